#include "reconcile/evidence.h"

#include <fmt/format.h>

namespace gouji {
namespace {

constexpr std::size_t most_quoted_figures = 6;

std::string quote_of(const Filing& filing, const FactRef& fact) {
  const ScheduleLine& line = filing.schedules[fact.schedule].lines[fact.line];
  const Schedule& schedule = filing.schedules[fact.schedule];
  const Figure& figure = line.figures[fact.figure];
  std::string quote = line.name.empty() ? schedule.columns[figure.column].path : line.name;
  if (schedule.kind == ScheduleKind::performance_target) {
    const std::string& path = schedule.columns[figure.column].path;
    return path.substr(path.find_last_of('/') + 1) + " " + figure.text;
  }
  if (line.figures.size() > most_quoted_figures || line.name.empty()) return quote + " " + figure.text;
  for (const Figure& each : line.figures) quote += " " + each.text;
  return quote;
}

std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return (hash ^ 0x1f) * 0x100000001b3ULL;
}

}  // namespace

std::string observed_in(const Filing& filing, const CellRef& cell) {
  if (cell.claim < 0) return filing.figure(cell.fact).text;
  const Claim& claim = filing.claims[cell.claim];
  const Passage& passage = filing.narrative.passages[claim.passage];
  std::string text = passage.normal.text.substr(claim.begin, claim.end - claim.begin);
  return text.empty() ? to_string(claim.value) + claim.unit_text : text;
}

Evidence evidence_of(const Filing& filing, const CellRef& cell) {
  Evidence evidence;
  evidence.observed = observed_in(filing, cell);
  if (cell.claim >= 0) {
    const Claim& claim = filing.claims[cell.claim];
    evidence.page = claim.page;
    evidence.quote = claim.quote;
    evidence.box = claim.box;
    evidence.claim = cell.claim;
  } else {
    const Figure& figure = filing.figure(cell.fact);
    evidence.page = figure.page;
    evidence.quote = quote_of(filing, cell.fact);
    evidence.box = figure.box;
    evidence.fact = cell.fact;
  }
  return evidence;
}

std::string as_printed_in(const Filing& filing, const CellRef& cell, Amount amount, Unit unit) {
  if (cell.claim >= 0) {
    const Claim& claim = filing.claims[cell.claim];
    bool separators = observed_in(filing, cell).find(',') != std::string::npos;
    if (unit != Unit::none)
      return (separators ? with_separators(claim.value) : to_string(claim.value)) + std::string(text_of(unit));
    Decimal number = in_unit(amount.fen, claim.unit, claim.value.decimals);
    return (separators ? with_separators(number) : to_string(number)) + claim.unit_text;
  }
  const Figure& figure = filing.figure(cell.fact);
  Decimal number = in_unit(amount.fen, filing.schedules[cell.fact.schedule].unit, figure.number.decimals);
  return figure.text.find(',') != std::string::npos || figure.text.find("，") != std::string::npos
             ? with_separators(number)
             : to_string(number);
}

std::string name_of(const Filing& filing, const CellRef& cell) {
  return cell.claim >= 0 ? filing.claims[cell.claim].quote : name_of(filing, cell.fact);
}

std::string words_for(const Filing& filing, FactRef fact) {
  const Schedule& schedule = filing.schedules[fact.schedule];
  const ScheduleLine& line = schedule.lines[fact.line];
  std::string words = line.code;
  if (!words.empty() && !line.name.empty()) words += ' ';
  words += line.name;
  const std::string& path = schedule.columns[line.figures[fact.figure].column].path;
  if (!words.empty() && !path.empty()) words += " › ";
  return words + path;
}

std::string id_of(const Finding& finding) {
  std::uint64_t hash = hash_of(finding.rule, 0xcbf29ce484222325ULL);
  for (std::string_view part :
       {std::string_view(finding.quote), std::string_view(finding.observed), std::string_view(finding.expected)})
    hash = hash_of(part, hash);
  hash = hash_of(std::to_string(finding.page), hash);
  return fmt::format("{}-{:012x}", finding.rule, hash & 0xffffffffffffULL);
}

}  // namespace gouji
