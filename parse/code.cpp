#include "parse/code.h"

#include <algorithm>

namespace gouji {
namespace {

constexpr std::size_t class_width = 3, part_width = 2, longest = 7;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string padded(std::string_view part) {
  return std::string(part.size() == 1 ? 1 : 0, '0').append(part);
}

/// Characters that make a number before them a quantity or a date.
bool begins_with_counter(std::string_view text) {
  constexpr std::string_view counters = "年月日号个项家级度周万亿元名辆届期";
  constexpr std::size_t width = 3;
  std::size_t at = text.size() < width ? std::string_view::npos : counters.find(text.substr(0, width));
  return at != std::string_view::npos && at % width == 0;
}

bool begins_with_han(std::string_view text) {
  auto lead = text.empty() ? 0 : static_cast<unsigned char>(text.front());
  return lead >= 0xE4 && lead <= 0xE9;
}

bool skip_any(std::string_view& text, std::initializer_list<std::string_view> marks) {
  for (std::string_view mark : marks) {
    if (!text.starts_with(mark)) continue;
    text.remove_prefix(mark.size());
    return true;
  }
  return false;
}

/// What a part that is no class hangs on to: the class and group of the line before, as far as its column leaves them.
std::string inherited(const CodePart& part, std::string_view previous) {
  std::size_t width = part.position == 1 ? class_width : class_width + part_width;
  return part.position < 1 || previous.size() < width ? std::string() : std::string(previous.substr(0, width));
}

}  // namespace

std::size_t leading_code_length(std::string_view normal) {
  std::size_t digits = 0;
  while (digits < normal.size() && is_digit(normal[digits])) ++digits;
  std::string_view rest = normal.substr(digits);
  bool code = digits >= 1 && digits <= longest && begins_with_han(rest) && !begins_with_counter(rest);
  return code ? digits : 0;
}

LeadingCode leading_code(std::string_view normal) {
  if (std::size_t length = leading_code_length(normal); length > 0) return {normal.substr(0, length), length};
  std::string_view rest = normal;
  bool bracket = skip_any(rest, {"[", "【", "("});
  std::size_t digits = 0;
  while (digits < rest.size() && is_digit(rest[digits])) ++digits;
  std::string_view code = rest.substr(0, digits);
  rest.remove_prefix(digits);
  bool marked = bracket ? skip_any(rest, {"]", "】", ")"}) : skip_any(rest, {"--", "-", "_", ":", "."});
  bool whole = marked && level_of_code(code) > 0 && begins_with_han(rest);
  return whole ? LeadingCode{code, normal.size() - rest.size()} : LeadingCode{};
}

std::string joined_code(const std::vector<CodePart>& parts, std::string_view previous) {
  if (parts.empty()) return {};
  bool has_class = parts.front().digits.size() >= class_width;
  std::string code = has_class ? parts.front().digits : inherited(parts.front(), previous);
  if (code.empty()) return {};
  for (std::size_t i = has_class ? 1 : 0; i < parts.size(); ++i) {
    const std::string& part = parts[i].digits;
    if (part.size() >= class_width && part.starts_with(code))
      code = part;
    else
      code += padded(part);
  }
  return code;
}

int level_of_code(std::string_view code) {
  if (code.size() < class_width || code.size() > longest || (code.size() - class_width) % part_width != 0) return 0;
  return static_cast<int>((code.size() - class_width) / part_width) + 1;
}

}  // namespace gouji
