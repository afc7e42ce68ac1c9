// Every table of a document, whatever draws it: ruling lines, or a dump's separators.
#include "parse/delimited.h"
#include "parse/grid.h"
#include "parse/lattice/find_lattices.h"
#include "parse/lattice/outside.h"

namespace gouji {
namespace {

/// The finders in order; each marks the words that it takes, and the next one sees the rest.
using Finder = std::vector<Grid> (*)(const Page&, std::vector<char>& taken, Diagnostics&);
constexpr Finder finders[] = {lattice::find_lattices};

std::vector<Grid> grids_of_page(const Page& page, Diagnostics& diagnostics) {
  std::vector<Grid> grids;
  std::vector<char> taken(page.words.size(), 0);
  for (Finder find : finders) {
    for (Grid& grid : find(page, taken, diagnostics)) grids.push_back(std::move(grid));
  }
  lattice::place_outside_text(page, taken, grids);
  return grids;
}

}  // namespace

std::vector<Grid> find_grids(const Document& document, Diagnostics& diagnostics) {
  std::vector<Grid> grids;
  for (const Page& page : document.pages) {
    bool is_dump = page.origin == Origin::dump;
    for (Grid& grid : is_dump ? find_delimited_grids(page) : grids_of_page(page, diagnostics))
      grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace gouji
