#include "parse/laid/tracks.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace gouji::laid {
namespace {

using Row = std::vector<Field>;

// In tenths of a column of characters.
constexpr int impossible = 1000000;
constexpr int moved = 3, moved_against_last = 10, beside = 30, too_tight = 80, new_column = 140;
/// A row with so many figures and as many as there are columns leaves none blank.
constexpr std::size_t many = 5;
/// A column that a row leaves blank takes up so many columns of characters at least.
constexpr int narrowest = 3;

struct Choice {
  int cost = impossible;
  int shift = 0;
  int before = -1;  ///< the column of the figure before it
};

std::vector<std::size_t> figures_in(const Row& row) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < row.size(); ++i)
    if (is_amount(row[i])) at.push_back(i);
  return at;
}

bool over(const Field& field, const ColumnRange& place) {
  return field.from < place.to && place.from < field.to;
}

/// How far a figure stands from where its column was: figures end under each other, or stand in the middle.
int shift_of(const Field& field, const ColumnRange& place) {
  const int ends = field.to - place.to;
  const int middles = (field.from + field.to - place.from - place.to) / 2;
  return std::abs(middles) < std::abs(ends) ? middles : ends;
}

class Follower {
 public:
  Follower(const std::vector<Row>& rows, std::size_t most) : rows_(rows), most_(most) {
    tracks_.owner.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) tracks_.owner[i].assign(rows[i].size(), -1);
    tracks_.seen.resize(rows.size());
  }

  Tracks follow(const std::vector<ColumnRange>& before) {
    places_ = before;
    for (std::size_t row = 0; row < rows_.size(); ++row) settle(row);
    tracks_.places = places_;
    fill_seen();
    return std::move(tracks_);
  }

  Tracks follow() {
    const std::size_t start = fullest();
    if (start == rows_.size()) return std::move(tracks_);
    for (std::size_t at : figures_in(rows_[start]))
      places_.push_back({rows_[start][at].from, rows_[start][at].to, true});
    const std::vector<ColumnRange> begun = places_;
    for (std::size_t row = start; row < rows_.size(); ++row) settle(row);
    // (columns that were met below stand where they were met)
    for (std::size_t i = 0; i < begun.size(); ++i) places_[ids_.empty() ? i : index_of(i)] = begun[i];
    for (std::size_t row = start; row-- > 0;) settle(row);
    tracks_.places = places_;
    fill_seen();
    return std::move(tracks_);
  }

 private:
  std::size_t fullest() const {
    std::size_t best = rows_.size(), most = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::vector<std::size_t> figures = figures_in(rows_[i]);
      if (figures.size() > most) most = figures.size(), best = i;
    }
    return best;
  }

  /// Where a column of the first row is now that others were put between.
  std::size_t index_of(std::size_t id) const {
    return static_cast<std::size_t>(std::find(ids_.begin(), ids_.end(), static_cast<int>(id)) - ids_.begin());
  }

  int gap_cost(const Row& row, std::size_t left, std::size_t right, int skipped) const {
    const int free = row[right].from - row[left].to;
    return skipped > 0 && free < 1 + skipped * narrowest ? too_tight : 0;
  }

  /// The columns that the figures of a row take; empty where one of them needs a column of its own.
  std::vector<int> choose(const Row& row, const std::vector<std::size_t>& figures, int& total) const {
    const int columns = static_cast<int>(places_.size());
    std::vector<std::vector<Choice>> best(figures.size(), std::vector<Choice>(places_.size()));
    for (std::size_t i = 0; i < figures.size(); ++i)
      for (int c = 0; c < columns; ++c) {
        const Field& field = row[figures[i]];
        const ColumnRange& place = places_[static_cast<std::size_t>(c)];
        const int shift = shift_of(field, place);
        const int own = std::abs(shift) * moved + (over(field, place) ? 0 : beside);
        Choice& choice = best[i][static_cast<std::size_t>(c)];
        if (i == 0) {
          choice = {own + std::abs(shift) * moved_against_last / 2, shift, -1};
          continue;
        }
        for (int before = static_cast<int>(i) - 1; before < c; ++before) {
          const Choice& last = best[i - 1][static_cast<std::size_t>(before)];
          if (last.cost >= impossible) continue;
          const int cost = last.cost + own + std::abs(shift - last.shift) * moved_against_last +
                           gap_cost(row, figures[i - 1], figures[i], c - before - 1);
          if (cost < choice.cost) choice = {cost, shift, before};
        }
      }
    const auto& ends = best.back();
    const auto end =
        std::min_element(ends.begin(), ends.end(), [](const Choice& a, const Choice& b) { return a.cost < b.cost; });
    total = end == ends.end() ? impossible : end->cost;
    std::vector<int> chosen;
    if (total >= impossible) return chosen;
    for (int c = static_cast<int>(end - ends.begin()), i = static_cast<int>(figures.size()) - 1; i >= 0; --i) {
      chosen.insert(chosen.begin(), c);
      c = best[static_cast<std::size_t>(i)][static_cast<std::size_t>(c)].before;
    }
    return chosen;
  }

  /// A figure over no column, beside which a new one costs less than any of those there are.
  bool add_column(const Row& row, const std::vector<std::size_t>& figures, int total) {
    if (places_.size() >= most_ || (figures.size() == places_.size() && figures.size() >= many)) return false;
    for (std::size_t at : figures) {
      const Field& field = row[at];
      if (std::any_of(places_.begin(), places_.end(), [&](const ColumnRange& place) { return over(field, place); }))
        continue;
      const auto next =
          std::find_if(places_.begin(), places_.end(), [&](const ColumnRange& p) { return p.from >= field.to; });
      const auto index = static_cast<std::size_t>(next - places_.begin());
      const std::vector<ColumnRange> before = places_;
      places_.insert(places_.begin() + static_cast<std::ptrdiff_t>(index), {field.from, field.to, true});
      int with = impossible;
      choose(row, figures, with);
      if (with + new_column < total) {
        note_new(index);
        return true;
      }
      places_ = before;
    }
    return false;
  }

  void note_new(std::size_t index) {
    if (ids_.empty())
      for (std::size_t i = 0; i + 1 < places_.size(); ++i) ids_.push_back(static_cast<int>(i));
    ids_.insert(ids_.begin() + static_cast<std::ptrdiff_t>(index), -1);
    for (auto& owners : tracks_.owner)
      for (int& owner : owners)
        if (owner >= static_cast<int>(index)) ++owner;
  }

  void settle(std::size_t row) {
    const std::vector<std::size_t> figures = figures_in(rows_[row]);
    if (figures.empty()) return;
    int total = impossible;
    std::vector<int> chosen = choose(rows_[row], figures, total);
    while (add_column(rows_[row], figures, total)) chosen = choose(rows_[row], figures, total);
    if (chosen.empty()) return;
    move(rows_[row], figures, chosen);
    for (std::size_t i = 0; i < figures.size(); ++i) tracks_.owner[row][figures[i]] = chosen[i];
  }

  /// Columns stand where this row has them; one that the row leaves blank moves with that to its left.
  void move(const Row& row, const std::vector<std::size_t>& figures, const std::vector<int>& chosen) {
    int shift = 0;
    std::size_t next = 0;
    for (std::size_t c = 0; c < places_.size(); ++c) {
      ColumnRange& place = places_[c];
      if (next < chosen.size() && chosen[next] == static_cast<int>(c)) {
        const Field& field = row[figures[next++]];
        shift = shift_of(field, place);
        place.from = field.from;
        place.to = field.to;
      } else {
        place.from += shift;
        place.to += shift;
      }
    }
  }

  /// Where columns stand in every row: where it has a figure, there; else where the nearest row above has one, or below.
  void fill_seen() {
    const std::size_t columns = places_.size();
    std::vector<ColumnRange> last = places_;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      for (std::size_t i = 0; i < rows_[row].size(); ++i)
        if (const int owner = tracks_.owner[row][i]; owner >= 0 && owner < static_cast<int>(columns))
          last[static_cast<std::size_t>(owner)] = {rows_[row][i].from, rows_[row][i].to, true};
      tracks_.seen[row] = last;
    }
  }

  const std::vector<Row>& rows_;
  std::size_t most_;  ///< columns
  std::vector<ColumnRange> places_;
  std::vector<int> ids_;  ///< of each column its number in the first row, -1 for new ones; empty where none is new
  Tracks tracks_;
};

}  // namespace

Tracks tracks_of(const std::vector<Row>& rows, std::size_t most) {
  return Follower(rows, most).follow();
}

Tracks tracks_of(const std::vector<Row>& rows, const std::vector<ColumnRange>& before) {
  return Follower(rows, SIZE_MAX).follow(before);
}

}  // namespace gouji::laid
