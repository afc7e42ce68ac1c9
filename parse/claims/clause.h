// The words before a figure, read for what they say of it.
#pragma once

#include <cstddef>
#include <string_view>

#include "parse/claim.h"

namespace gouji {

/// Where the clause begins that ends at `end`, looking back no further than `from`: behind the last comma or colon that
/// stands in no closed bracket, or behind the bracket that is still open.
std::size_t clause_begin(std::string_view text, std::size_t from, std::size_t end);

/// A clause of a comparison or of a plain statement, taken apart: `公务接待费比2022年预算减少` has the noun 公务接待费, the base
/// 2022年预算 and the direction down. Views into the clause.
struct ClauseReading {
  std::string_view noun;  ///< what is before the comparison; with nothing to compare, all of it
  std::string_view base;  ///< 2022年预算; 同比 where only that stands
  Direction direction = Direction::none;
  bool share = false;            ///< 占; the base is the whole
  bool completion = false;       ///< 完成, 为预算的; the base is the budget
  bool approximate = false;      ///< 约, 近, 超
  bool stands_for_base = false;  ///< the figure is the base itself: 较2014年决算数1867.45万元减少
};

/// `flat` reads a clause before 持平.
ClauseReading read_clause(std::string_view clause, bool flat);

/// The base of `与2023年度相比，`: a clause of its own before the one that compares; empty for none.
std::string_view base_of_clause(std::string_view clause);

/// Reads 占…的 and 完成…的 before a percentage.
ClauseReading read_rate(std::string_view clause);

}  // namespace gouji
