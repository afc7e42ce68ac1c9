#include "parse/table_title.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "parse/pattern.h"
#include "tests/parse/drawn_grid.h"

using namespace gouji;

TEST_CASE("patterns") {
  CHECK(Pattern("支出&!收入").matches("支出总表"));
  CHECK_FALSE(Pattern("支出&!收入").matches("收入支出总表"));
  CHECK(Pattern("^一般&$支出").matches("一般公共预算支出"));
  CHECK_FALSE(Pattern("=项目").matches("项目支出"));
  CHECK_FALSE(Pattern("!^其中").matches("其中:房屋"));
  CHECK(Pattern("").matches("任何"));
}

TEST_CASE("units are read where they are told and nowhere else") {
  struct Case {
    const char* text;
    Unit unit;
  };
  const Case cases[] = {
      {"单位：元", Unit::yuan},
      {"编制单位：云溪镇人民政府 单位：万元", Unit::ten_thousand_yuan},
      {"金额单位:人民币万元", Unit::ten_thousand_yuan},
      {"收支总表（单位：千元）", Unit::thousand_yuan},
      {"项目资金（元）", Unit::yuan},
      {"支出表 (万元)", Unit::ten_thousand_yuan},
      {"单位：亿元", Unit::hundred_million_yuan},
      {"单位：辆", Unit::none},
      {"编制单位：云溪镇人民政府", Unit::none},
      {"", Unit::none},
  };
  for (const Case& c : cases) {
    auto unit = stated_unit(normalised(c.text));
    CHECK_MESSAGE((unit ? unit->unit : Unit::none) == c.unit, c.text);
  }
}

TEST_CASE("titles are told from sentences, imprints and numbers of tables") {
  for (const char* title : {"2023年部门收入预算总表", "收入支出决算总表", "支出预算总表（单位：元）", "收入总表(续表)",
                            "《2025年单位收支预算总表》", "《收支总表》（单位：万元）", "收支总表（金额单位：万元）"})
    CHECK_MESSAGE(looks_like_title(normalised(title)), title);
  for (const char* other : {"公开01表", "表1", "附表", "单位：元", "编制部门：云溪镇", "详见附表，并附预算总表",
                            "注：本表为空表", "一、收入支出决算总体情况说明", "12", ""})
    CHECK_FALSE_MESSAGE(looks_like_title(normalised(other)), other);
}

TEST_CASE("a unit in the title's line is none of it") {
  for (std::string text : {"2025年收支总表    单位：万元", "2025年收支总表 金额单位：万元"}) {
    auto titles = title_candidates({line_of({text, 1, {}})});
    REQUIRE(titles.size() == 1);
    CHECK(titles[0].place.text.starts_with("2025年收支总表"));
    CHECK(titles[0].normal == "2025年收支总表");
  }
  CHECK(title_candidates({line_of({"编制单位：云溪镇 单位：元", 1, {}})}).empty());
}

TEST_CASE("a title over two lines is offered whole") {
  std::vector<NormalLine> lines;
  for (std::string text :
       {"编制部门：云溪镇", "云溪镇2023年一般公共预算基本支出", "部门预算经济分类预算表", "单位：元"})
    lines.push_back(line_of({text, 1, {}}));
  auto titles = title_candidates(lines);
  REQUIRE(titles.size() == 2);
  CHECK(titles[0].normal == "部门预算经济分类预算表");
  CHECK(titles[1].normal == "云溪镇2023年一般公共预算基本支出部门预算经济分类预算表");
}

TEST_CASE("notes end where the next table or section begins") {
  std::vector<PlacedText> below;
  for (const char* text :
       {"— 7 —", "注：本部门2023年无政府性基金预算安排的支出，", "故本表无数据。", "其他相关情况说明", "注：另一注。"})
    below.push_back({text, 1, {}});
  auto notes = notes_among(below);
  REQUIRE(notes.size() == 2);
  CHECK(notes[1].text == "故本表无数据。");
}

TEST_CASE("declarations of an empty table") {
  for (const char* empty :
       {"注：本单位2024年无政府性基金预算，故本表为空表。", "本表无数据", "说明：本年度没有国有资本经营支出。"})
    CHECK_MESSAGE(declares_empty(normalised(empty)), empty);
  CHECK_FALSE(declares_empty(normalised("注：本表反映部门本年度的总收支情况。")));
}
