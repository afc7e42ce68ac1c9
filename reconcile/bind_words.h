// The words round a claim's figure that say what it is of.
#pragma once

#include <string>
#include <string_view>

#include "parse/filing.h"

namespace gouji {

/// The text of the claim's clause before its figure, normalised and without a list's number: `其中:财政拨款收入` gives
/// `财政拨款收入`.
std::string_view lead_of(const Filing& filing, int claim);

/// The text of the claim's sentence.
std::string_view sentence_of(const Filing& filing, int claim);

/// Titles of the section that the claim stands in and of those above it, normalised, innermost first.
std::string section_titles(const Filing& filing, const Claim& claim);

/// The innermost of them.
std::string section_title(const Filing& filing, int claim);

/// True where words say that another figure than the printed one is compared (剔除…因素, 同口径), or that it is rough.
bool restated(const Filing& filing, int claim);

/// True for an amount of money with a known unit that states a sum (no unit price, no threshold).
bool is_sum_of_money(const Claim& claim);

/// True where nothing says that the claim is of another year than the filing.
bool of_filing_year(const Filing& filing, const Claim& claim);

/// True where two claims are of one year and both of the budget, both of the final accounts or both of an execution.
bool same_time(const Filing& filing, const Claim& one, const Claim& other);

}  // namespace gouji
