// Amounts of two columns that stand so close that they were read as one figure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/ocr_engine.h"

namespace gouji::ocr {

/// Where each amount after the first begins, where the text is several amounts of two decimals one after the other, and
/// nothing else; empty otherwise. 5.207,316.00 is two as well, though it may be 5,207,316.00 misread.
std::vector<std::size_t> glued_amounts(const std::string& text);

/// True where the text is several amounts and cannot be a single one whose commas were misread: its digits are not in
/// threes, or are more than any budget has.
bool is_glued_for_sure(const std::string& text);

/// One word for each amount, where the word is several for sure; the word itself otherwise.
std::vector<ReadWord> amounts_parted(const ReadWord& word);

}  // namespace gouji::ocr
