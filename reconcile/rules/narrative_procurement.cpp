// P2: what is reserved for, or awarded to, small enterprises is within the procurement that it is a part of.
#include <algorithm>
#include <optional>

#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != text.npos;
}

/// Whom a share of the procurement is for.
enum class Share { none, small_and_medium, small };

/// Budgets reserve, final accounts award; a reservation may be above what was bought in the end.
Share share_of(const Filing& filing, const Claim& claim) {
  bool final_accounts = filing.stage == Stage::final_accounts;
  const std::string& words = claim.subject;
  if (!is_sum_of_money(claim) || holds(words, "中标") || holds(words, "成交")) return Share::none;
  if (!(final_accounts ? holds(words, "授予") : holds(words, "预留") || holds(words, "面向"))) return Share::none;
  if (holds(words, "中小")) return Share::small_and_medium;
  bool small =
      holds(words, "小微") || holds(words, "小型和微型") || holds(words, "小型、微型") || holds(words, "小型微型");
  return small ? Share::small : Share::none;
}

Constraint within(const Filing& filing, int part, int whole) {
  Constraint constraint;
  constraint.rule = "P2";
  constraint.where = "claim:" + filing.claims[part].quote;
  constraint.relation = Relation::at_most;
  constraint.left = {{cell_of_claim(part), 1}};
  constraint.right = {{cell_of_claim(whole), 1}};
  const std::string &one = filing.claims[part].subject, &all = filing.claims[whole].subject;
  constraint.statement = {one + " ≤ " + all, one + " ≤ " + all};
  return constraint;
}

/// The procurement total that is stated last before a claim, a few paragraphs up at most; -1 for none.
int total_before(const Context& context, int index) {
  constexpr int most_passages = 3;
  const Filing& filing = context.filing;
  for (int i = index - 1; i >= 0 && filing.claims[i].passage >= filing.claims[index].passage - most_passages; --i)
    if (context.bindings[i].subject == "procurement" && is_sum_of_money(filing.claims[i]))
      return same_time(filing, filing.claims[i], filing.claims[index]) ? i : -1;
  return -1;
}

bool says_of_which(const Filing& filing, int index) {
  return filing.claims[index].whole >= 0 || holds(lead_of(filing, index), "其中");
}

}  // namespace

void check_procurement_shares(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  int medium = -1;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    int index = static_cast<int>(i);
    Share share = share_of(filing, filing.claims[i]);
    if (share == Share::none || is_slip(slips, index)) continue;
    int total = total_before(context, index);
    if (total >= 0 && !is_slip(slips, total))
      out.constraints.push_back(within(filing, index, total));
    else
      out.ledger.push_back(undecided("P2", "claim:" + filing.claims[i].quote, "前文没有采购总额",
                                     "no procurement total is stated before it"));
    bool near = medium >= 0 && filing.claims[medium].passage == filing.claims[i].passage;
    if (share == Share::small && near && says_of_which(filing, index))
      out.constraints.push_back(within(filing, index, medium));
    if (share == Share::small_and_medium) medium = index;
  }
}

}  // namespace gouji
