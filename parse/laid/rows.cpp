#include "parse/laid/rows.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/laid/row_cells.h"
#include "parse/narrative/numbering.h"

namespace gouji::laid {
namespace {

constexpr std::size_t most_lines = 8;
/// Lines that are looked at to learn how wide a column of texts is.
constexpr std::size_t far = 60;
/// In columns of characters: texts of one column begin so near each other.
constexpr int one_place = 2;
/// A line is full where so many figures' widths more would not fit: a word or a mark is not broken.
constexpr int word_width = 5;
constexpr std::size_t digits_of_class = 3;

// What is odd about a row, in tenths.
constexpr int impossible = 1000000;
constexpr int lone_text = 25, lone_item = 6, nameless = 30, unfilled = 25, begins_anew = 40, behind_blank = 8;
constexpr int unbalanced = 8, begins_in_brackets = 3;
constexpr int torn = 30, uneven = 12, slightly_uneven = 1, above_top = 15, left_in_header = 20;

bool is_total(const Field& field) {
  const std::string text = normalised(field.text);
  return any_matches(forms().totals, text) || text.ends_with("合计") || text.ends_with("小计");
}

bool is_beginning(const Field& field) {
  return is_total(field) || static_cast<bool>(numbering_of(normalised(field.text)));
}

bool is_any(const Field&) {
  return true;
}

/// Of what a text is no rest, where it stands lower in the same cell but not under it: a total of nothing, a numbered
/// name of no other, any text of no total.
bool (*names_before(const Field& field))(const Field&) {
  return is_total(field) ? is_any : is_beginning(field) ? is_beginning : is_total;
}

/// 5,898,178. with 28 below it, 21,148,719 with .16: that their decimals were torn off shows that they have some.
bool is_torn_at_point(std::string_view text) {
  return is_figure_piece(text) && (text.starts_with('.') || text.ends_with('.'));
}

/// （12期） and （155: a name does not begin with brackets nor leave them open.
int oddness_of(const std::string& name) {
  int open = 0;
  bool closes_nothing = false;
  const std::u32string text = to_utf32(normalised(name));
  for (char32_t c : text) {
    open += (c == U'(') - (c == U')');
    closes_nothing = closes_nothing || open < 0;
  }
  const bool begins = text.starts_with(U'(') && !numbering_of(normalised(name));
  return (open != 0 || closes_nothing ? unbalanced : 0) + (begins ? begins_in_brackets : 0);
}

/// 3010, 201299 and 9 are no whole codes.
bool is_torn_code(const std::string& text) {
  return text.size() == 1 || text.size() == 4 || text.size() == 6;
}

/// How the cells of a row stand to its figures.
enum class Place { middle, top };

class Parting {
 public:
  Parting(const std::vector<AlignedLine>& lines, Place place) : lines_(lines), place_(place) {
    std::size_t whole = 0, parts = 0;
    for (const AlignedLine& line : lines) {
      for (const Field& field : line.fields) {
        if (is_whole_figure(field.text) || is_torn_at_point(field.text))
          ++whole;
        else
          parts += is_torn(field.text);
      }
      widths_.emplace_back();
      counts_.push_back(counts_columns(line.fields));
      has_figures_.push_back(std::any_of(line.fields.begin(), line.fields.end(),
                                         [](const Field& f) { return kind_of(f) == CellKind::figure; }));
    }
    has_decimals_ = whole > parts;
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (const Field& field : lines[i].fields) widths_[i].push_back(column_width(i, field));
  }

  /// Parts the lines from `first` on; `best_first` of those that may begin the body.
  int settle(std::size_t header) {
    const std::size_t end = lines_.size();
    costs_.assign(end + 1, impossible);
    next_.assign(end + 1, end);
    costs_[end] = 0;
    for (std::size_t i = end; i-- > 0;)
      for (std::size_t j = i + 1; j <= std::min(end, i + most_lines); ++j) {
        const int cost = cost_of(i, j);
        if (cost >= impossible || cost + costs_[j] >= costs_[i]) continue;
        costs_[i] = cost + costs_[j];
        next_[i] = j;
      }
    first_ = header;
    std::size_t highest = header;
    while (highest > 0 && may_be_body(highest - 1, header)) --highest;
    int best = impossible * 2;
    for (std::size_t at = highest; at <= header; ++at) {
      const int cost = costs_[at] + left_in_header * static_cast<int>(at - highest);
      if (cost < best) best = cost, first_ = at;
    }
    return best;
  }

  std::size_t first() const { return first_; }

  std::vector<Row> rows() const {
    std::vector<Row> rows;
    for (std::size_t i = first_; i < lines_.size(); i = next_[i]) {
      std::vector<RowCell> cells;
      Field above;
      for (std::size_t at = i; at < next_[i]; ++at)
        for (const Field& field : lines_[at].fields) add_to_row(cells, field, static_cast<int>(at), above);
      Row row;
      for (RowCell& cell : cells) row.push_back(std::move(cell.field));
      std::stable_sort(row.begin(), row.end(), [](const Field& a, const Field& b) { return a.from < b.from; });
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  /// The widest text that begins or stands in the middle where this one does.
  int column_width(std::size_t line, const Field& field) const {
    if (kind_of(field) != CellKind::text) return 0;
    int width = 0;
    const std::size_t end = std::min(lines_.size(), line + far);
    for (std::size_t at = line > far ? line - far : 0; at < end; ++at)
      for (const Field& other : lines_[at].fields)
        if (kind_of(other) == CellKind::text && std::abs(other.from - field.from) <= one_place)
          width = std::max(width, printed_width(other.text));
    return width;
  }

  bool fills(std::size_t line, const Field& field) const {
    const auto& fields = lines_[line].fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (fields[i].from == field.from) return printed_width(field.text) + word_width >= widths_[line][i];
    return false;
  }

  /// True where the first rows have texts below the field, and no figures.
  bool is_over_texts(const Field& field, std::size_t header) const {
    bool texts = false;
    for (std::size_t at = header; at < std::min(lines_.size(), header + most_lines); ++at)
      for (const Field& other : lines_[at].fields) {
        if (!overlap(field, other)) continue;
        if (kind_of(other) != CellKind::text) return false;
        texts = true;
      }
    return texts;
  }

  /// A line above the first figure that may be the beginning of a wrapped name, and no header.
  bool may_be_body(std::size_t at, std::size_t header) const {
    const auto& fields = lines_[at].fields;
    return std::all_of(fields.begin(), fields.end(), [&](const Field& f) { return is_over_texts(f, header); }) &&
           std::none_of(fields.begin(), fields.end(), [](const Field& field) {
             const std::string text = normalised(field.text);
             const auto& names = forms().header_names;
             return any_matches(forms().header_ends, text) || any_matches(forms().labels, text) ||
                    std::any_of(names.begin(), names.end(),
                                [&](const std::string& name) { return name.find(text) != std::string::npos; });
           });
  }

  int cost_of(std::size_t first, std::size_t end) const {
    std::vector<RowCell> cells;
    int cost = 0;
    std::size_t top = end, bottom = first;
    for (std::size_t at = first; at < end; ++at) {
      if (at > first && lines_[at].behind_blank) cost += behind_blank;
      if (counts_[at] && end > first + 1) return impossible;
      if (has_figures_[at]) top = std::min(top, at), bottom = at;
      for (const Field& field : lines_[at].fields) {
        Field above;
        const Added added = add_to_row(cells, field, static_cast<int>(at), above);
        if (added == Added::conflict) return impossible;
        if (added == Added::goes_on && kind_of(field) == CellKind::text) cost += cost_of_joint(above, field, first, at);
        const bool anew = added == Added::nothing && kind_of(field) == CellKind::text;
        if (anew && stands_below(field, first, at, names_before(field))) cost += begins_anew;
      }
    }
    for (const RowCell& cell : cells) {
      if (cell.kind == CellKind::text) cost += oddness_of(cell.field.text);
      if (cell.kind == CellKind::code && is_torn_code(cell.field.text)) cost += torn;
    }
    return cost + (top == end ? cost_without_figures(cells, end - first) : cost_around(cells, first, end, top, bottom));
  }

  int cost_of_joint(const Field& above, const Field& field, std::size_t first, std::size_t at) const {
    int cost = is_beginning(field) || is_total(above) ? begins_anew : 0;
    for (std::size_t line = first; line < at; ++line)
      for (const Field& other : lines_[line].fields)
        if (other.from == above.from && other.text == above.text && !fills(line, other)) return cost + unfilled;
    return cost;
  }

  /// True where such a name stands higher in the same column, though not over the field: names are at the left of their
  /// cells, totals in the middle. Sides of a table have figures between.
  bool stands_below(const Field& field, std::size_t first, std::size_t at, bool (*is_name)(const Field&)) const {
    for (std::size_t line = first; line < at; ++line)
      for (const Field& other : lines_[line].fields) {
        if (kind_of(other) != CellKind::text || !is_name(other)) continue;
        const int from = std::min(other.to, field.to), to = std::max(other.from, field.from);
        const bool apart = std::any_of(lines_.begin(), lines_.end(), [&](const AlignedLine& printed) {
          return std::any_of(printed.fields.begin(), printed.fields.end(), [&](const Field& figure) {
            return kind_of(figure) == CellKind::figure && figure.from < to && from < figure.to;
          });
        });
        if (!apart) return true;
      }
    return false;
  }

  static int cost_without_figures(const std::vector<RowCell>& cells, std::size_t lines) {
    const bool item = std::any_of(cells.begin(), cells.end(), [](const RowCell& cell) {
      return (cell.kind == CellKind::code && cell.field.text.size() >= digits_of_class) || is_beginning(cell.field);
    });
    return item ? lone_item + static_cast<int>(lines) : lone_text * static_cast<int>(lines);
  }

  int cost_around(const std::vector<RowCell>& cells, std::size_t first, std::size_t end, std::size_t top,
                  std::size_t bottom) const {
    const int above = static_cast<int>(top - first), below = static_cast<int>(end - bottom) - 1;
    int cost = 0;
    if (has_decimals_)
      for (const RowCell& cell : cells) cost += is_torn(cell.field.text) ? torn : 0;
    if (std::none_of(cells.begin(), cells.end(), [](const RowCell& c) { return c.kind != CellKind::figure; }))
      cost += nameless;
    if (place_ == Place::top) return cost + above_top * above;
    const int off = std::abs(above - below);
    return cost + (off > 1 ? uneven * (off - 1) : slightly_uneven * off);
  }

  const std::vector<AlignedLine>& lines_;
  Place place_;
  std::vector<std::vector<int>> widths_;
  std::vector<char> has_figures_, counts_;
  bool has_decimals_ = false;  ///< figures are printed with two decimals
  std::vector<int> costs_;
  std::vector<std::size_t> next_;
  std::size_t first_ = 0;
};

}  // namespace

std::vector<Row> rows_of(const std::vector<AlignedLine>& lines, std::size_t& header) {
  Parting middle(lines, Place::middle), top(lines, Place::top);
  const bool in_middle = middle.settle(header) <= top.settle(header);
  const Parting& best = in_middle ? middle : top;
  header = best.first();
  return best.rows();
}

}  // namespace gouji::laid
