// Pages drawn by hand: rules and text placed as a test needs them.
#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "extract/document.h"
#include "parse/grid.h"

namespace gouji::test {

class DrawnPage {
 public:
  explicit DrawnPage(double width = 600, double height = 800) {
    page_.number = 1;
    page_.width = width;
    page_.height = height;
  }

  DrawnPage& h(double y, double x0, double x1) {
    page_.rulings.push_back({true, y, x0, x1, 0.5});
    return *this;
  }

  DrawnPage& v(double x, double y0, double y1) {
    page_.rulings.push_back({false, x, y0, y1, 0.5});
    return *this;
  }

  DrawnPage& frame(double x0, double y0, double x1, double y1) {
    return h(y0, x0, x1).h(y1, x0, x1).v(x0, y0, y1).v(x1, y0, y1);
  }

  /// All lines of a mesh, from end to end.
  DrawnPage& mesh(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (double y : ys) h(y, xs.front(), xs.back());
    for (double x : xs) v(x, ys.front(), ys.back());
    return *this;
  }

  /// Text from `x` on its baseline: Han as wide as the size, all else half of it. Spaces part words; `gap` points are
  /// put before the glyph at `gap_at`, within one word.
  DrawnPage& text(double x, double baseline, std::string_view utf8, double size = 10, double gap = 0, int gap_at = -1) {
    std::u32string word;
    double start = x;
    std::vector<Glyph> glyphs;
    int index = 0;
    for (char32_t c : to_utf32(utf8)) {
      if (index++ == gap_at) x += gap;
      double width = c < 0x80 ? size / 2 : size;
      if (c == U' ') {
        add(word, glyphs, start, x, baseline, size);
        start = x + width;
      } else {
        word += c;
        glyphs.push_back({c, 1, {x, baseline - 0.88 * size, x + width, baseline + 0.12 * size}});
      }
      x += width;
    }
    add(word, glyphs, start, x, baseline, size);
    return *this;
  }

  /// Words in lines, as extraction leaves them.
  Page page() const {
    Page done = page_;
    std::stable_sort(done.words.begin(), done.words.end(), [](const Word& a, const Word& b) {
      return a.baseline != b.baseline ? a.baseline < b.baseline : a.box.x0 < b.box.x0;
    });
    for (std::uint32_t i = 0; i < done.words.size(); ++i) {
      if (i == 0 || done.words[i].baseline != done.words[i - 1].baseline) done.lines.push_back({i, 0, {}});
      Line& line = done.lines.back();
      ++line.word_count;
      line.box = united(line.box, done.words[i].box);
    }
    return done;
  }

  Document document() const {
    Document document;
    document.pages.push_back(page());
    return document;
  }

  std::vector<Grid> grids() const {
    Diagnostics diagnostics;
    return find_grids(document(), diagnostics);
  }

 private:
  void add(std::u32string& word, std::vector<Glyph>& glyphs, double x0, double x1, double baseline, double size) {
    if (!word.empty()) {
      Word made;
      made.text = to_utf8(word);
      made.box = {x0, baseline - 0.88 * size, x1, baseline + 0.12 * size};
      made.baseline = baseline;
      made.size = size;
      made.first_glyph = static_cast<std::uint32_t>(page_.glyphs.size());
      made.glyph_count = static_cast<std::uint32_t>(glyphs.size());
      page_.glyphs.insert(page_.glyphs.end(), glyphs.begin(), glyphs.end());
      page_.words.push_back(made);
    }
    word.clear();
    glyphs.clear();
  }

  Page page_;
};

/// The grids of pages that follow one another.
inline std::vector<Grid> grids_over(std::initializer_list<const DrawnPage*> pages) {
  Document document = (*pages.begin())->document();
  for (const DrawnPage* page : std::vector<const DrawnPage*>(pages.begin() + 1, pages.end())) {
    document.pages.push_back(page->page());
    document.pages.back().number = static_cast<int>(document.pages.size());
  }
  Diagnostics diagnostics;
  return find_grids(document, diagnostics);
}

/// A grid for the eye: rows on lines, cells parted by `|`; `<` is covered by the cell to its left or above.
inline std::string picture(const Grid& grid) {
  std::string out;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      const Cell* cell = grid.at(row, column);
      if (column > 0) out += '|';
      if (cell == nullptr) {
        out += '?';
      } else {
        out += cell->row == row && cell->column == column ? cell->text : "<";
      }
    }
    out += '\n';
  }
  return out;
}

}  // namespace gouji::test
