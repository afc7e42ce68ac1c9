// How near is near where no rules help: every threshold of the stream passes in
// one place. Lengths are in em, the font size of the text that they are
// between, so that a table in 5 pt and one in 16 pt are read alike.
#pragma once

namespace gouji::stream {

struct Tolerances {
  // Gaps between words, in em.
  double text_gap = 0.8;        ///< a space is a quarter, in justified text up to
                                ///< twice of it; more parts two texts
  double figure_gap = 0.4;      ///< two figures: a space inside of one is never wider
  double han_gap = 1.2;         ///< Han letters are set apart by up to one em to fill a width
  double figure_to_han = 0.55;  ///< a label behind a figure: Chinese sets no space there
  double letter_gap = 3.2;      ///< single Han letters are one spaced word: 合　　计
  double currency_gap = 9;      ///< $ stands at its column's left side, the figure at the right
  double stretched = 2.2;       ///< times a line's own usual gap, where it is justified text
  double most_stretched = 1.3;  ///< a gap this wide parts texts on any line
  double enumerator = 4;        ///< a bullet or number this near to the only text
                                ///< behind it belongs to it

  // Rows, in em.
  double same_row = 0.8;     ///< baselines nearer than this are one row where their texts stand
                             ///< side by side: lines of one text are never set closer
  double row_gap = 2.6;      ///< empty height between two rows of one table: a blank
                             ///< line and a bit
  double near_title = 0.6;   ///< empty height between a header over several
                             ///< columns and the headers under it
  double close_lines = 0.9;  ///< empty height between the lines of one wrapped header
  double far_lines = 1.7;    ///< baselines of lines of one wrapped text are nearer
                             ///< than this, whatever the rows' pitch

  // Columns, in em.
  double overlap = 0.15;      ///< side bearings: texts that reach into each other by
                              ///< less do not overlap
  double column_space = 0.4;  ///< between words: wider than a space, so that
                              ///< columns may part the words
  double sticks_out = 0.4;    ///< a header that reaches farther over its column's
                              ///< edge is no header of it alone
  double centred = 0.8;       ///< a header may stand this much farther from the middle of more columns than of fewer
  double indent = 3;          ///< labels of a group begin within this of the others
  double aligned = 0.35;      ///< edges nearer than this are aligned
};

}  // namespace gouji::stream
