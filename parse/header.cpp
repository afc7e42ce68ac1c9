#include "parse/header.h"

#include <algorithm>

#include "parse/forms.h"
#include "parse/split_row.h"

namespace gouji {
namespace {

bool is_total(const ViewCell& cell) {
  return any_matches(forms().totals, cell.text);
}

bool opens_body(const ViewCell& cell) {
  return ordinal_length(cell.text) > 0 || cell.content == Content::filler;
}

bool has_number(const std::vector<const ViewCell*>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const ViewCell* c) { return c->content == Content::number; });
}

/// Texts that a total's row has only where it carries headers as well.
int header_words(const std::vector<const ViewCell*>& cells) {
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const ViewCell* c) {
    return c->content == Content::text && !is_total(*c) && !opens_body(*c) && !any_matches(forms().labels, c->text);
  }));
}

/// Which text covers each place of the header.
class Cover {
 public:
  Cover(const GridView& view, RowRange header) : view_(view), header_(header), columns_(view.columns()) {
    cells_.assign(static_cast<std::size_t>(std::max(header.end - header.begin, 0)) * columns_, nullptr);
    for (int row = header.begin; row < header.end; ++row) widest_ = std::max(widest_, extent(row));
    for (int row = header.begin; row < header.end; ++row)
      if (tells_something(row)) cover(row);
  }

  const ViewCell* at(int row, int column) const {
    return cells_[static_cast<std::size_t>(row - header_.begin) * columns_ + column];
  }

 private:
  const ViewCell*& place(int row, int column) {
    return cells_[static_cast<std::size_t>(row - header_.begin) * columns_ + column];
  }

  /// The column behind a row's last text.
  int extent(int row) const {
    auto cells = view_.printed(row);
    return cells.empty() ? 0 : cells.back()->cell->column + cells.back()->cell->columns;
  }

  /// A dump's row that seems to have lost its blanks, so that nothing in it stands over its columns.
  bool is_squeezed(int row) const {
    bool dump = view_.grid().source == GridSource::delimited;
    return dump && extent(row) < widest_ && static_cast<int>(view_.printed(row).size()) == extent(row);
  }

  bool tells_something(int row) const {
    if (is_counter_row(view_, row)) return false;
    auto cells = view_.printed(row);
    return !is_squeezed(row) || !std::all_of(cells.begin(), cells.end(), [](const ViewCell* cell) {
      return any_matches(forms().labels, cell->text);
    });
  }

  void cover(int row) {
    if (is_squeezed(row) && spread(row)) return;
    for (int column = 0; column < columns_; ++column) {
      const ViewCell* cell = view_.text_at(row, column);
      if (cell == nullptr && column > 0 && goes_on(row, column)) cell = at(row, column - 1);
      if (cell != nullptr && cell->content == Content::number) cell = nullptr;
      place(row, column) = cell;
    }
  }

  /// Where a squeezed row has a text for each side of the table, each covers its side.
  bool spread(int row) {
    auto cells = view_.printed(row);
    auto sides = sides_below(row);
    if (cells.size() < 2 || cells.size() != sides.size()) return false;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      int end = i + 1 < sides.size() ? sides[i + 1] : columns_;
      for (int column = sides[i]; column < end; ++column) place(row, column) = cells[i];
    }
    return true;
  }

  /// The columns in which the next row's sides begin: at labels that follow none.
  std::vector<int> sides_below(int row) const {
    std::vector<int> sides;
    bool label = false;
    for (int column = 0; row + 1 < header_.end && column < columns_; ++column) {
      const ViewCell* cell = view_.text_at(row + 1, column);
      if (cell == nullptr) continue;
      bool is_label = any_matches(forms().labels, cell->text);
      if (is_label && !label) sides.push_back(column);
      label = is_label;
    }
    return sides;
  }

  /// True where the blank at a place belongs to the text before it.
  bool goes_on(int row, int column) const {
    const ViewCell* before = at(row, column - 1);
    if (before == nullptr || parents_end(row, column)) return false;
    return printed_below(row, column, column) || printed_below(row, before->cell->column, column - 1);
  }

  bool parents_end(int row, int column) const {
    for (int above = header_.begin; above < row; ++above)
      if (at(above, column) != at(above, column - 1)) return true;
    return false;
  }

  bool printed_below(int row, int first, int last) const {
    for (int below = row + 1; below < header_.end; ++below) {
      if (is_counter_row(view_, below)) continue;
      for (int column = first; column <= last; ++column) {
        const ViewCell* cell = view_.text_at(below, column);
        if (cell != nullptr && cell->cell->row == below) return true;
      }
    }
    return false;
  }

  const GridView& view_;
  RowRange header_;
  int columns_;
  int widest_ = 0;
  std::vector<const ViewCell*> cells_;
};

bool names_a_column(const ViewCell& cell) {
  return !any_matches(forms().labels, cell.text) && !any_matches(forms().remarks, cell.text);
}

}  // namespace

bool is_counter_row(const GridView& view, int row) {
  auto cells = view.printed(row);
  bool named = std::any_of(cells.begin(), cells.end(), [](const ViewCell* cell) { return cell->text == "栏次"; });
  if (named) return true;
  std::erase_if(cells, [](const ViewCell* cell) { return any_matches(forms().labels, cell->text); });
  std::int64_t expected = -1;
  for (const ViewCell* cell : cells) {
    if (cell->content != Content::number || !is_digits(cell->text)) return false;
    if (expected >= 0 && cell->number.digits != expected) return false;
    expected = cell->number.digits + 1;
  }
  return cells.size() >= 3 && cells.front()->number.digits <= 1;
}

bool is_body_row(const GridView& view, int row) {
  auto cells = view.printed(row);
  if (cells.empty() || is_counter_row(view, row)) return false;
  const ViewCell& first = *cells.front();
  if (is_total(first) && cells.size() > 1) {
    if (header_words(cells) >= 2) return false;
    return has_number(cells) || std::all_of(cells.begin(), cells.end(), [](auto* c) { return is_total(*c); });
  }
  return has_number(cells) || is_total(first) || opens_body(first);
}

/// True of a row without numbers that headers above reach into: 小计 under 基本支出, beside 合计 of two rows.
static bool is_beside_header(const GridView& view, RowRange header, int row) {
  if (has_number(view.printed(row))) return false;
  for (int column = 0; column < view.columns(); ++column) {
    const ViewCell* cell = view.text_at(row, column);
    if (cell != nullptr && cell->cell->row >= header.begin && cell->cell->row < row) return true;
  }
  return false;
}

RowRange header_rows(const GridView& view, RowRange rows) {
  RowRange header{rows.begin, rows.begin};
  while (header.end < rows.end && (!is_body_row(view, header.end) || is_beside_header(view, header, header.end)))
    ++header.end;
  if (header.end < rows.end && is_rest_of_names(view, header)) --header.end;
  return header;
}

std::string HeaderPath::path() const {
  std::string joined, last;
  for (const ViewCell* level : levels) {
    if (!names_a_column(*level)) continue;
    std::string text = printed_text(*level);
    if (text == last) continue;
    if (!joined.empty()) joined.push_back('/');
    joined += text;
    last = std::move(text);
  }
  return joined;
}

std::vector<HeaderPath> header_paths(const GridView& view, RowRange header) {
  Cover cover(view, header);
  std::vector<HeaderPath> paths(static_cast<std::size_t>(view.columns()));
  for (int column = 0; column < view.columns(); ++column) {
    auto& levels = paths[static_cast<std::size_t>(column)].levels;
    for (int row = header.begin; row < header.end; ++row) {
      const ViewCell* cell = cover.at(row, column);
      if (cell != nullptr && (levels.empty() || levels.back() != cell)) levels.push_back(cell);
    }
  }
  return paths;
}

}  // namespace gouji
