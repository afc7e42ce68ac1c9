#include "parse/unread_figures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "extract/read.h"
#include "tests/parse/drawn_page.h"

using namespace gouji;

namespace {

bool reports(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.id == "unread-figures"; });
}

bool reports(const std::string& dump) {
  Diagnostics diagnostics;
  find_grids(read_document(dump, "town.txt"), diagnostics);
  return reports(diagnostics);
}

}  // namespace

TEST_CASE("a row of figures that no table of a dump took is reported") {
  CHECK(reports("“三公”经费支出表\n\n单位：万元\n\n    38.28    1.18    28.53    8.57\n\n本表无其他内容。\n"));
}

TEST_CASE("figures of a table that was read, and of sentences, are not") {
  CHECK_FALSE(
      reports("支出表\n\n单位：万元\n\n科目\t合计\t基本支出\n教育\t38.28\t8.28\n卫生\t1.18\t1.18\n农林\t2.00\t1.00\n"));
  CHECK_FALSE(
      reports("2024年预算38.28万元，其中基本支出8.28万元、项目支出30.00万元。\n\n比上年增加1.18万元、2.00万元。\n"));
}

TEST_CASE("figures of sentences that were set with spaces round them are not") {
  CHECK_FALSE(
      reports("本年支出合计 38.28 万元，比上年增加 1.18 万元。\n其中：基本支出 8.28 万元，项目支出 30.00 万元。\n"));
  Page page = test::DrawnPage()
                  .text(40, 104, "38.28")
                  .text(140, 104, "万元，其中：")
                  .text(240, 104, "28.53")
                  .text(300, 104, "万元、")
                  .text(360, 104, "1.18")
                  .page();
  Diagnostics diagnostics;
  report_unread_figures(page, std::vector<char>(page.words.size(), 0), {}, diagnostics);
  CHECK_FALSE(reports(diagnostics));
}

TEST_CASE("figures that no table of a page took are reported") {
  Page page = test::DrawnPage().text(40, 104, "38.28").text(140, 104, "1.18").text(240, 104, "28.53").page();
  Diagnostics diagnostics;
  SUBCASE("none taken") {
    report_unread_figures(page, std::vector<char>(page.words.size(), 0), {}, diagnostics);
    CHECK(reports(diagnostics));
  }
  SUBCASE("all taken") {
    report_unread_figures(page, std::vector<char>(page.words.size(), 1), {}, diagnostics);
    CHECK_FALSE(reports(diagnostics));
  }
}
