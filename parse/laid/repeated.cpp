#include "parse/laid/repeated.h"

#include <algorithm>

#include "base/text.h"

namespace gouji::laid {

std::u32string letters_of(const std::vector<AlignedLine>& lines, std::size_t count) {
  std::u32string letters;
  for (std::size_t i = 0; i < count; ++i)
    for (const Field& field : lines[i].fields) letters += to_utf32(normalised(field.text));
  std::sort(letters.begin(), letters.end());
  return letters;
}

std::size_t repeated_lines(const std::vector<AlignedLine>& lines, std::size_t most, const std::u32string& letters) {
  if (letters.empty()) return most;
  for (std::size_t count = 1; count <= most; ++count)
    if (letters_of(lines, count) == letters) return count;
  return most;
}

}  // namespace gouji::laid
