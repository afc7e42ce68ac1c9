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

TEST_CASE("W1: instructions of the form, and blanks where a figure belongs; one finding for all places of a phrase") {
  check_all({{"（一）收入XX万元，支出XX万元。", "W1 XX"},
             {"收入持平。（如持平作持平表述）", "W1 持平表述"},
             {"其中：事业收入2.00万元（不涉及的不列）。", "W1 不涉及的不列)"},
             {"无机关运行经费的部门，作下述说明：本部门无机关运行经费。", "W1 作下述说明"},
             {"由主管部门根据实际情况填写。", "W1 由主管部门根据实际情况填写"},
             {"收入总计万元，比上年增长%。", "W1 总计万元，; W1 增长%"},
             {"主要用于：。", "W1 主要用于:。"},
             {"查明了主要原因。收入总计3.00万元，增长2%。", ""},
             {"型号为XXL的工作服2套。", ""}});
}

TEST_CASE("W8: the usual slips of style are notes") {
  check_all({{"公务接待费1.00万元，比2023年预算持平。", "W8 比2023年预算持平"},
             {"公务接待费1.00万元，与2023年预算持平。", ""},
             {"截止2023年12月31日，共有车辆2辆。", "W8 截止2023年"},
             {"按《办法》（青财规（2022）3号）执行。", "W8 规(2022)3号"},
             {"项目年度预算12.50万，分两期支付。", "W8 12.50万，"},
             {"政府性基金拨款支出预算为0；一般公共预算支出3.00万元。", "W8 预算为0；"}});
  for (const Finding& finding : verified(cover() + "比2023年预算持平。").findings)
    CHECK(finding.severity == Severity::note);
  CHECK(outcomes(cover() + "与2023年预算持平。", "W8") == std::set{Outcome::pass});
}

TEST_CASE("W9: another year in a title, in the note of an empty schedule, or one with a digit lost") {
  auto titled = [](const std::string& title) {
    std::string text = general_public();
    return text.replace(0, text.find("\n"), title);
  };
  check_all({{"一、202年度部门预算情况说明", "W9 202年 → 2024年"}});
  CHECK(findings(cover() + titled("2023年部门一般公共预算支出功能分类预算表")) == "W9 2023年 → 2024年");
  CHECK(findings(cover() + titled("2024年部门一般公共预算支出功能分类预算表")).empty());
  CHECK(findings(cover() + titled("2023年部门一般公共预算支出执行情况表")).empty());
  CHECK(outcomes("云溪镇事务中心\n\n共有车辆2辆。", "W9") == std::set{Outcome::undecidable});
}

TEST_CASE("W10: another department's name where the filing's own belongs") {
  auto captions = [](const std::string& last) {
    std::string text =
        "2024年部门收入预算总表\n\n编制部门：青石县云溪镇事务中心\n\n2024年部门支出预算总表\n\n"
        "编制部门：青石县云溪镇事务中心\n\n2024年部门项目预算表\n\n编制部门：" +
        last + "\n\n";
    return cover() + text;
  };
  CHECK(findings(captions("青石县白沙镇事务中心")) == "W10 青石县白沙镇事务中心 → 青石县云溪镇事务中心");
  CHECK(findings(captions("云溪镇事务中心")).empty());
  CHECK(outcomes(captions("云溪镇事务中心"), "W10") == std::set{Outcome::pass});
  CHECK(outcomes(cover() + "共有车辆2辆。", "W10") == std::set{Outcome::undecidable});
}

TEST_CASE("W11: 部门 and 单位 as the title has them") {
  check_all({{"2024年单位预算安排购置车辆1辆。", "W11 2024年单位预算安排 → 部门预算安排"},
             {"2024年部门预算安排购置车辆1辆。", ""}});
  CHECK(outcomes("云溪镇2024年预算\n\n部门预算安排购置车辆1辆。", "W11") == std::set{Outcome::undecidable});
}

TEST_CASE("W12: what the contents promise") {
  auto listed = [](const std::string& entries) {
    return "青石县2024年县级部门预算\n\n预算主管部门：青石县云溪镇事务中心\n\n目录\n\n" + entries +
           "\n\n2024年部门预算编制说明\n\n共有车辆2辆。\n\n" + general_public();
  };
  const std::string table = "2.2024年部门一般公共预算支出功能分类预算表\n\n";
  CHECK(findings(listed("1.2024年部门预算编制说明\n\n" + table)).empty());
  CHECK(findings(listed(table + "3.2024年部门政府采购预算表")) == "W12 3.2024年部门政府采购预算表");
  CHECK(findings(listed("1.2024年部门预算编制情况说明\n\n" + table)) ==
        "W12 2024年部门预算编制说明 → 1.2024年部门预算编制情况说明");
  CHECK(outcomes(listed("1.领导讲话稿件\n\n" + table), "W12") == std::set{Outcome::pass, Outcome::undecidable});
  CHECK(outcomes(cover(), "W12") == std::set{Outcome::not_applicable});
}

TEST_CASE("W13: an empty schedule has a note that says so") {
  const std::string empty =
      "2024年部门政府性基金预算支出功能分类预算表\n\n单位：元\n\n"
      "项目\t\t\t政府性基金预算支出\t\t\n功能分类科目编码\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n"
      "类\t款\t\t\t\t\n\t\t\t\t\t\n合计\t\t\t\t\t\n\n";
  CHECK(findings(cover() + empty) == "W13 2024年部门政府性基金预算支出功能分类预算表");
  CHECK(findings(cover() + empty + "注：本部门2024年无政府性基金预算，故本表为空表。\n").empty());
  CHECK(outcomes(cover(), "W13") == std::set{Outcome::not_applicable});
}

TEST_CASE("W14: an amount in the text of what an empty schedule would hold") {
  const std::string empty =
      "2024年部门政府性基金预算支出功能分类预算表\n\n单位：元\n\n"
      "项目\t\t\t政府性基金预算支出\t\t\n功能分类科目编码\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n"
      "类\t款\t\t\t\t\n\t\t\t\t\t\n合计\t\t\t\t\t\n\n"
      "注：本部门2024年无政府性基金预算，故本表为空表。\n";
  const std::string amount = "财政拨款支出预算中，政府性基金拨款支出预算50.00万元。";
  CHECK(findings(cover() + amount + "\n\n" + empty) == "W14 50.00万元");
  CHECK(findings(cover() + "政府性基金拨款支出预算0.00万元。\n\n" + empty).empty());
  CHECK(outcomes(cover() + amount, "W14") == std::set{Outcome::not_applicable});
}

TEST_CASE("W15: economic kinds that the text lists and the schedule has no amount for") {
  const std::string schedule =
      "2024年部门一般公共预算基本支出部门预算经济分类预算表\n\n单位：元\n\n"
      "项目\t\t一般公共预算基本支出\t\t\n部门预算经济分类科目编码\t经济分类科目名称\t合计\t人员经费\t公用经费\n"
      "302\t商品和服务支出\t90,000.00\t\t90,000.00\n30201\t办公费\t60,000.00\t\t60,000.00\n"
      "30211\t差旅费\t30,000.00\t\t30,000.00\n30216\t培训费\t\t\t\n合计\t\t90,000.00\t\t90,000.00\n\n";
  auto listing = [&](const std::string& list) {
    return cover() + "公用经费9.00万元，主要包括：" + list + "。\n\n" + schedule;
  };
  CHECK(findings(listing("办公费、差旅费、培训费")) == "W15 培训费");
  CHECK(findings(listing("办公费、差旅费等")).empty());
  CHECK(outcomes(listing("办公费、差旅费等"), "W15") == std::set{Outcome::pass});
  CHECK(outcomes(cover() + schedule, "W15") == std::set{Outcome::not_applicable});
}

TEST_CASE("W16: a purpose of basic expenditure where all of the item is project expenditure") {
  std::string table = general_public();
  for (std::string_view lead :
       {"201\t\t一般公共服务支出", "201\t03\t政府办公厅（室）及相关机构事务", "201\t03\t01 行政运行"}) {
    std::size_t at = table.find(lead) + lead.size();
    table.replace(at, std::string_view("\t1,000,000.00\t600,000.00\t400,000.00").size(),
                  "\t1,000,000.00\t\t1,000,000.00");
  }
  auto purpose = [&](const std::string& words) {
    return cover() + "1.“行政运行”科目100.00万元，主要用于" + words + "。\n\n" + table;
  };
  CHECK(findings(purpose("办公等基本支出")) == "W16 基本支出 → 项目支出");
  CHECK(findings(purpose("办公等项目支出")).empty());
  CHECK(findings(purpose("基本支出和项目支出")).empty());
  CHECK(outcomes(purpose("办公"), "W16") == std::set{Outcome::not_applicable});
}

TEST_CASE("W17, W18: a project's name and dates in its section and in its target form") {
  const std::string target =
      "财政项目支出绩效目标表\n\n（2024年度）\n\n项目名称\t街景整治租赁和维护服务\t\t项目类别\t经常性项目\n"
      "主管部门\t云溪镇人民政府\t\t实施单位\t云溪镇事务中心\n"
      "项目资金（万元）\t项目资金总额\t10.00\t年度资金申请总额\t10.00\n"
      "项目绩效目标\t项目总目标（2024年-2025年）\t\t年度总体目标\t\n"
      "\t整治街景\t\t2月底前完成服务合同备案，5月完成沿街整治工作\t\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\n\t产出指标\t数量指标\t街道\t12公里\n\n";
  auto section = [&](const std::string& name, const std::string& goal) {
    return cover() + name + "项目经费情况说明\n\n一、绩效目标\n\n" + goal + "。\n\n" + target;
  };
  const std::string right = "2月底前完成服务合同备案";
  CHECK(findings(section("街景整治租赁和维护服务", right)).empty());
  CHECK(findings(section("街景整治和维护服务", right)) == "W17 街景整治租赁和维护服务");
  CHECK(findings(section("街景整治租赁和维护服务", "3月底前完成服务合同备案")) == "W18 3月底前 → 2月底前");
  CHECK(outcomes(section("街景整治租赁和维护服务", right), "W17") == std::set{Outcome::pass});
  CHECK(outcomes(section("街景整治租赁和维护服务", right), "W18") == std::set{Outcome::pass});
  CHECK(outcomes(section("河道清淤疏浚工程", right), "W17") == std::set{Outcome::not_applicable});
  CHECK(outcomes(cover(), "W18") == std::set{Outcome::not_applicable});
}

TEST_CASE("N16: equal income and expenditure are compared with one base") {
  auto stated = [](const std::string& change) {
    return cover() +
           "2024年，本部门收入预算500.00万元，其中：财政拨款收入500.00万元，比2023年预算执行数增加80.00万元。" +
           "支出预算500.00万元，其中：财政拨款支出预算500.00万元，比2023年" + change + "。";
  };
  CHECK(findings(stated("预算增加75.00万元")) == "N16 80.00万元 → 75.00万元");
  CHECK(findings(stated("预算增加80.00万元")).empty());
  CHECK(findings(stated("预算执行数增加75.00万元")).empty());
  CHECK(outcomes(stated("预算增加80.00万元"), "N16") == std::set{Outcome::pass});
  CHECK(outcomes(cover() + "共有车辆2辆。", "N16") == std::set{Outcome::not_applicable});
}

TEST_CASE("P5: less money under performance targets than project expenditure is a note") {
  auto stated = [](const std::string& sum) {
    return cover() + "2024年度，本部门编报绩效目标的项目共2个，涉及项目预算资金" + sum + "。\n\n" + general_public();
  };
  CHECK(findings(stated("30.00万元")) == "P5 30.00万元 → 40.00万元");
  CHECK(findings(stated("40.00万元")).empty());
  CHECK(outcomes(cover() + general_public(), "P5") == std::set{Outcome::not_applicable});
}

TEST_CASE("no two rules share an id") {
  std::set<std::string_view> ids;
  for (const Rule& rule : built_in_rules().rules) {
    CAPTURE(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(built_in_rules().find(rule.id) == &rule);
  }
}
