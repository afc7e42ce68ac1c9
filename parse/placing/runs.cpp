#include "parse/placing/runs.h"

#include <algorithm>
#include <map>

#include "parse/placing/column_sums.h"

namespace gouji::placing {
namespace {

constexpr int fewest_mended = 2, most_moves = 60, most_rounds = 4;

/// Rows from `first` to `last` whose figures in a column go to another.
struct Move {
  std::size_t first = 0, last = 0;
  int from = 0, to = 0;
  int mended = 0;
  std::size_t figures = 0;
};

class Mover {
 public:
  /// `ends`: the sums that are open at the end are complete, and columns are the table's.
  Mover(const SummedTable& table, Lines lines, bool ends)
      : table_(table), lines_(std::move(lines)), ends_(ends), sums_(table.ulp, ends) {}

  /// Moves rows from `begin` to `end` as long as that mends sums; true where some were.
  bool mend(std::size_t begin, std::size_t end, const std::vector<int>& targets) {
    for (int i = 0; i < most_moves; ++i) {
      broken_.clear();
      Move best;
      for (int from : columns(begin, end))
        for (int to : targets)
          if (from != to) try_moves(begin, end, from, to, best);
      if (best.mended < fewest_mended) return i > 0;
      make(best);
    }
    return true;
  }

 private:
  std::vector<int> columns(std::size_t begin, std::size_t end) const {
    SummedPage page;
    for (std::size_t i = begin; i < end; ++i) page.lines.push_back(*lines_[i]);
    return page.columns();
  }

  int broken(int column) {
    const auto known = broken_.find(column);
    if (known != broken_.end()) return known->second;
    return broken_[column] = sums_.broken(lines_, column);
  }

  /// Every run of rows, its figures moved and put back.
  void try_moves(std::size_t begin, std::size_t end, int from, int to, Move& best) {
    const int before = broken(from) + broken(to);
    if (before + (ends_ ? rows_broken(begin, end) : 0) < fewest_mended) return;
    for (std::size_t first = begin; first < end; ++first) {
      if (in_column(*lines_[first], from) == nullptr) continue;
      std::vector<Place*> moved;
      int rows = 0;
      for (std::size_t last = first; last < end; ++last) {
        Place* place = in_column(*lines_[last], from);
        if (place == nullptr) continue;
        if (!may_move(*lines_[last], from, to)) break;
        if (ends_) rows += table_.broken_rows(*lines_[last]);
        place->column = to;
        if (ends_) rows -= table_.broken_rows(*lines_[last]);
        moved.push_back(place);
        const int mended = before + rows - sums_.broken(lines_, from) - sums_.broken(lines_, to);
        if (mended > best.mended || (mended == best.mended && moved.size() < best.figures))
          best = {first, last, from, to, mended, moved.size()};
      }
      for (Place* place : moved) place->column = from;
    }
  }

  int rows_broken(std::size_t begin, std::size_t end) const {
    int rows = 0;
    for (std::size_t i = begin; i < end; ++i) rows += table_.broken_rows(*lines_[i]);
    return rows;
  }

  void make(const Move& move) {
    for (std::size_t i = move.first; i <= move.last; ++i)
      if (Place* place = in_column(*lines_[i], move.from)) *place = {move.to, place->value, true};
  }

  const SummedTable& table_;
  Lines lines_;
  bool ends_ = true;
  ColumnSums sums_;
  std::map<int, int> broken_;  ///< by column, before a move
};

}  // namespace

void move_runs_within_pages(SummedTable& table) {
  for (SummedPage& page : table.pages) {
    Lines lines;
    for (SummedLine& line : page.lines) lines.push_back(&line);
    Mover(table, lines, false).mend(0, lines.size(), page.columns());
  }
}

void move_runs(SummedTable& table) {
  Mover mover(table, lines_of(table), true);
  const std::vector<int> usable = table.usable();
  bool again = true;
  for (int i = 0; i < most_rounds && again; ++i) {
    again = false;
    std::size_t begin = 0;
    for (const SummedPage& page : table.pages) {
      again = mover.mend(begin, begin + page.lines.size(), usable) || again;
      begin += page.lines.size();
    }
  }
}

}  // namespace gouji::placing
