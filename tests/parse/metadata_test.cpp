#include "parse/metadata.h"

#include <doctest/doctest.h>

#include "tests/parse/narrative_support.h"

using namespace gouji;
using namespace gouji::testing;

namespace {

Filing filing_of(const std::vector<std::string>& lines) {
  Filing filing;
  filing.narrative = read_narrative(dump_of(lines), {});
  read_metadata(filing);
  return filing;
}

}  // namespace

TEST_CASE("cover with a region's title and the department below") {
  Filing filing = filing_of(
      {"附件1", "青石县云溪镇2023年镇级部门预算", "预算主管部门：云溪镇社区服务中心", "目 录", "一、主要职能"});
  CHECK(filing.title == "青石县云溪镇2023年镇级部门预算");
  CHECK(filing.entity == "云溪镇社区服务中心");
  CHECK(filing.fiscal_year == 2023);
  CHECK(filing.stage == Stage::budget);
  CHECK(filing.scope == Scope::department);
}

TEST_CASE("cover whose title stands on two lines") {
  Filing filing = filing_of({"青石县财政局", "2024 年度部门决算", "目 录", "第一部分 青石县财政局概况"});
  CHECK(filing.title == "青石县财政局2024年度部门决算");
  CHECK(filing.entity == "青石县财政局");
  CHECK(filing.stage == Stage::final_accounts);
}

TEST_CASE("cover whose title stands on three lines, the region above the organisation") {
  Filing filing = filing_of({"青石县人民政府", "云溪街道办事处 2024", "年度部门决算", "目 录"});
  CHECK(filing.title == "青石县人民政府云溪街道办事处2024年度部门决算");
  CHECK(filing.entity == "青石县人民政府云溪街道办事处");
  CHECK(filing_of({"青石县", "水务局", "2024年度部门决算", "目 录"}).entity == "青石县水务局");
  CHECK(filing_of({"公开资料", "青石县水务局", "2024年度部门决算", "目 录"}).entity == "青石县水务局");
}

TEST_CASE("units, governments and years in Chinese numerals") {
  Filing unit = filing_of({"青石县二〇二五年县级单位预算", "预算单位：青石县司法局", "目录"});
  CHECK(unit.fiscal_year == 2025);
  CHECK(unit.scope == Scope::unit);
  CHECK(unit.entity == "青石县司法局");
  Filing town = filing_of({"青石县云溪镇2024年财政预算", "一般公共预算收入100万元。"});
  CHECK(town.scope == Scope::government);
  CHECK(town.entity == "青石县云溪镇");
}

TEST_CASE("without a cover the lines above tables and the headings tell") {
  Filing filing =
      filing_of({"青石县图书馆主要职能", "负责藏书。", "2025年部门收入预算总表", "编制部门：青石县图书馆 单位：元",
                 "2025年部门支出预算总表", "编制部门：青石县图书馆 单位：元"});
  CHECK(filing.entity == "青石县图书馆");
  CHECK(filing.fiscal_year == 2025);
  CHECK(filing.stage == Stage::budget);
  CHECK(filing.scope == Scope::department);
}

TEST_CASE("a text without titles is of the year that it opens with") {
  CHECK(filing_of({"2022年全镇总支出为31万元，比2021年增加1万元。"}).fiscal_year == 2022);
}

TEST_CASE("what nothing tells stays open") {
  Filing filing = filing_of({"关于印发通知", "请遵照执行。"});
  CHECK(filing.title.empty());
  CHECK(filing.fiscal_year == 0);
  CHECK(filing.stage == Stage::unknown);
  CHECK(filing.scope == Scope::unknown);
}

TEST_CASE("an organisation behind the year, and one on a later line than the region's title") {
  Filing behind = filing_of({"2024年度青石县水务局部门决算", "目录"});
  CHECK(behind.entity == "青石县水务局");
  CHECK(behind.fiscal_year == 2024);
  Filing numerals = filing_of({"二〇二四年青石县档案馆部门预算", "目录"});
  CHECK(numerals.entity == "青石县档案馆");
  Filing later = filing_of({"青石县2024年度部门决算", "青石县云溪镇事务中心2024年度部门决算", "目录"});
  CHECK(later.entity == "青石县云溪镇事务中心");
  CHECK(filing_of({"青石县2024年度部门决算", "目录"}).entity.empty());
}

TEST_CASE("a report on one year's budget and the next one's draft is of the draft's year") {
  Filing report = filing_of({"青石县2024年财政预算执行情况和", "2025年财政预算草案的报告", "目 录"});
  CHECK(report.title == "青石县2024年财政预算执行情况和2025年财政预算草案的报告");
  CHECK(report.fiscal_year == 2025);
  CHECK(filing_of({"青石县2024年财政预算执行情况", "和2025年财政预算（草案）的报告", "目 录"}).fiscal_year == 2025);
  CHECK(filing_of({"关于青石县2024年财政决算（草案）和2025年上半年预算执行情况的报告", "目 录"}).fiscal_year == 2024);
}

TEST_CASE("a government's report is of the region that its title names; a department's region alone is none") {
  CHECK(filing_of({"关于青石县2024年财政决算（草案）的报告", "目 录"}).entity == "青石县");
  CHECK(filing_of({"明湖区2025年财政预算公开", "目 录"}).entity == "明湖区");
  CHECK(filing_of({"青石县2024年度部门决算", "目录"}).entity.empty());
}

TEST_CASE("a heading's number is not the name's") {
  CHECK(filing_of({"第一部分 青石县图书馆概况", "负责藏书。", "一、关于青石县图书馆主要职能", "负责藏书。"}).entity ==
        "青石县图书馆");
}
