#include "publish/terminal.h"

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("Chinese characters take two columns, combining marks none") {
  CHECK(display_width("预算2025") == 8);
  CHECK(display_width("（元）") == 6);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("") == 0);
}

TEST_CASE("lines are wrapped between characters, not before closing punctuation, and figures stay whole") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped("一二三四五", 6) == Lines{"一二三", "四五"});
  CHECK(wrapped("一二三，四", 6) == Lines{"一二", "三，四"});
  CHECK(wrapped("支出1,234.50万元", 10) == Lines{"支出", "1,234.50万", "元"});
  CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrapped("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
  CHECK(wrapped("", 10).empty());
}

TEST_CASE("what is cut off is marked") {
  CHECK(head_of("一二三四", 8) == "一二三四");
  CHECK(head_of("一二三四五", 7) == "一二三…");
  CHECK(tail_of("一二三四五", 7) == "…三四五");
}

TEST_CASE("nothing that a file holds steers the terminal") {
  CHECK(printable("a\x1b[31mb\r\nc\t\td ") == "a [31mb c d");
  CHECK(printable("\xff"
                  "ok") == "\ufffdok");
}

TEST_CASE("padding counts columns") {
  CHECK(padded_left("元", 4) == "  元");
  CHECK(padded_right("元", 4) == "元  ");
  CHECK(padded_left("too long", 4) == "too long");
}
