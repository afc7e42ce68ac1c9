#include <doctest/doctest.h>

#include "parse/grid.h"

using namespace gouji;

namespace {

Grid under(std::initializer_list<const char*> lines) {
  Grid grid;
  double y = 20;
  for (const char* line : lines) {
    grid.above.push_back({line, 1, {100, y, 300, y + 12}});
    y += 16;
  }
  return grid;
}

}  // namespace

TEST_CASE("the title is the line that names the table") {
  struct Case {
    std::initializer_list<const char*> above;
    const char* title;
  };
  for (const Case& c :
       {Case{{"2025年部门收入预算总表", "编制部门：云溪镇人民政府 单位：元"}, "2025年部门收入预算总表"},
        Case{{"第二部分 2024年度部门决算表", "收入决算表", "公开02表", "部门：云溪镇 单位：万元"}, "收入决算表"},
        Case{{"财政拨款收入支出决算总表 公开04表", "单位：万元"}, "财政拨款收入支出决算总表"},
        Case{{"2024年一般公共预算财政拨款基本支出", "决算表", "单位：万元"},
             "2024年一般公共预算财政拨款基本支出决算表"},
        Case{{"附表1：收支总表"}, "附表1：收支总表"},
        Case{{"从预算单位构成看，云溪镇部门预算包括本级预算。", "纳入预算编制范围的单位如下："}, ""},
        Case{{"— 12 —", "单位：万元"}, ""}}) {
    CHECK(title_of(under(c.above)) == c.title);
  }
}

TEST_CASE("a title inside the table") {
  Grid grid = under({"单位：元"});
  grid.rows = 2;
  grid.columns = 2;
  grid.cells = {{0, 0, 1, 2, "项目支出绩效目标表", {}, 1, true},
                {1, 0, 1, 1, "项目名称", {}, 1, true},
                {1, 1, 1, 1, "道路养护", {}, 1, true}};
  CHECK(title_of(grid) == "项目支出绩效目标表");
}
