#include "reconcile/codebook.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"

namespace gouji::data {
extern const std::string_view functional_codes;
extern const std::string_view economic_codes;
}  // namespace gouji::data

namespace gouji {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t end = std::min(text.find(mark, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

int year_of(std::string_view text, int otherwise) {
  return text.empty() ? otherwise : std::stoi(std::string(text));
}

CodeName row_of(std::string_view line) {
  std::vector<std::string_view> fields = split(line, ',');
  if (fields.size() != 7) throw std::logic_error("codebook: not seven fields: " + std::string(line));
  CodeName row{std::string(fields[0]), std::string(fields[1]), {}, year_of(fields[3], 0), year_of(fields[4], 9999),
               fields[5] == "yes",     std::string(fields[6])};
  row.accepted.push_back(normalised(row.name));
  for (std::string_view alias : split(fields[2], '|'))
    if (!alias.empty()) row.accepted.push_back(normalised(alias));
  return row;
}

void read_rows(std::string_view csv, std::vector<CodeName>& names) {
  std::vector<std::string_view> lines = split(csv, '\n');
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (!lines[i].empty()) names.push_back(row_of(lines[i]));
}

bool by_code(const CodeName& a, const CodeName& b) {
  return a.code != b.code ? a.code < b.code : a.from > b.from;
}

}  // namespace

bool CodeName::is_called(std::string_view normal_name) const {
  return std::find(accepted.begin(), accepted.end(), normal_name) != accepted.end();
}

const Codebook& Codebook::national() {
  static const Codebook book = [] {
    Codebook read;
    read_rows(data::functional_codes, read.names_);
    read_rows(data::economic_codes, read.names_);
    std::stable_sort(read.names_.begin(), read.names_.end(), by_code);
    for (int i = 0; i < static_cast<int>(read.names_.size()); ++i)
      for (const std::string& name : read.names_[i].accepted) read.by_name_.emplace_back(name, i);
    std::sort(read.by_name_.begin(), read.by_name_.end());
    return read;
  }();
  return book;
}

std::vector<const CodeName*> Codebook::names_of(std::string_view code) const {
  auto at = std::lower_bound(names_.begin(), names_.end(), code,
                             [](const CodeName& name, std::string_view wanted) { return name.code < wanted; });
  std::vector<const CodeName*> found;
  for (; at != names_.end() && at->code == code; ++at) found.push_back(&*at);
  return found;
}

const CodeName* Codebook::name_in(std::string_view code, int year) const {
  for (const CodeName* name : names_of(code))
    if (name->valid_in(year)) return name;
  return nullptr;
}

std::vector<const CodeName*> Codebook::called(std::string_view normal_name, std::size_t digits) const {
  auto at = std::lower_bound(by_name_.begin(), by_name_.end(), normal_name,
                             [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  std::vector<const CodeName*> found;
  for (; at != by_name_.end() && at->first == normal_name; ++at)
    if (names_[at->second].code.size() == digits) found.push_back(&names_[at->second]);
  return found;
}

const CodeName* Codebook::stale(std::string_view normal_name, std::size_t digits, int year) const {
  const CodeName* last = nullptr;
  for (const CodeName* entry : called(normal_name, digits)) {
    if (entry->valid_in(year)) return nullptr;
    if (entry->to < year && name_in(entry->code, year) != nullptr) last = entry;
  }
  return last;
}

bool Codebook::lists_all_beside(std::string_view code) const {
  if (code.size() == 3) return true;
  for (const CodeName* parent : names_of(code.substr(0, code.size() - 2)))
    if (parent->complete) return true;
  return false;
}

}  // namespace gouji
