// What two models read of a figure, and what is made of it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "ocr/figure_text.h"
#include "ocr/votes.h"

using namespace gouji;
using namespace gouji::ocr;

namespace {

LineReading reading(const std::string& text) {
  LineReading read;
  for (char32_t c : to_utf32(text)) read.symbols.push_back({c, {}, false});
  return read;
}

std::vector<LineReading> readings(const std::vector<std::string>& texts) {
  std::vector<LineReading> all;
  for (const std::string& text : texts) all.push_back(reading(text));
  return all;
}

}  // namespace

TEST_CASE("commas and points are told apart where their places leave no choice") {
  CHECK(well_separated("3.416.700.00") == "3,416,700.00");
  CHECK(well_separated("1,234,56") == "1,234.56");
  CHECK(well_separated("1.234.567") == "1,234,567");
  CHECK(well_separated("(5.207,316.00)") == "(5,207,316.00)");
  SUBCASE("and stay where they leave one") {
    for (const char* text : {"1.234", "1,234", "1,234.567", "12.34.56", "1234.5", "0.00", ""}) {
      CAPTURE(text);
      CHECK(well_separated(text) == text);
    }
  }
}

TEST_CASE("a figure's letters, dashes and doubled or loose separators are set right") {
  CHECK(as_figure(reading("1O,3l2.00")).text() == "10,312.00");
  CHECK(as_figure(reading("5.207.,316.00")).text() == "5,207,316.00");
  CHECK(as_figure(reading("—12.5。")).text() == "-12.5");
  CHECK(as_figure(reading(".0.00")).text() == "0.00");
}

TEST_CASE("a figure has digits and no characters") {
  CHECK(is_figure(reading("1,234.50")));
  CHECK(is_figure(reading("-0")));
  CHECK(!is_figure(reading("3、人员经费")));
  CHECK(!is_figure(reading("12%")));
  CHECK(!is_figure(reading("—")));
}

TEST_CASE("a figure with one character that is none is one that was misread") {
  CHECK(is_mostly_figure(reading("了,126,540.18")));
  CHECK(!is_mostly_figure(reading("第3季")));
  CHECK(!is_mostly_figure(reading("2024年度")));
}

TEST_CASE("the same digits are the same number only where the point stands alike") {
  CHECK(say_the_same("1,234.50", "1234.50"));
  CHECK(say_the_same("1,234.50", "1.2.34,50"));
  CHECK(!say_the_same("123450", "1,234.50"));
  CHECK(!say_the_same("1,234.50", "1,284.50"));
}

TEST_CASE("most readings are taken; without agreement there is doubt, and the other reading is kept") {
  SUBCASE("three against one") {
    const Choice choice = chosen(readings({"1,672.00", "1,572.00", "1,572.00", "1,572.00"}), 6);
    CHECK(choice.taken == 1);
    CHECK(choice.other == 0);
    CHECK(choice.doubtful);
  }
  SUBCASE("readings with fewer digits than the ink shows do not count") {
    const Choice choice = chosen(readings({"4", "4", "204", "204"}), 3);
    CHECK(choice.taken == 2);
    CHECK(!choice.doubtful);
  }
  SUBCASE("one model alone is not certain") {
    CHECK(chosen(readings({"204", "4", "204", "4"}), 3).doubtful);
  }
  SUBCASE("nothing was read by one model") {
    const Choice choice = chosen(readings({"", "11", "", "11"}), 0);
    CHECK(choice.taken == 1);
    CHECK(choice.doubtful);
  }
}
