#include "parse/aligned.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {

std::vector<ColumnRange> aligned_columns(const std::vector<std::vector<Field>>& rows) {
  int width = 0;
  for (const auto& row : rows)
    for (const Field& field : row) width = std::max(width, field.to);
  std::vector<char> taken(static_cast<std::size_t>(width) + 1, 0);
  for (const auto& row : rows)
    for (const Field& field : row) std::fill(taken.begin() + field.from, taken.begin() + field.to, 1);
  std::vector<ColumnRange> columns;
  for (int at = 0; at < width; ++at) {
    if (!taken[at]) continue;
    int end = at;
    while (taken[end]) ++end;
    columns.push_back({at, end});
    at = end;
  }
  return columns;
}

ColumnSpan span_of(const Field& field, const std::vector<ColumnRange>& columns) {
  int first = -1, last = -1, nearest = 0, best = 1 << 30;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    if (field.from < columns[i].to && columns[i].from < field.to) {
      if (first < 0) first = i;
      last = i;
    }
    int distance = std::abs(field.from + field.to - columns[i].from - columns[i].to);
    if (distance < best) {
      best = distance;
      nearest = i;
    }
  }
  return first < 0 ? ColumnSpan{nearest, nearest} : ColumnSpan{first, last};
}

}  // namespace gouji
