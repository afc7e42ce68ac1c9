#include "publish/json_text.h"
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

void write_claims(const Checked& checked, JsonText& text) {
  const Filing& filing = checked.filing;
  const auto& bindings = checked.report.bindings;
  text.open_list("claims");
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    text.item(json_of(filing, filing.claims[i], i < bindings.size() ? bindings[i] : Binding{}));
  text.close();
}

void write_members(const Checked& checked, const RuleSet& rules, JsonText& text) {
  const Report& report = checked.report;
  text.member("gouji", GOUJI_VERSION);
  text.member("filing", filing_object(checked.filing));
  text.open_list("schedules");
  for (const Schedule& schedule : checked.filing.schedules) text.item(json_of(schedule));
  text.close();
  write_claims(checked, text);
  text.open_list("findings");
  for (const Finding& finding : report.findings) text.item(json_of(checked.filing, finding));
  text.close();
  text.open_list("ledger");
  for (const LedgerEntry& entry : report.ledger) text.item(json_of(entry));
  text.close();
  text.member("coverage", coverage_json(report, results_of(report, rules)));
  text.member("diagnostics", json_of(checked.filing.diagnostics));
}

void write(const Checked& checked, const RuleSet& rules, JsonText& text) {
  text.open_object();
  write_members(checked, rules, text);
  text.close();
}

}  // namespace

std::string findings_json(const std::vector<Checked>& all, const RuleSet& rules, bool many) {
  JsonText text;
  const bool alone = !many && all.size() == 1;
  if (!alone) text.open_list();
  for (const Checked& checked : all) write(checked, rules, text);
  if (!alone) text.close();
  return std::move(text).text();
}

}  // namespace gouji
