#include "parse/page_number.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace gouji {

bool is_page_number(std::string_view line) {
  std::string text = normalised(line);
  if (text.size() > 40) return false;
  for (std::string_view word : {"第", "共", "页", "-", "—", "–", "/", "·", "~", "(", ")", "，"}) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
  }
  return !text.empty() && text.size() <= 6 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace gouji
