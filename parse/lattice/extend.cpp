#include "parse/lattice/extend.h"

#include <algorithm>
#include <cmath>

#include "parse/lattice/mesh.h"
#include "parse/lattice/row_text.h"

namespace gouji::lattice {
namespace {

bool is_as_wide(const Ruling& line, const std::vector<double>& xs, const Tolerances& near) {
  return std::abs(line.from - xs.front()) <= near.overhang() && std::abs(line.to - xs.back()) <= near.overhang();
}

/// The words of a line that stand over the columns.
std::vector<RowWord> words_over(const Page& page, const Line& line, const std::vector<double>& xs) {
  std::vector<RowWord> words;
  for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i) {
    const Word& word = page.words[i];
    if (column_at(xs, word.box.centre_x()) < 0) continue;
    words.push_back({word.box.x0, word.box.x1, is_figure(word.text)});
  }
  return words;
}

/// True where there is text between the heights, and nearly all of its lines are rows of the columns.
bool rows_stand_between(const Page& page, double top, double bottom, const std::vector<double>& xs,
                        const Tolerances& near) {
  int lines = 0, rows = 0;
  for (const Line& line : page.lines) {
    if (line.box.centre_y() < top || line.box.centre_y() > bottom) continue;
    std::vector<RowWord> words = words_over(page, line, xs);
    if (words.empty()) continue;
    ++lines;
    if (reads_as_row(words, xs, near.slack())) ++rows;
  }
  return rows > 0 && rows * 5 >= lines * 4;
}

bool another_stands_between(const std::vector<Area>& areas, const Area& own, double bottom) {
  return std::any_of(areas.begin(), areas.end(), [&](const Area& other) {
    return &other != &own && other.box.y0 >= own.box.y1 && other.box.y0 < bottom;
  });
}

void extend(const Page& page, const std::vector<Ruling>& loose, const Tolerances& near, std::vector<Area>& areas,
            Area& area) {
  std::vector<double> xs;
  for (const Ruling& line : loose) {
    if (line.at <= area.box.y1 || std::abs(line.from - area.box.x0) > 2 * near.em) continue;
    if (xs.empty()) xs = mesh_of(area, near).xs;
    if (xs.size() < 3 || !is_as_wide(line, xs, near)) continue;
    if (another_stands_between(areas, area, line.at)) return;
    if (!rows_stand_between(page, area.box.y1, line.at, xs, near)) return;
    area.lines.horizontal.push_back(line);
    area.box.y1 = line.at;
  }
}

}  // namespace

void extend_areas(const Page& page, const std::vector<Ruling>& loose, const Tolerances& near,
                  std::vector<Area>& areas) {
  constexpr std::size_t most = 1'000'000;  // pairs; a page with more is a drawing
  if (loose.empty() || loose.size() * areas.size() > most) return;
  for (Area& area : areas) extend(page, loose, near, areas, area);
}

Area continued_area(const Page& page, const std::vector<Ruling>& loose, const std::vector<double>& xs,
                    const Tolerances& near) {
  Area area;
  if (xs.size() < 3) return area;
  for (const Ruling& line : loose) {
    if (!is_as_wide(line, xs, near)) continue;
    bool first = area.lines.horizontal.empty();
    if (!first && !rows_stand_between(page, area.box.y1, line.at, xs, near)) break;
    if (first) area.box = {xs.front(), line.at, xs.back(), line.at};
    area.lines.horizontal.push_back(line);
    area.box.y1 = line.at;
  }
  if (area.lines.horizontal.size() < 2) return {};
  for (double x : xs) area.lines.vertical.push_back({false, x, area.box.y0, area.box.y1, 0});
  return area;
}

}  // namespace gouji::lattice
