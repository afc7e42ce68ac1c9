#include "parse/placing/classes.h"

#include <algorithm>
#include <cstdlib>

#include "parse/placing/column_sums.h"

namespace gouji::placing {
namespace {

constexpr std::size_t most_together = 4, most_classes = 30;
constexpr int fewest_mended = 2;

/// A class and the lines below it.
struct Class {
  std::size_t first = 0, end = 0;
  std::int64_t value = 0;
};

using Classes = std::vector<Class>;

class Mover {
 public:
  explicit Mover(SummedTable& table) : table_(table), lines_(lines_of(table)), sums_(table.ulp, true) {}

  void mend() {
    const std::vector<int> usable = table_.usable();
    for (int from = 0; from < static_cast<int>(table_.columns); ++from)
      for (int to : usable)
        if (from != to) try_column(from, to);
  }

 private:
  void try_column(int from, int to) {
    const auto lacking = rest_of_total(to);
    const Classes classes = classes_in(from, to);
    if (std::abs(lacking) <= rounding() || classes.empty() || classes.size() > most_classes) return;
    found_.clear();
    ways_ = 0;
    Classes chosen;
    choose(classes, 0, lacking, chosen);
    if (ways_ != 1) return;
    const int before = sums_.broken(lines_, from) + sums_.broken(lines_, to);
    move(from, to);
    if (before - sums_.broken(lines_, from) - sums_.broken(lines_, to) < fewest_mended) move(to, from);
  }

  std::int64_t value_in(std::size_t line, int column) const {
    const Place* place = in_column(*lines_[line], column);
    return place == nullptr ? 0 : place->value;
  }

  /// What the total has more than its classes; 0 where there is none.
  std::int64_t rest_of_total(int column) {
    std::int64_t rest = 0;
    bool has_total = false;
    parts_ = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i]->level == 0 && !has_total) rest += value_in(i, column), has_total = true;
      if (lines_[i]->level == 1) rest -= value_in(i, column), ++parts_;
    }
    return has_total ? rest : 0;
  }

  std::int64_t rounding() const { return table_.ulp * (parts_ + 1) / 2; }

  /// Those that have a figure in one column all lines of which may have it in the other.
  Classes classes_in(int from, int to) const {
    Classes classes;
    for (std::size_t first = 0; first < lines_.size(); ++first) {
      if (lines_[first]->level != 1 || in_column(*lines_[first], from) == nullptr) continue;
      std::size_t end = first + 1;
      while (end < lines_.size() && (lines_[end]->level > 1 || lines_[end]->level < 0)) ++end;
      bool movable = true;
      for (std::size_t i = first; i < end; ++i)
        movable = movable && (in_column(*lines_[i], from) == nullptr || may_move(*lines_[i], from, to));
      if (movable) classes.push_back({first, end, value_in(first, from)});
    }
    return classes;
  }

  /// Counts the sets of classes that make up `lacking`; keeps the first.
  void choose(const Classes& classes, std::size_t from, std::int64_t lacking, Classes& chosen) {
    if (!chosen.empty() && std::abs(lacking) <= rounding()) {
      if (ways_++ == 0) found_ = chosen;
      return;
    }
    if (chosen.size() == most_together || ways_ > 1) return;
    for (std::size_t i = from; i < classes.size(); ++i) {
      chosen.push_back(classes[i]);
      choose(classes, i + 1, lacking - classes[i].value, chosen);
      chosen.pop_back();
    }
  }

  void move(int from, int to) {
    for (const Class& moved : found_)
      for (std::size_t i = moved.first; i < moved.end; ++i)
        if (Place* place = in_column(*lines_[i], from); place != nullptr && may_move(*lines_[i], from, to))
          *place = {to, place->value, true};
  }

  SummedTable& table_;
  Lines lines_;
  ColumnSums sums_;
  std::int64_t parts_ = 0;
  Classes found_;
  int ways_ = 0;
};

}  // namespace

void move_classes(SummedTable& table) {
  Mover(table).mend();
}

}  // namespace gouji::placing
