// Each rule about words: where it fires, where it passes, and where it does not apply or cannot be decided.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "reconcile/rules/text.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using test::cover;
using test::filing_of;
using test::general_public;

namespace {

Verification verified(const std::string& text) {
  Filing filing = filing_of(text);
  std::vector<Binding> bindings = bind_claims(filing);
  Verification out;
  for (const Rule& rule : text_rules()) rule.check({filing, bindings}, out);
  return out;
}

/// `W1 增加(减少); ` of every finding, then what was expected where there is such.
std::string findings(const std::string& text) {
  std::string all;
  for (const Finding& finding : verified(text).findings)
    all += (all.empty() ? "" : "; ") + finding.rule + " " + finding.observed +
           (finding.expected.empty() ? "" : " → " + finding.expected);
  return all;
}

std::set<Outcome> outcomes(const std::string& text, const std::string& rule) {
  std::set<Outcome> found;
  for (const LedgerEntry& entry : verified(text).ledger)
    if (entry.rule == rule) found.insert(entry.outcome);
  return found;
}

struct Case {
  const char* text;
  const char* expected;
};

void check_all(std::initializer_list<Case> cases, const std::string& tables = {}) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(findings(cover() + c.text + "\n\n" + tables) == c.expected);
  }
}

/// A target form whose satisfaction indicator has the given value.
std::string form(const std::string& value) {
  return "财政项目支出绩效目标表\n\n（2024年度）\n\n"
         "项目名称\t道路养护\t\t项目类别\t经常性项目\n"
         "主管部门\t云溪镇人民政府\t\t实施单位\t云溪镇事务中心\n"
         "项目资金（万元）\t项目资金总额\t10.00\t年度资金申请总额\t10.00\n"
         "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\n"
         "\t产出指标\t数量指标\t养护道路\t12公里\n"
         "\t满意度指标\t服务对象满意度指标\t居民满意度\t" +
         value + "\n\n";
}

}  // namespace

TEST_CASE("W1: words of the form that nobody filled in") {
  check_all({{"财政拨款收入支出增加（减少）的主要原因是业务量增加。", "W1 增加(减少)"},
             {"公务接待费1.00万元，与2023年预算持平，主要原因是。", "W1 主要原因是。"},
             {"财政拨款收入支出减少的主要原因是业务量减少。", ""}});
  CHECK(outcomes(cover() + "预算减少的主要原因是业务量减少。", "W1") == std::set{Outcome::pass});
}

TEST_CASE("W2: another level's words; undecidable where the title names no level") {
  check_all({{"（一）财政拨款收入：是市级预算主管部门本年度取得的财政拨款。", "W2 市级 → 县级"},
             {"（一）财政拨款收入：是县级预算主管部门本年度取得的财政拨款。", ""}});
  std::string untitled = "云溪镇事务中心2024年部门预算\n\n（一）财政拨款收入：是市级预算主管部门取得的财政拨款。\n";
  CHECK(outcomes(untitled, "W2") == std::set{Outcome::undecidable});
}

TEST_CASE("W3: an item's class and group are named as in the schedule") {
  check_all({{"1.“住房补助支出（类）住房改革支出（款）住房公积金（项）”200.00万元，主要用于住房公积金。",
              "W3 住房补助支出（类） → 住房保障支出"},
             {"1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”200.00万元，主要用于住房公积金。", ""},
             {"1.“住房公积金”科目200.00万元，主要用于住房公积金。", ""}},
            general_public());
}

TEST_CASE("W4: a purpose copied from the item above") {
  check_all({{"1.“行政运行”科目100.00万元，主要用于行政运行。\n2.“住房公积金”科目200.00万元，主要用于行政运行。",
              "W4 主要用于行政运行 → 住房公积金"},
             {"1.“行政运行”科目100.00万元，主要用于行政运行。\n2.“住房公积金”科目200.00万元，主要用于缴纳公积金。", ""},
             {"1.“行政运行”科目100.00万元。\n2.“住房公积金”科目200.00万元。", ""}},
            general_public());
}

TEST_CASE("W5: a reason copied from another item, or one that goes the other way") {
  const std::string first =
      "1.“行政运行”科目100.00万元。2023年当年预算执行数为80.00万元，2024年预算安排100.00万元，"
      "比2023年预算执行数增加25.00%。主要原因是：行政运行经费";
  const std::string second =
      "2.“住房公积金”科目200.00万元。2023年当年预算执行数为160.00万元，2024年预算安排200.00万元，"
      "比2023年预算执行数增加25.00%。主要原因是：";
  auto both = [&](const std::string& a, const std::string& b) {
    return findings(cover() + first + a + "。\n" + second + b + "。\n\n" + general_public());
  };
  CHECK(both("增加", "住房公积金经费增加").empty());
  CHECK(both("增加", "职工人数增加").empty());
  CHECK(both("减少", "住房公积金经费增加") == "W5 行政运行经费减少");
  CHECK(both("增加", "行政运行经费增加") == "W5 主要原因是：行政运行经费增加 → 住房公积金");
}

TEST_CASE("W6: an indicator that only repeats its name") {
  CHECK(findings(cover() + form("满意度")) == "W6 满意度");
  CHECK(findings(cover() + form("≥90%")).empty());
  for (const char* rule : {"W3", "W4", "W5", "W6"}) CHECK(outcomes(cover(), rule) == std::set{Outcome::not_applicable});
}

TEST_CASE("W7: units that compile targets against the units of all forms") {
  const std::string sentence = "本部门2个预算单位开展了2024年项目预算绩效目标编报工作，编报绩效目标的项目";
  CHECK(findings(cover() + sentence + "1个，涉及项目预算资金10.00万元。\n\n" + form("≥90%")) == "W7 2个 → 1个");
  CHECK(findings(cover() + sentence + "5个，涉及项目预算资金90.00万元。\n\n" + form("≥90%")).empty());
  CHECK(outcomes(cover() + sentence + "1个，涉及项目预算资金10.00万元。", "W7") == std::set{Outcome::undecidable});
}

TEST_CASE("no two rules share an id") {
  std::set<std::string_view> ids;
  for (const Rule& rule : all_rules()) {
    CAPTURE(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(rule_with_id(rule.id) == &rule);
  }
}
