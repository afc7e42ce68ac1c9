#include "parse/laid/pairing.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/pairs_in_order.h"

namespace gouji::laid {
namespace {

/// In quarters of a column of characters: what it costs to leave a column of figures or of texts without a head, a head without a
/// column, and to put a head over what it is not for.
constexpr int lone_figures = 120, lone_texts = 90, lone_head = 8, lone_label = 90, foreign = 100, blank_before = 10;

bool is_label(const Head& head) {
  const std::string text = normalised(head.text);
  return any_matches(forms().labels, text) && !any_matches(forms().counters, text);
}

bool is_counter(const Head& head) {
  return any_matches(forms().counters, normalised(head.text));
}

int middles_apart(const ColumnRange& column, const ColumnRange& place) {
  return std::abs(column.from + column.to - place.from - place.to);
}

/// In the middle of a column stands its number, which is left of where the column's figures end and right of where those
/// of the column before end.
int distance_from_number(const ColumnRange& column, const std::vector<Head>& heads, std::size_t head) {
  constexpr int outside = 8;
  int off = outside * std::max(0, heads[head].place.from + 1 - column.to);
  if (head + 1 < heads.size() && heads[head + 1].counted)
    off += outside * std::max(0, column.to - heads[head + 1].place.from);
  return off;
}

/// Columns of characters count letters, not widths: from one line to another only where texts begin can be compared. A
/// figure begins behind the head before its own and before the next one.
int distance(const ColumnRange& column, const std::vector<Head>& heads, std::size_t head) {
  constexpr int outside = 8;
  if (heads[head].counted) return distance_from_number(column, heads, head);
  int off = middles_apart(column, heads[head].place) / 2;
  if (head > 0) off += outside * std::max(0, heads[head - 1].place.to - column.from);
  if (head + 1 < heads.size()) off += outside * std::max(0, column.from + 1 - heads[head + 1].place.from);
  return off;
}

int cost_of(const ColumnRange& column, const std::vector<Head>& heads, std::size_t head) {
  const bool label = is_label(heads[head]) || any_matches(forms().remarks, normalised(heads[head].text));
  if (column.figures) return distance(column, heads, head) + (label ? foreign : 0);
  const int middles = middles_apart(column, heads[head].place);
  const bool over = column.from < heads[head].place.to && heads[head].place.from < column.to;
  return (over ? middles / 2 : middles * 2) + (heads[head].known && !label && !is_counter(heads[head]) ? foreign : 0);
}

/// By head: what it costs to put it over figures.
std::vector<int> costs_of_blanks(const std::vector<Head>& heads, const std::vector<std::string>& filled) {
  std::vector<int> costs(heads.size(), 0);
  if (filled.empty()) return costs;
  for (std::size_t i = 0; i < heads.size(); ++i)
    if (std::find(filled.begin(), filled.end(), normalised(heads[i].text)) == filled.end()) costs[i] = blank_before;
  return costs;
}

}  // namespace

std::vector<int> paired(const std::vector<ColumnRange>& columns, const std::vector<Head>& heads,
                        const std::vector<std::string>& filled) {
  const std::vector<int> of_blanks = costs_of_blanks(heads, filled);
  return pairs_in_order(columns.size(), heads.size(),
                        {[&](std::size_t c) { return columns[c].figures ? lone_figures : lone_texts; },
                         [&](std::size_t h) { return is_label(heads[h]) ? lone_label : lone_head; },
                         [&](std::size_t c, std::size_t h) {
                           return cost_of(columns[c], heads, h) + (columns[c].figures ? of_blanks[h] : 0);
                         }});
}

}  // namespace gouji::laid
