// Why a PDF cannot be read, and what the user can do.
#pragma once

#include <string>

#include "base/error.h"

namespace gouji {

Error damaged_pdf(const std::string& source);
Error encrypted_pdf(const std::string& source);
Error pdf_without_pages(const std::string& source);
Error too_many_pages(const std::string& source, int pages, int most);

}  // namespace gouji
