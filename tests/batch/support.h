// Batches run as a user runs them, and what their stores hold.
#pragma once

#include <string>
#include <vector>

#include "../cli/run.h"
#include "publish/store/store.h"

namespace gouji::test {

/// All rows but those of `source` where paths are not to be compared.
inline std::string content(const std::string& store, bool with_sources = true) {
  std::string all;
  Store(store, Store::Access::read).dump([&](std::string_view line) {
    if (with_sources || !line.starts_with("source ")) all.append(line).push_back('\n');
  });
  return all;
}

inline std::int64_t count(const std::string& store, const std::string& query) {
  std::int64_t number = -1;
  Store(store, Store::Access::read).query(query, [&](const StoreRow& row) {
    number = std::get<std::int64_t>(row.at(0));
  });
  return number;
}

/// So many filings that differ in a figure, and as many files as that in folder `in`.
inline void fill_folder(const Workplace& place, int filings) {
  std::filesystem::create_directory(place.path("in"));
  for (int i = 0; i < filings; ++i)
    place.file(
        "in/" + std::to_string(1000 + i) + ".txt",
        small_filing("1,200,000.00", "1,2" + std::to_string(10 + i % 90) + "," + std::to_string(100 + i) + ".00"));
}

}  // namespace gouji::test
