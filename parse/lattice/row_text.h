// Whether a line of words reads as a row of a table with given columns.
#pragma once

#include <string_view>
#include <vector>

#include "base/box.h"

namespace gouji::lattice {

/// A figure, a percentage, a date or the dash that stands for none: `1,234.50`, `≥90%`, `-`, `n.a.`.
bool is_figure(std::string_view text);

/// One word of a line, or of the part of it between two edges.
struct RowWord {
  double x0 = 0, x1 = 0;
  bool figure = false;
};

/// True where the words, left to right, are a label or none and then figures, at least two in columns of their own or
/// one apart from its label, and nothing but the label crosses a line of `xs`. Sentences cross.
bool reads_as_row(const std::vector<RowWord>& words, const std::vector<double>& xs, double slack);

/// The column of `xs` that holds x; -1 outside.
int column_at(const std::vector<double>& xs, double x);

}  // namespace gouji::lattice
