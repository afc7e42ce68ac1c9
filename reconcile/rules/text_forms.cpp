// W6, W7: what the target forms leave open, and the units that they are of.
#include <set>

#include "base/text.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

std::string last_level(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

/// The indicator's own name in place of a value: 居民满意度 → 满意度.
bool repeats_name(const std::string& name, const std::string& value) {
  if (value.size() < 6 || value.size() >= name.size() + 1) return false;
  for (std::string_view measure : {std::string_view("率"), std::string_view("度")})
    if (std::string_view(value).ends_with(measure) &&
        name.ends_with(value.substr(0, value.size() - 3) + std::string(measure)))
      return true;
  return false;
}

/// A value that is the whole name is a column that the source lost, not a value.
bool is_rate_without_value(const std::string& name, const std::string& value) {
  if (name == value) return false;
  if (repeats_name(name, value)) return true;
  bool rate = value.ends_with("率") && value.find_first_of("0123456789") == std::string::npos && value.size() <= 12;
  return rate && name.find(value.substr(0, value.size() - 3)) != std::string::npos;
}

void report_indicator(const Schedule& schedule, const FormField& field, Verification& out) {
  std::string name = last_level(field.path);
  Evidence evidence{field.value.page, name + " " + field.value.text, field.value.text, field.value.box, {}, -1};
  Finding finding = finding_from("W6", FindingKind::missing, Severity::warning, std::move(evidence));
  finding.explanation = {"指标值只重复了指标名称", "the value only repeats the indicator's name"};
  finding.message = {"指标“" + name + "”没有指标值", "the indicator " + name + " has no value"};
  finding.evidence.push_back(
      {schedule.title_place.page, schedule.title, schedule.title, schedule.title_place.box, {}, -1});
  out.findings.push_back(std::move(finding));
}

struct Units {
  std::set<std::string> names;
  int forms = 0;
  Evidence first;
};

Units implementing_units(const Filing& filing) {
  Units units;
  for (const Schedule& schedule : filing.schedules) {
    if (schedule.kind != ScheduleKind::performance_target) continue;
    ++units.forms;
    for (const FormField& field : schedule.fields) {
      if (field.path != "实施单位" || field.value.text.empty()) continue;
      if (units.names.empty())
        units.first = {field.value.page, "实施单位 " + field.value.text, field.value.text, field.value.box, {}, -1};
      units.names.insert(normalised(field.value.text));
    }
  }
  return units;
}

/// The count of projects in the same sentence, -1 where it is not stated.
std::int64_t projects_beside(const Filing& filing, const Claim& claim) {
  for (const Claim& other : filing.claims)
    if (other.sentence == claim.sentence && other.kind == ClaimKind::count && &other != &claim &&
        filing.narrative.passages[other.passage].normal.text.substr(0, other.begin).ends_with("项目"))
      return other.value.digits;
  return -1;
}

}  // namespace

void check_indicators(const Context& context, Verification& out) {
  std::size_t before = out.ledger.size();
  for (const Schedule& schedule : context.filing.schedules) {
    if (schedule.kind != ScheduleKind::performance_target) continue;
    for (const FormField& field : schedule.fields) {
      if (!field.path.starts_with("绩效指标/")) continue;
      bool open = is_rate_without_value(normalised(last_level(field.path)), normalised(field.value.text));
      out.ledger.push_back(decided("W6", open ? Outcome::fail : Outcome::pass, field.path));
      if (open) report_indicator(schedule, field, out);
    }
  }
  if (out.ledger.size() == before) out.ledger.push_back(does_not_apply("W6", "没有绩效指标", "no indicators"));
}

void check_form_units(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  Units units = implementing_units(filing);
  if (units.names.empty()) {
    out.ledger.push_back(undecided("W7", "", "没有绩效目标表", "no target forms"));
    return;
  }
  for (int i = 0; i < static_cast<int>(filing.claims.size()); ++i) {
    const Claim& claim = filing.claims[i];
    const std::string& text = filing.narrative.passages[claim.passage].normal.text;
    bool units_of_targets = claim.kind == ClaimKind::count && text.compare(claim.end, 12, "预算单位") == 0 &&
                            text.find("绩效目标", claim.end) != std::string::npos;
    if (!units_of_targets) continue;
    bool all_printed = projects_beside(filing, claim) == units.forms;
    if (!all_printed) {
      out.ledger.push_back(undecided("W7", claim.quote, "所附绩效目标表不全", "not all target forms are printed"));
      continue;
    }
    bool more = claim.value.digits > static_cast<std::int64_t>(units.names.size());
    out.ledger.push_back(decided("W7", more ? Outcome::fail : Outcome::pass, claim.quote));
    if (!more) continue;
    Finding finding = finding_from("W7", FindingKind::count, Severity::warning, claim_evidence(filing, i));
    finding.evidence.push_back(units.first);
    finding.expected = std::to_string(units.names.size()) + "个";
    finding.explanation = {"全部绩效目标表只有" + finding.expected + "实施单位", "all target forms are of fewer units"};
    finding.message = {"所述预算单位多于绩效目标表的实施单位", "more units are stated than the target forms name"};
    out.findings.push_back(std::move(finding));
  }
}

}  // namespace gouji
