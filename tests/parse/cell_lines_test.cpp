// Tables whose cells stand on lines of their own, and CSV.
#include <doctest/doctest.h>

#include <sstream>

#include "parse/delimited.h"

using namespace gouji;

namespace {

struct Found {
  std::vector<Grid> grids;
  Diagnostics diagnostics;
};

Found found_in(const std::string& text) {
  Page page;
  page.origin = Origin::dump;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) page.dump_lines.push_back(line);
  Found found;
  found.grids = find_delimited_grids(page, found.diagnostics);
  return found;
}

std::string text_of(const Grid& grid) {
  std::string text;
  for (const Cell& cell : grid.cells) {
    if (cell.column == 0 && !text.empty()) text += "\n";
    text += cell.text + "|";
  }
  return text;
}

}  // namespace

TEST_CASE("cells on lines of their own, blank ones too; a total's label is one cell for two columns") {
  Found found = found_in(
      "支出总表\n\n单位：万元\n\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n"
      "201\n一般公共服务支出\n9.00\n9.00\n\n20103\n政府办公厅事务\n9.00\n9.00\n\n213\n农林水支出\n3.50\n\n3.50\n"
      "合计\n12.50\n9.00\n3.50\n\n以上为全部支出。\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(
      text_of(found.grids[0]) ==
      "科目编码|科目名称|合计|基本支出|项目支出|\n201|一般公共服务支出|9.00|9.00||\n20103|政府办公厅事务|9.00|9.00||\n"
      "213|农林水支出|3.50||3.50|\n合计||12.50|9.00|3.50|");
  CHECK(found.grids[0].above.size() == 2);
  CHECK(found.diagnostics.empty());
}

TEST_CASE("two sides, cell by cell") {
  Found found = found_in(
      "收支总表\n单位：元\n项目\n预算数\n项目\n预算数\n一、财政拨款收入\n10.50\n一、教育支出\n8.50\n"
      "二、事业收入\n2.00\n二、农林水支出\n4.00\n收入总计\n12.50\n支出总计\n12.50\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(found.grids[0].columns == 4);
  CHECK(found.grids[0].rows == 4);
}

TEST_CASE("blanks that got lost leave no pattern: a diagnostic, no guess") {
  Found found = found_in(
      "支出总表\n单位：万元\n科目名称\n合计\n基本支出\n项目支出\n教育支出\n9.00\n9.00\n农林水支出\n3.50\n3.50\n"
      "其他支出\n1.50\n其他\n4.50\n1.00\n3.50\n合计\n12.50\n9.00\n3.50\n");
  CHECK(found.grids.empty());
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].id == "cells-without-rows");
}

TEST_CASE("commas part cells where neighbouring lines have as many; in quotes they do not") {
  Found found = found_in(
      "单位：元\n科目编码,科目名称,合计,基本支出\n201,一般公共服务支出,\"1,234.50\",\"1,000.00\"\n213,\"农林水,支出\",,"
      "\n"
      "合计,,\"1,234.50\",\"1,000.00\"\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(text_of(found.grids[0]) ==
        "科目编码|科目名称|合计|基本支出|\n201|一般公共服务支出|1,234.50|1,000.00|\n213|农林水,支出|||\n"
        "合计||1,234.50|1,000.00|");
}

TEST_CASE("separators of thousands make no cells") {
  CHECK(found_in("1,234,567.00\n2,345,678.00\n3,456,789.00\n").grids.empty());
  Found aligned = found_in("合计  1,234,567.00  2,345,678.00\n教育  1,234,567.00  2,345,678.00\n");
  REQUIRE(aligned.grids.size() == 1);
  CHECK(aligned.grids[0].columns == 3);
}
