// Which misprints two identities prove in a table without rules that may have been misread.
#include "reconcile/corroborated.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "reconcile/finding.h"
#include "reconcile/guessed_columns.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// A table without rules one of whose rows lost its code and name, with a figure printed otherwise.
bool has_errors(const std::string& printed, const std::string& instead, const std::string& stray = "700,000.00") {
  std::string text = cover() + general_public();
  text.replace(text.find(printed), printed.size(), instead);
  const std::string total = "合计\t\t\t3,000,000.00\t2,600,000.00\t400,000.00";
  text.replace(text.find(total), total.size(), total + "\n\t\t\t" + stray + "\t\t");
  Filing filing = filing_of(text);
  filing.schedules.front().guessed = true;
  REQUIRE(may_lack_lines(filing.schedules.front()));
  const Report report = reconcile(filing);
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

const std::string row = "住房公积金\t2,000,000.00\t2,000,000.00\t";

}  // namespace

TEST_CASE("a figure that its row and its column ask to be the same is wrong, whatever became of other lines") {
  CHECK(has_errors(row, "住房公积金\t2,000,000.00\t2,040,000.00\t"));
}

TEST_CASE("a figure that one identity alone contradicts in a table that may lack lines is left undecided") {
  CHECK_FALSE(has_errors("住房公积金\t2,000,000.00\t2,000,000.00\t", "住房公积金\t2,040,000.00\t2,040,000.00\t"));
}

TEST_CASE("a figure that is part of what it should be was cut or joined in reading") {
  CHECK_FALSE(has_errors(row, "住房公积金\t2,000,000.00\t12,000,000.00\t"));
}

TEST_CASE("a figure whose right value stands without a name elsewhere was misplaced in reading") {
  CHECK_FALSE(has_errors(row, "住房公积金\t2,000,000.00\t2,040,000.00\t", "2,000,000.00"));
}

TEST_CASE("where more fails than two identities explain nothing is proved") {
  CHECK_FALSE(
      has_errors(row + "\n", "住房公积金\t2,000,000.00\t2,040,000.00\t\n221\t02\t02 提租补贴\t30.00\t\t30.00\n"));
}
