#include "publish/csv.h"
#include "publish/number.h"
#include "publish/write.h"

namespace gouji {

std::string tables_csv(const Filing& filing) {
  std::string out = "filing,table,page,title,row,column,rows,columns,text\n";
  for (std::size_t i = 0; i < filing.grids.size(); ++i) {
    const Grid& grid = filing.grids[i];
    const std::string table = std::to_string(i + 1), title = title_of(grid), page = number_or_blank(grid.page);
    for (const Cell& cell : grid.cells)
      append_record(out, {filing.source, table, page, title, std::to_string(cell.row), std::to_string(cell.column),
                          std::to_string(cell.rows), std::to_string(cell.columns), cell.text});
  }
  return as_utf8(out);
}

}  // namespace gouji
