#include "base/amount.h"

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("an amount is in 分 and knows what its last digit is worth") {
  auto amount = amount_of({317460, 2}, Unit::ten_thousand_yuan);
  REQUIRE(amount);
  CHECK(amount->fen == 3'174'600'000);
  CHECK(amount->ulp == 10'000);
  CHECK(print(*amount, Unit::ten_thousand_yuan) == "3174.60万元");
  CHECK(print(*amount, Unit::yuan, true) == "31,746,000元");
}

TEST_CASE("an unknown unit and a figure finer than a 分 give no amount") {
  CHECK_FALSE(amount_of({5, 0}, Unit::none));
  CHECK_FALSE(amount_of({5, 3}, Unit::yuan));
  CHECK_FALSE(amount_of({INT64_MAX, 0}, Unit::hundred_million_yuan));
}

TEST_CASE("two figures agree when their rounding intervals touch") {
  auto yuan = amount_of({3174607739, 2}, Unit::yuan);
  auto rounded = amount_of({317461, 2}, Unit::ten_thousand_yuan);
  auto cut = amount_of({317460, 2}, Unit::ten_thousand_yuan);
  CHECK(meet(interval_of(*yuan), interval_of(*rounded)));
  CHECK_FALSE(meet(interval_of(*yuan), interval_of(*cut)));
  CHECK(meet(interval_of(*yuan), truncated_interval_of(*cut)));
  CHECK(meet(interval_of({10, 1}), interval_of({11, 1})));
  CHECK_FALSE(meet(interval_of({10, 1}), interval_of({12, 1})));
}
