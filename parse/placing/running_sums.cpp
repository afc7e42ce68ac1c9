#include "parse/placing/running_sums.h"

#include <cstdlib>

namespace gouji::placing {
namespace {

void subtract(RunningSums::Values& from, const RunningSums::Values& values) {
  for (std::size_t i = 0; i < from.size(); ++i) from[i] -= values[i];
}

}  // namespace

RunningSums::RunningSums(std::size_t columns, std::int64_t ulp) : ulp_(ulp) {
  total_.rest.resize(columns);
}

void RunningSums::add(int level, const Values& values) {
  close(level);
  if (level == 0) {
    if (has_total_) return;
    has_total_ = true;
    for (std::size_t i = 0; i < values.size(); ++i) total_.rest[i] += values[i];
    return;
  }
  if (level == 1) {
    subtract(total_.rest, values);
    ++total_.parts;
  } else if (!open_.empty() && open_.back().level == level - 1) {
    subtract(open_.back().rest, values);
    ++open_.back().parts;
  }
  open_.push_back({level, 0, values});
}

void RunningSums::finish() {
  close(0);
  if (has_total_) judge(total_, weight_of_total);
}

void RunningSums::close(int level) {
  while (!open_.empty() && open_.back().level >= level) {
    judge(open_.back(), 1);
    open_.pop_back();
  }
}

/// Each figure is rounded for itself.
void RunningSums::judge(const Open& sum, int weight) {
  if (sum.parts == 0) return;
  const std::int64_t rounding = ulp_ * (sum.parts + 1) / 2;
  for (std::int64_t rest : sum.rest) broken_ += std::abs(rest) > rounding ? weight : 0;
}

}  // namespace gouji::placing
