#include "parse/narrative.h"

#include <algorithm>
#include <string_view>

#include "parse/narrative/paragraph.h"
#include "parse/narrative/section.h"
#include "parse/narrative/text_line.h"

namespace gouji {
namespace {

bool is_latin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Latin words keep the space that a line break stood for.
void append_line(Passage& passage, const TextLine& line) {
  std::string& text = passage.original;
  if (!text.empty() && is_latin(text.back()) && is_latin(line.text.front())) text += ' ';
  auto offset = static_cast<std::uint32_t>(text.size());
  for (Piece piece : line.pieces) {
    piece.begin += offset;
    passage.pieces.push_back(piece);
  }
  text += line.text;
}

std::vector<std::uint32_t> sentence_begins(std::string_view text) {
  std::vector<std::uint32_t> begins = {0};
  for (std::size_t at = 0; at + 3 < text.size(); ++at) {
    std::string_view mark = text.substr(at, 3);
    if (mark == "。" || mark == "；" || mark == "！" || mark == "？")
      begins.push_back(static_cast<std::uint32_t>(at + 3));
  }
  return begins;
}

Passage passage_of(const std::vector<TextLine>& lines, const Paragraph& paragraph) {
  Passage passage;
  for (std::size_t i = 0; i < paragraph.count; ++i) append_line(passage, lines[paragraph.first + i]);
  passage.normal = normalise(passage.original);
  passage.sentences = sentence_begins(passage.normal.text);
  return passage;
}

/// Widths of halves of a Chinese character, near enough to find a figure within its word.
double width_of(std::string_view text) {
  double width = 0;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) width += byte < 0x80 ? 1 : 2;
  }
  return width;
}

/// The part of a piece's box that some of its text takes up.
Box part_of(const Piece& piece, std::string_view text, std::size_t begin, std::size_t end) {
  if (piece.box.empty()) return piece.box;
  double whole = std::max(1.0, width_of(text));
  double step = piece.box.width() / whole;
  Box box = piece.box;
  box.x0 = piece.box.x0 + step * width_of(text.substr(0, begin));
  box.x1 = piece.box.x0 + step * width_of(text.substr(0, end));
  return box;
}

}  // namespace

PlacedText Passage::place(std::size_t begin, std::size_t end) const {
  PlacedText placed;
  placed.text = normal.original(original, begin, end);
  if (placed.text.empty() || pieces.empty()) return placed;
  std::size_t from = normal.origin[begin];
  std::size_t to = from + placed.text.size();
  auto after = std::upper_bound(pieces.begin(), pieces.end(), from,
                                [](std::size_t at, const Piece& piece) { return at < piece.begin; });
  auto piece = after == pieces.begin() ? after : after - 1;
  placed.page = piece->page;
  for (; piece != pieces.end() && piece->begin < to && piece->page == placed.page; ++piece) {
    std::size_t stop = piece + 1 == pieces.end() ? original.size() : (piece + 1)->begin;
    std::string_view text = std::string_view(original).substr(piece->begin, stop - piece->begin);
    std::size_t first = from > piece->begin ? from - piece->begin : 0;
    placed.box =
        united(placed.box, part_of(*piece, text, first, std::min<std::size_t>(to - piece->begin, text.size())));
  }
  return placed;
}

Narrative read_narrative(const Document& document, const std::vector<Grid>& grids) {
  std::vector<TextLine> lines = text_lines(document, grids);
  std::vector<Paragraph> shapes = paragraphs(lines);
  Narrative narrative;
  narrative.passages.reserve(shapes.size());
  for (const Paragraph& shape : shapes) narrative.passages.push_back(passage_of(lines, shape));
  divide(narrative, shapes);
  return narrative;
}

}  // namespace gouji
