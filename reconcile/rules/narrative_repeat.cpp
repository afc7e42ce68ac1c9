// N5: the same item's amount stated twice in its paragraph is the same.
#include <algorithm>

#include "reconcile/agreement.h"
#include "reconcile/bind_item.h"
#include "reconcile/bind_targets.h"
#include "reconcile/bind_words.h"
#include "reconcile/binder.h"
#include "reconcile/diagnosis.h"
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

/// Statements of the money of as many projects in one paragraph: those with targets, those evaluated, those reviewed.
std::vector<int> project_sums(const Context& context, int first) {
  const Filing& filing = context.filing;
  std::vector<int> sums;
  for (int i = first; i < static_cast<int>(filing.claims.size()); ++i) {
    if (filing.claims[i].passage != filing.claims[first].passage) break;
    bool stated = context.bindings[i].subject == "target_sum" && is_sum_of_money(filing.claims[i]);
    if (stated && stated_projects(filing, i) > 0 && stated_projects(filing, i) == stated_projects(filing, first) &&
        same_time(filing, filing.claims[i], filing.claims[first]))
      sums.push_back(i);
  }
  return sums;
}

/// All projects may be in each of them; one that differs by a slip from all others is likely wrong.
void check_project_sums(const Context& context, const std::vector<int>& sums, Verification& out) {
  const Filing& filing = context.filing;
  auto alike = [&](int one) {
    return std::count_if(sums.begin(), sums.end(),
                         [&](int other) { return filing.claims[other].amount == filing.claims[one].amount; });
  };
  auto model = std::find_if(sums.begin(), sums.end(), [&](int one) { return alike(one) > 1; });
  auto odd = std::find_if(sums.begin(), sums.end(), [&](int one) { return alike(one) == 1; });
  if (model == sums.end() || odd == sums.end() || alike(*model) + 1 != static_cast<long>(sums.size())) return;
  const Claim &wrong = filing.claims[*odd], &right = filing.claims[*model];
  Slip slip = slip_between(wrong.value, in_unit(right.amount->fen, wrong.unit, wrong.value.decimals));
  if (slip == Slip::none || wrong.unit != right.unit)
    return out.ledger.push_back(undecided(rule, "claim:" + wrong.quote, "所指项目可以不同", "the projects may differ"));
  report(filing, *model, *odd, out);
  out.findings.back().severity = Severity::warning;
  out.findings.back().explanation = text_of(slip);
  out.findings.back().message = {
      "同样多的项目，另处为" + out.findings.back().expected + "，此处为" + printed(filing, wrong),
      "as many projects are " + out.findings.back().expected + " elsewhere and " + printed(filing, wrong) + " here"};
}

}  // namespace

void check_repeats(const Context& context, Verification& out) {
  for (std::size_t i = 0; i < context.filing.claims.size(); ++i) {
    if (context.bindings[i].subject != "target_sum") continue;
    std::vector<int> sums = project_sums(context, static_cast<int>(i));
    if (sums.size() < 3) continue;
    check_project_sums(context, sums, out);
    i = static_cast<std::size_t>(sums.back());
  }
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
