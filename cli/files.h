// The FILEs of a call: reading them, and going on with the others where one cannot be read.
#pragma once

#include <functional>
#include <string>

#include "cli/command.h"
#include "extract/document.h"

namespace gouji {

/// Throws Error. The document is named without the folders of `path`.
Document document_at(const std::string& path);

/// Does `work` with each FILE in the order given. A FILE that cannot be read is complained about and makes the status
/// 2; the others are still done.
int each_file(const Call& call, const std::function<void(const std::string& path)>& work);

}  // namespace gouji
