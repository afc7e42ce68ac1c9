// Folders, records and answers for the tests of the store and of what is made from it.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "checked.h"
#include "publish/store/store.h"

namespace gouji::test {

/// A folder that is there as long as this is.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gouji-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline Checked with_finding(const std::string& sha256) {
  Checked checked = with_finding();
  checked.filing.sha256 = sha256;
  return checked;
}

inline FilingSource at(const std::string& path, const std::string& time = "2026-01-01") {
  return {path, "https://example.org/" + path, "云溪镇", "310999", "2026", time, "{}"};
}

inline std::string rows(Store& store, const std::string& sql) {
  std::string out;
  store.query(sql, [&](const StoreRow& row) {
    auto line = nlohmann::json::array();
    for (const StoreValue& value : row) {
      if (const auto* number = std::get_if<std::int64_t>(&value))
        line.push_back(*number);
      else if (const auto* text = std::get_if<std::string>(&value))
        line.push_back(*text);
      else
        line.push_back(nullptr);
    }
    out += line.dump() + "\n";
  });
  return out;
}

inline std::string content(Store& store) {
  std::string out;
  store.dump([&](std::string_view line) { out += line; });
  return out;
}

inline std::string bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace gouji::test
