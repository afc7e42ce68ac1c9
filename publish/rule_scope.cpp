#include "publish/rule_scope.h"

#include <algorithm>
#include <vector>

#include "publish/finding_block.h"
#include "publish/names.h"
#include "reconcile/identity.h"

namespace gouji {
namespace {

std::vector<ScheduleKind> schedules_of(const Identity& identity) {
  std::vector<ScheduleKind> all = identity.schedules;
  for (const Place& place : identity.places)
    for (ScheduleKind kind : place.schedules)
      if (std::find(all.begin(), all.end(), kind) == all.end()) all.push_back(kind);
  return all;
}

void append_item(std::string& out, std::string_view item, std::string_view joint) {
  if (item.empty()) return;
  if (!out.empty()) out += joint;
  out += item;
}

std::string stage_of(const Identity& identity, bool zh) {
  if (identity.stage == "budget") return zh ? "只用于预算" : "budgets only";
  if (identity.stage == "final") return zh ? "只用于决算" : "final accounts only";
  return {};
}

}  // namespace

std::string scope_of(const Rule& rule, Language language) {
  if (rule.identity == nullptr) return {};
  const bool zh = language == Language::zh;
  std::string schedules;
  for (ScheduleKind kind : schedules_of(*rule.identity))
    append_item(schedules, name_of(kind, language), zh ? "、" : ", ");
  std::string out = schedules;
  append_item(out, stage_of(*rule.identity, zh), zh ? "；" : "; ");
  return out;
}

std::string conditions_of(const Rule& rule, Language language) {
  if (rule.identity == nullptr) return {};
  const bool zh = language == Language::zh;
  std::string out;
  for (const std::string& name : rule.identity->not_when)
    append_item(out, in(language, reason_of(name)), zh ? "；" : "; ");
  for (const std::string& name : rule.identity->parts_when)
    append_item(
        out,
        in(language, reason_of(name)) + (zh ? "（各部分只需不大于整体）" : " (the parts are then at most the whole)"),
        zh ? "；" : "; ");
  for (const std::string& name : rule.identity->only_when)
    append_item(out, (zh ? "除非" : "unless ") + in(language, reason_of(name)), zh ? "；" : "; ");
  return out;
}

}  // namespace gouji
