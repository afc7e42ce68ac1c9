#include "reconcile/scan_decimals.h"

#include <algorithm>

namespace gouji {
namespace {

constexpr int kUnusual = 3;     // decimals
constexpr int kNearlyAll = 10;  // of the others to each with so many
constexpr float kDoubtful = 0.5F;

template <typename Visit>
void each_scanned(Schedule& schedule, Visit visit) {
  for (ScheduleLine& line : schedule.lines)
    for (Figure& figure : line.figures)
      if (figure.origin == Origin::ocr) visit(figure);
}

}  // namespace

void doubt_odd_decimals(Filing& filing) {
  if (filing.scanned_pages.empty()) return;
  for (Schedule& schedule : filing.schedules) {
    int usual = 0, odd = 0;
    each_scanned(schedule, [&](const Figure& figure) { ++(figure.number.decimals < kUnusual ? usual : odd); });
    if (odd == 0 || usual < kNearlyAll * odd) continue;
    each_scanned(schedule, [](Figure& figure) {
      if (figure.number.decimals >= kUnusual) figure.confidence = std::min(figure.confidence, kDoubtful);
    });
  }
}

}  // namespace gouji
