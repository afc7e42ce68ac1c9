// The unit that a table is printed in, from the words that tell it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/unit.h"

namespace gouji {

struct StatedUnit {
  Unit unit = Unit::none;
  std::string text;  ///< `万元`
};

/// The unit in a normalised line of text, a title or a header: `编制单位:云溪镇单位:元`, `金额单位:人民币万元`, `收支总表(元)`,
/// `项目资金(万元)`. Nothing for `单位:辆` and for text that tells no unit.
std::optional<StatedUnit> stated_unit(std::string_view normal);

/// True of a line that says who drew the table up, or in which unit, rather than what it is.
bool is_imprint(std::string_view normal);

}  // namespace gouji
