#include "publish/place.h"

#include <algorithm>

#include "base/text.h"
#include "publish/terminal.h"

namespace gouji {
namespace {

const Passage* passage_of(const Filing& filing, const Claim& claim) {
  const auto index = static_cast<std::size_t>(claim.passage);
  return claim.passage >= 0 && index < filing.narrative.passages.size() ? &filing.narrative.passages[index] : nullptr;
}

std::string literal(const Passage& passage, std::size_t begin, std::size_t end) {
  return begin < end ? without_space(passage.normal.original(passage.original, begin, end)) : std::string();
}

/// The sentence of normal.text that holds an offset.
std::pair<std::size_t, std::size_t> sentence_at(const Passage& passage, std::size_t offset) {
  const auto& begins = passage.sentences;
  const auto next = std::upper_bound(begins.begin(), begins.end(), offset);
  const std::size_t begin = next == begins.begin() ? 0 : *(next - 1);
  return {begin, next == begins.end() ? passage.normal.text.size() : *next};
}

void append_part(std::string& out, const std::string& part) {
  if (!out.empty() && !part.empty()) out += " › ";
  out += part;
}

bool ends_in_digit(std::string_view text) {
  return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

}  // namespace

std::string_view section_of(const Filing& filing, const Claim& claim) {
  const Passage* passage = passage_of(filing, claim);
  if (!passage || passage->section < 0) return {};
  const auto section = static_cast<std::size_t>(passage->section);
  return section < filing.narrative.sections.size() ? std::string_view(filing.narrative.sections[section].title)
                                                    : std::string_view();
}

std::string page_name(int page, Language language) {
  if (page == 0) return {};
  return language == Language::zh ? "第" + std::to_string(page) + "页" : "p. " + std::to_string(page);
}

std::string cell_name(const Filing& filing, FactRef ref) {
  const Schedule& schedule = filing.schedules[static_cast<std::size_t>(ref.schedule)];
  const ScheduleLine& line = schedule.lines[static_cast<std::size_t>(ref.line)];
  const auto column = static_cast<std::size_t>(line.figures[static_cast<std::size_t>(ref.figure)].column);
  std::string out = printable(line.code);
  if (!out.empty() && !line.name.empty()) out += ' ';
  out += printable(line.name);
  if (column < schedule.columns.size()) append_part(out, printable(schedule.columns[column].path));
  append_part(out, printable(schedule.title.empty() ? text_of(schedule.kind) : schedule.title));
  return out;
}

Surroundings surroundings_of(const Filing& filing, const Claim& claim) {
  const Passage* passage = passage_of(filing, claim);
  if (!passage || claim.end > passage->normal.text.size()) return {};
  const auto [begin, end] = sentence_at(*passage, claim.begin);
  return {printable(literal(*passage, begin, claim.begin)), printable(literal(*passage, claim.begin, claim.end)),
          printable(literal(*passage, claim.end, end))};
}

std::string with_unit(const Filing& filing, const Evidence& evidence) {
  std::string out = printable(evidence.observed);
  if (!evidence.fact || !ends_in_digit(out)) return out;
  const Schedule& schedule = filing.schedules[static_cast<std::size_t>(evidence.fact->schedule)];
  return out + std::string(text_of(schedule.unit));
}

}  // namespace gouji
