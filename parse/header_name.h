// Names of columns that a line break cuts.
#pragma once

#include <string>

namespace gouji {

/// True where the lower text goes on with the name that the upper one begins: 上缴上级支 and 出, not 公务用车 and 小计.
bool goes_on(const std::string& upper, const std::string& lower);

}  // namespace gouji
