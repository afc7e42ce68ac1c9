// Codes and names that OCR misread, and what a misread line leaves undecided.
#include "reconcile/scan_lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "reconcile/finding.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using namespace gouji::test;

namespace {

Filing scanned(const std::string& printed, const std::string& read) {
  std::string text = cover() + general_public();
  text.replace(text.find(printed), printed.size(), read);
  Filing filing = filing_of(text);
  filing.scanned_pages = {1};
  for (Schedule& schedule : filing.schedules) {
    for (ScheduleLine& line : schedule.lines) {
      line.page = 1;
      for (Figure& figure : line.figures) {
        figure.page = 1;
        figure.origin = Origin::ocr;
      }
    }
  }
  return filing;
}

const ScheduleLine* line_of(const Filing& filing, const std::string& name) {
  for (const ScheduleLine& line : filing.schedules.front().lines)
    if (line.name == name) return &line;
  return nullptr;
}

bool has_errors(const Filing& filing) {
  const Report report = reconcile(filing);
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace

TEST_CASE("a code beside a name that is nearly its own mends the name, and says so") {
  Filing filing = scanned("住房改革支出", "住房攻革支出");
  mend_scanned_lines(filing);
  REQUIRE(line_of(filing, "住房改革支出") != nullptr);
  REQUIRE(!filing.diagnostics.empty());
  CHECK(filing.diagnostics.back().id == "ocr-label-mended");
  CHECK(filing.diagnostics.back().en.find("住房攻革支出") != std::string::npos);
}

TEST_CASE("a name mends a code that is not its own") {
  Filing filing = scanned("221\t02\t住房改革支出", "221\t07\t住房改革支出");
  mend_scanned_lines(filing);
  REQUIRE(line_of(filing, "住房改革支出") != nullptr);
  CHECK(line_of(filing, "住房改革支出")->code == "22102");
}

TEST_CASE("a code that has lost its middle cell gets it back from its name") {
  Filing filing = scanned("行政运行", "行政运行");
  for (ScheduleLine& line : filing.schedules.front().lines)
    if (line.name == "行政运行") line.code = "20101";
  mend_scanned_lines(filing);
  REQUIRE(line_of(filing, "行政运行") != nullptr);
  CHECK(line_of(filing, "行政运行")->code == "2010301");
}

TEST_CASE("a page that was not read by OCR keeps its misprints") {
  Filing filing = scanned("住房改革支出", "住房攻革支出");
  filing.scanned_pages.clear();
  mend_scanned_lines(filing);
  CHECK(line_of(filing, "住房攻革支出") != nullptr);
}

TEST_CASE("a sum over a line whose code could not be read accuses nobody") {
  Filing filing = scanned("201\t03\t01 行政运行\t1,000,000.00\t600,000.00\t400,000.00\n",
                          "201\t03\t01 行政运行\t600,000.00\t600,000.00\t\n"
                          "\t\t彳丁政管理事务\t400,000.00\t\t400,000.00\n");
  CHECK(!has_errors(filing));
  Filing printed = filing;
  printed.scanned_pages.clear();
  CHECK(has_errors(printed));
}
