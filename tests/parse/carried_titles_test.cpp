#include "parse/carried_titles.h"

#include <doctest/doctest.h>

#include <string>

#include "extract/read.h"
#include "tests/parse/drawn_page.h"

using namespace gouji;

namespace {

const std::string table = "科目\t合计\t基本支出\n教育\t38.28\t8.28\n卫生\t1.18\t1.18\n农林\t2.00\t1.00\n";

/// The lines above the only table of the dump's last page, a bar between them.
std::string above_last(const std::string& dump) {
  Diagnostics diagnostics;
  const auto grids = find_grids(read_document(dump, "town.txt"), diagnostics);
  std::string lines;
  if (!grids.empty())
    for (const PlacedText& line : grids.back().above) lines += (lines.empty() ? "" : "|") + line.text;
  return lines;
}

}  // namespace

TEST_CASE("title and unit at a page's foot belong to the next page's first table") {
  CHECK(above_last("支出表\n\n单位：万元\n" + table + "\n项目支出表\n\n单位：元\n\f" + table) == "项目支出表|单位：元");
  CHECK(above_last("云溪镇公开的各表如下。\n\n项目支出表\n\n公开03表\n单位：元\n- 3 -\n\f" + table) ==
        "项目支出表|公开03表|单位：元");
  CHECK(above_last("云溪镇公开的各表如下。\n\n项目支出表\n\f单位：元\n" + table) == "项目支出表|单位：元");
}

TEST_CASE("what ends a page otherwise stays there") {
  SUBCASE("text") {
    CHECK(above_last("收支总表见下。\n\n本年收入增加，见项目支出表。\n\f" + table).empty());
  }
  SUBCASE("a list of titles") {
    CHECK(above_last("目录\n收支总表\n收入总表\n支出总表\n\f" + table).empty());
  }
  SUBCASE("notes") {
    CHECK(above_last("支出表\n" + table + "注：本表不含下级，见支出总表\n\f" + table).empty());
  }
  SUBCASE("before a table that has a title") {
    CHECK(above_last("云溪镇公开的各表如下。\n\n项目支出表\n\f收支总表\n" + table) == "收支总表");
  }
}

TEST_CASE("a drawn page hands its last lines on") {
  Document document = test::DrawnPage().text(240, 740, "项目支出表").text(480, 760, "单位：元").document();
  Page next = test::DrawnPage()
                  .mesh({50, 250, 400, 550}, {40, 60, 80})
                  .text(60, 54, "科目")
                  .text(260, 54, "合计")
                  .text(60, 74, "教育")
                  .text(260, 74, "38.28")
                  .page();
  next.number = 2;
  document.pages.push_back(next);
  Diagnostics diagnostics;
  const auto grids = find_grids(document, diagnostics);
  REQUIRE(grids.size() == 1);
  REQUIRE(grids[0].above.size() == 2);
  CHECK(grids[0].above[0].text == "项目支出表");
  CHECK(grids[0].above[0].page == 1);
}
