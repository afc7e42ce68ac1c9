// Every table of a document, whatever draws it: ruling lines, or a dump's separators.
#include "parse/carried_titles.h"
#include "parse/delimited.h"
#include "parse/grid.h"
#include "parse/lattice/find_lattices.h"
#include "parse/lattice/outside.h"
#include "parse/stream/find_streams.h"
#include "parse/unread_figures.h"

namespace gouji {
namespace {

/// The finders in order; each marks the words that it takes, and the next one sees the rest. `before` is the last table
/// of the page before, nullptr where there is none.
std::vector<Grid> grids_of_page(const Page& page, const Grid* before, Diagnostics& diagnostics) {
  std::vector<char> taken(page.words.size(), 0);
  std::vector<Grid> grids = lattice::find_lattices(page, taken, diagnostics);
  for (Grid& grid : stream::find_streams(page, before, taken, diagnostics)) grids.push_back(std::move(grid));
  if (grids.empty() && before != nullptr) grids = lattice::continue_lattice(page, *before, taken);
  if (grids.empty() && before != nullptr) grids = stream::continue_stream(page, *before, taken);
  lattice::place_outside_text(page, taken, grids);
  report_unread_figures(page, taken, grids, diagnostics);
  return grids;
}

std::vector<Grid> grids_of_dump(const Page& page, laid::Before& before, Diagnostics& diagnostics) {
  std::vector<Grid> grids = find_delimited_grids(page, before, diagnostics);
  report_unread_figures(page, {}, grids, diagnostics);
  return grids;
}

/// The last table found, if it stands on the page before.
const Grid* table_before(const std::vector<Grid>& grids, const Page& page) {
  return !grids.empty() && grids.back().page == page.number - 1 ? &grids.back() : nullptr;
}

}  // namespace

std::vector<Grid> find_grids(const Document& document, Diagnostics& diagnostics) {
  std::vector<Grid> grids;
  laid::Before before;
  for (const Page& page : document.pages) {
    bool is_dump = page.origin == Origin::dump;
    std::vector<Grid> found = is_dump ? grids_of_dump(page, before, diagnostics)
                                      : grids_of_page(page, table_before(grids, page), diagnostics);
    for (Grid& grid : found) grids.push_back(std::move(grid));
  }
  carry_titles(document, grids);
  return grids;
}

}  // namespace gouji
