#include "reconcile/scan_decimals.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "reconcile/scan_doubts.h"

namespace gouji {
namespace {

constexpr int kUnusual = 3;        // decimals
constexpr int kMost = 3;           // others to each with so many
constexpr int kThreeDigits = 100;  // two of them behind a point that was lost
constexpr float kDoubtful = 0.5F;

template <typename Visit>
void each_scanned(Schedule& schedule, Visit visit) {
  for (ScheduleLine& line : schedule.lines)
    for (Figure& figure : line.figures)
      if (figure.origin == Origin::ocr) visit(figure);
}

/// Without a point or commas: those show that digits were not run together.
bool is_bare(const Figure& figure) {
  return figure.number.decimals == 0 && figure.text.find(',') == std::string::npos;
}

/// Percentages and amounts of the text: `%` is read as `9%` by both models.
void doubt_odd_claims(Filing& filing, ClaimKind kind) {
  std::vector<const Claim*> odd;
  int usual = 0;
  for (const Claim& claim : filing.claims) {
    if (claim.kind != kind || !is_scanned(filing, claim.page)) continue;
    if (claim.value.decimals < kUnusual) {
      ++usual;
    } else {
      odd.push_back(&claim);
    }
  }
  if (usual < kMost * static_cast<int>(odd.size())) return;
  for (const Claim* claim : odd) filing.doubts.push_back({claim->page, claim->box, claim->quote, {}});
}

}  // namespace

void doubt_odd_decimals(Filing& filing) {
  if (filing.scanned_pages.empty()) return;
  for (const ClaimKind kind : {ClaimKind::amount, ClaimKind::percent}) doubt_odd_claims(filing, kind);
  for (Schedule& schedule : filing.schedules) {
    int whole = 0, fractions = 0, odd = 0;
    each_scanned(schedule, [&](const Figure& figure) {
      ++(figure.number.decimals >= kUnusual ? odd : figure.number.decimals > 0 ? fractions : whole);
    });
    const bool few_odd = whole + fractions >= kMost * odd, few_whole = fractions >= kMost * whole;
    each_scanned(schedule, [&](Figure& figure) {
      const bool is_odd = few_odd && figure.number.decimals >= kUnusual;
      const bool lost_point = few_whole && is_bare(figure) && std::abs(figure.number.digits) >= kThreeDigits;
      if (is_odd || lost_point) figure.confidence = std::min(figure.confidence, kDoubtful);
    });
  }
}

}  // namespace gouji
