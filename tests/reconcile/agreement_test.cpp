#include "reconcile/agreement.h"

#include <doctest/doctest.h>

using namespace gouji;

namespace {

Amount ten_thousands(const char* text) {
  return *amount_of(*parse_decimal(text), Unit::ten_thousand_yuan);
}
Amount yuan(const char* text) {
  return *amount_of(*parse_decimal(text), Unit::yuan);
}
Interval wide(const char* text) {
  return interval_of(ten_thousands(text));
}

}  // namespace

TEST_CASE("amounts agree exactly, within their rounding, cut off, or not at all") {
  CHECK(compare(ten_thousands("65.90"), yuan("659,000.00")) == Verdict::ok);
  CHECK(compare(ten_thousands("5281.64"), yuan("52,816,430.62")) == Verdict::rounding);
  CHECK(compare(ten_thousands("3174.60"), yuan("31,746,077.39")) == Verdict::rounding);
  CHECK(compare(ten_thousands("418.64"), ten_thousands("418.65")) == Verdict::rounding);
  CHECK(compare(ten_thousands("63.27"), yuan("659,000.00")) == Verdict::mismatch);
  CHECK(compare(yuan("3176.28"), yuan("31,762,802.00")) == Verdict::mismatch);
}

TEST_CASE("growth is the quotient's interval") {
  CHECK(fit_growth({6625, 2}, wide("238.90"), wide("143.70")) == Fit::holds);
  CHECK(fit_growth({5732, 2}, wide("465.35"), wide("143.70")) == Fit::fails);
  CHECK(fit_growth({2222, 2}, wide("0.62"), wide("0.50")) == Fit::holds);
  CHECK(fit_growth({-228, 2}, wide("63.27"), wide("64.75")) == Fit::holds);
  CHECK(fit_growth({228, 2}, wide("63.27"), wide("64.75")) == Fit::fails);
  CHECK(fit_growth({10000, 2}, wide("25.00"), wide("0.00")) == Fit::undefined);
}

TEST_CASE("a share off by one last digit is a tail") {
  CHECK(fit_share({4546, 2}, wide("11851.36"), wide("26073.50")) == Fit::tail);
  CHECK(fit_share({7102, 2}, wide("2706.66"), wide("3815.40")) == Fit::fails);
  CHECK(fit_share({10000, 2}, wide("3815.40"), wide("3815.40")) == Fit::holds);
  CHECK(fit_share({608, 2}, wide("1518.47"), wide("24948.25")) == Fit::holds);
}

TEST_CASE("percentages print as the filing would") {
  CHECK(print_percent(8804, 13259, 2) == "66.40");
  CHECK(print_percent(-1, 3, 1) == "-33.3");
  CHECK(print_percent(1, 0, 2).empty());
}
