#include "batch/manifest.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "base/error.h"

namespace gouji {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Error wrong(const std::string& name, std::size_t line, const std::string& zh, const std::string& en) {
  const std::string number = std::to_string(line);
  return {
      ErrorCode::damaged, name, 0, {"清单第 " + number + " 行" + zh, "line " + number + " of the manifest " + en}, {}};
}

/// Rows of RFC 4180: quoted fields may hold commas, doubled quotes and line ends.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& name) : text_(text), name_(name) {
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t line() const { return line_; }

  Row row() {
    Row fields;
    do fields.push_back(field());
    while (takes(','));
    takes('\r');
    if (!at_end() && !takes('\n')) throw wrong(name_, line_, "引号后有多余的字符", "has characters after a quote");
    ++line_;
    return fields;
  }

 private:
  bool takes(char wanted) {
    if (at_end() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  std::string field() {
    if (takes('"')) return quoted();
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    std::string plain(text_.substr(at_, end - at_));
    at_ = end;
    return plain;
  }

  std::string quoted() {
    std::string out;
    for (;;) {
      const std::size_t end = text_.find('"', at_);
      if (end == std::string_view::npos) throw wrong(name_, line_, "的引号没有结束", "has a quote without an end");
      out += text_.substr(at_, end - at_);
      at_ = end + 1;
      if (!takes('"')) break;
      out += '"';
    }
    line_ += static_cast<std::size_t>(std::count(out.begin(), out.end(), '\n'));
    return out;
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Where the value of a column goes; nullptr for the manifest's own columns.
std::string* place_of(const std::string& column, ManifestEntry& entry) {
  FilingSource& source = entry.source;
  const std::pair<std::string_view, std::string*> places[] = {
      {"path", &source.path},     {"sha256", &entry.sha256},       {"url", &source.url},  {"entity", &source.entity},
      {"region", &source.region}, {"region_code", &source.region}, {"year", &source.year}};
  for (const auto& [name, place] : places)
    if (name == column) return place;
  return nullptr;
}

ManifestEntry entry_of(const Row& header, const Row& row) {
  ManifestEntry entry;
  nlohmann::json others = nlohmann::json::object();
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (std::string* place = place_of(lower(header[i]), entry))
      *place = row[i];
    else if (!row[i].empty())
      others[header[i]] = row[i];
  }
  entry.sha256 = lower(entry.sha256);
  if (!others.empty()) entry.source.manifest = others.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return entry;
}

}  // namespace

std::vector<ManifestEntry> read_manifest(std::string_view csv, const std::string& name) {
  CsvReader reader(csv, name);
  const Row header = reader.row();
  if (std::none_of(header.begin(), header.end(), [](const std::string& name) { return lower(name) == "path"; }))
    throw wrong(name, 1, "没有 path 列", "has no column \"path\"");
  std::vector<ManifestEntry> entries;
  while (!reader.at_end()) {
    const std::size_t line = reader.line();
    const Row row = reader.row();
    if (row.size() == 1 && row.front().empty()) continue;
    if (row.size() != header.size()) throw wrong(name, line, "的列数与表头不同", "has another number of fields");
    entries.push_back(entry_of(header, row));
    if (entries.back().source.path.empty()) throw wrong(name, line, "没有路径", "has no path");
  }
  return entries;
}

}  // namespace gouji
