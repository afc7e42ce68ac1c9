// Sums of codes over lines that come one after the other.
#pragma once

#include <cstdint>
#include <vector>

namespace gouji::placing {

/// A total that is not that of its classes counts twice: more figures are in it than in others.
constexpr int weight_of_total = 2;

/// Follows lines from the top and counts where a code's figure is not the sum of the codes right below it, or the total
/// not that of the classes. Figures are given in one unit; a blank is 0 here.
class RunningSums {
 public:
  using Values = std::vector<std::int64_t>;  ///< by column

  /// `ulp` is the worth of a last printed digit.
  RunningSums(std::size_t columns, std::int64_t ulp);

  /// A line of level 1 to 3, or a total: 0.
  void add(int level, const Values& values);
  /// No line follows.
  void finish();

  /// Sums that do not hold, column by column.
  int broken() const { return broken_; }

 private:
  struct Open {
    int level = 0;
    int parts = 0;
    Values rest;  ///< what the parts met so far leave
  };

  void close(int level);
  void judge(const Open& sum, int weight);

  std::int64_t ulp_ = 1;
  int broken_ = 0;
  std::vector<Open> open_;
  Open total_;  ///< its rest less the classes'
  bool has_total_ = false;
};

}  // namespace gouji::placing
