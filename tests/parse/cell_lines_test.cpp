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

std::string text_at(const Grid& grid, int row, int column) {
  const Cell* cell = grid.at(row, column);
  return cell == nullptr ? "" : cell->text;
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

TEST_CASE("semicolons part cells too") {
  Found found = found_in("项目;预算数;决算数\n\"一、收入;其他\";1,200.50;3\n二、支出;7.00;4\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(text_of(found.grids[0]) == "项目|预算数|决算数|\n一、收入;其他|1,200.50|3|\n二、支出|7.00|4|");
  Found broken = found_in("科目;预算数;决算数\n201-服务;1.00;3\n\"2010 350-运行\";7.00;4\n203-国防;7.00;4\n");
  REQUIRE(broken.grids.size() == 1);
  CHECK(text_of(broken.grids[0]) == "科目|预算数|决算数|\n201-服务|1.00|3|\n2010 350-运行|7.00|4|\n203-国防|7.00|4|");
}

TEST_CASE("cells of converters' Markdown and of the clipboard are freed from their marks") {
  Found markdown = found_in("| 项目 | 预算数 |\n|---|---|\n| 一、<br>收入 | \\-1.50 |\n| **合计** | a\\|b |\n");
  REQUIRE(markdown.grids.size() == 1);
  CHECK(text_of(markdown.grids[0]) == "项目|预算数|\n一、收入|-1.50|\n合计|a|b|");
  Found clipboard = found_in("项目\t预算数\n\"一、\"\"收入\"\"\"\t1.50\n");
  REQUIRE(clipboard.grids.size() == 1);
  CHECK(text_of(clipboard.grids[0]) == "项目|预算数|\n一、\"收入\"|1.50|");
}

TEST_CASE("separators of thousands make no cells") {
  CHECK(found_in("1,234,567.00\n2,345,678.00\n3,456,789.00\n").grids.empty());
  Found aligned = found_in("合计  1,234,567.00  2,345,678.00\n教育  1,234,567.00  2,345,678.00\n");
  REQUIRE(aligned.grids.size() == 1);
  CHECK(aligned.grids[0].columns == 3);
}

TEST_CASE("cell by cell, a header of two rows and rows that hold their number alone") {
  Found found = found_in(
      "收入支出决算总表\n单位：万元\n收入\n支出\n项目\n行次\n决算数\n项目\n行次\n决算数\n栏次\n\n1\n栏次\n\n2\n"
      "一、财政拨款收入\n1\n100.50\n一、教育支出\n4\n90.50\n\n2\n\n二、农林水支出\n5\n30.00\n"
      "本年收入合计\n3\n120.50\n本年支出合计\n6\n120.50\n");
  REQUIRE(found.grids.size() == 1);
  const Grid& grid = found.grids[0];
  CHECK(grid.columns == 6);
  CHECK(text_at(grid, 0, 3) == "支出");
  CHECK(text_at(grid, 0, 5) == "支出");
  CHECK(text_at(grid, 1, 5) == "决算数");
  CHECK(text_at(grid, grid.rows - 1, 5) == "120.50");
}

TEST_CASE("cell by cell, whole numbers that could be codes") {
  Found found = found_in(
      "一般公共预算收入表\n单位：万元\n项目\n2024年执行数\n2025年预算数\n增减%\n一、税收收入\n675\n550\n-18."
      "52\n增值税\n228\n199\n"
      "-12.72\n二、非税收入\n26\n33\n26.92\n合计\n701\n583\n-16.83\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(text_of(found.grids[0]).find("增值税|228|199|-12.72|") != std::string::npos);
}

TEST_CASE("cell by cell, one row of figures below a header and the columns' numbers") {
  Found found = found_in(
      "“三公”经费支出表\n单位：万元\n合计\n出国费\n公务用车购置及运行费\n公务接待费\n小计\n公务用车购置费\n公务用车运行"
      "费\n1\n2\n3\n"
      "4\n5\n6\n10.00\n1.00\n7.00\n3.00\n4.00\n2.00\n");
  REQUIRE(found.grids.size() == 1);
  const Grid& grid = found.grids[0];
  CHECK(grid.columns == 6);
  CHECK(text_at(grid, 0, 4) == "公务用车购置及运行费");
  CHECK(text_at(grid, grid.rows - 1, 5) == "2.00");
}

TEST_CASE("cell by cell, long names, a total's label over some of the label columns, a table's number behind") {
  Found found = found_in(
      "采购预算表\n单位：万元\n采购项目名称\n采购品目\n计量单位\n采购数量\n合计\n一般公共预算\n"
      "合计\n\n\n9.50\n9.50\n"
      "2031年度青溪镇辖区道路照明、排水管道和绿化设施养护项目（2期）及配套设施维修养护经费\n照明\n项\n1\n4.50\n4.50\n"
      "办公设备购置\n台式计算机\n台\n12\n5.00\n5.00\n\n表9\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(text_of(found.grids[0]) ==
        "采购项目名称|采购品目|计量单位|采购数量|合计|一般公共预算|\n合计||||9.50|9.50|\n"
        "2031年度青溪镇辖区道路照明、排水管道和绿化设施养护项目（2期）及配套设施维修养护经费|照明|项|1|4.50|4.50|\n"
        "办公设备购置|台式计算机|台|12|5.00|5.00|");
}

TEST_CASE("cell by cell, the total's row begins behind the last name of the header") {
  Found found = found_in(
      "支出表\n单位：万元\n科目编码\n科目名称\n本年支出\n合计\n基本支出\n项目支出\n"
      "合计\n9.00\n\n9.00\n212\n城乡社区支出\n9.00\n\n9.00\n21208\n出让收入安排的支出\n9.00\n\n9.00\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(text_at(found.grids[0], 0, 2) == "本年支出");
  CHECK(text_at(found.grids[0], 1, 4) == "项目支出");
  CHECK(text_at(found.grids[0], 2, 0) == "合计");
}

TEST_CASE("cell by cell, one named row, and few figures below a caption") {
  Found debts = found_in(
      "债务情况表\n单位：万元\n地区\n2031年债务限额\n2031年末债务余额\n小计\n一般债务\n专项债务\n小计\n一般债务\n专项债"
      "务\n"
      "青溪镇\n90\n60\n30\n70\n50\n20\n");
  REQUIRE(debts.grids.size() == 1);
  CHECK(text_at(debts.grids[0], 0, 4) == "2031年末债务余额");
  CHECK(text_at(debts.grids[0], 2, 0) == "青溪镇");
  CHECK(text_at(debts.grids[0], 2, 6) == "20");
  Found few = found_in("支出表\n单位：万元\n科目编码\n科目名称\n预算数\n合计\n5.00\n223\n国有资本支出\n5.00\n");
  REQUIRE(few.grids.size() == 1);
  CHECK(text_at(few.grids[0], 2, 2) == "5.00");
}

TEST_CASE("cell by cell with a blank line between any two; a blank cell is three") {
  Found found = found_in(
      "支出表\n\n单位：万元\n\n科目编码\n\n科目名称\n\n合计\n\n基本支出\n\n项目支出\n\n"
      "201\n\n一般公共服务支出\n\n9.00\n\n9.00\n\n\n\n213\n\n农林水支出\n\n3.50\n\n\n\n3.50\n\n"
      "合计\n\n12.50\n\n9.00\n\n3.50\n");
  REQUIRE(found.grids.size() == 1);
  CHECK(text_of(found.grids[0]) ==
        "科目编码|科目名称|合计|基本支出|项目支出|\n201|一般公共服务支出|9.00|9.00||\n213|农林水支出|3.50||3.50|\n"
        "合计||12.50|9.00|3.50|");
}

TEST_CASE("cell by cell, codes in columns of their levels with blanks before the names") {
  const Found found = found_in(
      "支出表\n\n单位：千元\n\n类\n款\n项\n科目名称\n本年支出\n合计\n基本支出\n项目支出\n合计\n371.5\n—\n371.5\n"
      "212\n\n\n城乡社区支出\n270.8\n—\n270.8\n\n08\n\n土地出让支出\n270.8\n—\n270.8\n"
      "\n\n04\n农村设施支出\n170.8\n—\n170.8\n\n\n14\n农业发展支出\n100.0\n—\n100.0\n"
      "229\n\n\n其他支出\n100.7\n—\n100.7\n\n60\n\n彩票公益金支出\n100.7\n—\n100.7\n"
      "\n\n02\n社会福利支出\n100.7\n—\n100.7\n\n预算09表\n");
  REQUIRE(found.grids.size() == 1);
  const std::string shown = text_of(found.grids[0]);
  CHECK(shown.find("\n212|||城乡社区支出|270.8|—|270.8|\n") != std::string::npos);
  CHECK(shown.find("\n229|||其他支出|100.7|—|100.7|\n") != std::string::npos);
}
