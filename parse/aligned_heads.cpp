#include "parse/aligned_heads.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/header_name.h"
#include "parse/pairs_in_order.h"

namespace gouji {
namespace {

/// In columns of characters: what it costs to leave a column without a header, or a header without a column.
constexpr int lone_column = 30, lone_header = 2;

/// What stands in one column of the header, over all its rows.
struct Head {
  ColumnRange place;
  int lowest_row = 0;
  std::string name = {};
};

bool overlap(const ColumnRange& a, const ColumnRange& b) {
  return a.from < b.to && b.from < a.to;
}

/// A name without parts over 小计, which is the next column's: 公务接待费 before 公务用车购置及运行费.
bool stands_beside(const Field& word, const Head& head) {
  return normalised(head.name) == "小计" && any_matches(forms().undivided, normalised(word.text));
}

/// Leaves the head its place.
void move_beside(Field& word, const Head& head) {
  const bool before = word.from <= head.place.from;
  word = before ? Field{word.text, word.from, std::max(word.from + 1, head.place.from)}
                : Field{word.text, std::min(word.to - 1, head.place.to), word.to};
}

/// A word of an upper row lies over one head and belongs to it, over several as their common header, or over none.
void add_word(std::vector<Head>& heads, std::size_t below, Field& word, int row) {
  int over = -1;
  ColumnRange place{word.from, word.to, true};
  for (std::size_t i = 0; i < below; ++i) {
    if (!overlap(heads[i].place, place)) continue;
    if (over >= 0) return;
    over = static_cast<int>(i);
  }
  if (over >= 0 && stands_beside(word, heads[static_cast<std::size_t>(over)])) {
    move_beside(word, heads[static_cast<std::size_t>(over)]);
    place = {word.from, word.to, true};
    over = -1;
  }
  if (over < 0) {
    heads.push_back({place, row, word.text});
    return;
  }
  Head& head = heads[static_cast<std::size_t>(over)];
  if (!goes_on(word.text, head.name)) return;
  head.name = word.text + head.name;
  ColumnRange& joined = head.place;
  joined = {std::min(joined.from, word.from), std::max(joined.to, word.to), joined.figures};
}

/// Fields of the header lose what lies over another's place.
std::vector<Head> heads_of(Alignment& alignment, int rows) {
  std::vector<Head> heads;
  for (int row = rows; row-- > 0;) {
    const std::size_t below = heads.size();
    for (Field& field : alignment.rows[static_cast<std::size_t>(row)]) {
      std::vector<Field> words = header_words(field, alignment.han_width);
      for (Field& word : words) add_word(heads, below, word, row);
      if (words.size() == 1) field.from = words.front().from, field.to = words.front().to;
    }
  }
  std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.place.from < b.place.from; });
  return heads;
}

int distance(const ColumnRange& a, const ColumnRange& b) {
  int middles = std::abs(a.from + a.to - b.from - b.to) / 2;
  return overlap(a, b) ? middles / 4 : middles;
}

std::vector<int> in_order(std::size_t count) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  return order;
}

/// Which head each column has, -1 for none: both in their order, as near to each other as can be.
std::vector<int> paired(const std::vector<ColumnRange>& columns, const std::vector<Head>& heads) {
  if (columns.size() == heads.size()) return in_order(columns.size());
  return pairs_in_order(columns.size(), heads.size(),
                        {[](std::size_t) { return lone_column; }, [](std::size_t) { return lone_header; },
                         [&](std::size_t c, std::size_t h) { return distance(columns[c], heads[h].place); }});
}

/// A common header stands in the middle of its columns: where headers stand over their figures, it is the figures'
/// places that tell which these are.
std::vector<ColumnRange> widened(const std::vector<ColumnRange>& places, const std::vector<ColumnRange>& columns) {
  std::vector<ColumnRange> wide = places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!overlap(places[i], columns[i])) continue;
    wide[i].from = std::min(places[i].from, columns[i].from);
    wide[i].to = std::max(places[i].to, columns[i].to);
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) wide[i].from = std::max(wide[i].from, std::min(places[i].from, places[i - 1].to));
    if (i + 1 < places.size()) wide[i].to = std::min(wide[i].to, std::max(places[i].to, wide[i + 1].from));
  }
  return wide;
}

/// Chinese characters and the marks that names have: “三公”经费, 其中：, （境）费.
bool is_wide(char32_t c) {
  return is_han(c) || c == U'“' || c == U'”' || c == U'：' || c == U'（' || c == U'）';
}

/// True where a word may begin behind a space: a wide character, or a year.
bool begins_word(const std::u32string& text, std::size_t at) {
  if (is_wide(text[at])) return true;
  const std::size_t after = text.find_first_not_of(U"0123456789", at);
  return after == at + 4 && text[after] == U'年';
}

/// What stands between the spaces that part words; other spaces are left out.
std::vector<Field> spaced_parts(const Field& field, int han_width) {
  std::vector<Field> parts;
  const std::u32string text = to_utf32(field.text);
  int column = field.from;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool space = text[at] == U' ';
    const bool begins = space && at > 0 && at + 1 < text.size() && is_wide(text[at - 1]) && begins_word(text, at + 1);
    if (parts.empty() || begins) parts.push_back({"", column + begins, column + begins});
    column += text[at] < 0x1100 ? 1 : han_width;
    if (space) continue;
    parts.back().text += to_utf8(text[at]);
    parts.back().to = column;
  }
  return parts;
}

bool is_letter_spaced(const Field& part) {
  const std::u32string text = to_utf32(part.text);
  return text.size() == 1 && is_han(text[0]);
}

/// 类 款 项 beside each other are three headers, 项 目 is one.
bool are_code_levels(const std::vector<Field>& parts) {
  return parts.size() >= 2 && parts[0].text == "类" && parts[1].text == "款";
}

}  // namespace

std::vector<Field> header_words(const Field& field, int han_width) {
  std::vector<Field> parts = spaced_parts(field, han_width);
  if (are_code_levels(parts)) return parts;
  std::vector<Field> words;
  bool spaced = false;
  for (const Field& part : parts) {
    const bool goes_on = spaced && is_letter_spaced(part);
    spaced = is_letter_spaced(part);
    if (goes_on) {
      words.back().text += part.text;
      words.back().to = part.to;
    } else {
      words.push_back(part);
    }
  }
  return words;
}

bool reach_over_others(Alignment alignment, int rows) {
  const auto before = alignment.rows;
  heads_of(alignment, rows);
  for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row)
    for (std::size_t i = 0; i < before[row].size(); ++i)
      if (before[row][i].from != alignment.rows[row][i].from || before[row][i].to != alignment.rows[row][i].to)
        return true;
  return false;
}

void settle_headers(Alignment& alignment, int rows) {
  std::vector<ColumnRange>& columns = alignment.columns;
  const std::vector<Head> heads = heads_of(alignment, rows);
  const std::vector<int> head_of = paired(columns, heads);
  std::vector<ColumnRange> all, places;
  std::size_t next = 0;
  bool figures = false;
  auto add_lone_heads = [&](std::size_t end) {
    for (; next < end; ++next) {
      if (!figures || (heads[next].lowest_row == 0 && rows > 1)) continue;
      all.push_back(heads[next].place);
      places.push_back(heads[next].place);
    }
  };
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (head_of[c] >= 0) {
      add_lone_heads(static_cast<std::size_t>(head_of[c]));
      next = static_cast<std::size_t>(head_of[c]) + 1;
    }
    figures = figures || columns[c].figures;
    all.push_back(columns[c]);
    places.push_back(head_of[c] >= 0 ? heads[static_cast<std::size_t>(head_of[c])].place : columns[c]);
  }
  add_lone_heads(heads.size());
  alignment.headers = widened(places, all);
  alignment.places = std::move(places);
  columns = std::move(all);
}

}  // namespace gouji
