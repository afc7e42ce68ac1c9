#include "parse/aligned_groups.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {
namespace {

/// In columns of characters: how far the middle of a common header may be off, doubled.
constexpr int most_off = 8;

/// A column, or columns that have a common header already.
struct Unit {
  ColumnSpan span;
  ColumnRange place;
};

std::vector<Unit> units_of(const Alignment& alignment) {
  std::vector<Unit> units;
  for (int i = 0; i < static_cast<int>(alignment.places.size()); ++i)
    if (alignment.columns[static_cast<std::size_t>(i)].figures)
      units.push_back({{i, i}, alignment.places[static_cast<std::size_t>(i)]});
  return units;
}

/// True for a name, or a piece of one, that a single column has.
bool is_of_one_column(const HeaderCell& cell, const Alignment& alignment) {
  return std::any_of(alignment.places.begin(), alignment.places.end(), [&](const ColumnRange& place) {
    return cell.place.from >= place.from && cell.place.to <= place.to;
  });
}

/// The units from `first` to `last` that are in the middle below the header; none where no two or more are.
struct Run {
  std::size_t first = 0, last = 0;
  int off = most_off + 1;
};

Run middle_below(const ColumnRange& header, const std::vector<Unit>& units) {
  Run best;
  for (std::size_t first = 0; first < units.size(); ++first)
    for (std::size_t last = first + 1; last < units.size(); ++last) {
      const int from = units[first].place.from, to = units[last].place.to;
      if (header.to <= from || header.from >= to) continue;
      const int off = std::abs(from + to - header.from - header.to);
      if (off < best.off || (off == best.off && last - first > best.last - best.first)) best = {first, last, off};
    }
  return best;
}

void join(std::vector<Unit>& units, const Run& run) {
  Unit& unit = units[run.first];
  unit.span.last = units[run.last].span.last;
  unit.place.to = units[run.last].place.to;
  units.erase(units.begin() + static_cast<std::ptrdiff_t>(run.first) + 1,
              units.begin() + static_cast<std::ptrdiff_t>(run.last) + 1);
}

}  // namespace

void spread_groups(const Alignment& alignment, std::vector<HeaderCell>& cells) {
  std::vector<Unit> units = units_of(alignment);
  for (auto cell = cells.rbegin(); cell != cells.rend() && !units.empty(); ++cell) {
    if (is_of_one_column(*cell, alignment) || cell->place.to <= units.front().place.from) continue;
    const Run run = middle_below(cell->place, units);
    if (run.off > most_off) continue;
    join(units, run);
    cell->span = units[run.first].span;
  }
}

void reach_up(const Alignment& alignment, int last_row, std::vector<HeaderCell>& cells) {
  if (alignment.places.empty()) return;
  for (HeaderCell& name : cells) {
    if (name.row != last_row || name.span.first != name.span.last) continue;
    int top = 0;
    for (const HeaderCell& above : cells)
      if (above.row < last_row && above.span.first <= name.span.first && above.span.last >= name.span.first)
        top = std::max(top, above.row + above.rows);
    name.rows = last_row - top + 1;
    name.row = top;
  }
}

}  // namespace gouji
