// Terminals of the grammar: every figure, date and year of a passage, and the words that stand for one (持平).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/unit.h"
#include "parse/narrative.h"

namespace gouji {

enum class QuantityKind {
  money,    ///< 2.5万元; 300万 where no thing that is counted follows
  percent,  ///< 12.5%
  points,   ///< 2个百分点
  count,    ///< 3辆, 五家
  bare,     ///< a number without a unit
  date,     ///< 2023年1月1日, 2023.1.1, 2023年1月
  year,     ///< 2023年, 2023年度, 二〇二三年
  flat,     ///< 持平
};

/// Offsets are into the passage's normal text.
struct Quantity {
  QuantityKind kind = QuantityKind::bare;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< behind the unit
  Decimal value;          ///< of a date 20230101 or 202301, of a year 2023
  std::string unit_text;
  Unit unit = Unit::none;
};

/// In the order of the text. Ordinals (第3次), document and building numbers (W-07), codes of items (（01项）) are none.
std::vector<Quantity> quantities_of(const Passage& passage);

/// False for what only normalisation made a digit: ①, ².
bool is_printed_digit(const Passage& passage, std::size_t at);

}  // namespace gouji
