#include "reconcile/readings.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "reconcile/scan_doubts.h"
#include "reconcile/verify.h"

namespace gouji {
namespace {

constexpr int kEnough = 2;           // independent identities
constexpr int kMostRounds = 3;       // one figure settled may settle another
constexpr float kDoubtBelow = 0.9F;  // of a figure's confidence
constexpr float kSettled = 0.95F;

const Message undecidable = {"涉及OCR读数存疑的数字，无法判定（OCR）",
                             "it rests on a figure that OCR reads in two ways (OCR)"};

bool lies_in(const Doubt& doubt, int page, const Box& box) {
  return doubt.page == page && box.contains(doubt.box.centre_x(), doubt.box.centre_y());
}

/// A figure in doubt and its other reading.
struct Open {
  FactRef fact;
  std::string other_text;
  Decimal other;
};

Figure& figure_at(Filing& filing, const FactRef& ref) {
  return filing.schedules[ref.schedule].lines[ref.line].figures[ref.figure];
}

std::optional<Open> open_reading(const Filing& filing, const FactRef& ref) {
  const Figure& figure = filing.figure(ref);
  if (figure.origin != Origin::ocr || figure.confidence >= kDoubtBelow || !figure.amount) return {};
  for (const Doubt& doubt : filing.doubts) {
    if (!lies_in(doubt, figure.page, figure.box) || doubt.text != without_space(figure.text)) continue;
    const auto other = parse_decimal(doubt.other);
    if (other && std::is_neq(compare(*other, figure.number))) return Open{ref, doubt.other, *other};
  }
  return {};
}

std::vector<Open> open_readings(const Filing& filing) {
  std::vector<Open> open;
  for (int s = 0; s < static_cast<int>(filing.schedules.size()); ++s) {
    const Schedule& schedule = filing.schedules[s];
    for (int l = 0; l < static_cast<int>(schedule.lines.size()); ++l) {
      for (int f = 0; f < static_cast<int>(schedule.lines[l].figures.size()); ++f) {
        if (auto one = open_reading(filing, {s, l, f})) open.push_back(std::move(*one));
      }
    }
  }
  return open;
}

bool concerns(const Constraint& constraint, const FactRef& fact) {
  for (const auto* side : {&constraint.left, &constraint.right})
    for (const Term& term : *side)
      if (term.cell.claim < 0 && term.cell.fact == fact) return true;
  return false;
}

/// How many identities of the figure hold that share no other figure.
int confirmations(const Filing& filing, const std::vector<Constraint>& constraints, const FactRef& fact) {
  std::set<CellRef> used;
  int count = 0;
  for (const Constraint& constraint : constraints) {
    if (constraint.relation != Relation::equal || !concerns(constraint, fact)) continue;
    if (judge(filing, constraint).outcome == Outcome::fail) continue;
    std::vector<CellRef> others;
    for (const auto* side : {&constraint.left, &constraint.right})
      for (const Term& term : *side)
        if (term.cell.claim >= 0 || !(term.cell.fact == fact)) others.push_back(term.cell);
    if (std::any_of(others.begin(), others.end(), [&](const CellRef& cell) { return used.count(cell) > 0; })) continue;
    used.insert(others.begin(), others.end());
    ++count;
  }
  return count;
}

/// The figure with another number printed in its place; false where its unit cannot say what that is worth.
bool replace(Figure& figure, Decimal number, const std::string& text) {
  Amount amount = *figure.amount;
  for (int i = figure.number.decimals; i < number.decimals; ++i) {
    if (amount.ulp % 10 != 0) return false;
    amount.ulp /= 10;
  }
  for (int i = number.decimals; i < figure.number.decimals; ++i) amount.ulp *= 10;
  amount.fen = number.digits * amount.ulp;
  figure.amount = amount;
  figure.number = number;
  figure.text = text;
  return true;
}

Diagnostic settled(const Figure& figure, const std::string& other) {
  return {"ocr-reading-settled", figure.page,
          "OCR把一个数字读成“" + figure.text + "”或“" + other + "”；两处独立勾稽支持前者",
          "OCR reads a figure as " + figure.text + " or " + other + "; two independent identities confirm the first"};
}

bool settle(Filing& filing, const std::vector<Constraint>& constraints, const Open& open) {
  Figure& figure = figure_at(filing, open.fact);
  const Figure first = figure;
  const int for_first = confirmations(filing, constraints, open.fact);
  if (!replace(figure, open.other, open.other_text)) return false;
  const int for_other = confirmations(filing, constraints, open.fact);
  const bool other_wins = for_other >= kEnough && for_first == 0;
  const bool first_wins = for_first >= kEnough && for_other == 0;
  if (!other_wins) figure = first;
  if (!other_wins && !first_wins) return false;
  figure.confidence = kSettled;
  filing.diagnostics.push_back(settled(figure, other_wins ? first.text : open.other_text));
  return true;
}

bool is_doubtful(const Filing& filing, const Constraint& constraint) {
  for (const auto* side : {&constraint.left, &constraint.right}) {
    for (const Term& term : *side) {
      if (term.cell.claim >= 0) {
        if (is_doubtful_claim(filing, filing.claims[term.cell.claim])) return true;
        continue;
      }
      const Figure& figure = filing.figure(term.cell.fact);
      if (figure.origin == Origin::ocr && figure.confidence < kDoubtBelow) return true;
    }
  }
  return false;
}

/// Evidence that lies on a word in doubt; a figure of a schedule says itself whether it has been settled.
bool is_doubtful(const Filing& filing, const Evidence& evidence) {
  if (evidence.fact) {
    const Figure& figure = filing.figure(*evidence.fact);
    return figure.origin == Origin::ocr && figure.confidence < kDoubtBelow;
  }
  if (evidence.claim >= 0 && is_doubtful_claim(filing, filing.claims[evidence.claim])) return true;
  return std::any_of(filing.doubts.begin(), filing.doubts.end(), [&](const Doubt& doubt) {
    return doubt.page == evidence.page && !intersected(doubt.box, evidence.box).empty();
  });
}

bool is_scanned(const Filing& filing, const Finding& finding) {
  return is_scanned(filing, finding.page) ||
         std::any_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& evidence) { return is_scanned(filing, evidence.page); });
}

bool rests_on_words(FindingKind kind) {
  switch (kind) {
    case FindingKind::code:
    case FindingKind::name:
    case FindingKind::missing:
    case FindingKind::date:
    case FindingKind::template_residue:
    case FindingKind::text:
    case FindingKind::count:
    case FindingKind::other:
      return true;
    default:
      return false;
  }
}

void say_scanned(Finding& finding) {
  finding.message.zh += "（数字由OCR读出，请对照原图）";
  finding.message.en += " (read by OCR: compare with the picture)";
  finding.confidence = std::min(finding.confidence, 0.9);
  if (!rests_on_words(finding.kind)) return;
  finding.severity = std::min(finding.severity, Severity::note);
  finding.confidence = std::min(finding.confidence, 0.3);
}

}  // namespace

void settle_readings(Filing& filing) {
  if (filing.doubts.empty()) return;
  for (int round = 0; round < kMostRounds; ++round) {
    const std::vector<Open> open = open_readings(filing);
    if (open.empty()) return;
    const std::vector<Binding> bindings = bind_claims(filing);
    const Verification verification = verify({filing, bindings}, built_in_rules());
    bool changed = false;
    for (const Open& one : open) changed = settle(filing, verification.constraints, one) || changed;
    if (!changed) return;
  }
}

void set_aside_doubtful(const Filing& filing, std::vector<Judged>& judged, std::vector<LedgerEntry>& ledger) {
  if (filing.scanned_pages.empty()) return;
  std::erase_if(judged, [&](const Judged& j) {
    if (j.outcome != Outcome::fail) return false;
    if (!is_doubtful(filing, j.constraint) && !rests_on_unsure_line(filing, j.constraint)) return false;
    ledger.push_back({j.constraint.rule, Outcome::undecidable, j.constraint.where, undecidable});
    return true;
  });
}

void qualify_scanned(const Filing& filing, std::vector<Finding>& findings, std::vector<LedgerEntry>& ledger) {
  if (filing.scanned_pages.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    const auto& evidence = finding.evidence;
    const bool doubtful =
        std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) { return is_doubtful(filing, e); });
    if (!doubtful && !may_mean_another_line(filing, finding)) return false;
    ledger.push_back({finding.rule, Outcome::undecidable, finding.quote, undecidable});
    return true;
  });
  for (Finding& finding : findings)
    if (is_scanned(filing, finding)) say_scanned(finding);
}

}  // namespace gouji
