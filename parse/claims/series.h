// Figures side by side: 货物、工程、服务支出分别为1万元、2万元和3万元，占10%、20%和30%.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/claim.h"

namespace gouji {

/// Gives each figure behind 分别 its own name or year (2023年、2024年公务接待费分别为…), and those after the first what the words before the first say. A row of
/// rates after a row of amounts is of these one by one; which figures another row of changes or rates is about is not
/// known.
class Series {
 public:
  /// To be called with every claim in the order of the text: its index, the words before it and its clause.
  void follow(Claim& claim, int index, std::string_view lead, std::string_view clause);
  /// True where the last claim compares something that only its place in a row could tell.
  bool is_open() const { return open_; }

 private:
  void begin(const Claim& claim, std::string_view clause);
  void take(Claim& claim);

  std::size_t count_ = 0;  ///< figures of the row so far; 0 outside a row
  bool open_ = false;
  Claim first_;
  std::vector<std::string> names_;
  std::vector<int> years_;    ///< of the figures, where the row is of several
  std::vector<int> amounts_;  ///< the row of amounts that rates may follow
};

}  // namespace gouji
