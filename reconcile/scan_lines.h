// Codes and names that OCR misread, mended by the code book: a code beside a name fixes the name, and the other way
// round. Figures are never touched.
#pragma once

#include "parse/filing.h"

namespace gouji {

/// On pages read by OCR: a name much like the one that the book has for its code becomes that name; a code that the name
/// does not go with, or a missing one, becomes the only code of that name that fits where the line stands. Where there
/// is more than one, all stays as it was read. Each change is told in the filing's diagnostics.
void mend_scanned_lines(Filing& filing);

}  // namespace gouji
