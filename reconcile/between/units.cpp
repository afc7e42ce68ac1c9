// D4: a department against the sum of its units.
#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "reconcile/between/compare.h"
#include "reconcile/between/findings.h"

namespace gouji {
namespace {

using Part = std::pair<const Comparable*, const PrintedFigure*>;

const Comparable* unit_named(std::string_view name, const std::vector<const Comparable*>& units) {
  const std::string wanted = unit_key(name);
  const Comparable* found = nullptr;
  for (const Comparable* unit : units) {
    if (unit_key(unit->entity) == wanted) return unit;
    if (same_entity(unit_key(unit->entity), wanted)) found = unit;
  }
  return found;
}

/// What adds up over units: money of one line and column. Performance targets and lists of projects have no places.
bool adds_up(const PrintedFigure& figure) {
  constexpr std::string_view percent_column = ":=";
  return !figure.place.empty() && figure.amount && figure.place.find(percent_column) == std::string::npos;
}

class Sums {
 public:
  Sums(const Comparable& department, const std::vector<const Comparable*>& units) : department_(department) {
    out_.of = department.source;
    for (const Comparable* unit : units) {
      out_.against.push_back(unit->source);
      units_.emplace_back(unit, PlaceIndex(*unit));
    }
  }

  Comparison all() {
    const PlaceIndex own(department_);
    for (const PrintedFigure& figure : department_.figures)
      if (adds_up(figure) && own.find(figure.place) == &figure) decide(figure);
    join_findings(out_.findings);
    return std::move(out_);
  }

 private:
  void decide(const PrintedFigure& whole) {
    std::vector<Part> parts;
    Interval rounded{0, 0};
    Amount sum{0, 1};
    bool blank = false;
    for (const auto& [unit, figures] : units_) {
      const PrintedFigure* part = figures.find(whole.place);
      if (figures.ambiguous(whole.place))
        return end(whole, Outcome::undecidable, {"单位文件中有几个不同的数", "a unit prints several figures"});
      blank = blank || part == nullptr;
      if (part == nullptr) continue;
      parts.emplace_back(unit, part);
      rounded = rounded + interval_of(*part->amount);
      sum.fen += part->amount->fen;
      sum.ulp = std::max(sum.ulp, part->amount->ulp);
    }
    if (sum.fen == whole.amount->fen) return end(whole, Outcome::pass, {});
    if (meet(rounded, interval_of(*whole.amount))) return end(whole, Outcome::rounding, {});
    if (parts.empty() || !all_have_kind(whole))
      return end(whole, Outcome::undecidable, {"有单位没有对应的数", "a unit prints no such figure"});
    Finding finding = sum_finding(whole, sum, parts);
    end(whole, Outcome::fail, finding.message);
    out_.findings.push_back(std::move(finding));
  }

  /// A unit without a line of a schedule that it publishes has nothing of it; one without the schedule decides nothing.
  bool all_have_kind(const PrintedFigure& whole) const {
    return std::all_of(units_.begin(), units_.end(),
                       [&](const auto& unit) { return unit.first->kinds.contains(kind_of_place(whole.place)); });
  }

  void end(const PrintedFigure& whole, Outcome outcome, Message reason) {
    out_.decided.push_back({"D4", outcome, std::move(reason), whole.page, whole.words, whole.text, whole.place, ""});
  }

  const Comparable& department_;
  std::vector<std::pair<const Comparable*, PlaceIndex>> units_;
  Comparison out_;
};

Comparison undecidable(const Comparable& department, Message reason) {
  Comparison out;
  out.of = department.source;
  out.decided.push_back({"D4", Outcome::undecidable, std::move(reason), 0, department.entity, "", "", ""});
  return out;
}

}  // namespace

std::string unit_key(std::string_view name) {
  std::string plain = normalised(name);
  for (const std::string_view tail : {"(本级)", "(本部)", "(机关)", "本级", "本部", "机关"})
    if (plain.size() > tail.size() && plain.ends_with(tail)) plain.resize(plain.size() - tail.size());
  return plain;
}

bool lists(const Comparable& department, const Comparable& unit) {
  return std::any_of(department.units.begin(), department.units.end(),
                     [&](const std::string& name) { return unit_named(name, {&unit}) != nullptr; });
}

Comparison compare_units(const Comparable& department, const std::vector<const Comparable*>& units) {
  if (department.units.empty())
    return undecidable(department, {"部门文件没有列出所属单位", "the department's filing lists no units"});
  std::vector<const Comparable*> found;
  std::string missing;
  for (const std::string& name : department.units) {
    const Comparable* unit = unit_named(name, units);
    if (unit == nullptr)
      missing += (missing.empty() ? "" : "、") + name;
    else if (std::find(found.begin(), found.end(), unit) == found.end())
      found.push_back(unit);
  }
  if (!missing.empty())
    return undecidable(department, {"缺少单位的文件：" + missing, "units' filings are missing: " + missing});
  return Sums(department, found).all();
}

}  // namespace gouji
