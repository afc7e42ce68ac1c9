#include "parse/stream/counters.h"

#include <string>

namespace gouji::stream {
namespace {

constexpr std::size_t fewest = 3;

std::size_t labels_before(const TextRow& row) {
  return row.segments.front().figure ? 0 : 1;
}

}  // namespace

bool is_counter(const TextRow& row) {
  const std::size_t labels = labels_before(row), count = row.segments.size();
  if (count < labels + fewest) return false;
  for (std::size_t i = labels; i < count; ++i)
    if (text_of(row.segments[i]) != std::to_string(i - labels + 1)) return false;
  return true;
}

void place_counters(std::vector<TextRow>& rows, std::size_t columns) {
  for (TextRow& row : rows) {
    if (!is_counter(row)) continue;
    const std::size_t labels = labels_before(row), count = row.segments.size() - labels;
    if (count > columns) continue;
    for (std::size_t i = 0; i < count; ++i) {
      row.segments[labels + i].column = static_cast<int>(columns - count + i);
      row.segments[labels + i].columns = 1;
    }
  }
}

}  // namespace gouji::stream
