// Lists and their totals, counts, and the years of comparisons.
#include "reconcile/rules/narrative.h"
#include "tests/reconcile/narrative_findings.h"

using namespace gouji;
using test::check_narratives;
using test::outcome_of;

TEST_CASE("N2L: a list between two totals") {
  check_narratives(
      {{"项目总预算1410.00万元，其中支持品牌340.00万元，支持示范270.00万元，支持消费800.00万元，合计1710.00万元。",
        "N2L error 1710.00万元 → 1410.00万元"},
       {"项目总预算1260.00万元，其中支持品牌340.00万元，支持示范190.00万元，支持消费800.00万元，合计1260.00万元。",
        "N2L error 190.00万元 → 120.00万元"},
       {"项目总预算1410.00万元，其中支持品牌340.00万元，支持示范270.00万元，支持消费800.00万元，合计1410.00万元。", ""},
       {"项目总预算3410.00万元，其中支持品牌340.00万元，支持示范270.00万元，支持消费800.00万元，合计1410.00万元。",
        "N2L warning 3410.00万元 → 1410.00万元"}});
  CHECK(outcome_of("N2L", "项目总预算2000.00万元，其中支持品牌340.00万元，支持示范270.00万元，合计610.00万元。") ==
        "undecidable");
}

TEST_CASE("N2L: a sum of some of the items is no total") {
  check_narratives({{"总收入1000.00万元，其中：甲300.00万元，乙450.00万元，丙250.00万元，前两项合计750.00万元。", ""}});
}

TEST_CASE("N8: shares of a total whose list is whole") {
  check_narratives({{"项目收入100.00万元，其中：利息收入70.00万元，占77.00%；租金收入30.00万元，占33.00%。",
                     "N8 error 77.00% → 70.00%; N8 error 33.00% → 30.00%"},
                    {"项目收入100.00万元，其中：利息收入70.00万元，占70.00%；租金收入30.00万元，占30.00%。", ""},
                    {"项目收入100.00万元，其中：利息收入70.00万元，占77.00%。", ""}});
}

TEST_CASE("N9: no rate of a budget of 0") {
  check_narratives({{"“三公”经费支出预算为0万元，支出决算为5.00万元，完成预算的100.00%。", "N9 warning 100.00%"},
                    {"“三公”经费支出预算为0万元，支出决算为0万元，完成预算的0%。", ""}});
}

TEST_CASE("N2L: the only part above its whole") {
  check_narratives({{"项目总预算1720.00万元，其中企业认定1780.00万元。", "N2L warning 1780.00万元 → 1720.00万元"},
                    {"项目总预算1720.00万元，其中企业认定1520.00万元。", ""},
                    {"项目总预算1720.00万元，其中企业认定1720.00万元。", ""}});
}

TEST_CASE("N2B: the same list of the year before") {
  check_narratives(
      {{"2024年三公经费预算33.00万元，2023年三公经费预算61.15万元。其中：1、公务接待费2024年预算8.00万元，2023年预算14."
        "10万元。2、公务车辆运行2024年预算25.00万元，2023年预算47.20万元。",
        "N2B error 61.15万元 → ≥61.30万元"},
       {"2024年三公经费预算33.00万元，2023年三公经费预算61.30万元。其中：1、公务接待费2024年预算8.00万元，2023年预算14."
        "10万元。2、公务车辆运行2024年预算25.00万元，2023年预算47.20万元。",
        ""},
       {"2024年三公经费预算33.00万元，2023年三公经费预算61.15万元。其中：1、公务接待费2024年预算8.00万元，2023年预算14."
        "10万元。",
        ""}});
}

TEST_CASE("N2C: what is left of the income") {
  check_narratives({{"2024年总财力为418263万元。2024年总支出为396591万元，其中：一般公共预算支出358940万元，上解支出517"
                     "万元，安排稳定"
                     "调节基金37124万元。收支相抵，年终结转结余21682万元。",
                     "N2C error 396591万元 → 396581万元"},
                    {"2024年总财力为418263万元。2024年总支出为396581万元，其中：一般公共预算支出358940万元，上解支出517"
                     "万元，安排稳定"
                     "调节基金37124万元。收支相抵，年终结转结余21682万元。",
                     ""}});
  CHECK(outcome_of("N2C", "2024年总财力为900万元，2024年总支出为700万元。收支相抵，年终结余100万元。") ==
        "undecidable");
}

TEST_CASE("N14: one comparison with another year than all others") {
  check_narratives({{"2024年“三公”经费600万元，较2022年下降2.3%。其中：公务接待费200万元，较上年下降21%"
                     "；因公出国400万元，与上年持平。",
                     "N14 warning 2.3% → 2023年"},
                    {"2024年“三公”经费600万元，较2023年下降2.3%。其中：公务接待费200万元，较上年下降21%"
                     "；因公出国400万元，与上年持平。",
                     ""}});
  CHECK(outcome_of("N14", "2024年收入600万元，较2019年增长12.3%，较上年增长2.0%。") == "undecidable");
}

TEST_CASE("V2: people without a group") {
  check_narratives({{"因公出国（境）费支出3.80万元，共安排因公出国（境）团组0个，累计1人次。", "V2 error 0个"},
                    {"因公出国（境）费支出3.80万元，共安排因公出国（境）团组1个，累计1人次。", ""},
                    {"本单位组织出国团组1个，参加其他单位团组0个，累计2人次。", ""},
                    {"国内公务接待12批次，9人次。", "V2 warning 9人次"},
                    {"因公出国团组0个，国内公务接待30人次。", ""},
                    {"团组0个，累计0人次。", ""}});
}

TEST_CASE("V3: money for vehicles of which none is bought") {
  check_narratives({{"公务用车购置费18.00万元。\n\n2024年部门预算安排购置车辆0辆。", "V3 warning 0辆"},
                    {"公务用车购置费18.00万元。\n\n2024年部门预算安排购置车辆1辆。", ""},
                    {"公务用车购置费0万元。\n\n2024年部门预算安排购置车辆0辆。", ""}});
}

TEST_CASE("O1: as many bodies as are listed") {
  check_narratives({{"云溪镇事务中心设6个内设机构，包括：办公室、财务科、人事科（党建科、工会）、规划和建设科。",
                     "O1 warning 6个 → 4个"},
                    {"云溪镇事务中心设4个内设机构，包括：办公室、财务科、人事科（党建科、工会）、规划和建设科。", ""},
                    {"云溪镇事务中心设5个内设机构，包括：办公室、财务科、人事科、规划科和建设科。", ""}});
  CHECK(outcome_of("O1", "云溪镇事务中心下属3个单位，包括：行政单位1个、事业单位2个。") == "undecidable");
  CHECK(outcome_of("O1", "云溪镇事务中心设9个内设机构，包括：办公室、财务科、人事科等。") == "undecidable");
}

TEST_CASE("P2: what is reserved or awarded is within its total") {
  check_narratives(
      {{"2024年度本单位政府采购预算34.00万元，其中：政府采购货物预算10.00万元、政府采购工程预算0.00万元、政府采购服务"
        "预算24.00万元。\n\n2024年本单位面向中小企业预留政府采购项目预算金额74.00万元，其中，预留"
        "给小型和微型企业的政府采购项目预算为34.00万元。",
        "P2 error 74.00万元 → ≤34.00万元"},
       {"2024年度本单位政府采购预算34.00万元。\n\n2024年本单位面向中小企业预留政府采购项目预算金额30.00万元，其中，预留"
        "给小型和微型企业的政府采购项目预算为20.00万元。",
        ""}});
  CHECK(outcome_of("P2", "2024年本单位面向中小企业预留政府采购项目预算金额30.00万元。") == "undecidable");
}

TEST_CASE("P3: a plan by quarters before its target form") {
  const std::string form =
      "财政项目支出绩效目标表\n\n(2024年度)\n\n"
      "项目名称\t\t云溪镇便民服务\t项目类别\t专项资金□ 经常性项目□\n"
      "主管部门\t\t青石县云溪镇人民政府\t实施单位\t青石县云溪镇事务中心\t\n"
      "计划开始日期\t\t2024.01.01\t计划完成日期\t2024.12.31\t\n"
      "项目资金 (元)\t项目资金总额\t\t400,000\t年度资金申请总额\t400,000\n"
      "\t其中：财政资金\t\t400,000\t其中：当年财政拨款\t400,000\n"
      "\t\t\t\t上年结转资金\t\n"
      "\t其他资金\t\t\t其他资金\t\n";
  auto found = [&](const std::string& third) {
    return test::narrative_findings(test::cover() +
                                    "项目经费情况说明\n\n一、年度预算安排\n\n第一季度用款计划5.88万元，第二季度用款计划"
                                    "10.74万元，第三季度用款计划" +
                                    third + "，第四季度用款计划6.78万元。\n\n\f" + form);
  };
  CHECK(found("76.60万元") == "P3 warning 76.60万元 → 16.60万元");
  CHECK(found("16.60元") == "P3 error 16.60元 → 16.60万元");
  CHECK(found("16.60万元").empty());
  CHECK(found("23.45万元").empty());
}

TEST_CASE("every rule of lists and counts says what it checks in both languages") {
  for (const Rule& rule : narrative_count_rules()) {
    CAPTURE(rule.id);
    for (const Message& message : {rule.title, rule.basis, rule.exceptions, rule.example}) {
      CHECK_FALSE(message.zh.empty());
      CHECK_FALSE(message.en.empty());
    }
  }
}
