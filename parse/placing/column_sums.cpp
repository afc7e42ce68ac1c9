#include "parse/placing/column_sums.h"

#include <algorithm>
#include <cstdlib>

#include "parse/placing/running_sums.h"

namespace gouji::placing {

Lines lines_of(SummedTable& table) {
  Lines lines;
  for (SummedPage& page : table.pages)
    for (SummedLine& line : page.lines) lines.push_back(&line);
  return lines;
}

Place* in_column(SummedLine& line, int column) {
  const auto found =
      std::find_if(line.places.begin(), line.places.end(), [&](const Place& place) { return place.column == column; });
  return found == line.places.end() ? nullptr : &*found;
}

/// True where the figure in `from` may be in `to`: no figure is there or between.
bool may_move(const SummedLine& line, int from, int to) {
  const int least = std::min(from, to), most = std::max(from, to);
  return std::none_of(line.places.begin(), line.places.end(), [&](const Place& place) {
    return place.column != from && place.column >= least && place.column <= most;
  });
}

int ColumnSums::broken(const Lines& lines, int column) {
  broken_ = 0;
  depth_ = 0;
  total_ = {};
  has_total_ = false;
  for (SummedLine* line : lines) {
    if (line->level < 0) continue;
    const Place* place = in_column(*line, column);
    add(line->level, place == nullptr ? 0 : place->value);
  }
  if (ends_) {
    close(0);
    if (has_total_) judge(total_, weight_of_total);
  }
  return broken_;
}

void ColumnSums::add(int level, std::int64_t value) {
  close(level);
  if (level == 0) {
    if (!has_total_) total_.rest += value;
    has_total_ = true;
    return;
  }
  Open* whole = level == 1 ? &total_ : nullptr;
  if (depth_ > 0 && open_[depth_ - 1].level == level - 1) whole = &open_[depth_ - 1];
  if (whole != nullptr) {
    whole->rest -= value;
    ++whole->parts;
  }
  open_[depth_++] = {level, 0, value};
}

void ColumnSums::close(int level) {
  while (depth_ > 0 && open_[depth_ - 1].level >= level) judge(open_[--depth_], 1);
}

/// Each figure is rounded for itself.
void ColumnSums::judge(const Open& sum, int weight) {
  if (sum.parts > 0 && std::abs(sum.rest) > ulp_ * (sum.parts + 1) / 2) broken_ += weight;
}

}  // namespace gouji::placing
