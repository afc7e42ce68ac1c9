// What OCR leaves unsure beside the figures themselves: which line a code or a paragraph means.
#pragma once

#include "reconcile/constraint.h"

namespace gouji {

bool is_scanned(const Filing& filing, int page);

/// The identity is over several lines of a schedule, and at them, between or beside them stands one on a page read by OCR
/// whose code is in doubt, could not be read or is below a class that is not there: a part may be missing from the sum, or
/// too much be in it. So may a line without a code behind the last part's own lines, or a table without a title on the
/// page behind. Or a column's header ends in
/// a figure, since no rule was found below it. Or a line of the parts' level has unreadable text where a figure would be, or a figure in doubt that is
/// worth no amount.
bool rests_on_unsure_line(const Filing& filing, const Constraint& constraint);

/// The claim's figure on a page read by OCR is what is left of one whose separator was misread (692，63万元), has commas
/// that part no thousands, stands behind a mark for an unreadable character (?81.24万元), was read with a space between
/// its digits, or lies on a word that is read in two ways.
bool is_doubtful_claim(const Filing& filing, const Claim& claim);

/// A table on a page read by OCR is of no kind that is known, or of the same kind as another: a misread title may hide the
/// schedule that is looked for.
bool may_hide_schedule(const Filing& filing);

/// The finding holds a claim of a page read by OCR against a figure, and the claim's amount is printed in another line of
/// the filing's schedules: a misread word may have led to the wrong line.
bool may_mean_another_line(const Filing& filing, const Finding& finding);

}  // namespace gouji
