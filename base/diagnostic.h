// Diagnostics: something odd in an input that goes on all the same.
#pragma once

#include <string>
#include <vector>

namespace gouji {

struct Diagnostic {
  std::string id;  ///< stable, for programs: `page-without-text`
  int page = 0;    ///< from 1; 0 where there is none
  std::string zh;
  std::string en;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace gouji
