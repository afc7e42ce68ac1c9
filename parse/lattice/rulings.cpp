#include "parse/lattice/rulings.h"

#include <algorithm>
#include <cmath>

namespace gouji::lattice {
namespace {

using Iterator = std::vector<Ruling>::iterator;

bool by_place(const Ruling& a, const Ruling& b) {
  return a.at != b.at ? a.at < b.at : a.from < b.from;
}

bool by_beginning(const Ruling& a, const Ruling& b) {
  return a.from != b.from ? a.from < b.from : a.at < b.at;
}

bool is_sound(const Ruling& ruling) {
  return std::isfinite(ruling.at) && std::isfinite(ruling.from) && std::isfinite(ruling.to) && ruling.from <= ruling.to;
}

/// The end of the group that begins at `first`: neighbours within the tolerance, the whole within twice of it.
Iterator end_of_group(Iterator first, Iterator end, double same_line) {
  Iterator last = first;
  for (Iterator next = first + 1; next != end; last = next++) {
    if (next->at - last->at > same_line || next->at - first->at > 2 * same_line) return next;
  }
  return end;
}

/// Takes `piece` into `line`; the place of the longer one weighs more.
void take_in(Ruling& line, const Ruling& piece) {
  double a = line.to - line.from + 0.01;
  double b = piece.to - piece.from + 0.01;
  line.at = (line.at * a + piece.at * b) / (a + b);
  line.to = std::max(line.to, piece.to);
  line.width = std::max(line.width, piece.width);
}

/// Joins a group's pieces along the line; what stays apart stays apart.
void join_group(Iterator first, Iterator end, const Tolerances& near, std::vector<Ruling>& out) {
  std::sort(first, end, by_beginning);
  Ruling line = *first;
  auto finish = [&] {
    if (line.to - line.from >= near.shortest()) out.push_back(line);
  };
  for (Iterator piece = first + 1; piece != end; ++piece) {
    if (piece->from <= line.to + near.join_gap()) {
      take_in(line, *piece);
    } else {
      finish();
      line = *piece;
    }
  }
  finish();
}

std::vector<Ruling> joined(std::vector<Ruling> lines, const Tolerances& near) {
  std::sort(lines.begin(), lines.end(), by_place);
  std::vector<Ruling> out;
  for (Iterator first = lines.begin(); first != lines.end();) {
    Iterator end = end_of_group(first, lines.end(), near.same_line());
    join_group(first, end, near, out);
    first = end;
  }
  std::sort(out.begin(), out.end(), by_place);
  return out;
}

}  // namespace

RuleLines joined_rulings(const std::vector<Ruling>& rulings, const Tolerances& near) {
  RuleLines lines;
  for (const Ruling& ruling : rulings) {
    if (is_sound(ruling)) (ruling.horizontal ? lines.horizontal : lines.vertical).push_back(ruling);
  }
  return {joined(std::move(lines.horizontal), near), joined(std::move(lines.vertical), near)};
}

}  // namespace gouji::lattice
