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
  CHECK(compare(ten_thousands("57.80"), yuan("578,000.00")) == Verdict::ok);
  CHECK(compare(ten_thousands("4747.37"), yuan("47,473,676.27")) == Verdict::rounding);
  CHECK(compare(ten_thousands("2510.50"), yuan("25,105,077.39")) == Verdict::rounding);
  CHECK(compare(ten_thousands("326.71"), ten_thousands("326.72")) == Verdict::rounding);
  CHECK(compare(ten_thousands("56.12"), yuan("578,000.00")) == Verdict::mismatch);
  CHECK(compare(yuan("2058.33"), yuan("20,583,302.00")) == Verdict::mismatch);
}

TEST_CASE("growth is the quotient's interval") {
  CHECK(fit_growth({6640, 2}, wide("220.63"), wide("132.59")) == Fit::holds);
  CHECK(fit_growth({6054, 2}, wide("441.25"), wide("132.59")) == Fit::fails);
  CHECK(fit_growth({2222, 2}, wide("0.62"), wide("0.50")) == Fit::holds);
  CHECK(fit_growth({-227, 2}, wide("56.12"), wide("57.43")) == Fit::holds);
  CHECK(fit_growth({227, 2}, wide("56.12"), wide("57.43")) == Fit::fails);
  CHECK(fit_growth({10000, 2}, wide("25.00"), wide("0.00")) == Fit::undefined);
}

TEST_CASE("a share off by one last digit is a tail") {
  CHECK(fit_share({4546, 2}, wide("12270.36"), wide("26994.72")) == Fit::tail);
  CHECK(fit_share({7173, 2}, wide("2106.66"), wide("2940.05")) == Fit::fails);
  CHECK(fit_share({10000, 2}, wide("2940.05"), wide("2940.05")) == Fit::holds);
  CHECK(fit_share({608, 2}, wide("1493.32"), wide("24535.67")) == Fit::holds);
}

TEST_CASE("percentages print as the filing would") {
  CHECK(print_percent(8804, 13259, 2) == "66.40");
  CHECK(print_percent(-1, 3, 1) == "-33.3");
  CHECK(print_percent(1, 0, 2).empty());
}
