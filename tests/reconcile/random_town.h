// Filings of a town that does not exist, right in every figure, as dumps: other items, columns, funds, units and amounts
// for each state of the random numbers.
#pragma once

#include <random>
#include <string>

namespace gouji::test {

/// A department's budget: nine schedules, and a narrative whose claims are their figures rounded to 万元.
std::string random_budget(std::mt19937& random);

/// A department's final accounts in 万元, every figure rounded by itself, so that sums may be a last digit off.
std::string random_final_accounts(std::mt19937& random);

}  // namespace gouji::test
