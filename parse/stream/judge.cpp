#include "parse/stream/judge.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "parse/stream/blocks.h"
#include "parse/stream/entries.h"
#include "parse/stream/enumerator.h"
#include "parse/stream/table_rows.h"

namespace gouji::stream {
namespace {

constexpr double unit_evidence = 1;
constexpr std::size_t many_headed = 6;  // columns of a single row

struct Texts {
  std::vector<const Segment*> all;
  int figures = 0;
};

std::vector<Texts> by_column(const std::vector<TextRow>& rows, std::size_t columns) {
  std::vector<Texts> texts(columns);
  for (const TextRow& row : rows) {
    for (const Segment& segment : row.segments) {
      if (segment.columns > 1) continue;
      texts[segment.column].all.push_back(&segment);
      texts[segment.column].figures += segment.figure ? 1 : 0;
    }
  }
  return texts;
}

/// The largest share of a column's texts that have their left, right or middle
/// in one place.
double aligned_share(const Texts& texts, const Tolerances& near) {
  double best = 0;
  for (int edge = 0; edge < 3; ++edge) {
    std::vector<double> at;
    for (const Segment* segment : texts.all) {
      at.push_back(edge == 0 ? segment->box.x0 : edge == 1 ? segment->box.x1 : segment->box.centre_x());
    }
    std::sort(at.begin(), at.end());
    double reach = 2 * near.aligned * texts.all.front()->size;
    std::size_t first = 0, most = 0;
    for (std::size_t last = 0; last < at.size(); ++last) {
      while (at[last] - at[first] > reach) ++first;
      most = std::max(most, last - first + 1);
    }
    best = std::max(best, static_cast<double>(most) / static_cast<double>(at.size()));
  }
  return best;
}

/// Page numbers: whole numbers that never fall.
bool rises(const Texts& texts) {
  std::int64_t last = -1;
  int count = 0;
  for (const Segment* segment : texts.all) {
    auto number = parse_decimal(text_of(*segment));
    if (!number) continue;
    if (number->decimals != 0 || number->digits < last || number->digits > 3000) return false;
    last = number->digits;
    ++count;
  }
  return count >= 2;
}

bool is_contents(const std::vector<TextRow>& rows, const std::vector<Texts>& texts) {
  if (texts.size() > 3) return false;
  const Texts& last = texts.back();
  if (last.figures * 10 < static_cast<int>(last.all.size()) * 8 || !rises(last)) return false;
  auto leaders = std::count_if(rows.begin(), rows.end(), [](const TextRow& row) {
    return std::any_of(row.segments.begin(), row.segments.end(), [](const Segment& s) { return s.leader; });
  });
  return leaders * 2 >= static_cast<std::ptrdiff_t>(rows.size()) || texts.size() == 2;
}

/// The ticks of a chart's axis: figures in even steps of more than one. Ranks
/// and years go by one.
bool is_axis(const Texts& texts) {
  std::vector<std::int64_t> values;
  for (const Segment* segment : texts.all) {
    std::string text = text_of(*segment);
    if (text.ends_with('%')) text.pop_back();
    auto number = parse_decimal(text);
    if (!number) continue;
    values.push_back(number->digits);
  }
  if (values.size() < 4 || values.size() * 4 < texts.all.size() * 3) return false;
  std::int64_t step = values[1] - values[0];
  if (step == 0 || step == 1 || step == -1) return false;
  for (std::size_t i = 2; i < values.size(); ++i) {
    if (values[i] - values[i - 1] != step) return false;
  }
  return true;
}

/// True where a text that spans columns stands over one.
bool is_spanned(const std::vector<TextRow>& rows, int column) {
  return std::any_of(rows.begin(), rows.end(), [&](const TextRow& row) {
    return std::any_of(row.segments.begin(), row.segments.end(), [&](const Segment& text) {
      return text.columns > 1 && text.column <= column && column < text.column + text.columns;
    });
  });
}

/// True where every one of several columns, or all but the labels', has words over one figure: a table of a single row.
bool is_headed_row(const std::vector<TextRow>& rows, const std::vector<Texts>& texts) {
  if (texts.size() < 3) return false;
  const bool labelled = texts.size() > 3 && texts.front().figures == 0 && texts.front().all.size() >= 2;
  for (std::size_t i = labelled ? 1 : 0; i < texts.size(); ++i) {
    const Texts& column = texts[i];
    if (column.figures != 1 || !column.all.back()->figure) return false;
    if (column.all.size() < 2 && !is_spanned(rows, static_cast<int>(i))) return false;
  }
  return true;
}

double share_of(const std::vector<TextRow>& rows, bool (*is)(const Segment&)) {
  int all = 0, found = 0;
  for (const TextRow& row : rows) {
    for (const Segment& segment : row.segments) {
      ++all;
      found += is(segment) ? 1 : 0;
    }
  }
  return all == 0 ? 0 : static_cast<double>(found) / all;
}

bool is_list_mark(const Segment& segment) {
  return is_enumerator(text_of(segment));
}

}  // namespace

double evidence_for(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                    const Tolerances& near, bool under_unit) {
  if (columns.size() < 2) return -9;
  std::vector<Texts> texts = by_column(rows, columns.size());
  auto several = std::count_if(rows.begin(), rows.end(), [](const TextRow& row) { return row.segments.size() > 1; });
  double alignment = 0, cells = 0;
  int figure_cols = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].all.empty()) continue;
    double share = aligned_share(texts[i], near);
    alignment += share * static_cast<double>(texts[i].all.size());
    cells += static_cast<double>(texts[i].all.size());
    if (texts[i].figures >= 2 && texts[i].figures * 2 >= static_cast<int>(texts[i].all.size())) ++figure_cols;
  }
  alignment = cells > 0 ? alignment / cells : 0;
  double fill = cells / (static_cast<double>(rows.size()) * static_cast<double>(columns.size()));
  double x0 = columns.front().x0, x1 = columns.back().x1;
  double score = 0;
  score += std::min(figure_cols, 3) * 0.7;
  score += columns.size() >= 3 ? 0.5 : -0.5;
  score += several >= 4 ? 0.5 : several >= 3 ? 0 : -1;
  score += several >= 8 ? 0.3 : 0;
  if (columns.size() == 2 && texts[1].figures * 5 >= static_cast<int>(texts[1].all.size()) * 4) score += 0.3;
  score += 3 * (alignment - 0.7);
  double reach = 1.5 * rows.front().size;
  bool top = rules.between(rows.front().box.y0 - reach, rows.front().box.y1, x0, x1, 0.7);
  bool bottom = rules.between(rows.back().baseline - 0.3 * rows.back().size, rows.back().box.y1 + reach, x0, x1, 0.7);
  bool inside = rules.between(rows.front().baseline, rows.back().baseline - 0.3 * rows.back().size, x0, x1, 0.7);
  score += (top ? 0.6 : 0) + (bottom ? 0.6 : 0) + (inside ? 0.8 : 0);
  // Headers of several lines leave much of a single row's table blank.
  const bool headed = is_headed_row(rows, texts);
  if (headed) score += texts.size() >= many_headed ? 2 : 1.5;
  if (is_form(rows)) score += 1.5;
  if (fill < 0.5 && !headed) score -= 3 * (0.5 - fill);
  score -= 3 * share_of(rows, is_running_text);
  if (columns.size() == 2) score -= 2 * share_of(rows, is_list_mark);
  if (under_unit) score += unit_evidence;
  if (!under_unit && is_contents(rows, texts)) score -= 5;
  if (fill < 0.8 && std::any_of(texts.begin(), texts.end(), is_axis)) score -= 2.5;
  return score;
}

}  // namespace gouji::stream
