// A sheet and where its text stands, quiet enough to be read, and which way it lies.
#pragma once

#include "ocr/chunks.h"
#include "ocr/upright.h"

namespace gouji::ocr {

struct PageLayout {
  Sheet sheet;
  Layout layout;

  /// Specks a square inch.
  double noise() const;
  /// The share of the ink whose chunk is a stretch of line: 0.8 and more where a page is upright.
  double lying() const;
};

/// Turns the grey picture by quarters clockwise (0 to 3) and lays it out; a noisy one in grey is smoothed first, where that takes
/// the noise away.
PageLayout page_layout(::Pix* grey, double dpi, int quarters);

/// Whether a page's specks are the grain of its picture, by how many a square inch it has before and after smoothing: where
/// most stay they are pieces of faint strokes, which smoothing takes away first.
bool is_grain(double noise, double smoothed);

/// Whether the lines of `as_it_is` run upwards or downwards; `turned` is the same page turned by one quarter. Text on its
/// side falls apart into characters. Where lines stand close they join to the characters of the next lines instead, and
/// neither this page nor the other is on its side for sure.
bool on_its_side(const PageLayout& as_it_is, const PageLayout& turned);

}  // namespace gouji::ocr
