// Words of the forms that OCR misread: header words and labels that schedules are told by.
#pragma once

#include <vector>

#include "parse/grid.h"

namespace gouji {

/// In tables of pages read by OCR: a cell that the model is not sure of becomes the only word of the forms
/// (parse/printed_words.json) that is nearest to it: a character of two to five may differ, two of six and more. A
/// character of a legible text that the model is sure of stays. Latin letters and stray marks
/// among Chinese characters are noise. 类, 款 and 项 side by side are told by the two that were read. Titles are mended
/// phrase by phrase. Figures are never touched.
void mend_scanned_words(const Document& document, std::vector<Grid>& grids);

}  // namespace gouji
