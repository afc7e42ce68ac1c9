#include <doctest/doctest.h>

#include "reconcile/between/compare.h"
#include "reconcile/between/link.h"
#include "tests/reconcile/filings.h"

using namespace gouji;

namespace {

Comparable comparable(const std::string& text) {
  const Filing filing = test::filing_of(text);
  return comparable_of(filing, reconcile(filing));
}

/// The outcomes of one rule, in their order.
std::string outcomes(const Comparison& comparison, std::string_view rule) {
  std::string out;
  for (const Decided& one : comparison.decided)
    if (one.rule == rule) out.append(out.empty() ? 0 : 1, ' ').append(text_of(one.outcome));
  return out;
}

Comparison with_last_year(const std::string& statement) {
  const std::string tables = test::general_public() + test::three_public();
  const std::string before = test::replaced(tables, "3.00\t\t1.00", "2.50\t\t0.50");
  return compare(comparable(test::cover() + statement + "\n\n" + tables),
                 comparable(test::with_year(test::cover() + before, "2023")));
}

std::string d1(const std::string& statement) {
  return outcomes(with_last_year(statement), "D1");
}

Comparison balances(const std::string& later, const std::string& earlier = test::balances_before()) {
  return compare(comparable(test::final_cover() + later),
                 comparable(test::with_year(test::final_cover() + earlier, "2023")));
}

Comparison with_budget(const std::string& final_accounts) {
  return compare(comparable(test::final_cover() + final_accounts),
                 comparable(test::cover() + test::general_public() + test::three_public()));
}

}  // namespace

TEST_CASE("D1: a comparison with last year's budget is held against last year's filing") {
  CHECK(d1("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.50万元。") == "pass");
  CHECK(d1("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。") == "fail");
  CHECK(d1("2024年“三公”经费预算数为3.00万元，比2023年预算减少0.50万元。") == "fail");
  CHECK(d1("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.501万元。") == "rounding");
}

TEST_CASE("D1: last year's figure as it is stated is held against last year's filing") {
  CHECK(d1("2023年“三公”经费预算数为2.50万元。") == "pass");
  CHECK(d1("2023年“三公”经费预算数为2.05万元。") == "fail");
}

TEST_CASE("D1: a difference is a warning with evidence in both filings: the base may have been restated") {
  const auto comparison = with_last_year("2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。");
  REQUIRE(comparison.findings.size() == 1);
  const Finding& finding = comparison.findings.front();
  CHECK(finding.kind == FindingKind::cross_document);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.expected == "增加0.50万元");
  REQUIRE(finding.evidence.size() == 2);
  CHECK(finding.evidence.front().filing.empty());
  CHECK(finding.evidence.back().filing == "town.txt");
  CHECK(finding.evidence.back().observed == "2.50");
}

TEST_CASE("D1: an execution, an adjusted budget and a restated base are no published figures") {
  CHECK(d1("2024年“三公”经费预算数为3.00万元，比2023年预算执行数增加0.80万元。") == "not applicable");
  CHECK(d1("2023年“三公”经费执行数为2.05万元。") == "not applicable");
  CHECK(d1("按同口径，2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。") == "not applicable");
}

TEST_CASE("D1: what last year's filing does not print is undecidable") {
  CHECK(d1("2024年机要通信费预算数为3.00万元，比2023年预算增加0.80万元。") == "undecidable");
}

TEST_CASE("D2: final accounts open with what last year's closed with, in total and by fund") {
  CHECK(outcomes(balances(test::balances()), "D2") == "pass pass pass");
  const auto wrong =
      balances(test::replaced(test::balances(), "年初财政拨款结转和结余\t8.00", "年初财政拨款结转和结余\t8.90"));
  CHECK(outcomes(wrong, "D2") == "pass fail pass");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings.front().expected == "8.00万元");
}

TEST_CASE("D2: one shift of all balances is one finding") {
  std::string later = test::balances();
  for (const char* place : {"年初结转和结余\t", "年初财政拨款结转和结余\t", "\n一般公共预算财政拨款\t"})
    later = test::replaced(later, std::string(place) + "8.00", std::string(place) + "8.90");
  const auto comparison = balances(later);
  CHECK(outcomes(comparison, "D2") == "fail fail fail");
  REQUIRE(comparison.findings.size() == 1);
  CHECK(comparison.findings.front().evidence.size() == 6);
}

TEST_CASE("D2: a closing balance that is not printed decides nothing, and a budget's opening is none of it") {
  const std::string blank = test::replaced(test::balances_before(), "年末结转和结余\t8.00", "年末结转和结余\t");
  CHECK(outcomes(balances(test::balances(), blank), "D2") == "undecidable pass pass");
  CHECK(outcomes(with_budget(test::balances()), "D2").empty());
}

TEST_CASE("D3: the opening budget that final accounts state is the budget's") {
  const std::string item =
      "1.“一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）”。年初预算为100."
      "00万元，支出决算为95.00万元。\n\n";
  CHECK(outcomes(with_budget(item), "D3") == "pass");
  CHECK(outcomes(with_budget(test::replaced(item, "100.00", "110.00")), "D3") == "fail");
  CHECK(outcomes(with_budget(test::replaced(item, "行政运行", "机要通信")), "D3") == "undecidable");
  CHECK(outcomes(with_budget(test::replaced(item, "年初预算", "调整预算")), "D3") == "not applicable");
}

TEST_CASE("D3: a column 预算数 that differs is worth a note: it may be the adjusted budget") {
  CHECK(outcomes(with_budget(test::three_public_final()), "D3") == "pass pass pass pass");
  const auto other = with_budget(test::replaced(test::three_public_final(), "1.00\t0.80", "1.20\t0.80"));
  CHECK(outcomes(other, "D3") == "pass pass pass fail");
  REQUIRE(other.findings.size() == 1);
  CHECK(other.findings.front().severity == Severity::note);
  const std::string noted = "注：预算数为全年预算数，反映按规定程序调整后的预算数。\n\n";
  CHECK(outcomes(with_budget(test::replaced(test::three_public_final(), "1.00\t0.80", "1.20\t0.80") + noted), "D3") ==
        "not applicable not applicable not applicable not applicable");
}

TEST_CASE("D4: a department's figures are the sums of its units'") {
  const Comparable department = comparable(test::department_cover() + test::general_public());
  const std::string first = test::unit_cover("青石县云溪镇事务中心");
  const Comparable house = comparable(first + test::unit_expenditure("600,000.00", "1,200,000.00", "1,800,000.00"));
  Comparable station = comparable(test::unit_cover("青石县云溪镇水利站") +
                                  test::unit_expenditure("400,000.00", "800,000.00", "1,200,000.00"));
  const auto comparison = compare_units(department, {&house, &station});
  CHECK(outcomes(comparison, "D4").starts_with("pass fail"));  // 合计 adds up, 基本支出 and 项目支出 do not
  CHECK(outcomes(compare_units(department, {&house}), "D4") == "undecidable");
  CHECK(lists(department, house));
  CHECK_FALSE(lists(department, comparable(test::unit_cover("白石县财政局信息中心"))));
  CHECK(outcomes(compare_units(comparable(test::cover() + test::general_public()), {&house, &station}), "D4") ==
        "undecidable");
  for (PrintedFigure& figure : station.figures) figure.place = figure.by_name = PlaceName();
  station.kinds.clear();
  CHECK(compare_units(department, {&house, &station}).findings.empty());
}

TEST_CASE("D5: a refused figure that is last year's was left unchanged") {
  const std::string stale = "2024年“三公”经费预算数为2.50万元。";
  CHECK(outcomes(with_last_year(stale), "D5") == "fail");
  CHECK(outcomes(with_last_year("2024年“三公”经费预算数为2.60万元。"), "D5").empty());
  CHECK(outcomes(with_last_year("2024年“三公”经费预算数为3.00万元。"), "D5").empty());
}

TEST_CASE("two versions of a filing differ in figures, with their pages") {
  const Comparable one = comparable(test::cover() + test::three_public());
  CHECK(differences(one, one).empty());
  const Comparable other =
      comparable(test::cover() + test::replaced(test::three_public(), "3.00\t\t1.00", "3.20\t0.20\t1.00"));
  const auto changes = differences(one, other);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].kind == Change::Kind::changed);
  CHECK(changes[0].before == "3.00");
  CHECK(changes[0].after == "3.20");
  CHECK(changes[1].kind == Change::Kind::added);
  CHECK(differences(other, one)[1].kind == Change::Kind::removed);
}

TEST_CASE("a department's filing and a unit's are not compared year with year") {
  Comparable unit = comparable(test::with_year(test::cover() + test::three_public(), "2023"));
  unit.scope = Scope::unit;
  const auto comparison =
      compare(comparable(test::cover() + "2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。\n\n" +
                         test::three_public()),
              unit);
  CHECK(outcomes(comparison, "D1") == "not applicable");
}

TEST_CASE("another entity's filing is not compared, one that names its county is") {
  CHECK(same_entity("青石县云溪镇人民政府", "云溪镇人民政府"));
  CHECK(same_entity("云溪镇（本级）", "云溪镇(本级)"));
  CHECK_FALSE(same_entity("青石县财政局", "白石县财政局"));
  CHECK_FALSE(same_entity("青石县财政局", "财政局"));
  CHECK_FALSE(same_entity("", ""));
}

TEST_CASE("filings of many are linked by entity, scope, year and stage") {
  const auto filing = [](const char* name, int year, Stage stage, Scope scope = Scope::department,
                         const char* region = "") {
    return FilingIdentity{name, year, stage, scope, region};
  };
  const std::vector<FilingIdentity> filings = {filing("青石县云溪镇人民政府", 2023, Stage::budget),
                                               filing("云溪镇人民政府", 2024, Stage::budget),
                                               filing("青石县云溪镇人民政府", 2024, Stage::final_accounts),
                                               filing("青石县云溪镇人民政府", 2024, Stage::budget, Scope::unit),
                                               filing("白石县财政局", 2024, Stage::budget),
                                               filing("青石县财政局", 2023, Stage::budget)};
  const std::vector<FilingLink> links = {
      {FilingLink::Kind::years, 0, 1}, {FilingLink::Kind::years, 0, 2}, {FilingLink::Kind::stages, 1, 2}};
  CHECK(links_of(filings) == links);
}

TEST_CASE("a name that two counties have is neither's, and regions keep equal names apart") {
  const auto filing = [](const char* name, int year, const char* region) {
    return FilingIdentity{name, year, Stage::budget, Scope::department, region};
  };
  CHECK(links_of({filing("青石县云溪镇人民政府", 2023, ""), filing("白石县云溪镇人民政府", 2023, ""),
                  filing("云溪镇人民政府", 2024, "")})
            .empty());
  CHECK(links_of({filing("云溪镇人民政府", 2023, "310101"), filing("云溪镇人民政府", 2024, "310102")}).empty());
  CHECK(links_of({filing("云溪镇人民政府", 2023, "310101"), filing("云溪镇人民政府", 2024, "310101")}).size() == 1);
}
