#include "parse/laid/groups.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/header_name.h"

namespace gouji::laid {
namespace {

// In columns of characters, doubled.
constexpr int impossible = 1000000;
constexpr int single = 8, uncovered = 6, outside = 10, foreign = 40, uneven = 4, left_out_kin = 20;

int off(const Head& group, const ColumnRange& first, const ColumnRange& last) {
  return std::abs(group.place.from + group.place.to - first.from - last.to);
}

bool over(const Head& group, const Unit& unit) {
  return group.place.from < unit.text.to && unit.text.from < group.place.to;
}

bool is_subtotal(const Unit& unit) {
  return unit.name == "小计" || unit.name == "合计";
}

/// 公务接待费 has no parts: it stands beside 公务用车购置及运行费 with its 小计. Of 基本支出 are 人员经费 and 公用经费, no others.
bool is_foreign(const Unit& unit, const Head& group, bool has_parts) {
  if (has_parts && any_matches(forms().undivided, unit.name)) return true;
  const std::string name = normalised(group.text);
  const auto& kin = forms().kin;
  const auto own = std::find_if(kin.begin(), kin.end(), [&](const Kin& k) { return any_matches(k.over, name); });
  return own != kin.end() && !is_subtotal(unit) && !any_matches(own->under, unit.name);
}

/// How far the units stand above each other: cells of one row are in the middle of it.
int unevenness(const std::vector<Unit>& units, std::size_t first, std::size_t last) {
  auto middle = [](const Unit& unit) { return unit.top + unit.bottom; };
  const auto begin = units.begin() + static_cast<std::ptrdiff_t>(first);
  const auto [least, most] = std::minmax_element(begin, units.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                                 [&](const Unit& a, const Unit& b) { return middle(a) < middle(b); });
  return std::max(0, middle(*most) - middle(*least) - 1) * uneven;
}

/// 公务用车运行维护费 shares its letters with 公务用车购置及运行维护费.
int cost_outside(const Head& group, const Unit& unit) {
  constexpr int many_letters = 4;
  const bool kin = shared_letters(normalised(group.text), unit.name) >= many_letters;
  return (over(group, unit) ? outside : 0) + (kin ? left_out_kin : 0);
}

/// What it costs to put a group over the units from `first` to `last`.
int cost_of(const Head& group, const std::vector<Unit>& units, std::size_t first, std::size_t last) {
  int cost =
      std::min(off(group, units[first].text, units[last].text), off(group, units[first].figures, units[last].figures));
  cost += first == last ? single : unevenness(units, first, last);
  const bool label = any_matches(forms().labels, normalised(group.text));
  std::ptrdiff_t subtotals = 0;
  bool has_parts = false;
  for (std::size_t i = first; i <= last; ++i) {
    subtotals += is_subtotal(units[i]);
    has_parts = has_parts || units[i].name == "小计";
  }
  if (subtotals > 1) cost += foreign;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool inside = i >= first && i <= last;
    if (inside && units[i].top <= group.bottom) return impossible;
    if (!inside && units[i].top > group.bottom) cost += cost_outside(group, units[i]);
    if (inside && (is_foreign(units[i], group, has_parts) || (label && units[i].figures.figures))) cost += foreign;
  }
  return cost;
}

struct Choice {
  int cost = impossible;
  std::size_t first = 0, last = 0;
  bool covers = false;
};

void join(std::vector<Unit>& units, std::size_t first, std::size_t last, const Head& group) {
  Unit& unit = units[first];
  unit.columns.last = units[last].columns.last;
  unit.text = {std::min(unit.text.from, group.place.from), std::max(units[last].text.to, group.place.to), true};
  unit.figures.to = units[last].figures.to;
  unit.top = group.top;
  for (std::size_t i = first; i <= last; ++i) unit.bottom = std::max(unit.bottom, units[i].bottom);
  unit.name = normalised(group.text);
  units.erase(units.begin() + static_cast<std::ptrdiff_t>(first) + 1,
              units.begin() + static_cast<std::ptrdiff_t>(last) + 1);
}

}  // namespace

std::vector<Run> spread(const std::vector<Head>& groups, std::vector<Unit>& units) {
  // best[g][u]: groups before g are put, over units before u
  const std::size_t ends = units.size() + 1;
  std::vector<std::vector<Choice>> best(groups.size() + 1, std::vector<Choice>(ends));
  const int line = groups.empty() ? 0 : groups.front().bottom;
  auto left_out = [&](std::size_t unit) {
    return units[unit].top > line && units[unit].figures.figures ? uncovered : 0;
  };
  best[0][0].cost = 0;
  for (std::size_t u = 1; u < ends; ++u) best[0][u].cost = best[0][u - 1].cost + left_out(u - 1);
  for (std::size_t g = 1; g <= groups.size(); ++g)
    for (std::size_t u = 1; u < ends; ++u) {
      Choice& choice = best[g][u];
      if (best[g][u - 1].cost < impossible) choice = {best[g][u - 1].cost + left_out(u - 1), 0, 0, false};
      for (std::size_t first = 0; first < u; ++first) {
        const int before = best[g - 1][first].cost;
        if (before >= impossible) continue;
        const int cost = before + cost_of(groups[g - 1], units, first, u - 1);
        if (cost < choice.cost) choice = {cost, first, u - 1, true};
      }
    }
  std::vector<Run> runs(groups.size());
  std::size_t u = ends - 1;
  for (std::size_t g = groups.size(); g > 0 && u > 0;) {
    const Choice& choice = best[g][u];
    if (choice.cost >= impossible) return std::vector<Run>(groups.size());
    if (!choice.covers) {
      --u;
      continue;
    }
    --g;
    u = choice.first;
    runs[g] = {units[choice.first].columns.first, units[choice.last].columns.last};
    join(units, choice.first, choice.last, groups[g]);
  }
  return runs;
}

}  // namespace gouji::laid
