#include "parse/stream/touching.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

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

}  // namespace

void part_touching(const Page& page, std::vector<TextRow>& rows, const std::vector<Column>& columns) {
  const std::vector<double> edges = label_edges(rows, columns);
  for (TextRow& row : rows)
    for (Segment& text : row.segments)
      for (int c = text.column + 1; c < text.column + text.columns; ++c)
        if (edges[static_cast<std::size_t>(c)] >= 0) part(page, text, edges[static_cast<std::size_t>(c)]);
}

}  // namespace gouji::stream
