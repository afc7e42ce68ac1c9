#include "parse/stream/margin.h"

#include <algorithm>
#include <limits>

namespace gouji::stream {
namespace {

constexpr std::size_t many_rows = 7;
constexpr std::ptrdiff_t fewest_headers = 3;

/// A row of words that are headers: where there is none, the page goes on with a table whose header is not repeated.
bool is_header(const TextRow& row) {
  const auto words =
      std::count_if(row.segments.begin(), row.segments.end(), [](const Segment& text) { return !text.figure; });
  return words >= fewest_headers && static_cast<std::size_t>(words) + 1 >= row.segments.size();
}

/// The row whose last text ends farthest right.
std::size_t farthest_row(const std::vector<TextRow>& rows) {
  const auto row = std::max_element(rows.begin(), rows.end(), [](const TextRow& a, const TextRow& b) {
    return a.segments.back().box.x1 < b.segments.back().box.x1;
  });
  return static_cast<std::size_t>(row - rows.begin());
}

/// Where the texts of all rows end, but for the last of one row.
double end_without(const std::vector<TextRow>& rows, std::size_t row) {
  double end = std::numeric_limits<double>::lowest();
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const Segment& text : rows[i].segments)
      if (i != row || &text != &rows[i].segments.back()) end = std::max(end, text.box.x1);
  return end;
}

}  // namespace

void leave_out_margin(Block& block) {
  std::vector<TextRow>& rows = block.rows;
  if (rows.size() < many_rows || std::none_of(rows.begin(), rows.end(), is_header)) return;
  const std::size_t row = farthest_row(rows);
  const Segment& text = rows[row].segments.back();
  if (!text.figure || rows[row].segments.size() < 2 || text.box.x0 < end_without(rows, row)) return;
  rows[row].segments.pop_back();
  measure(rows[row]);
}

}  // namespace gouji::stream
