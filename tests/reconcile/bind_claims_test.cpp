#include <doctest/doctest.h>

#include <string>

#include "reconcile/rule.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using test::cover;
using test::filing_of;
using test::general_public;
using test::three_public;

namespace {

/// Verdict and counterpart of the claim whose quote has the words.
std::string bound(const Filing& filing, const std::string& words) {
  std::vector<Binding> bindings = bind_claims(filing);
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    if (filing.claims[i].quote.find(words) != std::string::npos)
      return std::string(text_of(bindings[i].verdict)) + " " + bindings[i].counterpart;
  return "no such claim";
}

}  // namespace

TEST_CASE("an item's claim is held against its line") {
  struct Case {
    const char* text;
    const char* quote;
    const char* expected;
  };
  const char* line = "general-public:2010301:一般公共预算支出/合计";
  for (const Case& c : {
           Case{"1.“行政运行”科目100万元，主要用于日常运转。", "100万元", "ok "},
           {"1.“一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）”100.00万元。", "100.00万元",
            "ok "},
           {"1.“行政运行”科目99.50万元，主要用于日常运转。", "99.50万元", "mismatch "},
       }) {
    CAPTURE(c.text);
    Filing filing = filing_of(cover() + c.text + "\n\n" + general_public());
    CHECK(bound(filing, c.quote) == c.expected + std::string(line));
  }
}

TEST_CASE("a name in several groups needs its chain") {
  std::string two_groups = general_public();
  two_groups.insert(two_groups.find("221\t\t"),
                    "201\t31\t党委办公厅（室）及相关机构事务\t50.00\t50.00\t\n201\t31\t01 行政运行\t50.00\t50.00\t\n");
  Filing filing = filing_of(cover() + "1.“行政运行”科目100万元，主要用于日常运转。\n\n" + two_groups);
  CHECK(bound(filing, "100万元") == "unverifiable ");
}

TEST_CASE("basic and project expenditure within an item's paragraph") {
  Filing filing =
      filing_of(cover() + "1.“行政运行”科目100.00万元，主要用于基本支出60.00万元，用于项目支出40.00万元。\n\n" +
                general_public());
  CHECK(bound(filing, "基本支出60.00") == "ok general-public:2010301:一般公共预算支出/基本支出");
  CHECK(bound(filing, "项目支出40.00") == "ok general-public:2010301:一般公共预算支出/项目支出");
}

TEST_CASE("last year's figures have no counterpart") {
  Filing filing = filing_of(
      cover() + "1.“行政运行”科目100.00万元。2023年当年预算执行数为100.00万元，2024年预算安排100.00万元。\n\n" +
      general_public());
  CHECK(bound(filing, "执行数为") == "unverifiable ");
  CHECK(bound(filing, "预算安排").substr(0, 3) == "ok ");
}

TEST_CASE("three public expenses; a stated 0 agrees with a blank") {
  Filing filing = filing_of(cover() +
                            "2024年“三公”经费预算数为3.00万元。其中：因公出国（境）费0万元；公务用车购置及运行费2."
                            "10万元，其中：公务用车购置费0万元，"
                            "公务用车运行费2.00万元；公务接待费1.00万元。2024年机关运行经费预算为50万元。\n\n" +
                            three_public());
  CHECK(bound(filing, "3.00万元") == "ok three-public::2024年“三公”经费预算数/合计");
  CHECK(bound(filing, "因公出国").substr(0, 3) == "ok ");
  CHECK(bound(filing, "2.10万元").substr(0, 8) == "mismatch");
  CHECK(bound(filing, "运行费2.00") == "ok three-public::2024年“三公”经费预算数/公务用车购置及运行费/运行费");
  CHECK(bound(filing, "50万元") == "ok three-public::2024年机关运行经费预算数");
}

TEST_CASE("procurement is the sum of its parts") {
  std::string text =
      "2024年本部门政府采购预算10.00万元，其中：政府采购货物预算1.00万元、政府采购工程预算2.00万元、政府采购服务预算";
  CHECK(bound(filing_of(cover() + text + "7.00万元。\n"), "10.00万元").substr(0, 10) == "ok sum of ");
  CHECK(bound(filing_of(cover() + text + "8.00万元。\n"), "10.00万元").substr(0, 16) == "mismatch sum of ");
  CHECK(bound(filing_of(cover() + "2024年本部门政府采购预算10.00万元，其中：政府采购货物预算1.00万元。\n"),
              "10.00万元") == "unverifiable ");
}

TEST_CASE("a class of all that is appropriated is held against the summary of the appropriation") {
  const std::string summary =
      "2024年部门财政拨款收支预算总表\n\n单位：元\n\n财政拨款收入\t\t财政拨款支出\t\t\t\n"
      "项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\n"
      "一、一般公共预算\t3,000,000.00\t一、一般公共服务支出\t1,700,000.00\t1,000,000.00\t700,000.00\n"
      "收入总计\t3,700,000.00\t支出总计\t3,700,000.00\t3,000,000.00\t700,000.00\n\n";
  auto said = [&](const std::string& heading) {
    Filing filing =
        filing_of(cover() + heading + "\n\n支出包括：一般公共服务支出170.00万元。\n\n" + summary + general_public());
    return bound(filing, "170.00万元");
  };
  CHECK(said("四、财政拨款收支预算情况说明") == "ok appropriation-summary:一、一般公共服务支出:财政拨款支出/合计");
  CHECK(said("五、一般公共预算拨款情况说明").starts_with("mismatch general-public:201"));
}

TEST_CASE("a chain whose level is followed by 支出决算, or that leaves 支出 out, is held against its line") {
  const std::string line = "general-public:2010301:一般公共预算支出/合计";
  for (const char* text :
       {"1.一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（项）支出预算为99.50万元。",
        "1.一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（项）99.50万元。"}) {
    CAPTURE(text);
    CHECK(bound(filing_of(cover() + text + "\n\n" + general_public()), "99.50万元") == "mismatch " + line);
  }
}

TEST_CASE("a part of a class is held against the line of its name below the class") {
  const Filing filing =
      filing_of(cover() + "“住房保障支出”200.00万元，其中：住房公积金199.00万元。\n\n" + general_public());
  CHECK(bound(filing, "199.00") == "mismatch general-public:2210201:一般公共预算支出/合计");
}

TEST_CASE("a paragraph that begins with 基本支出 is held against what its section is about") {
  const std::string text = "三、一般公共预算支出情况说明\n\n（一）基本支出259.00万元，主要用于日常运转。\n\n";
  CHECK(bound(filing_of(cover() + text + general_public()), "259.00") ==
        "mismatch general-public:合计:一般公共预算支出/基本支出");
  const std::string other = "三、机构设置情况\n\n（一）基本支出259.00万元，主要用于日常运转。\n\n";
  CHECK(bound(filing_of(cover() + other + general_public()), "259.00") == "unverifiable ");
}

TEST_CASE("what an item's head or a heading names is what its first sentence is of") {
  for (const char* text : {"1.公务接待费：2024年预算9.37万元。", "（1）公务接待费。2024年预算9.37万元。",
                           "公务接待费：9.37万元", "公务接待费方面，2024年安排9.37万元。",
                           "（三）公务接待费\n\n2024年预算数为9.37万元。", "2024年公务接待费用预算安排为9.37万元。"}) {
    CAPTURE(text);
    CHECK(bound(filing_of(cover() + text + "\n\n" + three_public()), "9.37万元").starts_with("mismatch three-public"));
  }
}

TEST_CASE("an item's bare name at the head of a paragraph on what is spent is held against its line") {
  const std::string line = "mismatch general-public:2010301:一般公共预算支出/合计";
  const auto stated = [](const std::string& text) { return filing_of(cover() + text + "\n\n" + general_public()); };
  const std::string section = "五、一般公共预算当年拨款情况说明\n\n";
  CHECK(bound(stated(section + "1、行政运行99.50万元，主要用于日常运转。"), "99.50万元") == line);
  CHECK(bound(stated(section + "2010301行政运行99.50万元。"), "99.50万元") == line);
  CHECK(bound(stated("五、机构情况\n\n1、行政运行99.50万元。"), "99.50万元") == "unverifiable ");
}

TEST_CASE("what a part is called by is not what stands alone: 上年结转 of an expenditure is no opening balance") {
  const std::string summary =
      "2024年部门收支总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n"
      "一、一般公共预算拨款收入\t290.00\t一、一般公共服务支出\t300.00\n本年收入合计\t290.00\t本年支出合计\t300.00\n"
      "上年结转\t10.00\t结转下年\t\n收入总计\t300.00\t支出总计\t300.00\n\n";
  const auto verdict = [&](const std::string& text) {
    return bound(filing_of(cover() + text + "\n\n" + summary + general_public()), "结转").substr(0, 8);
  };
  CHECK(verdict("收入预算300.00万元，其中：上年结转9.00万元。") == "mismatch");
  CHECK(verdict("上年结转9.00万元。") == "mismatch");
  CHECK(verdict("一般公共预算支出300.00万元，其中：上年结转9.00万元。") == "unverifi");
  CHECK(verdict("其中，当年拨款291.00万元，上年结转9.00万元。") == "unverifi");
}
