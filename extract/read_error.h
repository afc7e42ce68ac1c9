// Why a document cannot be read, and what the user can do.
#pragma once

#include <cstddef>
#include <string>

#include "base/error.h"

namespace gouji {

Error empty_file(const std::string& source);
Error too_large(const std::string& source, std::size_t most);
Error damaged_pdf(const std::string& source);
Error encrypted_pdf(const std::string& source);
Error pdf_without_pages(const std::string& source);
Error pdf_without_text(const std::string& source, int pages, bool pictures);
Error too_many_pages(const std::string& source, int pages, int most);

}  // namespace gouji
