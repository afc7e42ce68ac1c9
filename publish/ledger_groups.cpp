#include "publish/ledger_groups.h"

#include <fmt/format.h>

#include <algorithm>

#include "publish/names.h"

namespace gouji {
namespace {

struct Group {
  std::string name;
  int count = 0;
};

std::vector<Group> groups_by_place(const RuleResult& result, Outcome outcome, Language language) {
  std::vector<Group> groups;
  for (const LedgerEntry* entry : result.entries) {
    if (entry->outcome != outcome) continue;
    std::string name = place_group(entry->where, language);
    const auto same = [&](const Group& group) { return group.name == name; };
    const auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end())
      groups.push_back({std::move(name), 1});
    else
      ++group->count;
  }
  return groups;
}

/// Whole per cent, rounded down: 100 is said only of all.
int per_cent(const Coverage& coverage) {
  return coverage.applicable == 0 ? 0 : coverage.decided * 100 / coverage.applicable;
}

}  // namespace

std::vector<ReasonGroup> groups_by_reason(const RuleResult& result, Outcome outcome) {
  std::vector<ReasonGroup> groups;
  for (const LedgerEntry* entry : result.entries) {
    if (entry->outcome != outcome) continue;
    const auto same = [&](const ReasonGroup& group) { return group.first->reason.en == entry->reason.en; };
    const auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end())
      groups.push_back({entry, 1});
    else
      ++group->count;
  }
  return groups;
}

std::string places_text(const RuleResult& result, Outcome outcome, Language language) {
  std::string out;
  for (const Group& group : groups_by_place(result, outcome, language)) {
    if (group.name.empty()) continue;
    if (!out.empty()) out += language == Language::zh ? "，" : ", ";
    out += group.name;
    if (group.count > 1) out += fmt::format(" {}", group.count);
  }
  return out;
}

std::string counts_text(const RuleResult& result, Language language) {
  std::string out;
  for (Outcome outcome :
       {Outcome::fail, Outcome::rounding, Outcome::pass, Outcome::undecidable, Outcome::not_applicable}) {
    const int count = result.count(outcome);
    if (count == 0) continue;
    if (!out.empty()) out += language == Language::zh ? "，" : ", ";
    out += fmt::format("{} {}", name_of(outcome, language), count);
  }
  return out;
}

std::string coverage_text(const Report& report, const std::vector<RuleResult>& results, Language language) {
  const Coverage checks = coverage_of_checks(report), rules = coverage_of_rules(results);
  const char* form = language == Language::zh
                         ? "覆盖：适用的 {} 处中 {} 处可以判断（{}%）；适用的 {} 条规则中 {} 条（共 {} 条）"
                         : "coverage: of {} checks that apply {} were decided ({}%); of {} rules that apply {} (of {})";
  return fmt::format(fmt::runtime(form), checks.applicable, checks.decided, per_cent(checks), rules.applicable,
                     rules.decided, rules.all);
}

}  // namespace gouji
