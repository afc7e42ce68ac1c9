// Each rule of the narrative: where it fires, where it passes, and where it does not apply or cannot be decided.
#include <doctest/doctest.h>

#include <string>

#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using test::cover;
using test::filing_of;
using test::general_public;
using test::three_public;

namespace {

/// `N6P error 57.32%` of every finding, `; ` between them.
std::string findings(const std::string& text) {
  Filing filing = filing_of(text);
  std::vector<Binding> bindings = bind_claims(filing);
  Verification out;
  for (const Rule& rule : narrative_rules()) rule.check({filing, bindings}, out);
  std::string all;
  for (const Finding& finding : out.findings)
    all += (all.empty() ? "" : "; ") + finding.rule + " " + std::string(text_of(finding.severity)) + " " +
           finding.observed + (finding.expected.empty() ? "" : " → " + finding.expected);
  return all;
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

}  // namespace

TEST_CASE("N1: a unit that slipped, by the schedule or by the sentence itself") {
  check_all({{"1.“行政运行”科目100.00万元，主要用于基本支出60.00元，用于项目支出40.00元。",
              "N1 error 60.00元 → 60.00万元; N1 error 40.00元 → 40.00万元"},
             {"1.“行政运行”科目100.00万元，主要用于基本支出60.00万元，用于项目支出40.00万元。", ""}},
            general_public());
  check_all({{"社区项目年度预算安排163.49万元，其中人员经费153.49元、公用经费10.00元。",
              "N2 error 153.49元 → 153.49万元; N2 error 10.00元 → 10.00万元"},
             {"社区项目年度预算安排163.49万元，其中人员经费153.49元。", ""}});
}

TEST_CASE("N1: constraints for what agrees and what does not, none for last year") {
  Filing filing = filing_of(
      cover() + "1.“行政运行”科目99.00万元。2023年当年预算执行数为100.00万元，2024年预算安排100.00万元。\n\n" +
      general_public());
  std::vector<Binding> bindings = bind_claims(filing);
  Verification out;
  check_narrative_table({filing, bindings}, out);
  REQUIRE(out.constraints.size() == 2);
  CHECK(out.findings.empty());
  CHECK(out.constraints[0].where == "general-public:2010301:一般公共预算支出/合计");
}

TEST_CASE("N2: a total and all of its parts make a constraint") {
  auto constraints = [](const char* text) {
    Filing filing = filing_of(cover() + text);
    std::vector<Binding> bindings = bind_claims(filing);
    Verification out;
    check_narrative_sums({filing, bindings}, out);
    return out.constraints.size();
  };
  CHECK(constraints("2024年本部门政府采购预算10万元，其中：政府采购货物预算1万元、政府采购工程预算2万元、政府采购服务预"
                    "算9万元。\n") == 1);
  CHECK(constraints("2024年本部门政府采购预算10万元，其中：政府采购货物预算1万元、政府采购工程预算2万元、政府采购服务预"
                    "算7万元。\n") == 1);
  CHECK(constraints("2024年本部门政府采购预算10万元，其中：政府采购货物预算1万元、政府采购工程预算2万元。\n") == 0);
}

TEST_CASE("N5: one item's amount stated in two ways") {
  check_all({{"1.“行政运行（项）”63.27万元。2023年当年预算执行数为64.75万元，2024年预算安排65.90万元。",
              "N5 error 65.90万元 → 63.27万元"},
             {"1.“行政运行（项）”63.27万元。2023年当年预算执行数为64.75万元，2024年预算安排63.27万元。", ""},
             {"1.“行政运行（项）”63.27万元。2023年当年预算执行数为64.75万元。", ""}});
}

TEST_CASE("N6: changes against the figures beside them") {
  check_all({{"政府性基金拨款支出预算0万元，比2023年预算增加1386.40万元。", "N6 error 1386.40万元"},
             {"2024年接待费决算为57.23万元，较2023年决算数53.72万元减少3.51万元。", "N6 error 3.51万元 → 增加3.51万元"},
             {"2024年接待费决算为57.23万元，较2023年决算数53.72万元增加3.51万元。", ""},
             {"财政拨款支出预算500万元，比2023年预算增加20万元。", ""}});
}

TEST_CASE("percentages: the message computes with the figures as printed") {
  const auto message = [](const std::string& text) {
    const auto all = reconcile(filing_of(cover() + text)).findings;
    return all.empty() ? std::string() : all.front().message.zh;
  };
  CHECK(message("机关运行经费支出110.00万元，比2023年度增加10.00万元，增长20.0%。") ==
        "10.00万元 ÷ (110.00万元 − 10.00万元)，应为10.0%，印为20.0%");
  CHECK(message("机关运行经费支出90.00万元，比2023年度减少10.00万元，下降20.0%。") ==
        "10.00万元 ÷ (90.00万元 + 10.00万元)，应为10.0%，印为20.0%");
  CHECK(message("公务接待费支出决算为5.00万元，完成预算10.00万元的60.0%。") ==
        "5.00万元 ÷ 10.00万元，应为50.0%，印为60.0%");
}

TEST_CASE("N6P: growth of printed figures") {
  check_all({{"1.“行政运行（项）”52.36万元。2023年当年预算执行数为13.48万元，2024年预算安排52."
              "36万元，比2023年预算执行数增加313.75%。",
              "N6P error 313.75% → 288.43%"},
             {"1.“行政运行（项）”52.36万元。2023年当年预算执行数为13.48万元，2024年预算安排52."
              "36万元，比2023年预算执行数增加288.43%。",
              ""},
             {"1.“行政运行（项）”25.00万元。2023年当年预算执行数为0万元，2024年预算安排25."
              "00万元，比2023年预算执行数增加100.00%。",
              "N6P warning 100.00%"},
             {"1.“行政运行（项）”52.36万元，比2023年预算执行数增加313.75%。", ""}});
}

TEST_CASE("N8: shares of a total") {
  check_all({{"一般公共预算支出100.00万元，主要用于以下方面：一般公共服务支出（类）70.00万元，占77.00%"
              "；卫生健康支出（类）20.00万元，占"
              "20.00%；住房保障支出（类）10.00万元，占10.00%。",
              "N8 error 77.00% → 70.00%"},
             {"一般公共预算支出100.00万元，主要用于以下方面：一般公共服务支出（类）70.00万元，占70.00%"
              "；卫生健康支出（类）20.00万元，占"
              "20.00%；住房保障支出（类）10.00万元，占10.00%。",
              ""},
             {"接待费70.00万元，占77.00%。", ""}});
}

TEST_CASE("N9: completion of the budget that is named") {
  check_all(
      {{"“三公”经费支出预算为516,300.00万元，支出决算为120,876.67元，其中公务接待费20,000.00元，完成预算的23.41%。",
        ""},
       {"“三公”经费支出预算为20.00万元，支出决算为5.00万元，完成预算的52.00%。", "N9 error 52.00% → 25.00%"},
       {"“三公”经费支出预算为20.00万元，支出决算为5.00万元，完成预算的25.00%。", ""},
       {"“三公”经费支出决算为5.00万元，完成预算的25.00%。", ""}});
}

TEST_CASE("N15: an area that neither its parts nor its whole allow") {
  check_all({{"规划建筑面积为15268平方米，其中地上建筑面积为9213平方米（其中计容面积9001平方米，不计容面积122平方米），"
              "地下建筑面积为6145平方米。",
              "N15 error 9213平方米 → 9123平方米"},
             {"规划建筑面积为15268平方米，其中地上建筑面积为9123平方米（其中计容面积9001平方米，不计容面积122平方米），"
              "地下建筑面积为6145平方米。",
              ""},
             {"地上建筑面积为9213平方米（其中计容面积9001平方米，不计容面积122平方米）。", ""}});
}

TEST_CASE("V1: vehicles by kind") {
  check_all({{"共有车辆7辆，其中：应急保障用车0辆、执法执勤用车4辆、其他用车2辆。", "V1 error 7辆 → 6辆"},
             {"共有车辆6辆，其中：应急保障用车0辆、执法执勤用车4辆、其他用车2辆。", ""},
             {"共有车辆7辆，其中：应急保障用车0辆、执法执勤用车4辆。", ""}});
}

TEST_CASE("N10: the note of an empty schedule under a filled one") {
  std::string note = "注：本部门2024年无“三公”经费预算，故本表为空表。";
  CHECK(findings(cover() + three_public() + note + "\n") == "N10 error " + note + " → 3.00");
  CHECK(findings(cover() + three_public()).empty());
}

TEST_CASE("every rule says what it checks in both languages") {
  for (const Rule& rule : narrative_rules()) {
    CAPTURE(rule.id);
    for (const Message& message : {rule.title, rule.basis, rule.exceptions, rule.example}) {
      CHECK_FALSE(message.zh.empty());
      CHECK_FALSE(message.en.empty());
    }
  }
}
