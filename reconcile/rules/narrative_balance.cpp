// N2C: 收支相抵: income − expenditure = balance, where the narrative states the three and the parts of one of them.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 5> incomes = {"总财力", "财力总计", "总收入", "收入总计", "收入合计"};
constexpr std::array<std::string_view, 3> expenditures = {"总支出", "支出总计", "支出合计"};

bool ends_with_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.ends_with(word); });
}

/// The last total of the paragraph before a claim that is called by one of the words; -1 for none.
int total_before(const Filing& filing, int index, const auto& words) {
  const Claim& balance = filing.claims[index];
  for (int i = index - 1; i >= 0 && filing.claims[i].passage == balance.passage; --i) {
    const Claim& claim = filing.claims[i];
    if (is_sum_of_money(claim) && claim.year == balance.year && ends_with_any(claim.subject, words)) return i;
  }
  return -1;
}

bool says_balance(const Filing& filing, int index) {
  std::string_view sentence = sentence_of(filing, index), lead = lead_of(filing, index);
  bool balanced = sentence.find("收支相抵") != sentence.npos || sentence.find("收支相减") != sentence.npos;
  return balanced && (lead.find("结余") != lead.npos || lead.find("结转") != lead.npos);
}

std::vector<int> parts_of(const Filing& filing, int total) {
  std::vector<int> parts;
  for (std::size_t i = total + 1; i < filing.claims.size(); ++i)
    if (filing.claims[i].whole == total && is_sum_of_money(filing.claims[i])) parts.push_back(static_cast<int>(i));
  return parts;
}

std::int64_t sum_of(const Filing& filing, const std::vector<int>& claims) {
  std::int64_t sum = 0;
  for (int claim : claims) sum += filing.claims[claim].amount->fen;
  return sum;
}

struct Balance {
  int income = -1, expenditure = -1, rest = -1;
};

/// The total that its own parts and the balance correct to the same figure.
bool report_total(const Filing& filing, const Balance& balance, int total, std::int64_t fitting, Verification& out) {
  std::vector<int> parts = parts_of(filing, total);
  if (parts.size() < 2 || sum_of(filing, parts) != fitting) return false;
  Finding finding = finding_from("N2C", FindingKind::narrative_sum, Severity::error, claim_evidence(filing, total));
  for (int part : parts) finding.evidence.push_back(claim_evidence(filing, part));
  for (int other : {balance.income, balance.expenditure, balance.rest})
    if (other != total) finding.evidence.push_back(claim_evidence(filing, other));
  finding.expected = finding.suggestion = print_like(filing.claims[total], fitting);
  finding.explanation = {"各部分之和与收支相抵都要求" + finding.expected,
                         "its parts and the balance both ask for " + finding.expected};
  finding.message = {finding.observed + "既不等于各部分之和，也与收支相抵不符；" + finding.expected + "使两处都成立",
                     finding.observed + " fits neither its parts nor the balance; " + finding.expected + " fits both"};
  out.findings.push_back(std::move(finding));
  return true;
}

void check(const Filing& filing, const Balance& balance, Verification& out) {
  const Amount income = *filing.claims[balance.income].amount, spent = *filing.claims[balance.expenditure].amount,
               rest = *filing.claims[balance.rest].amount;
  std::string where = "claim:" + filing.claims[balance.rest].quote;
  if (meet(interval_of(income) - interval_of(spent), interval_of(rest)))
    return out.ledger.push_back(
        decided("N2C", income.fen - spent.fen == rest.fen ? Outcome::pass : Outcome::rounding, where));
  if (report_total(filing, balance, balance.expenditure, income.fen - rest.fen, out)) return;
  if (report_total(filing, balance, balance.income, spent.fen + rest.fen, out)) return;
  out.ledger.push_back(undecided("N2C", where, "收支之间可能还有未写出的项目",
                                 "there may be items between the two that are not stated"));
}

}  // namespace

void check_balance(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    int index = static_cast<int>(i);
    if (!is_sum_of_money(filing.claims[i]) || !says_balance(filing, index)) continue;
    Balance balance{total_before(filing, index, incomes), total_before(filing, index, expenditures), index};
    if (balance.income >= 0 && balance.expenditure >= 0) check(filing, balance, out);
  }
}

}  // namespace gouji
