// The numbers that headings and list items begin with.
#pragma once

#include <cstddef>
#include <string_view>

namespace gouji {

/// 第一部分 is a part; 一、 has depth 1, （一） 2, 1. and 1、 3, (1) 4.
struct Numbering {
  int depth = 0;           ///< 0 for a part and where there is none
  bool part = false;       ///< 第一部分, 第二章
  int ordinal = 0;         ///< the number itself
  std::size_t length = 0;  ///< bytes that it takes up, its punctuation included; 0 where there is none
  explicit operator bool() const { return length > 0; }
};

/// Reads the number at the beginning of a normalised text. A year or an amount is none: `2.5万元`, `1.2022年` has `1.`.
Numbering numbering_of(std::string_view normal);

}  // namespace gouji
