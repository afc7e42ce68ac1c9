#include "parse/lattice/mesh.h"

#include <algorithm>

namespace gouji::lattice {
namespace {

/// Lines of one direction gathered to places, and which place each of them has.
struct Places {
  std::vector<double> at;
  std::vector<int> of_line;
};

/// `lines` are sorted by `at`.
Places places_of(const std::vector<Ruling>& lines, double same_line) {
  Places places;
  double first = 0, last = 0, sum = 0, weight = 0;
  for (const Ruling& line : lines) {
    if (places.at.empty() || line.at - last > same_line || line.at - first > 2 * same_line) {
      places.at.push_back(line.at);
      first = line.at;
      sum = weight = 0;
    }
    last = line.at;
    sum += line.at * (line.to - line.from);
    weight += line.to - line.from;
    if (weight > 0) places.at.back() = sum / weight;
    places.of_line.push_back(static_cast<int>(places.at.size()) - 1);
  }
  return places;
}

/// Where at least two lines end together beyond `outermost`; `outermost` itself where they do not. `sign` is -1 for the
/// side of smaller coordinates.
double common_end(const std::vector<Ruling>& crossing, double outermost, int sign, const Tolerances& near) {
  std::vector<double> ends;
  for (const Ruling& line : crossing) {
    double end = sign < 0 ? line.from : line.to;
    if ((end - outermost) * sign > near.overhang()) ends.push_back(end * sign);
  }
  std::sort(ends.rbegin(), ends.rend());
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    if (ends[i] - ends[i + 1] <= near.touch()) return ends[i] * sign;
  }
  return outermost;
}

/// Adds guessed outer places before and after the drawn ones.
void open_ends(Places& places, const std::vector<Ruling>& crossing, const Tolerances& near, bool& before, bool& after) {
  double first = common_end(crossing, places.at.front(), -1, near);
  double last = common_end(crossing, places.at.back(), +1, near);
  after = last != places.at.back();
  if (after) places.at.push_back(last);
  before = first != places.at.front();
  if (!before) return;
  places.at.insert(places.at.begin(), first);
  for (int& place : places.of_line) ++place;
}

/// Calls `ruled` with every interval of `places` that `line` covers by half or more.
template <class F>
void for_each_covered(const Ruling& line, const std::vector<double>& places, F ruled) {
  auto first = std::upper_bound(places.begin(), places.end(), line.from) - places.begin();
  for (auto i = std::max<std::ptrdiff_t>(first, 1); i < std::ssize(places) && places[i - 1] < line.to; ++i) {
    double covered = std::min(line.to, places[i]) - std::max(line.from, places[i - 1]);
    if (covered >= 0.5 * (places[i] - places[i - 1])) ruled(static_cast<int>(i) - 1);
  }
}

void rule(Mesh& mesh, const RuleLines& lines, const Places& xs, const Places& ys) {
  int columns = mesh.columns();
  mesh.ruled_above.assign(mesh.ys.size() * columns, 0);
  mesh.ruled_left.assign(static_cast<std::size_t>(mesh.rows()) * mesh.xs.size(), 0);
  for (std::size_t i = 0; i < lines.horizontal.size(); ++i) {
    for_each_covered(lines.horizontal[i], mesh.xs,
                     [&](int column) { mesh.ruled_above[ys.of_line[i] * columns + column] = 1; });
  }
  for (std::size_t i = 0; i < lines.vertical.size(); ++i) {
    for_each_covered(lines.vertical[i], mesh.ys,
                     [&](int row) { mesh.ruled_left[row * (columns + 1) + xs.of_line[i]] = 1; });
  }
}

}  // namespace

Mesh mesh_of(const Area& area, const Tolerances& near, const Limits& limits) {
  Places xs = places_of(area.lines.vertical, near.same_line());
  Places ys = places_of(area.lines.horizontal, near.same_line());
  Mesh mesh;
  open_ends(xs, area.lines.horizontal, near, mesh.open_left, mesh.open_right);
  open_ends(ys, area.lines.vertical, near, mesh.open_top, mesh.open_bottom);
  if (xs.at.size() * ys.at.size() > limits.boxes) return mesh;
  mesh.xs = xs.at;
  mesh.ys = ys.at;
  if (mesh.rows() >= 1 && mesh.columns() >= 1) rule(mesh, area.lines, xs, ys);
  return mesh;
}

}  // namespace gouji::lattice
