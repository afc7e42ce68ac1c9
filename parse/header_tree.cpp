#include "parse/header_tree.h"

#include <algorithm>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/header_name.h"

namespace gouji {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t most_names = 40;
constexpr int most_readings = 20000;  ///< more ways to read a header than this tell nothing
constexpr int weight_of_side = 4, weight_of_kin = 3, weight_of_subtotal = 1;

bool is_label(const std::string& name) {
  return any_matches(forms().labels, name) || any_matches(forms().remarks, name);
}

bool is_subtotal(const std::string& name) {
  return name == "小计" || name == "合计" || name.ends_with("合计");
}

/// Names that share no letters: 事业收入 over 教育收费.
bool is_known_kin(const std::string& over, const std::string& under) {
  return std::any_of(forms().kin.begin(), forms().kin.end(),
                     [&](const Kin& kin) { return any_matches(kin.over, over) && any_matches(kin.under, under); });
}

/// One row of names: how many cells of the next row stand under each; 0 for a column of its own.
using Widths = std::vector<int>;

/// Ways in which the cells of a row stand over those of the next: a common header over two or more, one over labels
/// perhaps over a single one (功能分类科目 over 科目名称).
class Splits {
 public:
  Splits(const Names& cells, int below, int groups) : widths_(cells.size(), 0) {
    least_.reserve(cells.size());
    for (const std::string& name : cells) least_.push_back(is_label(normalised(name)) ? 1 : 2);
    place(0, below, groups);
  }
  const std::vector<Widths>& all() const { return all_; }

 private:
  void place(std::size_t cell, int below, int groups) {
    if (static_cast<int>(all_.size()) > most_readings) return;
    if (groups == 0 && below == 0) return all_.push_back(widths_);
    if (cell == widths_.size() || groups == 0 || below < groups) return;
    place(cell + 1, below, groups);
    for (int width = least_[cell]; width <= below - (groups - 1); ++width) {
      widths_[cell] = width;
      place(cell + 1, below - width, groups - 1);
    }
    widths_[cell] = 0;
  }

  Widths widths_, least_;
  std::vector<Widths> all_;
};

/// A header read one way.
class Reading {
 public:
  Reading(const std::vector<Names>& rows, const std::vector<Widths>& widths, const std::vector<bool>& labels)
      : rows_(rows), widths_(widths), labels_(labels), next_(rows.size(), 0) {
    while (next_[0] < rows_[0].size() && fits_) take(0);
    fits_ = fits_ && column_ == static_cast<int>(labels_.size());
  }

  bool fits() const { return fits_; }
  int weight() const { return weight_; }
  std::vector<TreeCell> cells() && { return std::move(cells_); }

 private:
  /// Takes the next cell of a row with all below it.
  void take(std::size_t row) {
    const std::size_t at = next_[row]++;
    const std::string& name = rows_[row][at];
    const int width = row < widths_.size() ? widths_[row][at] : 0;
    const std::size_t cell = cells_.size();
    cells_.push_back({name, static_cast<int>(row), column_, 1, 1});
    if (width == 0) return take_column(cell);
    const std::size_t first = next_[row + 1];
    for (int i = 0; i < width && fits_; ++i) take(row + 1);
    cells_[cell].columns = column_ - cells_[cell].column;
    judge(cells_[cell], row + 1, first, static_cast<std::size_t>(width));
  }

  void take_column(std::size_t cell) {
    const std::string name = normalised(cells_[cell].text);
    fits_ = fits_ && column_ < static_cast<int>(labels_.size()) && is_label(name) == labels_[column_];
    cells_[cell].rows = static_cast<int>(rows_.size()) - cells_[cell].row;
    ++column_;
  }

  /// Names and figures from the first column of a side of the table to its last.
  bool is_side(const TreeCell& cell) const {
    const int end = cell.column + cell.columns, all = static_cast<int>(labels_.size());
    for (int column = cell.column + 1; column < end; ++column)
      if (labels_[column] && !labels_[column - 1]) return false;
    return labels_[cell.column] && !labels_[end - 1] && (cell.column == 0 || !labels_[cell.column - 1]) &&
           (end == all || labels_[end]);
  }

  /// A common header is over names, over figures, or over a whole side; 小计 is the first below its own.
  void judge(const TreeCell& cell, std::size_t row, std::size_t first, std::size_t count) {
    if (!fits_) return;
    const std::string name = normalised(cell.text);
    const bool begins = labels_[cell.column], ends = labels_[cell.column + cell.columns - 1];
    fits_ = !is_subtotal(name) && (begins == ends ? is_label(name) == begins : is_side(cell));
    if (begins != ends) weight_ += weight_of_side;
    if (!fits_ || begins) return;
    const bool has_total = is_subtotal(normalised(rows_[row][first]));
    weight_ += has_total ? weight_of_subtotal : 0;
    int kin = 0, strangers = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      const std::string below = normalised(rows_[row][i]);
      fits_ = fits_ && (i == first || !is_subtotal(below));
      if (is_known_kin(name, below))
        ++kin;
      else if (i > first || !has_total)
        ++strangers;
      if (has_total && i > first && below != name && !is_known_kin(name, below)) weight_ += shared_letters(name, below);
    }
    if (kin > 0) weight_ += weight_of_kin * (kin - strangers);
  }

  const std::vector<Names>& rows_;
  const std::vector<Widths>& widths_;
  const std::vector<bool>& labels_;
  std::vector<std::size_t> next_;
  std::vector<TreeCell> cells_;
  int column_ = 0, weight_ = 0;
  bool fits_ = true;
};

/// The best reading so far, and whether another is as good.
class Choice {
 public:
  void hear(Reading reading) {
    if (!reading.fits()) return;
    const bool better = cells_.empty() || reading.weight() > weight_;
    if (!better && reading.weight() == weight_) tie_ = true;
    if (!better) return;
    tie_ = false;
    weight_ = reading.weight();
    cells_ = std::move(reading).cells();
  }
  std::optional<std::vector<TreeCell>> made() && {
    if (cells_.empty() || tie_) return std::nullopt;
    return std::move(cells_);
  }

 private:
  std::vector<TreeCell> cells_;
  int weight_ = 0;
  bool tie_ = false;
};

Names part(const Names& names, std::size_t first, std::size_t end) {
  return {names.begin() + static_cast<std::ptrdiff_t>(first), names.begin() + static_cast<std::ptrdiff_t>(end)};
}

void hear(const std::vector<Names>& rows, const std::vector<Widths>& widths, const std::vector<bool>& labels,
          Choice& choice) {
  choice.hear(Reading(rows, widths, labels));
}

void read_two_rows(const Names& names, const std::vector<bool>& labels, Choice& choice) {
  const int groups = static_cast<int>(names.size()) - static_cast<int>(labels.size());
  for (std::size_t upper = 1; upper < names.size(); ++upper) {
    const std::vector<Names> rows = {part(names, 0, upper), part(names, upper, names.size())};
    const Splits splits(rows[0], static_cast<int>(names.size() - upper), groups);
    for (const Widths& widths : splits.all()) hear(rows, {widths}, labels, choice);
  }
}

void read_three_rows(const Names& names, const std::vector<bool>& labels, Choice& choice) {
  const int groups = static_cast<int>(names.size()) - static_cast<int>(labels.size());
  for (std::size_t upper = 1; upper + 2 < names.size(); ++upper)
    for (std::size_t middle = upper + 1; middle < names.size(); ++middle) {
      const std::vector<Names> rows = {part(names, 0, upper), part(names, upper, middle),
                                       part(names, middle, names.size())};
      for (int top = 1; top < groups; ++top) {
        const Splits above(rows[0], static_cast<int>(middle - upper), top);
        const Splits below(rows[1], static_cast<int>(names.size() - middle), groups - top);
        if (static_cast<int>(above.all().size() * below.all().size()) > most_readings) continue;
        for (const Widths& one : above.all())
          for (const Widths& two : below.all()) hear(rows, {one, two}, labels, choice);
      }
    }
}

}  // namespace

std::optional<std::vector<TreeCell>> header_tree(const Names& names, const std::vector<bool>& labels) {
  if (names.size() > most_names || names.size() < labels.size()) return std::nullopt;
  Choice choice;
  if (names.size() == labels.size()) {
    const std::vector<Names> rows = {names};
    const std::vector<Widths> none;
    choice.hear(Reading(rows, none, labels));
    return std::move(choice).made();
  }
  read_two_rows(names, labels, choice);
  read_three_rows(names, labels, choice);
  return std::move(choice).made();
}

}  // namespace gouji
