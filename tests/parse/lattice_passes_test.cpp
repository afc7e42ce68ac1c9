#include <doctest/doctest.h>

#include "parse/lattice/areas.h"
#include "parse/lattice/cell_text.h"
#include "parse/lattice/lattice.h"
#include "tests/parse/drawn_page.h"

using namespace gouji;
using namespace gouji::lattice;
using test::DrawnPage;

namespace {

RuleLines joined(const DrawnPage& drawn) {
  return joined_rulings(drawn.page().rulings, {});
}

Mesh mesh_of_first(const DrawnPage& drawn) {
  return mesh_of(find_areas(joined(drawn), {}).areas.at(0), {});
}

}  // namespace

TEST_CASE("pieces of a line are joined, doubled lines are one, dots are none") {
  RuleLines lines = joined(DrawnPage().h(100, 0, 50).h(100.2, 52, 99).h(100, 120, 200).h(101.5, 120, 200).h(300, 5, 7));
  REQUIRE(lines.horizontal.size() == 2);
  CHECK(lines.horizontal[0].from == 0);
  CHECK(lines.horizontal[0].to == 99);
  CHECK(lines.horizontal[1].at == doctest::Approx(100.75));
  CHECK(lines.vertical.empty());
}

TEST_CASE("dashes make a line; rows of 8 points stay apart") {
  DrawnPage drawn;
  for (int i = 0; i < 50; ++i) drawn.h(10, i * 6, i * 6 + 3);
  drawn.h(18, 0, 100).h(26, 0, 100);
  CHECK(joined(drawn).horizontal.size() == 3);
}

TEST_CASE("lines that cross or touch are one area, others are none") {
  DrawnPage drawn;
  drawn.frame(0, 0, 100, 50).v(50, 2, 48);
  drawn.frame(200, 0, 300, 50);
  drawn.h(400, 0, 500);
  std::vector<Area> areas = find_areas(joined(drawn), {}).areas;
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].lines.vertical.size() == 3);
  CHECK(areas[1].box == Box{200, 0, 300, 50});
}

TEST_CASE("thousands of segments take no quadratic time") {
  DrawnPage drawn(7200, 7200);
  for (int i = 0; i < 5000; ++i) {
    drawn.h(i % 700 * 10, i / 700 * 900, i / 700 * 900 + 800);
    drawn.v(i % 700 * 10, i / 700 * 900, i / 700 * 900 + 800);
  }
  CHECK(!find_areas(joined(drawn), {}).areas.empty());
}

TEST_CASE("a mesh knows which pieces of its lines are there") {
  Mesh mesh = mesh_of_first(DrawnPage().frame(0, 0, 100, 40).h(20, 50, 100).v(50, 0, 40));
  CHECK(mesh.xs == std::vector<double>{0, 50, 100});
  CHECK(!mesh.above(1, 0));
  CHECK(mesh.above(1, 1));
  CHECK(mesh.left(0, 1));
}

TEST_CASE("lines that end together without an outer line make an open side") {
  Mesh mesh = mesh_of_first(DrawnPage().h(0, 0, 100).h(20, 0, 100).h(40, 0, 100).v(50, 0, 40));
  CHECK(mesh.open_left);
  CHECK(mesh.open_right);
  CHECK(!mesh.open_top);
  CHECK(mesh.xs == std::vector<double>{0, 50, 100});
}

TEST_CASE("boxes that no ruling parts are one cell") {
  SUBCASE("spans in both directions") {
    Mesh mesh = mesh_of_first(DrawnPage().frame(0, 0, 90, 60).h(20, 30, 90).h(40, 0, 90).v(30, 0, 60).v(60, 20, 60));
    CHECK(spans_of(mesh) ==
          std::vector<Span>{
              {0, 0, 2, 1}, {0, 1, 1, 2}, {1, 1, 1, 1}, {1, 2, 1, 1}, {2, 0, 1, 1}, {2, 1, 1, 1}, {2, 2, 1, 1}});
  }
  SUBCASE("what is no rectangle is cut into some") {
    Mesh mesh = mesh_of_first(DrawnPage().frame(0, 0, 60, 40).h(20, 0, 30).v(30, 20, 40));
    std::vector<Span> spans = spans_of(mesh);
    std::vector<int> owners = owners_of(spans, 2, 2);
    CHECK(std::count(owners.begin(), owners.end(), -1) == 0);
    CHECK(spans.size() == 3);
  }
}

TEST_CASE("lines of a cell are joined as Chinese and numbers want it") {
  struct Case {
    const char* upper;
    const char* lower;
    bool full;
    const char* joined;
  };
  for (const Case& c :
       {Case{"机关事业单位基本养老", "保险缴费支出", false, "机关事业单位基本养老保险缴费支出"},
        Case{"83,605,914.3", "5", false, "83,605,914.35"}, Case{"147,308,12", "3", false, "147,308,123"},
        Case{"83,605,", "914.35", false, "83,605,914.35"}, Case{"128605914", ".07", false, "128605914.07"},
        Case{"1286059", "14.07", true, "128605914.07"}, Case{"100.00", "200.00", true, "100.00 200.00"},
        Case{"100", "200", false, "100 200"}, Case{"cost of", "labour", false, "cost of labour"},
        Case{"“三公”", "经费", false, "“三公”经费"}}) {
    CAPTURE(c.upper);
    CHECK(joined_lines(c.upper, c.lower, c.full) == c.joined);
  }
}
