// Rows for the code book out of what a store's filings print.
#pragma once

#include <string>
#include <vector>

#include "publish/store/printed_codes.h"

namespace gouji {

struct CodebookChoice {
  int least = 2;        ///< filings that must print a name
  bool listed = false;  ///< names that the book has too
};

/// CSV: the columns of the book's files, so that a row can go there as it is, then what speaks for it (docs/codebook.md).
std::string codebook_rows(const std::vector<PrintedCode>& printed, const CodebookChoice& choice);

}  // namespace gouji
