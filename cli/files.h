// The FILEs of a call: reading them, and going on with the others where one cannot be read.
#pragma once

#include <functional>
#include <string>

#include "cli/command.h"
#include "extract/document.h"
#include "parse/filing.h"

namespace gouji {

/// Throws Error. Pages are read as pictures where the call says so. The document is named without the folders of `path`.
Document document_at(const std::string& path, const Call& call);

/// The filing that the document states; figures in doubt have the reading that its sums confirm.
Filing settled_filing(const Document& document);
Filing filing_at(const std::string& path, const Call& call);

/// Does `work` with each FILE in the order given. A FILE that cannot be read is complained about and makes the status
/// 2; the others are still done.
int each_file(const Call& call, const std::function<void(const std::string& path)>& work);

}  // namespace gouji
