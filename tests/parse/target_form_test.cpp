#include "parse/target_form.h"

#include <doctest/doctest.h>

#include "tests/parse/drawn_grid.h"

using namespace gouji;
using test::drawn;
using test::dumped;

namespace {

std::vector<Schedule> recognise(const std::vector<Grid>& grids) {
  std::vector<bool> used;
  Diagnostics diagnostics;
  return recognise_schedules(grids, used, diagnostics);
}

std::string field(const Schedule& schedule, const std::string& path) {
  for (const FormField& field : schedule.fields)
    if (field.path == path) return field.value.text;
  return "(none)";
}

const char* form = R"(
  项目名称 | 河道保洁 | < | 项目类别 | 其他目标类 | <
  计划开始日期 | 2024-01-01 | < | 计划完成日期 | 2024-12-31 | <
  项目资金（元） | 项目资金总额 | 100.00 | 年度资金申请总额 | < | 60.00
  ^ | 其中：财政资金 | 100.00 | 其中：当年财政拨款 | < | 50.00
  ^ | ^ | ^ | 上年结转资金 | < | 10.00
  ^ | 其他资金 | 0.00 | 其他资金 | < | 0.00
  项目绩效目标 | 项目总目标 | < | 年度总体目标 | < | <
  ^ | 河道常年整洁 | < | 全年保洁达标 | < | <
  绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 指标值
  ^ | 产出指标 | 数量指标 | 保洁河道 | < | ≥12（条）
  ^ | ^ | 质量指标 | 达标率 | < | 100%
)";

}  // namespace

TEST_CASE("a project's target form") {
  auto schedules = recognise({drawn({{"财政项目支出绩效目标申报表", "（2024年度）"}, form})});
  REQUIRE(schedules.size() == 1);
  const Schedule& schedule = schedules.front();
  CHECK(schedule.kind == ScheduleKind::performance_target);
  CHECK(schedule.unit == Unit::yuan);
  REQUIRE(schedule.lines.size() == 1);
  CHECK(schedule.lines[0].name == "河道保洁");
  std::string figures;
  for (const Figure& figure : schedule.lines[0].figures)
    figures += schedule.columns[static_cast<std::size_t>(figure.column)].path + "=" + figure.text + "\n";
  CHECK(figures ==
        "项目资金（元）/项目资金总额=100.00\n项目资金（元）/年度资金申请总额=60.00\n"
        "项目资金（元）/项目资金总额/其中：财政资金=100.00\n项目资金（元）/年度资金申请总额/其中：当年财政拨款=50.00\n"
        "项目资金（元）/年度资金申请总额/上年结转资金=10.00\n"
        "项目资金（元）/项目资金总额/其他资金=0.00\n项目资金（元）/年度资金申请总额/其他资金=0.00\n");
  CHECK(schedule.columns[1].measure == "year_total");
  CHECK(schedule.columns[3].measure == "year_appropriation");
  CHECK(field(schedule, "计划完成日期") == "2024-12-31");
  CHECK(field(schedule, "项目类别") == "其他目标类");
  CHECK(field(schedule, "年度总体目标") == "全年保洁达标");
  CHECK(field(schedule, "绩效指标/产出指标/质量指标/达标率") == "100%");
}

TEST_CASE("every form is a project of its own") {
  CHECK(recognise({drawn({{"项目支出绩效目标表"}, form}), drawn({{}, form, {}, 2})}).size() == 2);
}

TEST_CASE("a dump's form that lacks the values on its right") {
  auto schedules = recognise({dumped({{"财政项目支出绩效目标表"},
                                      "项目名称\t社工\t项目类别\t经常性项目\n"
                                      "项目资金 (万元)\t项目资金总额\t1726.8415\t年度资金申请总额\n"
                                      "\t其中：财政资金\t1726.8415\t其中：当年财政拨款\n"
                                      "\t\t\t上年结转资金\n"
                                      "绩效 指标\t一级指标\t二级指标\t三级指标\n"
                                      "\t产出指标\t数量指标\t社工数量\n"})});
  REQUIRE(schedules.size() == 1);
  REQUIRE(schedules[0].lines.size() == 1);
  CHECK(schedules[0].lines[0].name == "社工");
  CHECK(schedules[0].columns.size() == 2);
  CHECK(schedules[0].columns[1].path == "项目资金(万元)/项目资金总额/其中：财政资金");
  CHECK(schedules[0].unit == Unit::ten_thousand_yuan);
}

TEST_CASE("without rules, the funds' heading stands in the middle of its rows") {
  auto schedules = recognise({drawn({{"项目支出绩效目标表"}, R"(
    项目名称 | 河道保洁 | | | |
    主管部门及代码 | 松溪镇政府 | | 实施单位 | 松溪镇政府 |
     | 年度资金总额 | | | 12.50 |
    项目资金（元） | 其中：财政拨款 | | | 12.00 |
     | 其他资金 | | | 0.50 |
    年度总体目标 | 河道常年整洁 | | | |
     | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    绩效指标 | 产出指标 | 数量指标 | 保洁河道 | 12条 |
  )"})});
  REQUIRE(schedules.size() == 1);
  REQUIRE(schedules.front().columns.size() == 3);
  CHECK(schedules.front().columns[0].path == "项目资金（元）/年度资金总额");
  CHECK(schedules.front().columns[1].path == "项目资金（元）/年度资金总额/其中：财政拨款");
  CHECK(schedules.front().columns[2].path == "项目资金（元）/年度资金总额/其他资金");
}
