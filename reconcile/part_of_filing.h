// Whether a claim is of something else than what the filing is of: of one body among several, some months of the year, a
// place.
#pragma once

#include <string>
#include <string_view>

#include "parse/filing.h"

namespace gouji {

/// True where the words before the claim's figure, the head of its list or its section's title name a body beside the
/// filing's own (云溪镇文化活动中心的公务接待费, 所属事业单位, 本级), or where it is of a part of a year (1—6月, 上半年), of
/// something that is not stated (其中 without a whole) or of a place (全镇一般公共预算收入 in a department's text).
bool speaks_of_part(const Filing& filing, int claim);

/// True of a name of a body that the filing is not of: not the entity, be it shortened, and none that says 本 or 我.
/// `name` is normalised.
bool is_other_body(const Filing& filing, std::string_view name);

/// True of words that tell months, quarters or halves of a year, but no whole one: 1-6月, 上半年, 截至9月底.
bool tells_part_of_year(std::string_view words);

}  // namespace gouji
