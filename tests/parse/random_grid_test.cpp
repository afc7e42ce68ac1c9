// Whatever table is drawn comes back: random cells with spans, drawn cell by cell with a shaking hand.
#include <doctest/doctest.h>

#include <random>

#include "tests/parse/drawn_page.h"

using namespace gouji;
using test::DrawnPage;
using test::picture;

namespace {

/// A random table: cells that cover a mesh, each with a text or none.
class RandomTable {
 public:
  explicit RandomTable(unsigned seed) : random_(seed) {
    int columns = number(2, 8);
    int rows = number(2, 9);
    xs_ = places(columns, 40, 90);
    ys_ = places(rows, 14, 30);
    owner_.assign(rows, std::vector<int>(columns, -1));
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns; ++column) {
        if (owner_[row][column] < 0) add_cell(row, column);
      }
    }
  }

  DrawnPage drawn() {
    DrawnPage page;
    for (const Cell& cell : cells_) draw(page, cell);
    return page;
  }

  /// What should come back: lines that part no cells are not there.
  std::string expected() const {
    std::vector<int> row_at = used_lines(ys_.size(), &Cell::row, &Cell::rows);
    std::vector<int> column_at = used_lines(xs_.size(), &Cell::column, &Cell::columns);
    Grid grid;
    grid.rows = row_at.back();
    grid.columns = column_at.back();
    for (Cell cell : cells_) {
      cell.rows = row_at[cell.row + cell.rows] - row_at[cell.row];
      cell.columns = column_at[cell.column + cell.columns] - column_at[cell.column];
      cell.row = row_at[cell.row];
      cell.column = column_at[cell.column];
      grid.cells.push_back(cell);
    }
    return picture(grid);
  }

  std::size_t filled() const {
    return std::count_if(cells_.begin(), cells_.end(), [](const Cell& cell) { return !cell.text.empty(); });
  }

 private:
  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  double shake() { return number(-4, 4) * 0.1; }

  std::vector<double> places(int count, int least, int most) {
    std::vector<double> result{20};
    for (int i = 0; i < count; ++i) result.push_back(result.back() + number(least, most));
    return result;
  }

  bool is_free(int row, int column, int rows, int columns) const {
    for (int r = row; r < row + rows; ++r) {
      for (int c = column; c < column + columns; ++c) {
        if (r >= std::ssize(owner_) || c >= std::ssize(owner_[r]) || owner_[r][c] >= 0) return false;
      }
    }
    return true;
  }

  void add_cell(int row, int column) {
    Cell cell;
    cell.row = row;
    cell.column = column;
    int rows = number(0, 3) == 0 ? number(1, 3) : 1;
    int columns = number(0, 3) == 0 ? number(1, 4) : 1;
    if (is_free(row, column, rows, columns)) {
      cell.rows = rows;
      cell.columns = columns;
    }
    if (number(0, 4) > 0)
      cell.text = number(0, 1) == 0 ? std::to_string(cells_.size()) + ".50" : "第" + std::to_string(cells_.size());
    for (int r = row; r < row + cell.rows; ++r) {
      for (int c = column; c < column + cell.columns; ++c) owner_[r][c] = static_cast<int>(cells_.size());
    }
    cells_.push_back(cell);
  }

  std::vector<int> used_lines(std::size_t lines, int Cell::*begin, int Cell::*count) const {
    std::vector<int> used(lines, 0);
    for (const Cell& cell : cells_) used[cell.*begin] = used[cell.*begin + cell.*count] = 1;
    int next = 0;
    for (int& line : used) line = line != 0 ? next++ : next;
    return used;
  }

  void draw(DrawnPage& page, const Cell& cell) {
    double x0 = xs_[cell.column], x1 = xs_[cell.column + cell.columns];
    double y0 = ys_[cell.row], y1 = ys_[cell.row + cell.rows];
    page.h(y0 + shake(), x0 + shake(), x1 + shake()).h(y1 + shake(), x0 + shake(), x1 + shake());
    page.v(x0 + shake(), y0 + shake(), y1 + shake()).v(x1 + shake(), y0 + shake(), y1 + shake());
    if (!cell.text.empty()) page.text(number(0, 1) == 0 ? x0 + 2 : x1 - 34, (y0 + y1) / 2 + 3.5, cell.text, 9);
  }

  std::mt19937 random_;
  std::vector<double> xs_, ys_;
  std::vector<std::vector<int>> owner_;
  std::vector<Cell> cells_;
};

}  // namespace

TEST_CASE("whatever table is drawn comes back") {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    RandomTable table(seed);
    if (table.filled() < 2) continue;
    std::vector<Grid> grids = table.drawn().grids();
    REQUIRE(grids.size() == 1);
    REQUIRE(picture(grids[0]) == table.expected());
  }
}

TEST_CASE("whatever is scribbled, every place of a table is in one cell and every word in one table") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    auto number = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    DrawnPage page;
    for (int i = number(2, 40); i > 0; --i) page.h(number(0, 30) * 15, number(0, 200), number(150, 500));
    for (int i = number(2, 30); i > 0; --i) page.v(number(0, 15) * 30, number(0, 200), number(150, 500));
    int words = number(0, 120);
    std::ptrdiff_t figures = words - (words + 1) / 3;  // each has one digit 2
    for (int i = 0; i < words; ++i) {
      const char* text = i % 3 == 0 ? "1,234.50" : i % 3 == 1 ? "云溪镇支出" : "2.00其他";
      page.text(number(0, 480), number(1, 60) * 8, text, number(5, 14));
    }
    std::ptrdiff_t placed = 0;
    for (const Grid& grid : page.grids()) {
      REQUIRE(grid.rows * grid.columns >= 2);
      std::size_t places = 0;
      for (const Cell& cell : grid.cells) {
        places += static_cast<std::size_t>(cell.rows) * cell.columns;
        placed += std::count(cell.text.begin(), cell.text.end(), '2');
      }
      REQUIRE(places == static_cast<std::size_t>(grid.rows) * grid.columns);
      for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) REQUIRE(grid.at(row, column) != nullptr);
      }
    }
    CHECK(placed <= figures);
  }
}
