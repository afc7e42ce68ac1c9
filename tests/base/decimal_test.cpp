#include "base/decimal.h"

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("a printed number keeps its digits and its decimals") {
  struct Case {
    const char* text;
    const char* value;
  };
  for (const Case& c : {Case{"128,605,914.07", "128605914.07"}, Case{"3174.60", "3174.60"}, Case{"１，２３４", "1234"},
                        Case{"-5", "-5"}, Case{"－1,000.00", "-1000.00"}, Case{"(3.2)", "-3.2"}, Case{" 0 ", "0"},
                        Case{"1, 537.4", "1537.4"}, Case{"0.05", "0.05"}}) {
    CAPTURE(c.text);
    auto number = parse_decimal(c.text);
    REQUIRE(number);
    CHECK(to_string(*number) == c.value);
  }
}

TEST_CASE("what is no single number is none") {
  for (const char* text : {"", "-", "—", "12,34", "1,2345", "1.", ".5", "12元", "1.2.3", "1234567890123456789"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text));
  }
}

TEST_CASE("separators are put back and values compare across precisions") {
  CHECK(with_separators({1642758346, 2}) == "16,427,583.46");
  CHECK(with_separators({-100000, 2}) == "-1,000.00");
  CHECK(compare({5780, 2}, {578, 1}) == std::strong_ordering::equal);
  CHECK(compare({-1, 0}, {5, 3}) == std::strong_ordering::less);
}
