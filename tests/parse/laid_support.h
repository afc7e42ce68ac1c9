// Pages as pdftotext -layout writes them, and the tables that are read from them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parse/delimited.h"
#include "tests/parse/drawn_page.h"

namespace gouji::test {

inline std::vector<Grid> grids_of(const std::vector<std::string>& lines) {
  Page page;
  page.number = 3;
  page.origin = Origin::dump;
  page.dump_lines = lines;
  Diagnostics diagnostics;
  return find_delimited_grids(page, diagnostics);
}

inline std::vector<Grid> grids_of_pages(const std::vector<std::vector<std::string>>& pages) {
  laid::Before before;
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Page page;
    page.number = static_cast<int>(i) + 1;
    page.origin = Origin::dump;
    page.dump_lines = pages[i];
    Diagnostics diagnostics;
    for (Grid& grid : find_delimited_grids(page, before, diagnostics)) grids.push_back(std::move(grid));
  }
  return grids;
}

/// The only table, drawn.
inline std::string drawn_from(const std::vector<std::string>& lines) {
  const auto grids = grids_of(lines);
  REQUIRE(grids.size() == 1);
  return picture(grids.front());
}

}  // namespace gouji::test
