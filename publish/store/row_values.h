// Values of a query's row as what the caller knows them to be; NULL is an empty text and a zero.
#pragma once

#include <string>

#include "publish/store/tables.h"

namespace gouji {

inline std::string text_at(const StoreRow& row, std::size_t column) {
  const auto* text = std::get_if<std::string>(&row.at(column));
  return text ? *text : std::string();
}

inline std::int64_t number_at(const StoreRow& row, std::size_t column) {
  const auto* number = std::get_if<std::int64_t>(&row.at(column));
  return number ? *number : 0;
}

}  // namespace gouji
