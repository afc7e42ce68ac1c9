// Columns that sums tell: figures of laid out text whose place on the page does not say which column they are in.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "parse/placing/by_summary.h"
#include "parse/placing/classes.h"
#include "parse/placing/page_ways.h"
#include "parse/placing/runs.h"
#include "parse/placing/settle_columns.h"

using namespace gouji;
using namespace gouji::placing;

namespace {

constexpr std::int64_t printed = 1000;

SummedLine line(int level, const std::vector<std::pair<int, int>>& figures) {
  SummedLine line{level, {}};
  for (auto [column, value] : figures) line.places.push_back({column, value * printed});
  return line;
}

SummedTable table(std::vector<SummedPage> pages, std::size_t columns) {
  SummedTable table;
  table.pages = std::move(pages);
  table.columns = columns;
  table.ulp = printed;
  return table;
}

/// The columns of a page's lines, unsure ones with a mark: `0 2; 0 2? 4?; `.
std::string columns_of(const SummedPage& page) {
  std::string text;
  for (const SummedLine& line : page.lines) {
    for (const Place& place : line.places) {
      text += std::to_string(place.column);
      text += place.sure ? " " : "? ";
    }
    text.back() = ';';
  }
  return text;
}

/// 合计, 上年结转, 一般公共预算, 事业收入, 其他收入; nothing is 上年结转.
SummedPage first_page() {
  return {{line(0, {{0, 900}, {2, 700}, {3, 150}, {4, 50}}), line(1, {{0, 400}, {2, 300}, {3, 100}}),
           line(2, {{0, 250}, {2, 200}, {3, 50}})},
          true};
}

/// Goes on with the class; its columns stand where those of the first page begin.
SummedPage next_page(bool headed = false) {
  return {{line(2, {{0, 150}, {1, 100}, {2, 50}}), line(1, {{0, 500}, {1, 400}, {2, 50}, {3, 50}}),
           line(2, {{0, 500}, {1, 400}, {2, 50}, {3, 50}})},
          headed};
}

}  // namespace

TEST_CASE("placing: the columns of a page without a header are those that let sums hold over the page's end") {
  SummedTable read = table({first_page(), next_page()}, 5);
  place_pages(read);
  CHECK(columns_of(read.pages[0]) == "0 2 3 4;0 2 3;0 2 3;");
  CHECK(columns_of(read.pages[1]) == "0 2 3;0 2 3 4;0 2 3 4;");
  SummedTable headed = table({first_page(), next_page(true)}, 5);
  place_pages(headed);
  CHECK(columns_of(headed.pages[1]) == "0 2 3;0 2 3 4;0 2 3 4;");
}

TEST_CASE("placing: columns that no sum tells are unsure without a header, and as read under one") {
  const SummedPage rows{{line(1, {{0, 80}, {1, 80}}), line(1, {{0, 20}, {1, 20}})}, false};
  SummedTable read = table({{{line(1, {{0, 50}, {1, 30}, {2, 20}})}, true}, rows}, 3);
  place_pages(read);
  CHECK(columns_of(read.pages[1]) == "0? 1?;0? 1?;");
  read.pages[1] = rows;
  read.pages[1].headed = true;
  place_pages(read);
  CHECK(columns_of(read.pages[1]) == "0 1;0 1;");
}

TEST_CASE("placing: rows in a run that stand a column off go where their sums have them") {
  SummedTable read =
      table({{{line(1, {{0, 100}, {1, 60}, {3, 40}}), line(2, {{0, 100}, {1, 60}, {3, 40}}),
               line(3, {{0, 70}, {1, 50}, {3, 20}}), line(3, {{0, 30}, {2, 10}, {3, 20}}), line(1, {{0, 5}, {1, 5}})},
              true}},
            4);
  move_runs_within_pages(read);
  CHECK(columns_of(read.pages[0]) == "0 1 3;0 1 3;0 1 3;0 1 3;0 1;");
}

TEST_CASE("placing: a wrong figure moves none") {
  SummedTable read = table({{{line(0, {{0, 105}, {1, 60}, {3, 45}}), line(1, {{0, 105}, {1, 60}, {3, 45}}),
                              line(2, {{0, 70}, {1, 50}, {3, 20}}), line(2, {{0, 30}, {1, 10}, {3, 20}})},
                             true}},
                           4);
  const std::string before = columns_of(read.pages[0]);
  move_runs_within_pages(read);
  place_pages(read);
  move_runs(read);
  move_classes(read);
  CHECK(columns_of(read.pages[0]) == before);
}

TEST_CASE("placing: classes that only together are what a total lacks move together") {
  SummedTable read = table({{{line(0, {{0, 300}, {1, 100}, {2, 200}}), line(1, {{0, 100}, {1, 100}}),
                              line(1, {{0, 80}, {3, 80}}), line(2, {{0, 80}, {3, 80}}), line(1, {{0, 120}, {3, 120}})},
                             true}},
                           4);
  move_classes(read);
  CHECK(columns_of(read.pages[0]) == "0 1 2;0 1;0 2;0 2;0 2;");
}

namespace {

ScheduleLine printed_line(const std::string& code, const std::vector<std::pair<int, int>>& figures) {
  ScheduleLine line;
  line.code = code;
  if (code.empty()) line.role = "total";
  for (auto [column, value] : figures) {
    Figure figure;
    figure.column = column;
    figure.number = {value, 0};
    figure.origin = Origin::dump;
    line.figures.push_back(figure);
  }
  return line;
}

Schedule guessed_schedule(bool with_total) {
  Schedule schedule;
  schedule.guessed = true;
  schedule.columns.resize(3);
  if (with_total) schedule.lines.push_back(printed_line("", {{0, 130}, {2, 130}}));
  schedule.lines.push_back(printed_line("201", {{0, 30}, {2, 30}}));
  schedule.lines.push_back(printed_line("20101", {{0, 30}, {2, 30}}));
  schedule.lines.push_back(printed_line("205", {{0, 100}, {1, 100}}));
  return schedule;
}

}  // namespace

TEST_CASE("placing: figures without a certain column are left out, and that is said") {
  Diagnostics diagnostics;
  Schedule settled = guessed_schedule(true);
  settle_columns(settled, {{0, 3, 1, true}, {3, 4, 2, false}}, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(settled.lines[3].in(2) != nullptr);
  CHECK(!settled.lines[3].holds_words);

  Schedule unsure = guessed_schedule(false);
  settle_columns(unsure, {{0, 2, 1, true}, {2, 3, 2, false}}, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].id == "unsure-columns");
  CHECK(diagnostics[0].page == 2);
  CHECK(unsure.lines[2].figures.empty());
  CHECK(unsure.lines[2].holds_words);
}

namespace {

ScheduleLine income_line(const Role& role, int value) {
  ScheduleLine line = printed_line("x", {{0, value}});
  line.code.clear();
  line.role = role;
  return line;
}

/// A summary, and a revenue schedule (合计, 上年结转, 一般公共预算, 其他收入) whose figures stand a column off.
std::vector<Schedule> summary_and_revenue(int opening) {
  std::vector<Schedule> schedules(2);
  Schedule &summary = schedules[0], &revenue = schedules[1];
  summary.kind = ScheduleKind::summary;
  summary.columns.push_back({"预算数", "amount", 0});
  summary.lines = {income_line("general_public", 700), income_line("opening", opening)};
  revenue.kind = ScheduleKind::revenue;
  revenue.guessed = true;
  revenue.columns = {{"合计", "total", 0},
                     {"上年结转", "opening", 0},
                     {"一般公共预算", "general_public", 0},
                     {"其他收入", "other_income", 0}};
  revenue.lines = {printed_line("", {{0, 745}, {2, 45}, {3, 700}}), printed_line("201", {{0, 745}, {2, 45}, {3, 700}})};
  return schedules;
}

}  // namespace

TEST_CASE("placing: a revenue schedule's columns are those whose totals the summary has") {
  std::vector<Schedule> schedules = summary_and_revenue(45);
  place_by_summary(schedules);
  for (const ScheduleLine& line : schedules[1].lines) {
    REQUIRE(line.in(1) != nullptr);
    CHECK(line.in(1)->number.digits == 45);
    REQUIRE(line.in(2) != nullptr);
    CHECK(line.in(2)->number.digits == 700);
    CHECK(line.in(3) == nullptr);
  }
  std::vector<Schedule> otherwise = summary_and_revenue(54);
  place_by_summary(otherwise);
  CHECK(otherwise[1].lines[1].in(1) == nullptr);
  CHECK(otherwise[1].lines[1].in(3) != nullptr);
}
