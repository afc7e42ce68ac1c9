// N2L: lists whose total is stated before and after them, and single parts above their whole. N2B: the same list of
// another year.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "reconcile/agreement.h"
#include "reconcile/bind_subject.h"
#include "reconcile/bind_words.h"
#include "reconcile/diagnosis.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

/// 其中A340万，B120万，合计460万 behind 总预算460万.
struct ClosedList {
  int head = -1, closing = -1;
  std::vector<int> parts;
};

/// Figures between the head and the words that sum up, without those that are parts of one of them.
std::vector<int> listed_between(const Filing& filing, int head, int closing) {
  std::vector<int> parts;
  for (int i = head + 1; i < closing; ++i) {
    const Claim& claim = filing.claims[i];
    if (!claim.amount || claim.relation == "threshold" || claim.relation == "rate") continue;
    if (claim.whole <= head) parts.push_back(i);
  }
  return parts;
}

std::vector<ClosedList> closed_lists(const Filing& filing) {
  std::vector<ClosedList> lists;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.relation != "total" || claim.of < 0 || !is_sum_of_money(claim)) continue;
    if (!is_sum_of_money(filing.claims[claim.of]) || filing.claims[claim.of].passage != claim.passage) continue;
    int closing = static_cast<int>(i);
    ClosedList list{claim.of, closing, listed_between(filing, claim.of, closing)};
    if (list.parts.size() > 1) lists.push_back(std::move(list));
  }
  return lists;
}

std::optional<Amount> sum_of(const Filing& filing, const std::vector<int>& claims) {
  std::optional<Amount> sum = Amount{0, 1};
  for (int claim : claims)
    if (sum) sum = add(*sum, *filing.claims[claim].amount);
  return sum;
}

bool agree(Amount one, Amount other) {
  return compare(one, other) != Verdict::mismatch;
}

/// What a claim looks like beside what it should be.
Slip slip_to(const Claim& claim, std::int64_t fen) {
  constexpr std::int64_t telling = 100;
  if (std::llabs(claim.value.digits) < telling) return Slip::none;
  return slip_between(claim.value, in_unit(fen, claim.unit, claim.value.decimals));
}

struct Fault {
  int claim = -1;
  std::int64_t fitting = 0;
  Severity severity = Severity::error;
};

/// 合计 may be of some of the items only.
bool sums_some(const Filing& filing, const ClosedList& list) {
  constexpr std::size_t most = 12;
  const Amount closing = *filing.claims[list.closing].amount;
  if (list.parts.size() > most) return true;
  for (unsigned chosen = 1; chosen + 1 < (1U << list.parts.size()); ++chosen) {
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < list.parts.size(); ++p)
      if ((chosen >> p & 1U) != 0) sum += filing.claims[list.parts[p]].amount->fen;
    if (agree(closing, {sum, closing.ulp})) return true;
  }
  return false;
}

/// One of three statements that the other two contradict; a part only where one alone looks like a slip.
std::vector<Fault> faults_of(const Filing& filing, const ClosedList& list, Amount sum) {
  const Claim &head = filing.claims[list.head], &closing = filing.claims[list.closing];
  bool head_fits = agree(*head.amount, sum), closing_fits = agree(*closing.amount, sum);
  if (head_fits && closing_fits) return {};
  if (head_fits && sums_some(filing, list)) return {};
  if (head_fits) return {{list.closing, sum.fen, Severity::error}};
  if (closing_fits) {
    if (slip_to(head, sum.fen) == Slip::none) return {};
    return {{list.head, sum.fen, Severity::warning}};
  }
  std::vector<Fault> faults;
  if (!agree(*head.amount, *closing.amount)) return faults;
  for (int part : list.parts) {
    std::int64_t fitting = filing.claims[part].amount->fen + head.amount->fen - sum.fen;
    if (slip_to(filing.claims[part], fitting) != Slip::none) faults.push_back({part, fitting, Severity::error});
  }
  for (Fault& fault : faults)
    if (faults.size() > 1) fault.severity = Severity::warning;
  return faults;
}

void report(const Filing& filing, const Fault& fault, const std::vector<int>& evidence, const Message& why,
            Verification& out) {
  const Claim& claim = filing.claims[fault.claim];
  Finding finding =
      finding_from("N2L", FindingKind::narrative_sum, fault.severity, claim_evidence(filing, fault.claim));
  for (int other : evidence)
    if (other != fault.claim) finding.evidence.push_back(claim_evidence(filing, other));
  finding.expected = print_like(claim, fault.fitting);
  finding.difference = print_like(claim, claim.amount->fen - fault.fitting);
  finding.explanation = text_of(slip_to(claim, fault.fitting));
  finding.confidence = fault.severity == Severity::error ? 0.9 : 0.6;
  finding.message = {finding.quote + "：" + why.zh + finding.expected,
                     finding.quote + ": " + why.en + finding.expected};
  out.findings.push_back(std::move(finding));
}

void check_closed(const Context& context, const ClosedList& list, Verification& out) {
  const Filing& filing = context.filing;
  auto sum = sum_of(filing, list.parts);
  if (!sum) return;
  std::string where = "claim:" + filing.claims[list.closing].quote;
  bool all_fit = agree(*filing.claims[list.head].amount, *sum) && agree(*filing.claims[list.closing].amount, *sum);
  if (all_fit) return out.ledger.push_back(decided("N2L", Outcome::pass, where));
  std::vector<Fault> faults = faults_of(filing, list, *sum);
  if (faults.empty()) return out.ledger.push_back(undecided("N2L", where, "列举可能不全", "the list may not be whole"));
  std::vector<int> evidence = list.parts;
  evidence.insert(evidence.begin(), list.head);
  evidence.push_back(list.closing);
  for (int other = static_cast<int>(faults.size()) - 1; other > 0; --other)
    std::stable_partition(evidence.begin(), evidence.end(), [&](int e) { return e == faults[other].claim; });
  report(filing, faults.front(), evidence, {"各项之和、前后两个总数要求", "the parts and the totals ask for "}, out);
}

std::map<int, std::vector<int>> parts_by_whole(const Filing& filing) {
  std::map<int, std::vector<int>> parts;
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    if (filing.claims[i].whole >= 0 && is_sum_of_money(filing.claims[i]))
      parts[filing.claims[i].whole].push_back(static_cast<int>(i));
  return parts;
}

/// The only part of a whole, above it by what looks like a slip.
void check_single_part(const Context& context, const std::vector<UnitSlip>& slips, int whole, int part,
                       Verification& out) {
  const Filing& filing = context.filing;
  const Claim &all = filing.claims[whole], &one = filing.claims[part];
  if (!is_sum_of_money(all) || one.passage != all.passage || one.relation != "of-which") return;
  if (!same_time(filing, one, all) || agree(*one.amount, *all.amount) || one.amount->fen < all.amount->fen) return;
  if (is_slip(slips, whole) || is_slip(slips, part)) return;
  bool settled = context.bindings[part].fact || context.bindings[whole].fact;
  if (settled || slip_to(one, all.amount->fen) == Slip::none)
    return out.ledger.push_back(undecided("N2L", "claim:" + one.quote, "不能确定是同一总数的部分",
                                          "it is not certain that it is a part of this total"));
  report(filing, {part, all.amount->fen, Severity::warning}, {whole}, {"部分大于整体，疑为", "above its whole, for "},
         out);
}

/// The figure of another year that stands behind one of this year's, before `end`; -1 for none.
int earlier_year_of(const Filing& filing, int index, int year, int end) {
  for (int i = index + 1; i < end; ++i) {
    const Claim& claim = filing.claims[i];
    bool same_thing = core_words(claim.subject) == core_words(filing.claims[index].subject);
    if (is_sum_of_money(claim) && claim.year == year && same_thing) return i;
  }
  return -1;
}

/// The list that makes up its total now, with the figures that it prints of the year before.
std::optional<ClosedList> list_of_year_before(const Context& context, int total) {
  const Filing& filing = context.filing;
  const Claim& claim = filing.claims[total];
  const std::vector<int>& parts = context.bindings[total].parts;
  if (parts.size() < 2 || claim.year == 0) return {};
  auto sum = sum_of(filing, parts);
  if (!sum || !agree(*claim.amount, *sum)) return {};
  int end = static_cast<int>(filing.claims.size()), year = claim.year - 1;
  ClosedList list{earlier_year_of(filing, total, year, parts.front()), total, {}};
  for (std::size_t p = 0; p < parts.size() && list.head >= 0; ++p) {
    int before = earlier_year_of(filing, parts[p], year, p + 1 < parts.size() ? parts[p + 1] : end);
    if (before < 0 || filing.claims[before].passage > filing.claims[parts[p]].passage) return {};
    list.parts.push_back(before);
  }
  return list.head < 0 ? std::nullopt : std::optional(list);
}

Constraint within_total(const Filing& filing, const ClosedList& list) {
  Constraint constraint;
  constraint.rule = "N2B";
  constraint.where = "claim:" + filing.claims[list.head].quote;
  constraint.relation = Relation::at_most;
  for (int part : list.parts) constraint.left.push_back({cell_of_claim(part), 1});
  constraint.right = {{cell_of_claim(list.head), 1}};
  constraint.statement = {"上年各部分之和 ≤ 上年总数", "the parts of the year before ≤ their total"};
  return constraint;
}

}  // namespace

void check_closed_lists(const Context& context, Verification& out) {
  for (const ClosedList& list : closed_lists(context.filing)) check_closed(context, list, out);
  std::vector<UnitSlip> slips = unit_slips(context.filing, context.bindings);
  for (const auto& [whole, parts] : parts_by_whole(context.filing))
    if (parts.size() == 1) check_single_part(context, slips, whole, parts.front(), out);
}

void check_lists_of_year_before(const Context& context, Verification& out) {
  for (std::size_t i = 0; i < context.filing.claims.size(); ++i)
    if (auto list = list_of_year_before(context, static_cast<int>(i)))
      out.constraints.push_back(within_total(context.filing, *list));
}

}  // namespace gouji
