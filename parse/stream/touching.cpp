#include "parse/stream/touching.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "parse/stream/figure.h"

namespace gouji::stream {
namespace {

using lattice::TextPiece;

constexpr double same_edge = 0.12;  // em between the left sides of labels that are set to the left
constexpr double least_gap = 0.08;  // em before the second label: letters of one text touch
constexpr int enough_labels = 3;    // that begin at an edge

/// Where labels begin: by column the left side that most of its labels share; negative where few do.
std::vector<double> label_edges(const std::vector<TextRow>& rows, const std::vector<Column>& columns) {
  std::vector<double> edges;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    int labels = 0;
    for (const TextRow& row : rows)
      labels += static_cast<int>(std::count_if(row.segments.begin(), row.segments.end(), [&](const Segment& text) {
        return text.column == static_cast<int>(c) && text.columns == 1 && !text.figure &&
               std::abs(text.box.x0 - columns[c].x0) < same_edge * text.size;
      }));
    edges.push_back(labels >= enough_labels ? columns[c].x0 : -1);
  }
  return edges;
}

/// The number of a word's glyphs before the first that begins at an edge behind a gap; 0 for none.
std::uint32_t glyphs_before(const Page& page, const TextPiece& piece, double edge) {
  const Word& word = page.words[piece.word];
  if (word.text != piece.text) return 0;
  for (std::uint32_t i = 1; i < word.glyph_count; ++i) {
    const Glyph& glyph = page.glyphs[word.first_glyph + i];
    const bool gap = glyph.box.x0 - page.glyphs[word.first_glyph + i - 1].box.x1 > least_gap * piece.size;
    if (gap && is_han(glyph.character) && std::abs(glyph.box.x0 - edge) < same_edge * piece.size) return i;
  }
  return 0;
}

void part(const Page& page, Segment& text, double edge) {
  for (auto piece = text.pieces.begin(); piece != text.pieces.end(); ++piece) {
    if (piece->box.x0 >= edge || piece->box.x1 <= edge) continue;
    const std::uint32_t count = glyphs_before(page, *piece, edge);
    if (count == 0) return;
    const Word& word = page.words[piece->word];
    const TextPiece right = part_of(page, *piece, {word.first_glyph + count, word.glyph_count - count});
    *piece = part_of(page, *piece, {word.first_glyph, count});
    text.pieces.insert(piece + 1, right);
    return;
  }
}

/// The number of glyphs before the figure that a word ends with behind a name; 0 for none.
std::uint32_t glyphs_before_figure(const Page& page, const TextPiece& piece) {
  const Word& word = page.words[piece.word];
  if (word.text != piece.text) return 0;
  const std::u32string_view ends_name = U"）)";
  const std::u32string text = to_utf32(word.text);
  const std::size_t name = text.find_last_not_of(U"0123456789.,-") + 1;
  if (text.size() != word.glyph_count || name == 0 || name == text.size()) return 0;
  const bool behind_name = is_han(text[name - 1]) || ends_name.find(text[name - 1]) != ends_name.npos;
  return behind_name && is_figure(to_utf8(text.substr(name))) ? static_cast<std::uint32_t>(name) : 0;
}

/// True where a figure of a column ends, begins or has its middle where a box does.
bool is_set_as_figures(const std::vector<TextRow>& rows, int column, const Box& box) {
  return std::any_of(rows.begin(), rows.end(), [&](const TextRow& row) {
    return std::any_of(row.segments.begin(), row.segments.end(), [&](const Segment& text) {
      const double near = same_edge * text.size;
      return text.figure && text.columns == 1 && text.column == column &&
             (std::abs(text.box.x0 - box.x0) < near || std::abs(text.box.x1 - box.x1) < near ||
              std::abs(text.box.centre_x() - box.centre_x()) < near);
    });
  });
}

/// Parts the figure of a text's last column from the name that fills its own column up to it.
void part_figure(const Page& page, const std::vector<TextRow>& rows, Segment& text) {
  TextPiece& last = text.pieces.back();
  const std::uint32_t count = glyphs_before_figure(page, last);
  if (count == 0) return;
  const Word& word = page.words[last.word];
  const TextPiece figure = part_of(page, last, {word.first_glyph + count, word.glyph_count - count});
  if (!is_set_as_figures(rows, text.column + text.columns - 1, figure.box)) return;
  last = part_of(page, last, {word.first_glyph, count});
  text.pieces.push_back(figure);
}

}  // namespace

void part_touching(const Page& page, std::vector<TextRow>& rows, const std::vector<Column>& columns) {
  const std::vector<double> edges = label_edges(rows, columns);
  for (TextRow& row : rows)
    for (Segment& text : row.segments) {
      for (int c = text.column + 1; c < text.column + text.columns; ++c)
        if (edges[static_cast<std::size_t>(c)] >= 0) part(page, text, edges[static_cast<std::size_t>(c)]);
      if (text.columns > 1) part_figure(page, rows, text);
    }
}

}  // namespace gouji::stream
