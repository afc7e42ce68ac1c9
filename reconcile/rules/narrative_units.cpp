// N1U: a lone amount in 元 among figures in 万元 that looks like them.
#include <algorithm>
#include <array>
#include <map>

#include "reconcile/bind_words.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

/// So few in 元 among so many in 万元 are strangers.
constexpr int most_strangers = 3, least_others = 10;

bool is_stated(const Claim& claim) {
  return is_sum_of_money(claim) || (claim.kind == ClaimKind::change && claim.amount && claim.unit != Unit::none);
}

/// Prices and rates are small by their nature: 人均120.50元, 每人每月300元.
bool is_rate(const Filing& filing, int index) {
  constexpr std::array<std::string_view, 8> words = {"人均", "每", "标准", "单价", "户均", "次均", "均", "补贴"};
  std::string_view sentence = sentence_of(filing, index), lead = lead_of(filing, index);
  return std::any_of(words.begin(), words.end(), [&](auto word) { return lead.find(word) != lead.npos; }) ||
         sentence.find("元/") != sentence.npos;
}

/// As many decimals as the figures in 万元 beside it, and none that 元 would not have.
bool looks_like_others(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  bool beside = false;
  for (const Claim& other : filing.claims) {
    if (other.passage != claim.passage || !is_stated(other) || other.value.is_zero()) continue;
    if (other.unit == Unit::yuan && other.value.decimals != claim.value.decimals) return false;
    beside |= other.unit == Unit::ten_thousand_yuan && other.value.decimals == claim.value.decimals;
  }
  return beside;
}

bool is_settled(const Binding& binding) {
  return binding.verdict != Verdict::unverifiable;
}

void warn(const Filing& filing, int index, Verification& out) {
  const Claim& claim = filing.claims[index];
  Finding finding = finding_from("N1U", FindingKind::unit_slip, Severity::warning, claim_evidence(filing, index));
  finding.expected = to_string(claim.value) + "万元";
  finding.confidence = 0.6;
  finding.explanation = {"全文以万元计，此处单位为元", "the text counts in 万元, here in 元"};
  finding.message = {finding.quote + "：全文以万元计，此处疑漏“万”字",
                     finding.quote + ": the text counts in 万元; 万 may be missing here"};
  out.findings.push_back(std::move(finding));
}

}  // namespace

void check_lone_units(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  int in_yuan = 0, in_ten_thousand = 0;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    if (!is_stated(filing.claims[i])) continue;
    in_yuan += filing.claims[i].unit == Unit::yuan && !is_rate(filing, static_cast<int>(i));
    in_ten_thousand += filing.claims[i].unit == Unit::ten_thousand_yuan;
  }
  if (in_ten_thousand < least_others) return;
  if (in_yuan > most_strangers)
    return out.ledger.push_back(undecided("N1U", "", "全文元与万元并用", "the text uses both 元 and 万元"));
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    int index = static_cast<int>(i);
    bool stranger = is_stated(claim) && claim.unit == Unit::yuan && !claim.value.is_zero() && !is_rate(filing, index);
    if (!stranger || is_slip(slips, index) || is_settled(context.bindings[i])) continue;
    bool told = base_is_negative(filing, index) || is_odd_change(context, index);
    if (claim.kind == ClaimKind::change && told) continue;
    if (looks_like_others(filing, index)) warn(filing, index, out);
  }
  if (out.findings.empty()) out.ledger.push_back(decided("N1U", Outcome::pass, ""));
}

}  // namespace gouji
