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
/// What was done about pages that are pictures.
enum class PicturesWere {
  absent,        ///< there are none
  left,          ///< not to be read as pictures
  out_of_reach,  ///< nothing that could read them is installed
  read,          ///< without finding any text in them
};

Error pdf_without_text(const std::string& source, int pages, PicturesWere pictures);
Error too_many_pages(const std::string& source, int pages, int most);

}  // namespace gouji
