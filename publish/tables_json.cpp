#include "publish/json.h"
#include "publish/write.h"

namespace gouji {
namespace {

Json json_of(const Cell& cell) {
  return {{"row", cell.row},         {"column", cell.column}, {"rows", cell.rows},
          {"columns", cell.columns}, {"text", cell.text},     {"box", json_of(cell.box)}};
}

Json json_of(const Grid& grid) {
  Json cells = Json::array();
  for (const Cell& cell : grid.cells) cells.push_back(json_of(cell));
  return {{"page", number_or_null(grid.page)},
          {"box", json_of(grid.box)},
          {"title", title_of(grid)},
          {"cells", std::move(cells)}};
}

}  // namespace

std::string tables_json(const Filing& filing) {
  Json tables = Json::array();
  for (const Grid& grid : filing.grids) tables.push_back(json_of(grid));
  return print({{"tables", std::move(tables)}});
}

}  // namespace gouji
