#include "parse/laid/code_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace gouji::laid {
namespace {

constexpr std::array<std::string_view, 2> headers = {"类 款 项", "类 款"};
constexpr std::size_t class_length = 3, part_length = 2, most_parts = 3;

bool is_header(const Field& field) {
  return std::find(headers.begin(), headers.end(), field.text) != headers.end();
}

/// The length of the digits that a text begins with where a space or nothing follows them.
std::size_t leading_digits(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  return end == text.size() || text[end] == ' ' ? end : 0;
}

/// Takes the parts of a code off the front of a text; the text then begins with what follows them.
void take_parts(std::string_view& text, std::string& code, std::size_t& parts) {
  while (parts < most_parts) {
    const std::size_t digits = leading_digits(text);
    if (digits != (parts == 0 ? class_length : part_length)) return;
    code += text.substr(0, digits);
    ++parts;
    text.remove_prefix(std::min(digits + 1, text.size()));
  }
}

/// The line's first fields with the parts of its code as one of them.
void join_parts(std::vector<Field>& fields) {
  Field whole = fields.front(), name;
  whole.text.clear();
  std::size_t parts = 0, taken = 0;
  for (; taken < fields.size() && name.text.empty(); ++taken) {
    const std::size_t before = parts;
    std::string_view rest = fields[taken].text;
    take_parts(rest, whole.text, parts);
    if (parts == before) break;
    const auto digits = static_cast<int>(fields[taken].text.size() - rest.size());
    whole.to = rest.empty() ? fields[taken].to : fields[taken].from + digits - 1;
    name = {std::string(rest), fields[taken].from + digits, fields[taken].to, false};
  }
  if (parts == 0) return;
  std::vector<Field> joined = {std::move(whole)};
  if (!name.text.empty()) joined.push_back(std::move(name));
  joined.insert(joined.end(), fields.begin() + static_cast<std::ptrdiff_t>(taken), fields.end());
  fields = std::move(joined);
}

}  // namespace

void join_code_parts(std::vector<AlignedLine>& lines) {
  const auto has_header = [](const AlignedLine& line) {
    return std::any_of(line.fields.begin(), line.fields.end(), is_header);
  };
  if (std::none_of(lines.begin(), lines.end(), has_header)) return;
  for (AlignedLine& line : lines) {
    std::erase_if(line.fields, is_header);
    if (!line.fields.empty()) join_parts(line.fields);
  }
  std::erase_if(lines, [](const AlignedLine& line) { return line.fields.empty(); });
}

}  // namespace gouji::laid
