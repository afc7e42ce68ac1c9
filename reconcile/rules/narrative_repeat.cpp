// N5: the same item's amount stated twice in its paragraph is the same.
#include "reconcile/agreement.h"
#include "reconcile/bind_item.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr const char* rule = "N5";

bool same_item(const Filing& filing, int one, int other) {
  const Claim &a = filing.claims[one], &b = filing.claims[other];
  return a.passage == b.passage && !a.item.empty() && item_key(a.item.item_name) == item_key(b.item.item_name) &&
         item_key(a.item.group_name) == item_key(b.item.group_name) &&
         item_key(a.item.class_name) == item_key(b.item.class_name) && same_time(filing, a, b);
}

bool is_items_total(const Context& context, int index) {
  const Claim& claim = context.filing.claims[index];
  return is_sum_of_money(claim) && claim.relation.empty() && !context.bindings[index].fact &&
         item_measure(context.filing, index) == Measure("total");
}

void report(const Filing& filing, int first, int second, Verification& out) {
  Finding finding = finding_from(rule, FindingKind::narrative_repeat, Severity::error, claim_evidence(filing, second));
  finding.evidence.push_back(claim_evidence(filing, first));
  finding.expected = printed(filing, filing.claims[first]);
  finding.difference =
      print_like(filing.claims[second], filing.claims[second].amount->fen - filing.claims[first].amount->fen);
  finding.explanation = {"同一科目同一年的金额前后不一", "one item's amount of one year, stated in two ways"};
  finding.message = {"同一段里" + finding.expected + "与" + finding.observed + "不一致",
                     finding.expected + " and " + finding.observed + " in one paragraph are the same item's"};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_repeats(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    if (filing.claims[i].item.empty() || !is_items_total(context, static_cast<int>(i))) continue;
    for (std::size_t j = i + 1; j < filing.claims.size() && filing.claims[j].passage == filing.claims[i].passage; ++j) {
      int one = static_cast<int>(i), other = static_cast<int>(j);
      if (!same_item(filing, one, other) || !is_items_total(context, other)) continue;
      if (compare(*filing.claims[j].amount, *filing.claims[i].amount) == Verdict::mismatch) {
        report(filing, one, other, out);
        break;
      }
      out.ledger.push_back(decided(rule, Outcome::pass, "claim:" + filing.claims[j].quote));
    }
  }
}

}  // namespace gouji
