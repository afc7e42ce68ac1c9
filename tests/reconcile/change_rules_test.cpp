// Changes that belong together, and units that only one reading of several statements allows.
#include "tests/reconcile/narrative_findings.h"

using namespace gouji;
using test::check_narratives;
using test::outcome_of;

namespace {

std::string chain(const std::string& income, const std::string& appropriation, const std::string& general,
                  const std::string& fund) {
  return "2024年收入预算17192万元，其中：财政拨款收入17192万元，比2023年预算" + income +
         "；事业收入0万元；事业单位经营收入0万元；其他收入0万元。\n\n支出预算17192万元，其中：财政拨款支出预算17192万元"
         "，"
         "比2023年预算" +
         appropriation + "。财政拨款支出预算中，一般公共预算拨款支出预算17192万元，比2023年预算" + general +
         "；政府性基金拨款支出预算0万元" + fund + "；国有资本经营预算拨款支出预算0万元。\n";
}

}  // namespace

TEST_CASE("N6S: the changes of the parts make up the total's") {
  check_narratives(
      {{"2024年“三公”经费预算数为46.83万元，比2023年预算增加25万元。其中：因公出国（境）费0万元，比2023年预算持平；公务"
        "用车购置及运行费45."
        "21万元，比2023年预算增加25万元，其中：公务用车购置费26万元，比2023年预算增加15万元，公务用车"
        "运行费19.21万元，比2023年预算持平；公务接待费1.62万元，比2023年预算持平。",
        "N6S error 15万元 → 25万元"},
       {"2024年“三公”经费预算数为46.83万元，比2023年预算增加25万元。其中：因公出国（境）费0万元，比2023年预算持平；公务"
        "用车购置及运行费45.21万元，比2023年预算增加25万元；公务接待费1.62万元，比2023年预算持平。",
        ""},
       {"2024年“三公”经费预算数为46.83万元，比2023年预算增加25万元。其中：公务接待费1.62万元，比2023年预算持平。",
        ""}});
  CHECK(outcome_of("N6S",
                   "2024年“三公”经费预算数为3万元，比2023年预算增加1万元。其中：因公出国（境）费0万元，比2023年预算持平"
                   "；公务用车购置及运行费2万元，比2023年预算增加1万元；公务接待费1万元，比2023年预算持平。") ==
        "pass");
}

TEST_CASE("N6S: a part that is 0 now can only have become less") {
  std::string text = chain("减少990万元", "减少990万元", "减少1990万元", "");
  CHECK(test::narrative_findings(test::cover() + text) == "N6T error 1990万元 → 减少990万元");
  CHECK(test::narrative_findings(test::cover() + chain("减少990万元", "减少990万元", "减少380万元", "")).empty());
}

TEST_CASE("N6T: equal figures change alike where they differ by a slip of the pen") {
  CHECK(test::narrative_findings(test::cover() + chain("减少390万元", "减少990万元", "减少990万元", "")) ==
        "N6T warning 390万元 → 减少990万元");
  CHECK(test::narrative_findings(test::cover() + chain("减少990万元", "减少990元", "减少990万元", "")) ==
        "N6T error 990元 → 减少990万元");
  CHECK(test::narrative_findings(test::cover() + chain("减少990万元", "减少990万元", "减少990万元", "")).empty());
  std::string other_money = chain("减少415万元", "减少990万元", "减少990万元", "");
  CHECK(test::narrative_findings(test::cover() + other_money).empty());
  CHECK(outcome_of("N6T", other_money) == "undecidable");
}

TEST_CASE("N6: an increase above the figure itself, where one of the units is wrong") {
  check_narratives({{"机关运行经费支出193.74元，比2023年度增加2.67万元。", "N6 error 193.74元 → 193.74万元"},
                    {"机关运行经费支出193.74万元，比2023年度增加2.67万元。", ""}});
}

TEST_CASE("N1: units by the sum, by another statement, and by the target form") {
  check_narratives(
      {{"2024年度本单位政府采购预算1,826.04元，其中：政府采购货物预算42.50万元、政府采购工程预算0.00万元、政府采购服务"
        "预算1,783.54万元。",
        "N2 error 1,826.04元 → 1826.04万元"},
       {"绩效跟踪的项目4个，涉及预算金额617.35万元；绩效自评的项目4个，涉及预算金额617.35元。",
        "N1 error 617.35元 → 617.35万元"},
       {"绩效跟踪的项目4个，涉及预算金额617.35万元；绩效自评的项目4个，涉及预算金额617.35万元。", ""},
       {"每人补助300元，全年补助300万元。", ""}});
}

TEST_CASE("N5: as many projects with another sum, by a slip of the pen") {
  check_narratives({{"编报绩效目标的项目4个，涉及预算金额617.05万元；绩效跟踪的项目4个，涉及预算金额617."
                     "35万元；绩效自评的项目4个，涉"
                     "及预算金额617.35万元。",
                     "N5 warning 617.05万元 → 617.35万元"},
                    {"编报绩效目标的项目9个，涉及预算金额617.05万元；绩效跟踪的项目4个，涉及预算金额617."
                     "35万元；绩效自评的项目4个，涉"
                     "及预算金额617.35万元。",
                     ""},
                    {"编报绩效目标的项目4个，涉及预算金额752.50万元；绩效跟踪的项目4个，涉及预算金额617."
                     "35万元；绩效自评的项目4个，涉"
                     "及预算金额617.35万元。",
                     ""}});
}

TEST_CASE("N6P: the unit that makes the growth hold") {
  check_narratives({{"机关运行经费支出193.74万元，比2023年度增加2.67元，增长1.40%。", "N6P error 2.67元 → 2.67万元"},
                    {"机关运行经费支出193.74万元，比2023年度增加2.67万元，增长1.40%。", ""}});
}

TEST_CASE("N6: unchanged figures that differ, and those that are only nearly so") {
  check_narratives({{"2024年接待费决算为57.23万元，与2023年决算数53.72万元持平。", "N6 error 持平 → 增加3.51万元"},
                    {"2024年接待费决算为53.72万元，与2023年决算数53.72万元持平。", ""},
                    {"2024年接待费决算为57.23万元，与2023年决算数53.72万元基本持平。", ""}});
}

TEST_CASE("N1U: a lone 元 among figures in 万元") {
  std::string others =
      "一般公共预算拨款收入11.11万元，事业收入12.12万元，经营收入13.13万元，专户收入14.14万元，上缴收入15."
      "15万元，利息收入"
      "16.16万元，租金收入17.17万元，捐赠收入18.18万元，奖励收入19.19万元，往来收入20.20万元。\n\n";
  auto found = [&](const std::string& text) { return test::narrative_findings(test::cover() + others + text + "\n"); };
  CHECK(found("机关运行经费支出193.74万元，比2023年度减少23.45元。") == "N1U warning 23.45元 → 23.45万元");
  CHECK(found("机关运行经费支出193.74万元，比2023年度减少23.45万元。").empty());
  CHECK(found("机关运行经费支出193.74万元，人均接待费23.45元。").empty());
  CHECK(outcome_of("N1U", others + "接待支出1.50元、2.50元、3.50元、4.50元，合计5.50万元。\n") == "undecidable");
}

TEST_CASE("N7D: the words go the way of the figures") {
  const std::string final_cover = "青石县2024年度部门决算\n\n2024年度部门决算情况说明\n\n";
  auto found = [&](const std::string& text) { return test::narrative_findings(final_cover + text + "\n"); };
  CHECK(found("1.行政运行（项）。年初预算为92.36万元，支出决算为91.46万元。决算数大于预算数的主要原因：人员减少。") ==
        "N7D error 决算数大于预算 → 决算数小于预算数");
  CHECK(found("1.行政运行（项）。年初预算为92.36万元，支出决算为91.46万元。决算数小于预算数的主要原因：人员减少。")
            .empty());
  CHECK(found("接待费年初预算为6.00万元，支出决算为5.00万元；会议费支出决算为7.00万元。决算数大于预算数。").empty());
  CHECK(found("1.行政运行（项）。年初预算为92.36万元，调整预算为90.80万元，支出决算为91.46万元。决算数大于预算数。")
            .empty());
}
