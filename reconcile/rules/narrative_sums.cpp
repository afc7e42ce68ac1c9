// N2, P1: a total equals the parts that the narrative states of it. N3: the items listed make up the total.
#include <algorithm>

#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/slip_findings.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

std::vector<Term> terms_of(const std::vector<int>& claims) {
  std::vector<Term> terms;
  terms.reserve(claims.size());
  for (int claim : claims) terms.push_back({cell_of_claim(claim), 1});
  return terms;
}

std::string words_of(const Filing& filing, int claim) {
  const std::string& subject = filing.claims[claim].subject;
  return subject.empty() ? filing.claims[claim].quote : subject;
}

Constraint sum_constraint(const Filing& filing, const char* rule, int total, const std::vector<int>& parts) {
  Constraint constraint;
  constraint.rule = rule;
  constraint.where = "claim:" + filing.claims[total].quote;
  constraint.left = {{cell_of_claim(total), 1}};
  constraint.right = terms_of(parts);
  constexpr std::size_t most_names = 6;
  std::string names;
  for (std::size_t i = 0; i < parts.size() && i < most_names; ++i)
    names += (names.empty() ? "" : " + ") + words_of(filing, parts[i]);
  if (parts.size() > most_names) names.append(" + …(").append(std::to_string(parts.size())).append(")");
  constraint.statement = {words_of(filing, total) + " = " + names, words_of(filing, total) + " = " + names};
  return constraint;
}

/// The same parts, of which there may be more: they are no more than the total.
Constraint within(Constraint constraint) {
  std::swap(constraint.left, constraint.right);
  constraint.relation = Relation::at_most;
  for (std::string* words : {&constraint.statement.zh, &constraint.statement.en})
    if (const std::size_t at = words->find(" = "); at != std::string::npos) words->replace(at, 3, " ≥ ");
  return constraint;
}

/// Where single items are listed, classes and groups beside them are listed for another purpose.
std::vector<int> without_classes(const Filing& filing, std::vector<int> items) {
  auto is_item = [&](int claim) { return !filing.claims[claim].item.item_name.empty(); };
  if (std::any_of(items.begin(), items.end(), is_item))
    std::erase_if(items, [&](int claim) { return !is_item(claim); });
  return items;
}

/// True for items of a fund, which another section of the same narrative lists.
bool is_of_fund(const Context& context, int claim) {
  const auto& fact = context.bindings[claim].fact;
  const ScheduleKind kind = fact ? context.filing.schedules[fact->schedule].kind : ScheduleKind::general_public;
  return kind == ScheduleKind::government_fund || kind == ScheduleKind::state_capital;
}

/// The items whose own amount of the filing's year and phase the narrative gives first, from a claim on.
std::vector<int> listed_items(const Context& context, int total) {
  const Filing& filing = context.filing;
  std::vector<int> items;
  int last_passage = -1;
  for (std::size_t i = total + 1; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.item.empty() || !is_sum_of_money(claim)) continue;
    if (!same_time(filing, claim, filing.claims[total]) || is_of_fund(context, static_cast<int>(i))) continue;
    if (claim.passage == last_passage || item_measure(filing, static_cast<int>(i)) != Measure("total")) continue;
    items.push_back(static_cast<int>(i));
    last_passage = claim.passage;
  }
  return without_classes(filing, std::move(items));
}

bool is_of_general_budget(const Context& context, int claim) {
  const auto& fact = context.bindings[claim].fact;
  return fact && context.filing.schedules[fact->schedule].kind == ScheduleKind::general_public;
}

}  // namespace

void check_narrative_sums(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  report_slips(filing, slips, {UnitSlip::Proof::sum}, "N2", out);
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const std::vector<int>& parts = context.bindings[i].parts;
    if (parts.empty()) continue;
    bool slipped = is_slip(slips, static_cast<int>(i)) ||
                   std::any_of(parts.begin(), parts.end(), [&](int part) { return is_slip(slips, part); });
    if (slipped) continue;
    Constraint constraint = sum_constraint(filing, "N2", static_cast<int>(i), parts);
    out.constraints.push_back(context.bindings[i].parts_within ? within(std::move(constraint)) : std::move(constraint));
  }
}

/// Small items are left out of many narratives, so that a list that falls short proves nothing; items of the general
/// public budget that come to more than it do.
void check_item_list(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const std::string& subject = context.bindings[i].subject;
    if (subject != "general_public" || !is_sum_of_money(filing.claims[i])) continue;
    int total = static_cast<int>(i);
    std::vector<int> items = listed_items(context, total);
    if (items.size() < 2) return;
    Interval sum{0, 0};
    std::int64_t fen = 0;
    for (int item : items) {
      sum = sum + interval_of(*filing.claims[item].amount);
      fen += filing.claims[item].amount->fen;
    }
    bool exact = fen == filing.claims[i].amount->fen;
    const Interval stated = interval_of(*filing.claims[i].amount);
    const bool above = sum.lo > stated.hi && std::all_of(items.begin(), items.end(),
                                                         [&](int item) { return is_of_general_budget(context, item); });
    if (exact || above || meet(sum, stated))
      out.constraints.push_back(sum_constraint(filing, "N3", total, items));
    else
      out.ledger.push_back(undecided("N3", "claim:" + filing.claims[i].quote, "说明可能没有逐项列出全部科目",
                                     "the narrative may not list every item"));
    return;
  }
}

}  // namespace gouji
