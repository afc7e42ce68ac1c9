// Sums choose between the readings that OCR gave, and never invent one.
#include "reconcile/readings.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "reconcile/scan_decimals.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// The town's 一般公共预算支出 as if it had been read from a picture.
Filing scanned_town(const std::string& printed = "", const std::string& instead = "") {
  std::string text = cover() + general_public();
  if (!printed.empty()) text.replace(text.find(printed), printed.size(), instead);
  Filing filing = filing_of(text);
  filing.scanned_pages = {1};
  for (Schedule& schedule : filing.schedules) {
    for (std::size_t l = 0; l < schedule.lines.size(); ++l) {
      for (Figure& figure : schedule.lines[l].figures) {
        figure.page = 1;
        figure.origin = Origin::ocr;
        const double x = 100.0 * figure.column, y = 20.0 * static_cast<double>(l);
        figure.box = {x, y, x + 100, y + 20};
      }
    }
  }
  return filing;
}

/// The figure of 行政运行 in the first column that has figures.
Figure& operating_total(Filing& filing) {
  for (ScheduleLine& line : filing.schedules.front().lines)
    if (line.name == "行政运行") return line.figures.front();
  FAIL("no such line");
  return filing.schedules.front().lines.front().figures.front();
}

void read_as(Filing& filing, Figure& figure, const std::string& text, const std::string& other) {
  figure.text = text;
  figure.number = *parse_decimal(text);
  figure.amount = amount_of(figure.number, Unit::yuan);
  figure.confidence = 0.5F;
  filing.doubts.push_back({1, figure.box, text, other});
}

bool has_errors(const Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

bool is_undecidable_by_ocr(const Report& report) {
  return std::any_of(report.ledger.begin(), report.ledger.end(), [](const LedgerEntry& entry) {
    return entry.outcome == Outcome::undecidable && entry.reason.en.find("(OCR)") != std::string::npos;
  });
}

}  // namespace

TEST_CASE("the reading that two independent identities confirm is taken, and both are told") {
  Filing filing = scanned_town();
  read_as(filing, operating_total(filing), "1,800,000.00", "1,000,000.00");
  settle_readings(filing);
  const Figure& figure = operating_total(filing);
  CHECK(figure.text == "1,000,000.00");
  CHECK(figure.amount->fen == 100'000'000);
  CHECK(figure.confidence >= 0.9F);
  REQUIRE(!filing.diagnostics.empty());
  CHECK(filing.diagnostics.back().id == "ocr-reading-settled");
  CHECK(filing.diagnostics.back().en.find("1,800,000.00") != std::string::npos);
  CHECK(!has_errors(reconcile(filing)));
}

TEST_CASE("a first reading that the sums confirm is in doubt no longer") {
  Filing filing = scanned_town();
  read_as(filing, operating_total(filing), "1,000,000.00", "1,800,000.00");
  settle_readings(filing);
  CHECK(operating_total(filing).text == "1,000,000.00");
  CHECK(operating_total(filing).confidence >= 0.9F);
}

TEST_CASE("no reading is invented: where none fits, what rests on the figure is undecidable") {
  Filing filing = scanned_town();
  read_as(filing, operating_total(filing), "1,800,000.00", "1,300,000.00");
  settle_readings(filing);
  CHECK(operating_total(filing).text == "1,800,000.00");
  CHECK(operating_total(filing).confidence < 0.9F);
  const Report report = reconcile(filing);
  CHECK(!has_errors(report));
  CHECK(is_undecidable_by_ocr(report));
}

TEST_CASE("a misprint in a scan is found, and said to be read by OCR") {
  const Filing filing =
      scanned_town("3,000,000.00\t2,600,000.00\t400,000.00", "3,000,000.00\t2,600,000.00\t500,000.00");
  const Report report = reconcile(filing);
  REQUIRE(has_errors(report));
  CHECK(report.findings.front().message.en.find("OCR") != std::string::npos);
}

TEST_CASE("a figure with three decimals or none in a table of two is in doubt") {
  Filing filing = scanned_town("600,000.00\t400,000.00", "600,000.001\t400,000.00");
  for (ScheduleLine& line : filing.schedules.front().lines) line.page = 1;
  doubt_odd_decimals(filing);
  const Report report = reconcile(filing);
  CHECK(!has_errors(report));
  CHECK(is_undecidable_by_ocr(report));
  Filing lost = scanned_town("600,000.00\t400,000.00", "60000000\t400,000.00");
  for (ScheduleLine& line : lost.schedules.front().lines) line.page = 1;
  CHECK(has_errors(reconcile(lost)));
  doubt_odd_decimals(lost);
  CHECK(!has_errors(reconcile(lost)));
  Filing wrong = scanned_town("600,000.00\t400,000.00", "690,000.00\t400,000.00");
  doubt_odd_decimals(wrong);
  CHECK(has_errors(reconcile(wrong)));
}

TEST_CASE("a percentage with three decimals in a text of two is in doubt") {
  auto said = [](const std::string& share, bool scanned) {
    Filing filing = filing_of(cover() + "本年支出合计100.00万元，其中：基本支出60.00万元，占" + share +
                              "；项目支出20.00万元，占20.00%；经营支出10.00万元，占10.00%；"
                              "其他支出10.00万元，占10.00%。\n\n" +
                              general_public());
    double x = 0;
    for (Claim& claim : filing.claims) {
      claim.page = 1;
      claim.box = {x, 0, x + 9, 10};
      x += 10;
    }
    if (scanned) filing.scanned_pages = {1};
    doubt_odd_decimals(filing);
    return has_errors(reconcile(filing));
  };
  CHECK(said("60.159%", false));
  CHECK_FALSE(said("60.159%", true));
  CHECK_FALSE(said("60.00%", true));
}

TEST_CASE("what is left of a figure in text whose separator was misread is no amount to hold against others") {
  auto said = [](const std::string& amount, bool scanned) {
    Filing filing = filing_of(cover() + "1.“行政运行”科目" + amount + "，主要用于基本支出。\n\n" + general_public());
    for (Claim& claim : filing.claims) claim.page = 1;
    if (scanned) filing.scanned_pages = {1};
    return reconcile(filing);
  };
  for (const char* amount :
       {"692，63万元", "692·63万元", "6，92.63万元", "1234,5678万元", "？92.63万元", "6 92万元", "692: 63万元"}) {
    CAPTURE(amount);
    CHECK(!has_errors(said(amount, true)));
  }
  CHECK(is_undecidable_by_ocr(said("692，63万元", true)));
  CHECK(has_errors(said("692，63万元", false)));
  CHECK(has_errors(said("63.00万元", true)));
}

TEST_CASE("a claim that names its line as the schedule does means no line whose name is far from it") {
  auto said = [](const std::string& other) {
    std::string schedule = general_public();
    const std::string printed = "住房公积金";
    schedule.replace(schedule.find(printed), printed.size(), other);
    Filing filing = filing_of(cover() + "1.“行政运行”科目200.00万元，主要用于基本支出。\n\n" + schedule);
    for (Claim& claim : filing.claims) claim.page = 1;
    for (Schedule& one : filing.schedules)
      for (ScheduleLine& line : one.lines) {
        line.page = 1;
        if (line.code.size() < 7) line.figures.clear();  // sums stand for the same amount
      }
    filing.scanned_pages = {1};
    return reconcile(filing);
  };
  CHECK(has_errors(said("住房公积金")));
  CHECK_FALSE(has_errors(said("行政运营")));
  CHECK_FALSE(has_errors(said("政运")));
}

TEST_CASE("unreadable text in a figure's place is no blank: what sums up over it is undecidable") {
  Filing filing = scanned_town();
  for (ScheduleLine& line : filing.schedules.front().lines) {
    line.page = 1;
    if (line.name != "住房保障支出") continue;
    line.figures.erase(line.figures.begin());
    line.holds_words = true;
  }
  const Report report = reconcile(filing);
  CHECK(!has_errors(report));
  CHECK(is_undecidable_by_ocr(report));
  SUBCASE("a blank is one") {
    for (ScheduleLine& line : filing.schedules.front().lines) line.holds_words = false;
    CHECK(has_errors(reconcile(filing)));
  }
}

TEST_CASE("a header that holds a figure has taken the first one of its column") {
  Filing filing = scanned_town("1,000,000.00\t600,000.00\t400,000.00", "1,000,000.00\t600,000.00\t");
  for (ScheduleLine& line : filing.schedules.front().lines) line.page = 1;
  CHECK(has_errors(reconcile(filing)));
  filing.schedules.front().columns.back().path += "400,000.00";
  CHECK(!has_errors(reconcile(filing)));
}

TEST_CASE("a part whose code was lost in the scan may stand behind the lines of the last part") {
  auto with_last = [](const std::string& rows, bool scanned) {
    std::string text = general_public();
    text.insert(text.find("合计\t\t\t3,0"), rows);
    const std::string total = text.substr(text.find("合计\t\t\t3,0"));
    text.erase(text.find(total));
    text.insert(text.find("201\t\t一般"), "合计\t\t\t3,500,000.00\t3,100,000.00\t400,000.00\n");
    Filing filing = filing_of(cover() + text + "\n\n");
    filing.schedules.front().pages = {1};
    for (ScheduleLine& line : filing.schedules.front().lines) line.page = 1;
    if (scanned) filing.scanned_pages = {1, 2};
    return filing;
  };
  const std::string misread = "\t\t22401 1应急管理支出\t500,000.00\t500,000.00\t\n";
  CHECK(!has_errors(reconcile(with_last(misread, true))));
  CHECK(is_undecidable_by_ocr(reconcile(with_last(misread, true))));
  CHECK(has_errors(reconcile(with_last("", true))));
  SUBCASE("or on a page of its own, without the title") {
    Filing filing = with_last("", true);
    Schedule rest = filing.schedules.front();
    rest.kind = ScheduleKind::other;
    rest.title.clear();
    rest.pages = {2};
    rest.lines = {rest.lines.back()};
    filing.schedules.push_back(rest);
    CHECK(!has_errors(reconcile(filing)));
  }
}

TEST_CASE("a total over schedules of which a misread title may hide one is undecidable") {
  const std::string town = read_file(GOUJI_SOURCE_DIR "/tests/reconcile/cases/funds.txt");
  Filing filing = filing_of(town);
  Schedule* capital = nullptr;
  for (Schedule& schedule : filing.schedules)
    if (schedule.kind == ScheduleKind::state_capital) capital = &schedule;
  REQUIRE(capital != nullptr);
  capital->kind = ScheduleKind::other;
  auto over_schedules = [](const Report& report) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding& finding) { return finding.rule == "X6"; });
  };
  CHECK(over_schedules(reconcile(filing)));
  filing.scanned_pages = {1};
  for (Schedule& schedule : filing.schedules) schedule.pages = {1};
  CHECK_FALSE(over_schedules(reconcile(filing)));
}

TEST_CASE("a filing without doubts is left as it is") {
  Filing filing = filing_of(cover() + general_public());
  settle_readings(filing);
  CHECK(filing.diagnostics.empty());
}
