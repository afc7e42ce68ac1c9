#include "publish/json.h"
#include "publish/number.h"
#include "publish/place.h"
#include "publish/write.h"

namespace gouji {
namespace {

Json filing_object(const Filing& filing) {
  return {{"source", filing.source},
          {"sha256", filing.sha256},
          {"title", text_or_null(filing.title)},
          {"entity", text_or_null(filing.entity)},
          {"fiscal_year", number_or_null(filing.fiscal_year)},
          {"stage", text_or_null(text_of(filing.stage))},
          {"scope", text_or_null(text_of(filing.scope))},
          {"pages", number_or_null(filing.pages)}};
}

std::size_t figure_count(const Schedule& schedule) {
  std::size_t count = 0;
  for (const ScheduleLine& line : schedule.lines) count += line.figures.size();
  return count;
}

Json json_of(const Schedule& schedule) {
  Json columns = Json::array();
  for (const Column& column : schedule.columns) columns.push_back(column.path);
  return {{"schedule", text_of(schedule.kind)},
          {"title", schedule.title},
          {"unit", text_or_null(schedule.unit_text)},
          {"pages", schedule.pages},
          {"columns", std::move(columns)},
          {"lines", schedule.lines.size()},
          {"facts", figure_count(schedule)},
          {"declared_empty", schedule.declared_empty}};
}

Json json_of(const Filing& filing, const Claim& claim, const Binding& binding) {
  return {{"page", number_or_null(claim.page)},
          {"section", text_or_null(section_of(filing, claim))},
          {"quote", claim.quote},
          {"kind", text_of(claim.kind)},
          {"value", to_string(claim.value)},
          {"unit", text_or_null(claim.unit_text)},
          {"subject", text_or_null(claim.subject)},
          {"year", number_or_null(claim.year)},
          {"direction", text_or_null(text_of(claim.direction))},
          {"base", text_or_null(claim.base)},
          {"relation", text_or_null(claim.relation)},
          {"counterpart", text_or_null(binding.counterpart)},
          {"verdict", text_of(binding.verdict)},
          {"box", json_of(claim.box)}};
}

Json json_of(const Filing& filing, const Evidence& evidence) {
  Json out = {{"page", number_or_null(evidence.page)},
              {"quote", evidence.quote},
              {"observed", text_or_null(evidence.observed)},
              {"box", json_of(evidence.box)}};
  if (evidence.fact) out["fact"] = name_of(filing, *evidence.fact);
  if (evidence.claim >= 0) out["claim"] = evidence.claim;
  if (!evidence.filing.empty()) out["filing"] = evidence.filing;
  return out;
}

Json json_of(const Filing& filing, const Finding& finding) {
  Json evidence = Json::array();
  for (const Evidence& one : finding.evidence) evidence.push_back(json_of(filing, one));
  return json_of(finding, std::move(evidence));
}

Json json_of(const LedgerEntry& entry) {
  return {{"rule", entry.rule},
          {"outcome", text_of(entry.outcome)},
          {"where", text_or_null(entry.where)},
          {"reason", json_of(entry.reason)}};
}

Json claims_of(const Checked& checked) {
  Json claims = Json::array();
  const Filing& filing = checked.filing;
  const Report& report = checked.report;
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    claims.push_back(json_of(filing, filing.claims[i], i < report.bindings.size() ? report.bindings[i] : Binding{}));
  return claims;
}

Json json_of(const Checked& checked, const RuleSet& rules) {
  Json schedules = Json::array(), findings = Json::array(), ledger = Json::array();
  for (const Schedule& schedule : checked.filing.schedules) schedules.push_back(json_of(schedule));
  for (const Finding& finding : checked.report.findings) findings.push_back(json_of(checked.filing, finding));
  for (const LedgerEntry& entry : checked.report.ledger) ledger.push_back(json_of(entry));
  return {{"gouji", GOUJI_VERSION},
          {"filing", filing_object(checked.filing)},
          {"schedules", std::move(schedules)},
          {"claims", claims_of(checked)},
          {"findings", std::move(findings)},
          {"ledger", std::move(ledger)},
          {"coverage", coverage_json(checked.report, results_of(checked.report, rules))},
          {"diagnostics", json_of(checked.filing.diagnostics)}};
}

}  // namespace

std::string findings_json(const std::vector<Checked>& all, const RuleSet& rules, bool many) {
  if (!many && all.size() == 1) return print(json_of(all.front(), rules));
  Json array = Json::array();
  for (const Checked& checked : all) array.push_back(json_of(checked, rules));
  return print(array);
}

}  // namespace gouji
