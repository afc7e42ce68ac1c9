// Names of columns that a line break cuts.
#pragma once

#include <string>

namespace gouji {

/// True where the lower text goes on with the name that the upper one begins: 上缴上级支 and 出, not 公务用车 and 小计.
bool goes_on(const std::string& upper, const std::string& lower);

/// True of a name that is never the rest of another: 小计 under 基本支出.
bool stands_alone(const std::string& name);

/// How many letters of one stand together in the other, none below two: 公务用车购置 of 公务用车购置及运行费 and 公务用车购置费.
int shared_letters(const std::string& one, const std::string& other);

}  // namespace gouji
