// Where things stand in a filing, in words.
#pragma once

#include <string>
#include <string_view>

#include "parse/filing.h"
#include "publish/write.h"
#include "reconcile/finding.h"

namespace gouji {

/// The title of the section that a claim stands in; empty where it stands in none.
std::string_view section_of(const Filing& filing, const Claim& claim);

/// `第12页`, `p. 12`; empty where there are no pages.
std::string page_name(int page, Language language);

/// `2010301 行政运行 › 支出预算/基本支出 › 2025年支出预算总表`: what tells it apart comes first, since lines are cut at the end.
std::string cell_name(const Filing& filing, FactRef ref);

/// The sentence that a claim stands in, in three parts: before its figure, the figure, behind it. Literal, without
/// white space.
struct Surroundings {
  std::string before, figure, after;
};
Surroundings surroundings_of(const Filing& filing, const Claim& claim);

/// The figure as printed, with its schedule's unit where it carries none itself.
std::string with_unit(const Filing& filing, const Evidence& evidence);

}  // namespace gouji
