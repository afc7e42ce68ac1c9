#include "reconcile/diagnosis.h"

#include <doctest/doctest.h>

#include <string>

using namespace gouji;

namespace {

struct Case {
  const char *printed, *fitting;
  Slip there, back;  ///< printed for fitting, and the other way round
};

const Case cases[] = {
    {"659000", "65.9", Slip::unit, Slip::unit},
    {"3174.60", "31746000.00", Slip::unit, Slip::unit},
    {"1.25", "125000000", Slip::unit, Slip::unit},
    {"28870000", "2887000", Slip::decimal, Slip::decimal},
    {"12.34", "1234.00", Slip::decimal, Slip::decimal},
    {"465.35", "475.35", Slip::one_digit, Slip::one_digit},
    {"9265733", "2965733", Slip::exchanged, Slip::exchanged},
    {"9213", "9321", Slip::none, Slip::none},
    {"9213", "9123", Slip::exchanged, Slip::exchanged},
    {"87654", "47658", Slip::exchanged, Slip::exchanged},
    {"9265733", "926533", Slip::doubled, Slip::lost},
    {"1123.40", "123.40", Slip::doubled, Slip::lost},
    {"-40.00", "40.00", Slip::sign, Slip::sign},
    {"66.52", "66.52", Slip::none, Slip::none},
    {"0", "66.52", Slip::none, Slip::none},
    {"12.34", "0.01", Slip::none, Slip::none},
    {"12.34", "-0.12", Slip::none, Slip::none},
    {"3216.54", "3291.34", Slip::none, Slip::none},
};

/// Both with as many decimals, as a cell prints them.
Slip slip(const std::string& printed, const std::string& fitting) {
  Decimal a = *parse_decimal(printed), b = *parse_decimal(fitting);
  for (; a.decimals < b.decimals; ++a.decimals) a.digits *= 10;
  for (; b.decimals < a.decimals; ++b.decimals) b.digits *= 10;
  return slip_between(a, b);
}

}  // namespace

TEST_CASE("what a difference looks like, from either side") {
  for (const Case& c : cases) {
    CAPTURE(c.printed);
    CAPTURE(c.fitting);
    CHECK(slip(c.printed, c.fitting) == c.there);
    CHECK(slip(c.fitting, c.printed) == c.back);
  }
}

TEST_CASE("every slip has words in both languages, and a slip of the pen weighs more than an equal neighbour") {
  for (int i = 1; i <= static_cast<int>(Slip::missing_line); ++i) {
    CAPTURE(i);
    CHECK(!text_of(static_cast<Slip>(i)).zh.empty());
    CHECK(!text_of(static_cast<Slip>(i)).en.empty());
  }
  CHECK(weight_of(Slip::one_digit) > weight_of(Slip::omitted));
  CHECK(weight_of(Slip::omitted) > weight_of(Slip::copied));
}
