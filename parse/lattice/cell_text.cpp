#include "parse/lattice/cell_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/decimal.h"
#include "base/text.h"

namespace gouji::lattice {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

char32_t last_character(const std::string& text) {
  std::size_t at = text.size();
  while (at > 0 && is_continuation(text[at - 1])) --at;
  return to_utf32(std::string_view(text).substr(at > 0 ? at - 1 : 0)).back();
}

char32_t first_character(const std::string& text) {
  std::size_t end = 1;
  while (end < text.size() && is_continuation(text[end])) ++end;
  return to_utf32(std::string_view(text).substr(0, end)).front();
}

/// Characters that Chinese sets without spaces: Han, its punctuation and full-width forms.
bool is_chinese(char32_t c) {
  return is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2014 || c == 0x2026;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool is_separator(char32_t c) {
  return c == U'.' || c == U',';
}

/// The last run without a space: the number at the end of a line.
std::string last_token(const std::string& text) {
  return text.substr(text.find_last_of(' ') + 1);
}

std::string first_token(const std::string& text) {
  return text.substr(0, text.find(' '));
}

bool has_separator(const std::string& number) {
  return number.find(',') != std::string::npos || number.find('.') != std::string::npos;
}

/// A line of a cell while it is put together.
struct TextLine {
  std::string text;
  double baseline = 0;
  double x0 = 0, x1 = 0;
};

bool is_same_line(const TextLine& line, const TextPiece& piece, const Tolerances& near) {
  return std::abs(piece.baseline - line.baseline) <= std::max(near.same_baseline(), 0.4 * piece.size);
}

void append(TextLine& line, const TextPiece& piece) {
  bool goes_on = number_goes_on(line.text, piece.text, false) && piece.box.x0 - line.x1 < 0.5 * piece.size;
  if (!goes_on) line.text += ' ';
  line.text += piece.text;
  line.x1 = std::max(line.x1, piece.box.x1);
}

using Order = std::vector<std::uint32_t>;

/// Pieces of one cell in order of their baselines, as lines.
std::vector<TextLine> lines_of(const Lattice& lattice, Order::iterator begin, Order::iterator end,
                               const Tolerances& near) {
  std::vector<TextLine> lines;
  for (auto first = begin; first != end;) {
    const TextPiece& top = lattice.pieces[*first];
    TextLine line{{}, top.baseline, 0, 0};
    auto last = std::find_if(first, end, [&](std::uint32_t i) { return !is_same_line(line, lattice.pieces[i], near); });
    std::stable_sort(first, last, [&](std::uint32_t a, std::uint32_t b) {
      return lattice.pieces[a].box.x0 < lattice.pieces[b].box.x0;
    });
    const TextPiece& left = lattice.pieces[*first];
    line = {left.text, top.baseline, left.box.x0, left.box.x1};
    for (auto i = first + 1; i != last; ++i) append(line, lattice.pieces[*i]);
    lines.push_back(std::move(line));
    first = last;
  }
  return lines;
}

std::vector<std::string> texts_of(const std::vector<TextLine>& lines) {
  std::vector<std::string> texts;
  texts.reserve(lines.size());
  for (const TextLine& line : lines) texts.push_back(line.text);
  return texts;
}

std::string text_of(const std::vector<TextLine>& lines, double width, const Tolerances& near) {
  std::string text;
  if (auto texts = texts_of(lines); is_code_in_lines(texts)) {
    for (const std::string& part : texts) text += part;
    return text;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool full = i > 0 && lines[i - 1].x1 - lines[i - 1].x0 > width - near.em;
    text = i == 0 ? lines[i].text : joined_lines(text, lines[i].text, full);
  }
  return text;
}

Cell blank_cell(const Lattice& lattice, std::size_t i) {
  const Span& span = lattice.spans[i];
  return {span.row, span.column, span.rows, span.columns, {}, lattice.box_of(span), 1, !lattice.guessed[i]};
}

}  // namespace

bool number_goes_on(const std::string& upper, const std::string& lower, bool full) {
  char32_t end = last_character(upper);
  char32_t begin = first_character(lower);
  if (!(is_digit(end) || is_separator(end)) || !(is_digit(begin) || is_separator(begin))) return false;
  std::string left = last_token(upper);
  std::string right = first_token(lower);
  std::optional<Decimal> whole = parse_decimal(left + right);
  if (!whole) return false;
  if (is_separator(end) || is_separator(begin)) return true;
  std::optional<Decimal> head = parse_decimal(left);
  if (!head) return true;
  if (head->decimals == 1 && whole->decimals == 2) return true;
  return full && has_separator(left + right) && whole->decimals <= 2;
}

bool is_code_in_lines(const std::vector<std::string>& lines) {
  constexpr std::size_t class_width = 3, group_width = 5, item_width = 7;
  if (lines.size() < 2 || lines.front().size() < class_width) return false;
  std::size_t digits = 0, room = lines.front().size();
  for (const std::string& line : lines) {
    if (line.empty() || line.size() > room || line.find_first_not_of("0123456789") != std::string::npos) return false;
    digits += line.size();
    room = line.size();
  }
  return digits == group_width || digits == item_width;
}

std::string joined_lines(const std::string& upper, const std::string& lower, bool full) {
  if (upper.empty() || lower.empty()) return upper + lower;
  bool chinese = is_chinese(last_character(upper)) && is_chinese(first_character(lower));
  if (chinese || number_goes_on(upper, lower, full)) return upper + lower;
  return upper + ' ' + lower;
}

std::vector<Cell> cells_of(const Lattice& lattice, const Tolerances& near) {
  Order order(lattice.pieces.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const TextPiece& left = lattice.pieces[a];
    const TextPiece& right = lattice.pieces[b];
    return left.span != right.span ? left.span < right.span : left.baseline < right.baseline;
  });
  std::vector<Cell> cells;
  cells.reserve(lattice.spans.size());
  auto first = order.begin();
  for (std::size_t i = 0; i < lattice.spans.size(); ++i) {
    Cell cell = blank_cell(lattice, i);
    auto last = first;
    while (last != order.end() && lattice.pieces[*last].span == static_cast<int>(i)) {
      cell.confidence = std::min(cell.confidence, lattice.pieces[*last++].confidence);
    }
    if (first != last) cell.text = text_of(lines_of(lattice, first, last, near), cell.box.width(), near);
    cells.push_back(std::move(cell));
    first = last;
  }
  return cells;
}

}  // namespace gouji::lattice
