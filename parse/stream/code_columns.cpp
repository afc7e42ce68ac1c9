#include "parse/stream/code_columns.h"

#include <algorithm>

#include "parse/stream/placing.h"

namespace gouji::stream {
namespace {

constexpr std::size_t longest_part = 3;  // digits

bool is_code_part(const Segment& text) {
  const std::string digits = text_of(text);
  return digits.size() <= longest_part && digits.find_first_not_of("0123456789") == std::string::npos;
}

/// The middles of the headers over the parts, from the left, with the header behind them.
std::vector<double> middles(const std::vector<Head>& leaves) {
  auto is_part = [](const Head& head) { return heads_code_part(head.name); };
  const auto first = std::find_if(leaves.begin(), leaves.end(), is_part);
  const auto last = std::find_if_not(first, leaves.end(), is_part);
  if (last - first < 2 || last == leaves.end()) return {};
  std::vector<double> found;
  for (auto head = first; head <= last; ++head) found.push_back(head->box.centre_x());
  return found;
}

/// Widens a text's column to hold it.
void take_in(std::vector<Column>& columns, const Segment& text) {
  if (text.columns > 1) return;
  Column& column = columns[static_cast<std::size_t>(text.column)];
  column = {std::min(column.x0, text.box.x0), std::max(column.x1, text.box.x1)};
}

/// Which of the headers a text stands under: its middle lies between theirs and their neighbours'.
std::size_t head_over(const Segment& text, const std::vector<double>& heads) {
  std::size_t i = 0;
  while (i + 1 < heads.size() && text.box.centre_x() > (heads[i] + heads[i + 1]) / 2) ++i;
  return i;
}

}  // namespace

std::vector<Column> parted_codes(std::vector<TextRow>& body, const std::vector<Column>& columns,
                                 const std::vector<Head>& leaves, const Tolerances& near) {
  const std::vector<double> heads = middles(leaves);
  if (heads.empty()) return columns;
  constexpr double none = 1e9;
  std::vector<Column> parts(heads.size() - 1, {none, -none});
  std::vector<Column> others(columns.size(), {none, -none});  // round their own texts
  for (const TextRow& row : body) {
    for (const Segment& text : row.segments) {
      const std::size_t head = head_over(text, heads);
      if (is_code_part(text) && head < parts.size()) {
        parts[head] = {std::min(parts[head].x0, text.box.x0), std::max(parts[head].x1, text.box.x1)};
      } else {
        take_in(others, text);
      }
    }
  }
  std::vector<Column> parted;
  for (const Column& part : parts)
    if (part.x0 < part.x1) parted.push_back(part);
  for (const Column& other : others)
    if (other.x0 < other.x1) parted.push_back(other);
  auto overlaps = [](const Column& a, const Column& b) { return b.x0 < a.x1; };
  if (std::adjacent_find(parted.begin(), parted.end(), overlaps) != parted.end()) return columns;
  place_segments(body, parted, near);
  return parted;
}

}  // namespace gouji::stream
