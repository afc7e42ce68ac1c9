// How near is near: every tolerance of the lattice in one place, in em, so that a table in 5 pt and one in 16 pt are
// read alike.
#pragma once

#include "extract/document.h"

namespace gouji::lattice {

struct Tolerances {
  double em = 10;  ///< points: the page's usual font size, within 4 and 14, so that a poster's title cannot widen it

  /// Parallel rulings nearer than this are one: a double rule, or a cell border drawn by both of its cells. Rows are
  /// never lower than their text, so that a quarter of it can hold no row.
  double same_line() const { return 0.25 * em; }
  /// Pieces of one line with a smaller gap are joined: dashes, borders drawn cell by cell with cut corners.
  double join_gap() const { return 0.5 * em; }
  /// A line that ends this near to a crossing one touches it.
  double touch() const { return 0.3 * em; }
  /// What is shorter than this after joining is a dot or a stroke of a drawn letter.
  double shortest() const { return 0.5 * em; }
  /// Rows and columns thinner than this hold no text: the space inside a double rule.
  double thinnest() const { return 0.6 * em; }
  /// Lines that go on farther than this beyond the last crossing one are an open row or column.
  double overhang() const { return 0.8 * em; }
  /// Text may stand over an edge by this much and still be inside: side bearings, right-aligned figures.
  double slack() const { return 0.15 * em; }
  /// Left-aligned text begins nearer than this to its cell's edge.
  double indent() const { return 1.2 * em; }
  /// A gap between glyphs that differs from the word's own by more is where two texts meet.
  double odd_gap() const { return 0.06 * em; }
  /// Two baselines nearer than this are one line of text.
  double same_baseline() const { return 0.4 * em; }
};

/// Limits against hostile pages; each is named in a diagnostic when it is reached.
struct Limits {
  std::size_t rulings = 100'000;  ///< on a page, before joining
  std::size_t boxes = 250'000;    ///< elementary boxes of one table
  std::size_t areas = 2'000;      ///< on a page: more are a drawing
};

/// From the median font size of the page's words.
Tolerances tolerances_for(const Page& page);

}  // namespace gouji::lattice
