#include "parse/stream/table_rows.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "parse/lattice/cell_text.h"
#include "parse/stream/centred_labels.h"
#include "parse/stream/entries.h"
#include "parse/stream/row_kinds.h"
#include "parse/stream/wrapping.h"

namespace gouji::stream {
namespace {

bool ends_with_one_of(const std::string& text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool begins_small(const std::string& text) {
  auto first = static_cast<unsigned char>(text.front());
  return std::islower(first) || text.front() == '(' || text.front() == ')' || text.front() == '&';
}

bool begins_large(const std::string& text) {
  auto first = static_cast<unsigned char>(text.front());
  return std::isupper(first);
}

class Joiner {
 public:
  Joiner(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
         const Tolerances& near)
      : rows_(rows),
        columns_(columns),
        rules_(rules),
        near_(near),
        figures_(figure_columns(rows, columns.size())),
        form_(is_form(rows)) {}

  TableRows join(int header) {
    TableRows result;
    result.header = header;
    pitch_ = usual_pitch(result.header);
    rows_ruled_ = are_rows_ruled(static_cast<std::size_t>(result.header));
    if (!rows_ruled_) centred_ = find_centred(static_cast<std::size_t>(result.header));
    int row = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool header_row = static_cast<int>(i) < result.header;
      if (i > 0 && (spanned_above(first, i) || (!header_row && repeats_figures(first, i)) || !goes_on(i, header_row))) {
        ++row;
        first = i;
      }
      result.of.push_back(row);
    }
    result.count = row + 1;
    return result;
  }

  /// Rows above the first one with figures in the columns of figures.
  int header_rows() const {
    if (form_) return 0;
    bool any = std::find(figures_.begin(), figures_.end(), 1) != figures_.end();
    if (!any) return ruled_header();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (is_data(rows_[i], figures_)) return without_heads(static_cast<int>(i));
    }
    return 0;
  }

 private:
  /// Single texts right above the data are heads of its rows, if what stands
  /// above them is a whole header, or the first line of the first label.
  int without_heads(int header) const {
    if (header > 0 && begins_label(static_cast<std::size_t>(header) - 1)) return header - 1;
    while (header > 1 && rows_[header - 1].segments.size() == 1 && rows_[header - 1].segments[0].column == 0 &&
           rows_[header - 1].segments[0].columns < static_cast<int>(columns_.size()) &&
           rows_[header - 2].segments.size() > 1) {
      --header;
    }
    return header;
  }

  /// True of a single text nearer to the row below it than to that above, which goes on beside or under that row's
  /// figures.
  bool begins_label(std::size_t i) const {
    if (rows_[i].segments.size() != 1 || i + 1 >= rows_.size()) return false;
    const Segment& text = rows_[i].segments.front();
    if (text.columns > 1 || figures_[text.column] || text.figure) return false;
    const double step = rows_[i + 1].baseline - text.baseline;
    if (step > near_.far_lines * text.size) return false;
    const Segment* above = nullptr;
    for (std::size_t j = i; j-- > 0 && above == nullptr;) above = in_column(rows_[j], text.column);
    if (above != nullptr && text.baseline - above->baseline <= step) return false;
    for (std::size_t below = i + 1; below < std::min(i + 3, rows_.size()); ++below) {
      const Segment* rest = in_column(rows_[below], text.column);
      if (rest == nullptr) continue;
      const bool near = rest->baseline - text.baseline < near_.far_lines * text.size;
      return rest->columns == 1 && near && is_full(text, *rest);
    }
    return false;
  }

  int ruled_header() const {
    for (std::size_t i = 1; i < std::min<std::size_t>(rows_.size(), 5); ++i) {
      if (ruled_above(i)) return static_cast<int>(i);
    }
    return rows_.empty() ? 0 : 1;
  }

  bool ruled_above(std::size_t i) const {
    return rules_.between(rows_[i - 1].baseline - 0.3 * rows_[i - 1].size, rows_[i].baseline - 0.3 * rows_[i].size,
                          columns_.front().x0, columns_.back().x1);
  }

  /// True where a line parts every two rows of figures.
  bool are_rows_ruled(std::size_t header) const {
    std::size_t lines = 0;
    bool figures = false, ruled = true;
    for (std::size_t i = header; i < rows_.size(); ++i) {
      ruled = ruled || (i > 0 && ruled_above(i));
      if (!has_figures(rows_[i])) continue;
      if (figures && !ruled) return false;
      lines += figures && ruled ? 1 : 0;
      figures = true;
      ruled = false;
    }
    return lines >= 2;
  }

  double usual_pitch(int header) const {
    std::vector<double> steps;
    for (std::size_t i = static_cast<std::size_t>(header) + 1; i < rows_.size(); ++i) {
      if (rows_[i].segments.size() > 1 && rows_[i - 1].segments.size() > 1)
        steps.push_back(rows_[i].baseline - rows_[i - 1].baseline);
    }
    if (steps.empty()) return 1.3 * rows_.front().size;
    auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
  }

  /// The segment of a row that covers a column.
  static const Segment* in_column(const TextRow& row, int column) {
    for (const Segment& segment : row.segments) {
      if (segment.column <= column && column < segment.column + segment.columns) return &segment;
    }
    return nullptr;
  }

  bool stands_beside(const TextRow& upper, const TextRow& lower) const {
    double em = std::min(upper.size, lower.size);
    if (lower.baseline - upper.baseline > near_.same_row * em) return false;
    return std::none_of(lower.segments.begin(), lower.segments.end(), [&](const Segment& segment) {
      return std::any_of(upper.segments.begin(), upper.segments.end(), [&](const Segment& other) {
        return other.box.x0 < segment.box.x1 && segment.box.x0 < other.box.x1;
      });
    });
  }

  /// True where row i stands beside the next one and apart from the last: the first line of a label that its row's
  /// figures stand in the middle of.
  bool leads_in(std::size_t i) const {
    if (i + 1 >= rows_.size() || has_figures(rows_[i]) || !stands_beside(rows_[i], rows_[i + 1])) return false;
    return rows_[i + 1].baseline - rows_[i].baseline < rows_[i].baseline - rows_[i - 1].baseline;
  }

  /// The rows' owners where labels stand in the middle of rows with amounts.
  std::optional<std::vector<std::size_t>> find_centred(std::size_t header) const {
    std::vector<char> with_amounts;
    with_amounts.reserve(rows_.size());
    for (const TextRow& row : rows_) with_amounts.push_back(has_figures(row, names()) ? 1 : 0);
    for (std::size_t i = header + 1; i < rows_.size(); ++i)
      if (with_amounts[i - 1] && with_amounts[i] && stands_beside(rows_[i - 1], rows_[i])) return std::nullopt;
    return centred_rows(rows_, header, with_amounts, columns_.size(), near_,
                        [this](const Segment& upper, const Segment& lower) { return is_full(upper, lower); });
  }

  static bool begins_entry(const TextRow& row) {
    return std::any_of(row.segments.begin(), row.segments.end(), labels_entry);
  }

  bool goes_on(std::size_t i, bool header) const {
    const TextRow& upper = rows_[i - 1];
    const TextRow& lower = rows_[i];
    if (centred_ && !header) return (*centred_)[i] == (*centred_)[i - 1];
    if (stands_beside(upper, lower)) return true;
    if (ruled_above(i)) return false;
    if (rows_ruled_ && !header) return true;
    if (leads_in(i)) return false;
    if (form_ && begins_entry(lower)) return false;
    return header ? header_goes_on(i) : body_goes_on(i);
  }

  /// True where a text of the rows from `first` on spans columns that row i has
  /// texts of its own in.
  bool spanned_above(std::size_t first, std::size_t i) const {
    for (std::size_t row = first; row < i; ++row) {
      for (const Segment& above : rows_[row].segments) {
        for (const Segment& below : rows_[i].segments) {
          bool under = below.column < above.column + above.columns && below.column + below.columns > above.column;
          if (above.columns > 1 && under && below.columns < above.columns) return true;
        }
      }
    }
    return false;
  }

  /// The nearest row above row i, from `first` on, that has an amount in a column; i where none has.
  std::size_t row_above(std::size_t first, std::size_t i, int column) const {
    for (std::size_t row = i; row-- > first;) {
      const Segment* above = in_column(rows_[row], column);
      if (above != nullptr && is_amount(*above)) return row;
    }
    return i;
  }

  /// True where row i and one from `first` on, not right above it, have figures of their own in one column: what stands
  /// beside both is a stray text between two rows.
  bool repeats_figures(std::size_t first, std::size_t i) const {
    return std::any_of(rows_[i].segments.begin(), rows_[i].segments.end(), [&](const Segment& below) {
      if (below.column <= names() || !is_amount(below)) return false;
      const std::size_t row = row_above(first, i, below.column);
      if (row + 1 >= i) return false;
      return !lattice::number_goes_on(text_of(*in_column(rows_[row], below.column)), text_of(below), false);
    });
  }

  bool header_goes_on(std::size_t i) const {
    const TextRow& upper = rows_[i - 1];
    const TextRow& lower = rows_[i];
    if (lower.box.y0 - upper.box.y1 > near_.close_lines * std::min(upper.size, lower.size)) return false;
    for (const Segment& below : lower.segments) {
      if (rules_.between(upper.baseline - 0.3 * upper.size, lower.baseline - 0.3 * lower.size, below.box.x0,
                         below.box.x1, 0.7))
        return false;
    }
    return true;
  }

  /// The column of names; codes before it are no amounts.
  int names() const { return static_cast<int>(std::find(figures_.begin(), figures_.end(), 0) - figures_.begin()); }

  bool is_amount(const Segment& segment) const {
    return segment.columns == 1 && figures_[segment.column] && segment.figure;
  }

  /// True where figures stand in columns of figures behind a column.
  bool has_figures(const TextRow& row, int behind = -1) const {
    return std::any_of(row.segments.begin(), row.segments.end(),
                       [&](const Segment& segment) { return segment.column > behind && is_amount(segment); });
  }

  /// What speaks for the lower row's text going on with the upper's.
  double continuation(const Segment& upper, const Segment& lower) const {
    if (upper.columns > 1 || lower.columns > 1) return never;
    std::string above = text_of(upper);
    std::string below = text_of(lower);
    if (is_item(lower) || is_total(upper)) return never;
    double votes = 0;
    if (begins_small(below)) votes += 1.5;
    if (begins_large(below)) votes -= 0.5;
    if (ends_with_one_of(above, {",", "-", " and", " of", " the", " or", " for", " in", " to", " with", " by", " on",
                                 "、", "，", "（", "(", "/", "&"}))
      votes += 1.5;
    if (ends_with_one_of(above, {":", "：", "。"})) votes -= 2;
    if (upper.leader) votes -= 2;
    if (is_full(upper, lower)) {
      votes += is_han(to_utf32(below).front()) ? 2 : 1;
    } else {
      votes -= 2;
    }
    return votes;
  }

  bool is_full(const Segment& upper, const Segment& lower) const {
    return !is_total(upper) && stream::is_full(upper, lower, columns_[upper.column]);
  }

  /// The best sign that one of the lower row's texts goes on with the one above
  /// it; the labels' sign where both rows have labels, since a row that begins
  /// a label begins a row.
  double best_continuation(const TextRow& upper, const TextRow& lower) const {
    const Segment* label = in_column(lower, 0);
    const Segment* label_above = in_column(upper, 0);
    if (label != nullptr) return label_above == nullptr ? never : continuation(*label_above, *label);
    double best = never;
    for (const Segment& below : lower.segments) {
      const Segment* above = in_column(upper, below.column);
      if (above != nullptr) best = std::max(best, continuation(*above, below));
    }
    return best;
  }

  /// True where the lower row's figures are all the last digits of those above them: 83,605,914.3 and 5 in a narrow
  /// column.
  bool figures_go_on(const TextRow& upper, const TextRow& lower) const {
    int rests = 0;
    for (const Segment& below : lower.segments) {
      if (!below.figure || below.columns > 1 || !figures_[below.column]) continue;
      const Segment* above = in_column(upper, below.column);
      const std::string rest = text_of(below);
      if (above != nullptr && code_goes_on(*above, below)) continue;
      if (above == nullptr || rest.size() > 2 || !lattice::number_goes_on(text_of(*above), rest, false)) return false;
      ++rests;
    }
    return rests > 0;
  }

  bool body_goes_on(std::size_t i) const {
    const TextRow& upper = rows_[i - 1];
    const TextRow& lower = rows_[i];
    double step = lower.baseline - upper.baseline;
    if (step > near_.far_lines * std::max(upper.size, lower.size) && step > 1.1 * pitch_) return false;
    if (figures_go_on(upper, lower)) return true;
    bool figures_above = has_figures(upper), figures_below = has_figures(lower);
    if (figures_above && figures_below) return false;
    bool singles = upper.segments.size() == 1 && lower.segments.size() == 1;
    bool labelled = in_column(upper, 0) != nullptr && in_column(lower, 0) != nullptr;
    if (!figures_above && !figures_below && labelled && !singles) return false;
    double closer = step < 0.85 * pitch_ ? 1 : 0;
    return best_continuation(upper, lower) + closer >= enough_votes;
  }

  static constexpr double never = -9;
  static constexpr double enough_votes = 1.5;

  const std::vector<TextRow>& rows_;
  const std::vector<Column>& columns_;
  const Rules& rules_;
  const Tolerances& near_;
  std::vector<char> figures_;
  const bool form_;
  double pitch_ = 0;
  bool rows_ruled_ = false;
  std::optional<std::vector<std::size_t>> centred_;  ///< by text row: the row with the figures that it belongs to
};

}  // namespace

std::size_t header_rows(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                        const Tolerances& near) {
  return static_cast<std::size_t>(Joiner(rows, columns, rules, near).header_rows());
}

TableRows table_rows(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                     const Tolerances& near) {
  Joiner joiner(rows, columns, rules, near);
  return joiner.join(joiner.header_rows());
}

TableRows body_rows(const std::vector<TextRow>& rows, const std::vector<Column>& columns, const Rules& rules,
                    const Tolerances& near) {
  return Joiner(rows, columns, rules, near).join(0);
}

}  // namespace gouji::stream
