// N8S: the shares of a list that leaves nothing out add up to 100%.
#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "reconcile/percent_check.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr int finest_decimals = 4;
constexpr std::int64_t hundred = 1'000'000;  // 100% with as many decimals

bool is_share(const Claim& claim) {
  return claim.kind == ClaimKind::percent && claim.relation == "share" && claim.value.decimals <= finest_decimals;
}

std::int64_t ulp_of(const Claim& claim) {
  std::int64_t ulp = 1;
  for (int i = claim.value.decimals; i < finest_decimals; ++i) ulp *= 10;
  return ulp;
}

/// A part of a part, or another sentence's, is none of the list.
bool goes_on(const Filing& filing, int last, int next) {
  const Claim &before = filing.claims[last], &claim = filing.claims[next];
  if (before.passage != claim.passage || before.base != claim.base || before.subject == claim.subject) return false;
  const std::string& text = filing.narrative.passages[claim.passage].normal.text;
  if (before.end > claim.begin || claim.begin > text.size()) return false;
  const std::string_view between = std::string_view(text).substr(before.end, claim.begin - before.end);
  return between.find("其中") == between.npos && between.find("。") == between.npos;
}

std::vector<std::vector<int>> lists_of_shares(const Filing& filing) {
  std::vector<std::vector<int>> lists;
  for (int i = 0; i < static_cast<int>(filing.claims.size()); ++i) {
    if (!is_share(filing.claims[i])) continue;
    if (lists.empty() || !goes_on(filing, lists.back().back(), i)) lists.emplace_back();
    lists.back().push_back(i);
  }
  std::erase_if(lists, [](const std::vector<int>& list) { return list.size() < 2; });
  return lists;
}

/// A list that ends with what is left.
bool is_whole(const Filing& filing, const std::vector<int>& list) {
  const std::string& last = filing.claims[list.back()].subject;
  return last.starts_with("其他") || last.starts_with("其余");
}

/// 基本支出 and 项目支出 have nothing in common, but there are other kinds of expenditure.
bool is_disjoint(const Filing& filing, const std::vector<int>& list) {
  auto called = [&](int index, std::string_view name) { return filing.claims[index].subject.ends_with(name); };
  return list.size() == 2 && called(list[0], "基本支出") && called(list[1], "项目支出");
}

struct Sum {
  std::int64_t digits = 0, room = 0;  ///< 0.0001%, and how much roundings may make of it together
};

Sum sum_of(const Filing& filing, const std::vector<int>& list) {
  Sum sum;
  for (int share : list) {
    const std::int64_t ulp = ulp_of(filing.claims[share]);
    sum.digits += filing.claims[share].value.digits * ulp;
    sum.room += ulp;
  }
  return sum;
}

/// N8 names the share that is wrong.
bool is_explained(const Context& context, const std::vector<int>& list) {
  return std::any_of(list.begin(), list.end(), [&](int share) {
    return share_check(context.filing, context.bindings, share).outcome == Outcome::fail;
  });
}

void report(const Filing& filing, const std::vector<int>& list, const Sum& sum, Verification& out) {
  Finding finding = finding_from("N8S", FindingKind::percent, Severity::warning, claim_evidence(filing, list.front()));
  for (std::size_t i = 1; i < list.size(); ++i) finding.evidence.push_back(claim_evidence(filing, list[i]));
  const std::string total = to_string(Decimal{sum.digits / 100, 2}) + "%";
  finding.confidence = 0.7;
  finding.explanation = {"各项占比之和不是100%", "the shares do not add up to 100%"};
  finding.message = {"各项占比之和为" + total, "the shares add up to " + total};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_share_sums(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (const std::vector<int>& list : lists_of_shares(filing)) {
    const Sum sum = sum_of(filing, list);
    const std::string where = "claim:" + filing.claims[list.front()].quote;
    const bool whole = is_whole(filing, list), above = sum.digits - hundred > sum.room;
    if (sum.digits == hundred)
      out.ledger.push_back(decided("N8S", Outcome::pass, where));
    else if (std::llabs(sum.digits - hundred) <= sum.room)
      out.ledger.push_back(decided("N8S", Outcome::rounding, where));
    else if (is_explained(context, list))
      out.ledger.push_back(undecided("N8S", where, "其中一项与所印金额不符", "one of them is not that of its amount"));
    else if (whole || (above && is_disjoint(filing, list)))
      report(filing, list, sum, out);
    else
      out.ledger.push_back(undecided("N8S", where, "列举可能不全", "the list may not be whole"));
  }
}

}  // namespace gouji
