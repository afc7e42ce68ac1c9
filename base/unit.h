// The units that figures are printed in.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji {

/// `none` is an unknown unit. It is never taken for 万元.
enum class Unit { none, yuan, thousand_yuan, ten_thousand_yuan, hundred_million_yuan };

/// Reads 元, 千元, 万元, 亿元, and the 万 and 亿 that stand for 万元 and 亿元 in narratives; `none` for all else.
Unit parse_unit(std::string_view text);

/// `元`, `万元`, …; empty for `none`.
std::string_view text_of(Unit unit);

/// How many 分 one of the unit is; 0 for `none`.
std::int64_t fen_per(Unit unit);

}  // namespace gouji
