#include "parse/stream/text_rows.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "parse/grid_view.h"
#include "parse/stream/enumerator.h"
#include "parse/stream/figure.h"

namespace gouji::stream {
namespace {

using lattice::GlyphRun;
using lattice::TextPiece;

constexpr std::uint32_t leader_dots = 4;  // fewer are an ellipsis

bool is_dot(char32_t c) {
  return c == U'.' || c == U'…' || c == U'·' || c == U'_' || c == U'․' || c == U'⋯';
}

bool is_leader(std::string_view text) {
  std::u32string characters = to_utf32(text);
  return !characters.empty() && std::all_of(characters.begin(), characters.end(), is_dot);
}

/// Where the amount ends that an item's number is glued to: 496.821、 is 496.82 and 1、.
std::size_t before_item(std::u32string_view text, std::size_t point, std::size_t end) {
  constexpr std::size_t behind_point = 3, longest_number = 2;
  const bool item = end < text.size() && (text[end] == U'、' || text[end] == U'．');
  const bool number = point != text.npos && end > point + behind_point && end <= point + behind_point + longest_number;
  return item && number && text.find_first_of(U".,", point + 1) >= end ? point + behind_point : end;
}

/// 2,077,062: whole, and parted by thousands as no year, code or number of an item is.
bool is_grouped(std::u32string_view number) {
  constexpr std::size_t group = 3;
  std::size_t comma = number.find(U',');
  if (comma == number.npos || comma == 0 || comma > group) return false;
  for (; comma < number.size(); comma += group + 1)
    if (number[comma] != U',' || number.find_first_of(U".,", comma + 1) < comma + group + 1) return false;
  return comma == number.size();
}

/// The length of an amount, or of the dash or 0 for none, that a label stands close behind: figures end at their column's
/// edge, where the next column's labels begin. 0 of a text that is one of them, and of a figure with what it counts:
/// 12.50万元.
std::uint32_t amount_length(std::u32string_view text) {
  constexpr std::u32string_view counted = U"元万亿千百倍个人";
  constexpr std::size_t behind_point = 3;
  const std::size_t digits = std::min(text.find_first_not_of(U"0123456789,."), text.size());
  const std::size_t point = text.substr(0, digits).rfind(U'.');
  const std::size_t end = before_item(text, point, digits);
  const bool cents = point != text.npos && point > 0 && end == point + behind_point;
  const bool money = cents || is_grouped(text.substr(0, end));
  const bool dash = end == 0 && text.size() > 1 && (text.front() == U'—' || text.front() == U'-');
  const bool zero = end == 1 && text.front() == U'0';
  const std::size_t label = dash ? 1 : end;
  if ((!money && !dash && !zero) || label == text.size()) return 0;
  const char32_t first = text[label];
  const bool begins =
      end < digits || (is_han(first) && counted.find(first) == counted.npos) || first == U'（' || first == U'“';
  return begins ? static_cast<std::uint32_t>(label) : 0;
}

/// A word that a leader is glued to falls into the text with its leader and
/// what stands behind it.
class Pieces {
 public:
  explicit Pieces(const Page& page) : page_(page) {}

  void add(std::uint32_t index, std::vector<TextPiece>& out) const {
    const Word& word = page_.words[index];
    TextPiece whole{word.text, word.box, word.baseline, word.size, word.confidence, index, -1, false};
    GlyphRun run{word.first_glyph, word.glyph_count};
    if (std::uint32_t end = end_of_amount(run); end > 0) {
      out.push_back(part(whole, {run.first, end}));
      run = {run.first + end, run.count - end};
      whole = part(whole, run);
    }
    for (std::uint32_t end = end_of_leader(run); end > 0 && end < run.count; end = end_of_leader(run)) {
      out.push_back(part(whole, {run.first, end}));
      run = {run.first + end, run.count - end};
      whole = part(whole, run);
    }
    out.push_back(std::move(whole));
  }

  /// The box without the dots at the text's end.
  Box ink(const TextPiece& piece) const {
    const Word& word = page_.words[piece.word];
    Box box = piece.box;
    for (std::uint32_t i = word.glyph_count; i > 0; --i) {
      const Glyph& glyph = page_.glyphs[word.first_glyph + i - 1];
      if (glyph.box.x1 > piece.box.x1 + 0.01) continue;
      if (!is_dot(glyph.character) || glyph.box.x0 < piece.box.x0) break;
      box.x1 = glyph.box.x0;
    }
    return piece.box.x1 - box.x1 > 0.8 * piece.size ? box : piece.box;
  }

 private:
  /// The number of glyphs up to the end of the first leader; 0 where there is
  /// none.
  std::uint32_t end_of_leader(GlyphRun run) const {
    std::uint32_t dots = 0;
    for (std::uint32_t i = 0; i < run.count; ++i) {
      if (is_dot(page_.glyphs[run.first + i].character)) {
        ++dots;
      } else {
        if (dots >= leader_dots) return i;
        dots = 0;
      }
    }
    return 0;
  }

  std::uint32_t end_of_amount(GlyphRun run) const {
    const std::u32string text = to_utf32(lattice::text_of(page_, run));
    if (const std::uint32_t end = amount_length(text); end > 0) return end;
    const std::uint32_t end = end_before_code(text, run);
    return end > 0 ? end : end_before_label(text, run);
  }

  /// True where a little space parts a run's glyphs before one of them.
  bool is_apart(GlyphRun run, std::size_t end) const {
    constexpr double space = 0.1;  // em
    const Glyph& last = page_.glyphs[run.first + end - 1];
    const Glyph& next = page_.glyphs[run.first + end];
    return next.box.x0 - last.box.x1 > space * (last.box.y1 - last.box.y0);
  }

  /// The end of a figure before an item (2166三、, 0.3414二、), and of one with one decimal where a little space parts it
  /// from a label (10806.9 债务). Without either it may count what follows.
  std::uint32_t end_before_label(std::u32string_view text, GlyphRun run) const {
    constexpr std::size_t least_whole = 3;
    const std::size_t point = text.find(U'.');
    const std::size_t end = text.find_first_not_of(U"0123456789,.");
    if (end == 0 || end == text.npos || point == 0 || text.size() != run.count) return 0;
    const bool item = ordinal_length(normalised(to_utf8(std::u32string(text.substr(end))))) > 0;
    const bool one_decimal = point != text.npos && end == point + 2;
    const bool label = one_decimal && point >= least_whole && is_han(text[end]) && is_apart(run, end);
    return (item && point != end - 1) || label ? static_cast<std::uint32_t>(end) : 0;
  }

  /// The cents' end where a little space parts them from the digits of a code: 4187.36 302. 0 where none does.
  std::uint32_t end_before_code(std::u32string_view text, GlyphRun run) const {
    constexpr std::size_t cents = 2, shortest_code = 3;
    const std::size_t point = text.find(U'.');
    const std::size_t end = point == text.npos ? text.size() : point + 1 + cents;
    if (point == 0 || text.size() != run.count || end + shortest_code > text.size()) return 0;
    const std::u32string_view digits = U"0123456789";
    if (text.substr(0, end).find_first_not_of(U"0123456789,.") != text.npos) return 0;
    for (std::size_t i = 0; i < shortest_code; ++i)
      if (digits.find(text[end + i]) == digits.npos) return 0;
    return is_apart(run, end) ? static_cast<std::uint32_t>(end) : 0;
  }

  TextPiece part(const TextPiece& whole, GlyphRun run) const { return part_of(page_, whole, run); }

  const Page& page_;
};

bool is_single_han(const TextPiece& piece) {
  return piece.text.size() <= 4 && is_han(to_utf32(piece.text).front());
}

bool has_han(const TextPiece& piece) {
  std::u32string characters = to_utf32(piece.text);
  return std::any_of(characters.begin(), characters.end(), is_han);
}

/// The usual gap of a line of running text; 0 where the line has too few words
/// to tell.
double usual_gap(const std::vector<TextPiece>& pieces) {
  if (pieces.size() < 6) return 0;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < pieces.size(); ++i) gaps.push_back(pieces[i].box.x0 - pieces[i - 1].box.x1);
  auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

/// 251.08 before 30227: an amount is complete with its cents, so that digits close behind it are a code.
bool is_code_behind_amount(std::string_view left, std::string_view right) {
  constexpr std::size_t cents = 2, shortest = 3, longest = 7;
  const std::size_t point = left.rfind('.');
  const bool amount = point != left.npos && point > 0 && left.size() == point + 1 + cents;
  const bool digits = right.find_first_not_of("0123456789") == right.npos;
  return amount && digits && right.size() >= shortest && right.size() <= longest;
}

/// 86,679.25 before 7,057,584.11: an amount ends with its cents.
bool are_whole_amounts(std::string_view left, std::string_view right) {
  constexpr std::size_t cents = 2;
  const std::size_t point = left.rfind('.');
  return point != left.npos && point > 0 && left.size() == point + 1 + cents && right.find('.') != right.npos &&
         left.find_first_not_of("0123456789,.") == left.npos && right.find_first_not_of("0123456789,.") == right.npos;
}

double parting_gap(const TextPiece& left, const TextPiece& right, double usual, const Tolerances& near) {
  double em = std::min(left.size, right.size);
  if (is_currency(left.text) && is_figure(right.text)) return near.currency_gap * em;
  if (is_single_han(left) && is_single_han(right)) return near.letter_gap * em;
  if (is_code_behind_amount(left.text, right.text) || are_whole_amounts(left.text, right.text)) return 0;
  if (is_figure(left.text) && is_figure(right.text)) return near.figure_gap * em;
  if (amount_length(to_utf32(left.text + right.text)) == to_utf32(left.text).size()) return -em;
  if (is_figure(left.text) && has_han(right)) return near.figure_to_han * em;
  double plain = has_han(left) || has_han(right) ? near.han_gap : near.text_gap;
  return std::clamp(near.stretched * usual, plain * em, std::max(plain, near.most_stretched) * em);
}

void append(Segment& segment, TextPiece piece, const Box& ink) {
  bool leads = is_leader(piece.text) && !segment.pieces.empty();
  segment.leader = leads || ink.x1 < piece.box.x1;
  if (!leads) segment.box = segment.pieces.empty() ? ink : united(segment.box, ink);
  segment.size = std::max(segment.size, piece.size);
  if (segment.pieces.empty()) segment.baseline = piece.baseline;
  segment.figure = (segment.pieces.empty() || segment.figure) && is_figure(piece.text);
  segment.pieces.push_back(std::move(piece));
}

/// A rule made of characters.
bool is_typed_rule(std::string_view text) {
  return text.size() >= 4 && text.find_first_not_of("-=_") == std::string_view::npos;
}

/// Text up the side of a table is in no row of it, and rules of dashes are no
/// text.
bool is_no_text(const Word& word) {
  return word.box.height() > 1.6 * word.size || is_typed_rule(word.text);
}

std::vector<Segment> segments_of(const Pieces& pieces, std::vector<TextPiece> line, const Tolerances& near) {
  std::stable_sort(line.begin(), line.end(),
                   [](const TextPiece& a, const TextPiece& b) { return a.box.x0 < b.box.x0; });
  double usual = usual_gap(line);
  std::vector<Segment> segments;
  for (TextPiece& piece : line) {
    bool begins = segments.empty();
    if (!begins) {
      const TextPiece& last = segments.back().pieces.back();
      bool led = segments.back().leader && !is_leader(piece.text);
      const bool cut = last.word == piece.word && is_figure(last.text);
      double gap = piece.box.x0 - last.box.x1;
      begins = led || cut || (!is_leader(piece.text) && gap > parting_gap(last, piece, usual, near));
    }
    if (begins) segments.emplace_back();
    Box ink = pieces.ink(piece);
    append(segments.back(), std::move(piece), ink);
  }
  return segments;
}

/// A bullet or a number before the only text of its line is no column.
void join_enumerator(TextRow& row, const Tolerances& near) {
  if (row.segments.size() != 2) return;
  Segment& mark = row.segments[0];
  Segment& text = row.segments[1];
  if (text.figure || text.box.x0 - mark.box.x1 > near.enumerator * row.size || !is_enumerator(text_of(mark))) return;
  mark.box = united(mark.box, text.box);
  mark.figure = false;
  mark.leader = text.leader;
  mark.pieces.insert(mark.pieces.end(), text.pieces.begin(), text.pieces.end());
  row.segments.pop_back();
}

}  // namespace

TextPiece part_of(const Page& page, const TextPiece& whole, GlyphRun run) {
  TextPiece piece = whole;
  piece.text = lattice::text_of(page, run);
  const Box box = lattice::box_of(page, run);
  piece.box.x0 = box.x0;
  piece.box.x1 = box.x1;
  return piece;
}

std::string text_of(const Segment& segment) {
  std::string text;
  for (const TextPiece& piece : segment.pieces) {
    if (!text.empty()) text += ' ';
    text += piece.text;
  }
  return text;
}

void measure(TextRow& row) {
  row.box = row.segments.front().box;
  row.size = row.segments.front().size;
  row.baseline = row.segments.front().baseline;
  for (const Segment& segment : row.segments) {
    row.box = united(row.box, segment.box);
    row.size = std::max(row.size, segment.size);
  }
}

TextRow row_of(const Page& page, std::vector<TextPiece> words, const Tolerances& near) {
  TextRow row;
  row.segments = segments_of(Pieces(page), std::move(words), near);
  measure(row);
  join_enumerator(row, near);
  return row;
}

std::vector<TextRow> text_rows(const Page& page, const std::vector<char>& taken, const Tolerances& near) {
  Pieces pieces(page);
  std::vector<TextRow> rows;
  for (const Line& line : page.lines) {
    std::vector<TextPiece> free;
    for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i) {
      if (!taken[i] && !is_no_text(page.words[i])) pieces.add(i, free);
    }
    if (free.empty()) continue;
    rows.push_back(row_of(page, std::move(free), near));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TextRow& a, const TextRow& b) { return a.baseline < b.baseline; });
  return rows;
}

}  // namespace gouji::stream
