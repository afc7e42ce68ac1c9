// Which item of the functional classification the figures of a passage are of.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/claim.h"

namespace gouji {

/// A chain and where it stands in the passage's normal text.
struct PlacedItem {
  std::uint32_t begin = 0, end = 0;
  ItemChain chain;
};

/// `一般公共服务支出（类）财政事务（款）行政运行（项）`, the same with codes (204类, 04项, 2040601), `X-Y-Z` and a lone name in
/// quotation marks or before 科目. In the order of the text.
std::vector<PlacedItem> items_of(const Passage& passage);

}  // namespace gouji
