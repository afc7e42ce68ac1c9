// The codes that the filings of a store print, with their names: what the code book is built up from.
#pragma once

#include <string>
#include <vector>

#include "publish/store/store.h"

namespace gouji {

/// One name of one code, as it is printed.
struct PrintedCode {
  std::string code;         ///< padded, 3, 5 or 7 digits
  std::string name;         ///< as the first of its filings prints it
  int from = 0, to = 0;     ///< first and last fiscal year seen; 0 where none of its filings has one
  int filings = 0;          ///< that print the code so
  int filings_of_code = 0;  ///< that print the code at all
  int entities = 0;         ///< whose filings print it so
  std::string path;         ///< a source of one of them
  int page = 0;             ///< and the page there; 0 in a dump
};

/// Codes of expenditure by function (2…) and of economic kind (3…, 5…), by code, the commonest name first. What OCR read
/// does not count; of one content that several versions of the engine read, the last does.
std::vector<PrintedCode> printed_codes(Store& store);

}  // namespace gouji
