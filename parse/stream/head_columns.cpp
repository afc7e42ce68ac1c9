#include "parse/stream/head_columns.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "parse/stream/tolerances.h"

namespace gouji::stream {
namespace {

constexpr double never = 1e9;
constexpr double lone_column = 1e4;
constexpr double stray = 0.6;       // em that a header may stand aside of the figures that it heads
constexpr double narrowest = 2.5;   // em between the right sides of two columns of figures
constexpr double padding = 0.2;     // em between a figure and its column's edge
constexpr double in_middle = 0.35;  // em

bool begins_in_han(const std::string& text) {
  return is_han(to_utf32(text).front());
}

bool is_amount(const Segment& segment, const std::string& text) {
  return segment.figure && text.find_first_of(".,") != std::string::npos;
}

/// A dash or 0 for nothing, where an amount would stand.
bool is_nothing(std::string_view text) {
  return text == "0" || text == "—" || text == "-" || text == "－" || text == "–" || text == "——";
}

/// Figures end at the right side of their column, and reach over the column before where they are long: where a column
/// has several right sides with a header to each, it is several.
std::vector<Column> parted_by_ends(const std::vector<TextRow>& body, const std::vector<Column>& columns) {
  std::vector<Column> parted;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::vector<Box> amounts;
    double em = 0;
    bool labels = false;
    for (const TextRow& row : body) {
      for (const Segment& segment : row.segments) {
        if (segment.columns > 1 || segment.column != static_cast<int>(i)) continue;
        const std::string text = text_of(segment);
        if (is_amount(segment, text)) amounts.push_back(segment.box);
        labels = labels || begins_in_han(text);
        em = std::max(em, segment.size);
      }
    }
    std::sort(amounts.begin(), amounts.end(), [](const Box& a, const Box& b) { return a.x1 < b.x1; });
    if (labels || amounts.empty() || amounts.back().x1 - amounts.front().x1 < narrowest * em) {
      parted.push_back(columns[i]);
      continue;
    }
    Column part{amounts.front().x0, amounts.front().x1};
    for (const Box& amount : amounts) {
      if (amount.x1 - part.x1 > narrowest * em) {
        parted.push_back(part);
        part = {std::max(part.x1, amount.x0), amount.x1};
      }
      part.x0 = std::min(part.x0, std::max(amount.x0, parted.empty() ? amount.x0 : parted.back().x1));
      part.x1 = std::max(part.x1, amount.x1);
    }
    parted.push_back(part);
  }
  return parted;
}

/// What stands in a column.
struct Held {
  int texts = 0, amounts = 0, figures = 0, labels = 0;
};

std::vector<Held> held_by(const std::vector<TextRow>& body, std::size_t columns) {
  std::vector<Held> held(columns);
  for (const TextRow& row : body) {
    for (const Segment& segment : row.segments) {
      if (segment.columns > 1) continue;
      const std::string text = text_of(segment);
      Held& column = held[static_cast<std::size_t>(segment.column)];
      ++column.texts;
      column.amounts += is_amount(segment, text) || is_nothing(text) ? 1 : 0;
      column.figures += segment.figure ? 1 : 0;
      column.labels += begins_in_han(text) ? 1 : 0;
    }
  }
  return held;
}

/// Where no figure has a point, whole ones behind labels are the amounts; those right before labels are codes.
void count_whole_amounts(std::vector<Held>& held) {
  if (std::any_of(held.begin(), held.end(), [](const Held& column) { return column.amounts > 0; })) return;
  bool labelled = false;
  for (std::size_t i = 0; i < held.size(); ++i) {
    const bool codes = i + 1 < held.size() && held[i + 1].labels > 0;
    if (labelled && !codes && held[i].labels == 0) held[i].amounts = held[i].figures;
    labelled = labelled || held[i].labels > 0;
  }
}

std::vector<HeadedColumn> unheaded(const std::vector<TextRow>& body, const std::vector<Column>& columns) {
  std::vector<Held> held = held_by(body, columns.size());
  count_whole_amounts(held);
  std::vector<HeadedColumn> result;
  for (std::size_t i = 0; i < columns.size(); ++i)
    result.push_back({columns[i], -1, false, held[i].amounts > 0 && 2 * held[i].labels < held[i].texts});
  return result;
}

/// The side of their column that figures are set to.
enum class Set { right, left };

/// A header stands in the middle of its cell: not behind figures at the cell's right side, nor before ones at its left.
double cost(const HeadedColumn& column, const Head& head, Set set) {
  const double middle = head.box.centre_x();
  const double slack = stray * head.size;
  const bool right = column.amounts && set == Set::right;
  if (right && middle > column.place.x1 + slack) return never;
  if (!right && middle < column.place.x0 - slack) return never;
  return std::abs(middle - (column.place.x0 + column.place.x1) / 2);
}

/// By column its head, -1 for none.
std::vector<int> paired(const std::vector<HeadedColumn>& columns, const std::vector<Head>& leaves, Set set) {
  const std::size_t width = leaves.size() + 1;
  enum Step : char { start, pair, no_head, no_column };
  std::vector<double> costs((columns.size() + 1) * width, never);
  std::vector<Step> steps(costs.size(), start);
  costs[0] = 0;
  auto reach = [&](std::size_t place, double sum, Step step) {
    if (sum >= costs[place]) return;
    costs[place] = sum;
    steps[place] = step;
  };
  for (std::size_t c = 0; c <= columns.size(); ++c) {
    for (std::size_t h = 0; h < width; ++h) {
      const std::size_t at = c * width + h;
      if (c < columns.size()) reach(at + width, costs[at] + lone_column, no_head);
      if (h + 1 < width) reach(at + 1, costs[at], no_column);
      if (c < columns.size() && h + 1 < width)
        reach(at + width + 1, costs[at] + cost(columns[c], leaves[h], set), pair);
    }
  }
  std::vector<int> head_of(columns.size(), -1);
  for (std::size_t c = columns.size(), h = leaves.size(); c > 0 || h > 0;) {
    const Step step = steps[c * width + h];
    if (step == start) break;
    if (step != no_column) --c;
    if (step != no_head) --h;
    if (step == pair) head_of[c] = static_cast<int>(h);
  }
  return head_of;
}

bool all_amounts_headed(const std::vector<HeadedColumn>& columns, const std::vector<int>& head_of) {
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c].amounts && head_of[c] < 0) return false;
  return true;
}

/// As `paired` of figures at their columns' left side, where every column has its header and each stands before the next
/// column's figures; none where one does not.
std::vector<int> paired_from_left(const std::vector<HeadedColumn>& columns, const std::vector<Head>& leaves) {
  if (columns.size() != leaves.size()) return {};
  std::vector<int> head_of = paired(columns, leaves, Set::left);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (head_of[c] < 0) return {};
    const double middle = leaves[c].box.centre_x();
    if (c + 1 < columns.size() && middle > columns[c + 1].place.x0) return {};
  }
  return head_of;
}

Column extent(const HeadedColumn& column, const std::vector<Head>& heads) {
  if (column.head < 0) return column.place;
  const Box& box = heads[static_cast<std::size_t>(column.head)].box;
  return {std::min(column.place.x0, box.x0), std::max(column.place.x1, box.x1)};
}

/// True where most headers stand in the middle of their amounts, or one stands behind its amounts: in both ways figures
/// tell no edge at their right side.
bool are_centred(const std::vector<HeadedColumn>& columns, const std::vector<Head>& heads) {
  int centred = 0, aside = 0;
  for (const HeadedColumn& column : columns) {
    if (!column.amounts || column.head < 0) continue;
    const Head& head = heads[static_cast<std::size_t>(column.head)];
    if (head.box.centre_x() > column.place.x1 + stray * head.size) return true;
    const double away = std::abs(head.box.centre_x() - (column.place.x0 + column.place.x1) / 2);
    ++(away < in_middle * head.size ? centred : aside);
  }
  return centred > aside;
}

/// A blank column lies between its neighbours.
void make_room(std::vector<HeadedColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].blank) continue;
    Column& place = columns[i].place;
    if (i > 0) place.x0 = std::max(place.x0, columns[i - 1].place.x1);
    if (i + 1 < columns.size()) place.x1 = std::min(place.x1, columns[i + 1].place.x0);
    place.x1 = std::max(place.x1, place.x0 + 0.01);
  }
}

}  // namespace

std::optional<std::vector<HeadedColumn>> headed_columns(const std::vector<TextRow>& body,
                                                        const std::vector<Column>& columns,
                                                        const std::vector<Head>& leaves) {
  std::vector<HeadedColumn> filled = unheaded(body, columns), all;
  std::vector<int> head_of = paired(filled, leaves, Set::right);
  if (!all_amounts_headed(filled, head_of)) head_of = paired_from_left(filled, leaves);
  if (head_of.empty()) return std::nullopt;
  int next = 0;
  auto add_blanks = [&](int end) {
    for (; next < end; ++next) {
      const Box& box = leaves[static_cast<std::size_t>(next)].box;
      all.push_back({{box.x0, box.x1}, next, true, false});
    }
  };
  for (std::size_t c = 0; c < filled.size(); ++c) {
    if (head_of[c] >= 0) {
      add_blanks(head_of[c]);
      next = head_of[c] + 1;
    }
    filled[c].head = head_of[c];
    all.push_back(filled[c]);
  }
  add_blanks(static_cast<int>(leaves.size()));
  make_room(all);
  return all;
}

std::vector<Column> columns_by_ends(std::vector<TextRow>& body, const std::vector<Column>& columns) {
  std::vector<Column> parted = parted_by_ends(body, columns);
  if (parted.size() > columns.size()) place_by_ends(body, parted);
  return parted;
}

void place_by_ends(std::vector<TextRow>& rows, const std::vector<Column>& columns) {
  for (TextRow& row : rows) {
    for (Segment& segment : row.segments) {
      if (!segment.figure) continue;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (std::abs(columns[i].x1 - segment.box.x1) > stray * segment.size) continue;
        segment.column = static_cast<int>(i);
        segment.columns = 1;
      }
    }
  }
}

std::vector<double> column_edges(const std::vector<HeadedColumn>& columns, const std::vector<Head>& heads) {
  const std::size_t count = columns.size();
  std::vector<double> edges(count + 1, never);
  edges.front() = extent(columns.front(), heads).x0;
  const bool centred = are_centred(columns, heads);
  for (std::size_t i = 0; i < count && !centred; ++i)
    if (columns[i].amounts) edges[i + 1] = columns[i].place.x1 + padding * heads.front().size;
  // A header stands in the middle of its cell: the one edge and the middle give the other.
  auto mirrored = [&](std::size_t column, double edge) {
    const int head = columns[column].head;
    return head < 0 || edge >= never ? never : 2 * heads[static_cast<std::size_t>(head)].box.centre_x() - edge;
  };
  auto fits = [&](std::size_t edge, double x) {
    if (x >= never) return false;
    return x > extent(columns[edge - 1], heads).x1 - heads.front().size &&
           (edge == count || x < extent(columns[edge], heads).x0 + heads.front().size);
  };
  for (std::size_t i = count; i-- > 1 && !centred;) {
    const double x = mirrored(i, edges[i + 1]);
    if (edges[i] >= never && fits(i, x)) edges[i] = x;
  }
  for (std::size_t i = 1; i <= count; ++i) {
    if (edges[i] < never) continue;
    const double right = extent(columns[i - 1], heads).x1;
    const double x = centred ? never : mirrored(i - 1, edges[i - 1]);
    edges[i] = fits(i, x) ? x : i == count ? right : (right + extent(columns[i], heads).x0) / 2;
  }
  if (columns.front().amounts && !centred) edges.front() = std::min(edges.front(), mirrored(0, edges[1]));
  return edges;
}

}  // namespace gouji::stream
