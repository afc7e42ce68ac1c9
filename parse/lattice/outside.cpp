#include "parse/lattice/outside.h"

#include <algorithm>
#include <limits>

#include "parse/word_use.h"

namespace gouji::lattice {
namespace {

constexpr double far_away = std::numeric_limits<double>::max();

bool share_rows(const Box& a, const Box& b) {
  return std::min(a.y1, b.y1) - std::max(a.y0, b.y0) > 0.5 * std::min(a.height(), b.height());
}

/// The page's strip whose text may belong to a grid: all of its width but for neighbours on the same height.
Box strip_of(const std::vector<Grid>& grids, std::size_t index) {
  const Box& own = grids[index].box;
  Box strip{-far_away, -far_away, far_away, far_away};
  for (std::size_t i = 0; i < grids.size(); ++i) {
    const Box& other = grids[i].box;
    if (i == index || !share_rows(own, other)) continue;
    if (other.x0 >= own.x1) strip.x1 = std::min(strip.x1, (own.x1 + other.x0) / 2);
    if (other.x1 <= own.x0) strip.x0 = std::max(strip.x0, (own.x0 + other.x1) / 2);
  }
  for (const Grid& other : grids) {
    bool apart = other.box.x1 <= strip.x0 || other.box.x0 >= strip.x1;
    if (apart || share_rows(own, other.box)) continue;
    if (other.box.centre_y() < own.y0) strip.y0 = std::max(strip.y0, other.box.y1);
    if (other.box.centre_y() > own.y1) strip.y1 = std::min(strip.y1, other.box.y0);
  }
  return strip;
}

/// A line's free words within a strip as one text; empty where there are none.
PlacedText free_text(const Page& page, const Line& line, const std::vector<char>& taken, const Box& strip) {
  PlacedText text;
  text.page = page.number;
  for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i) {
    const Word& word = page.words[i];
    if (taken[i] == in_table || word.box.centre_x() < strip.x0 || word.box.centre_x() > strip.x1) continue;
    if (!text.text.empty()) text.text += ' ';
    text.text += word.text;
    text.box = united(text.box, word.box);
  }
  return text;
}

bool by_height(const PlacedText& a, const PlacedText& b) {
  return a.box.y0 < b.box.y0;
}

void fill(const Page& page, const std::vector<char>& taken, const Box& strip, Grid& grid) {
  for (const Line& line : page.lines) {
    double y = line.box.centre_y();
    if (y < strip.y0 || y > strip.y1) continue;
    PlacedText text = free_text(page, line, taken, strip);
    if (text.text.empty()) continue;
    if (y < grid.box.centre_y()) {
      grid.above.push_back(std::move(text));
    } else {
      grid.below.push_back(std::move(text));
    }
  }
  std::stable_sort(grid.above.begin(), grid.above.end(), by_height);
  std::stable_sort(grid.below.begin(), grid.below.end(), by_height);
}

}  // namespace

void place_outside_text(const Page& page, const std::vector<char>& taken, std::vector<Grid>& grids) {
  for (std::size_t i = 0; i < grids.size(); ++i) fill(page, taken, strip_of(grids, i), grids[i]);
}

}  // namespace gouji::lattice
