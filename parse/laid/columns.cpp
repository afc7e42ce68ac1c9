#include "parse/laid/columns.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>

#include "parse/laid/tracks.h"

namespace gouji::laid {
namespace {

using Rows = std::vector<std::vector<Field>>;

/// Of so many texts one may reach over into another column.
constexpr int rarely = 25;

/// A text or a code: where it stands in the rows, and before which column of figures.
struct Text {
  std::size_t row = 0, field = 0;
  std::size_t slot = 0;
  int range = -1;
};

/// A column of texts or of codes.
struct TextColumn {
  std::size_t slot = 0;
  ColumnRange place;
  bool codes = false;
};

class Finder {
 public:
  Finder(const Rows& rows, Tracks tracks) : rows_(rows), tracks_(std::move(tracks)) {
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (std::size_t i = 0; i < rows[row].size(); ++i)
        if (tracks_.owner[row][i] < 0) texts_.push_back({row, i, slot_of(row, i)});
  }

  Columns find() {
    for (std::size_t slot = 0; slot <= tracks_.places.size(); ++slot) {
      add_code_columns(slot);
      add_text_columns(slot);
    }
    std::stable_sort(columns_.begin(), columns_.end(), [](const TextColumn& a, const TextColumn& b) {
      return a.slot != b.slot ? a.slot < b.slot : a.place.from < b.place.from;
    });
    return all();
  }

 private:
  /// How many columns of figures stand before a text: those of the figures before it, and the blank ones to its left.
  std::size_t slot_of(std::size_t row, std::size_t field) const {
    const auto& owners = tracks_.owner[row];
    std::size_t least = 0, most = tracks_.places.size();
    for (std::size_t i = 0; i < owners.size(); ++i) {
      if (owners[i] < 0) continue;
      if (i < field) least = static_cast<std::size_t>(owners[i]) + 1;
      if (i > field) {
        most = static_cast<std::size_t>(owners[i]);
        break;
      }
    }
    std::size_t slot = least;
    while (slot < most && slot < tracks_.seen[row].size() &&
           tracks_.seen[row][slot].from + tracks_.seen[row][slot].to < 2 * rows_[row][field].from)
      ++slot;
    return slot;
  }

  const Field& field_of(const Text& text) const { return rows_[text.row][text.field]; }

  /// Codes of 类, 款 and 项 fill their columns from the left: the first of a row that begins with a class stands in the
  /// first one. Where no row has several, only the last one is printed, and where it stands tells which it is.
  void add_code_columns(std::size_t slot) {
    std::vector<ColumnRange> ranges;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (texts_[i].slot != slot || !field_of(texts_[i]).code || !begins_with_class(texts_[i])) continue;
      const std::size_t rank = rank_of(i);
      if (ranges.size() <= rank) ranges.resize(rank + 1);
      extend(ranges[rank], field_of(texts_[i]));
    }
    ranked_.push_back(ranges.size() > 1);
    if (ranges.size() > 1)
      for (const ColumnRange& range : ranges) columns_.push_back({slot, range, true});
    else
      add_columns(slot, true);
  }

  static void extend(ColumnRange& range, const Field& field) {
    range.from = range.to == 0 ? field.from : std::min(range.from, field.from);
    range.to = std::max(range.to, field.to);
  }

  /// How many codes of its row and slot stand before a code.
  std::size_t rank_of(std::size_t text) const {
    std::size_t rank = 0;
    for (std::size_t i = text; i-- > 0 && texts_[i].row == texts_[text].row;)
      rank += texts_[i].slot == texts_[text].slot && field_of(texts_[i]).code;
    return rank;
  }

  void add_text_columns(std::size_t slot) {
    const std::size_t first = columns_.size();
    add_columns(slot, false);
    join_apart(first);
  }

  void add_columns(std::size_t slot, bool codes) {
    std::vector<int> taken;
    int count = 0;
    for (const Text& text : texts_) {
      const Field& field = field_of(text);
      if (text.slot != slot || field.code != codes) continue;
      ++count;
      if (static_cast<int>(taken.size()) < field.to) taken.resize(static_cast<std::size_t>(field.to), 0);
      for (int at = field.from; at < field.to; ++at) ++taken[static_cast<std::size_t>(at)];
    }
    const int least = codes ? 0 : count / rarely;
    for (int at = 0; at < static_cast<int>(taken.size()); ++at) {
      if (taken[static_cast<std::size_t>(at)] <= least) continue;
      int end = at;
      while (end < static_cast<int>(taken.size()) && taken[static_cast<std::size_t>(end)] > least) ++end;
      columns_.push_back({slot, {at, end, false}, codes});
      at = end;
    }
  }

  /// Two places of which no row has both are one column: 合计 in the middle, the names of the rows on the left.
  void join_apart(std::size_t first) {
    for (std::size_t i = first; i + 1 < columns_.size();) {
      if (share_row(columns_[i], columns_[i + 1])) {
        ++i;
        continue;
      }
      columns_[i].place.to = columns_[i + 1].place.to;
      columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  bool share_row(const TextColumn& one, const TextColumn& other) const {
    std::set<std::size_t> rows;
    for (const Text& text : texts_)
      if (text.slot == one.slot && over(text, one)) rows.insert(text.row);
    return std::any_of(texts_.begin(), texts_.end(), [&](const Text& text) {
      return text.slot == other.slot && over(text, other) && !over(text, one) && rows.contains(text.row);
    });
  }

  bool over(const Text& text, const TextColumn& column) const {
    const Field& field = field_of(text);
    return field.code == column.codes && field.from < column.place.to && column.place.from < field.to;
  }

  /// The column of a text's own sort that it lies over first, or the nearest one.
  std::size_t column_of(std::size_t at) const {
    const Text& text = texts_[at];
    const Field& field = field_of(text);
    if (field.code && ranked_[text.slot] && begins_with_class(text)) return code_column(text.slot, rank_of(at));
    std::size_t nearest = columns_.size();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const TextColumn& column = columns_[i];
      if (column.slot != text.slot || column.codes != field.code) continue;
      if (field.from < column.place.to && column.place.from < field.to) return i;
      if (nearest == columns_.size() || off(field, column) < off(field, columns_[nearest])) nearest = i;
    }
    return nearest;
  }

  bool begins_with_class(const Text& text) const {
    constexpr std::size_t digits_of_class = 3;
    const auto& row = rows_[text.row];
    const auto first = std::find_if(row.begin(), row.end(), [](const Field& f) { return f.code; });
    return first->text.size() >= digits_of_class;
  }

  std::size_t code_column(std::size_t slot, std::size_t rank) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].slot == slot && columns_[i].codes && rank-- == 0) return i;
    return columns_.size();
  }

  static int off(const Field& field, const TextColumn& column) {
    return std::abs(field.from + field.to - column.place.from - column.place.to);
  }

  Columns all() const {
    Columns columns;
    std::vector<int> of_text(columns_.size()), of_track;
    std::size_t next = 0;
    for (std::size_t slot = 0; slot <= tracks_.places.size(); ++slot) {
      for (; next < columns_.size() && columns_[next].slot == slot; ++next) {
        of_text[next] = static_cast<int>(columns.places.size());
        columns.places.push_back(columns_[next].place);
      }
      if (slot == tracks_.places.size()) break;
      of_track.push_back(static_cast<int>(columns.places.size()));
      columns.places.push_back(tracks_.places[slot]);
    }
    for (const auto& owners : tracks_.owner) {
      columns.owner.emplace_back();
      for (int owner : owners)
        columns.owner.back().push_back(owner < 0 ? -1 : of_track[static_cast<std::size_t>(owner)]);
    }
    for (std::size_t i = 0; i < texts_.size(); ++i)
      if (const std::size_t column = column_of(i); column < columns_.size())
        columns.owner[texts_[i].row][texts_[i].field] = of_text[column];
    return columns;
  }

  const Rows& rows_;
  Tracks tracks_;
  std::vector<Text> texts_;
  std::vector<TextColumn> columns_;
  std::vector<char> ranked_;  ///< by slot: its codes stand in the columns of 类, 款 and 项
};

}  // namespace

Columns columns_of(const Rows& rows, std::size_t most) {
  return Finder(rows, tracks_of(rows, most)).find();
}

Columns continued_columns(const Rows& rows, const std::vector<ColumnRange>& before) {
  std::vector<ColumnRange> figures;
  std::copy_if(before.begin(), before.end(), std::back_inserter(figures),
               [](const ColumnRange& c) { return c.figures; });
  Columns columns = Finder(rows, tracks_of(rows, figures)).find();
  const bool same = std::equal(columns.places.begin(), columns.places.end(), before.begin(), before.end(),
                               [](const ColumnRange& a, const ColumnRange& b) { return a.figures == b.figures; });
  return same ? columns : Columns{};
}

}  // namespace gouji::laid
