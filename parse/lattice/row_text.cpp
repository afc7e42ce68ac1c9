#include "parse/lattice/row_text.h"

#include <algorithm>

#include "base/text.h"

namespace gouji::lattice {
namespace {

/// What stands in figures beside digits, and what stands for a missing one.
constexpr std::u32string_view marks = U".,-+%()=<>:/*~０１２３４５６７８９．，％（）－—–−≥≤＝～…±";

bool is_mark(char32_t c) {
  return (c >= U'0' && c <= U'9') || marks.find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_figure(std::string_view text) {
  if (text == "n.a." || text == "n/a" || text == "无") return true;
  std::u32string characters = to_utf32(text);
  return !characters.empty() && std::all_of(characters.begin(), characters.end(), is_mark);
}

int column_at(const std::vector<double>& xs, double x) {
  if (xs.size() < 2 || x < xs.front() || x > xs.back()) return -1;
  auto next = std::upper_bound(xs.begin(), xs.end(), x) - xs.begin();
  return static_cast<int>(std::min<std::ptrdiff_t>(next - 1, std::ssize(xs) - 2));
}

bool reads_as_row(const std::vector<RowWord>& words, const std::vector<double>& xs, double slack) {
  auto first = std::find_if(words.begin(), words.end(), [](const RowWord& word) { return word.figure; });
  bool labelled = first != words.begin();
  int label = labelled ? column_at(xs, words.front().x0 + slack) : -1;
  int last = label;
  int columns = 0;
  bool label_after = false;
  for (auto word = first; word != words.end(); ++word) {
    int column = column_at(xs, word->x0 + slack);
    if (column < 0 || column != column_at(xs, word->x1 - slack)) return false;
    label_after = label_after || !word->figure;
    if (word->figure && column != last) {
      ++columns;
      last = column;
    }
  }
  return columns >= 2 || (columns == 1 && labelled && !label_after);
}

}  // namespace gouji::lattice
