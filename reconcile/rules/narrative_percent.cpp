// N6P growth, N8 shares, N9 completion: percentages against the figures that are printed beside them.
#include <map>

#include "reconcile/agreement.h"
#include "reconcile/percent_check.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"

namespace gouji {
namespace {

using Check = PercentCheck (*)(const Filing&, const std::vector<Binding>&, int);

/// The schedules' figures for operands that the narrative states wrongly: the percentage was held against these.
std::vector<FactRef> schedule_figures(const Context& context, const PercentCheck& check) {
  std::vector<FactRef> facts;
  for (int operand : check.operands) {
    const Binding& binding = context.bindings[operand];
    if (binding.verdict == Verdict::mismatch && binding.fact) facts.push_back(*binding.fact);
  }
  return facts;
}

std::string growth_quotient(const Claim& by, const std::string& now, const std::string& base, bool grown) {
  if (by.kind == ClaimKind::change)
    return base + " ÷ (" + now + (by.direction == Direction::down ? " + " : " − ") + base + ")";
  return (grown ? "(" + now + " − " + base : "(" + base + " − " + now) + ") ÷ " + base;
}

/// How the percentage is computed, in the figures as printed: `32.67万元 ÷ (2105.82万元 − 32.67万元)`.
std::string quotient(const Filing& filing, int percent, const PercentCheck& check) {
  const std::string part = claim_evidence(filing, check.operands.front()).observed;
  if (check.whole) {
    const Evidence whole = fact_evidence(filing, *check.whole);
    const std::string printed = whole.observed + filing.schedules[check.whole->schedule].unit_text;
    if (filing.claims[percent].relation == "growth") return "(" + part + " − " + printed + ") ÷ " + printed;
    return part + " ÷ " + printed;
  }
  const Claim& other = filing.claims[check.operands[1]];
  const std::string whole = claim_evidence(filing, check.operands[1]).observed;
  if (filing.claims[percent].relation != "growth") return part + " ÷ " + whole;
  return growth_quotient(other, part, whole, filing.claims[check.operands.front()].amount->fen >= other.amount->fen);
}

/// A part above its whole: one of the two is wrong, not their share.
bool is_above_whole(const Filing& filing, int percent, const PercentCheck& check) {
  if (filing.claims[percent].relation != "share" || check.operands.size() < 2 || check.whole) return false;
  const Interval part = interval_of(*filing.claims[check.operands[0]].amount);
  return part.lo > interval_of(*filing.claims[check.operands[1]].amount).hi;
}

void report_above_whole(const Filing& filing, const char* rule, int percent, const PercentCheck& check,
                        Verification& out) {
  Finding finding =
      finding_from(rule, FindingKind::percent, Severity::error, claim_evidence(filing, check.operands[0]));
  finding.evidence.push_back(claim_evidence(filing, check.operands[1]));
  finding.evidence.push_back(claim_evidence(filing, percent));
  finding.explanation = {"部分大于整体", "a part above its whole"};
  const std::string whole = finding.evidence[1].observed, share = finding.evidence[2].observed;
  finding.message = {finding.observed + "大于整体" + whole + "，不会只占" + share + "，两数必有一误",
                     finding.observed + " is more than the whole " + whole + " and cannot be " + share +
                         " of it: one of the two is wrong"};
  out.findings.push_back(std::move(finding));
}

void report_failure(const Context& context, const char* rule, int percent, const PercentCheck& check,
                    Verification& out) {
  const Filing& filing = context.filing;
  Finding finding = finding_from(rule, FindingKind::percent, Severity::error, claim_evidence(filing, percent));
  for (int operand : check.operands) finding.evidence.push_back(claim_evidence(filing, operand));
  std::vector<FactRef> facts = schedule_figures(context, check);
  if (check.whole) facts.push_back(*check.whole);
  for (FactRef fact : facts) finding.evidence.push_back(fact_evidence(filing, fact));
  finding.expected = check.expected;
  finding.explanation = {"与所印各数算出的百分比不符", "not the percentage of the figures printed with it"};
  finding.message =
      facts.empty() || check.whole
          ? Message{quotient(filing, percent, check) + "，应为" + check.expected + "，印为" + finding.observed,
                    quotient(filing, percent, check) + " gives " + check.expected + "; what is printed is " +
                        finding.observed}
          : Message{"按表内数应为" + check.expected + "，印为" + finding.observed + "；说明里的数与表也不符",
                    "the schedule's figure gives " + check.expected + "; what is printed is " + finding.observed +
                        ", and the narrative's figure differs from the schedule as well"};
  out.findings.push_back(std::move(finding));
}

std::string direction_word(Direction way, bool of_change) {
  if (way == Direction::up) return of_change ? "增加" : "增长";
  return of_change ? "减少" : "下降";
}

/// A change and a growth that are of each other the other way round than a word says.
void report_turned(const Filing& filing, const char* rule, int percent, const PercentCheck& check, Verification& out) {
  const bool of_change = filing.claims[check.change].direction != check.turned;
  const int wrong = of_change ? check.change : percent;
  Finding finding = finding_from(rule, FindingKind::percent, Severity::error, claim_evidence(filing, wrong));
  finding.evidence.push_back(claim_evidence(filing, of_change ? percent : check.change));
  finding.evidence.push_back(claim_evidence(filing, filing.claims[percent].of));
  finding.expected = finding.suggestion = direction_word(check.turned, of_change) + finding.observed;
  finding.explanation = {"增减方向写反", "the wrong direction"};
  finding.message = {finding.quote + "：方向与同句各数不符，应为" + finding.expected,
                     finding.quote + ": the sentence's figures ask for " + finding.expected};
  out.findings.push_back(std::move(finding));
}

void report_slip(const Filing& filing, const char* rule, int percent, const PercentCheck& check, Verification& out) {
  Finding finding = finding_from(rule, FindingKind::unit_slip, Severity::error, claim_evidence(filing, check.slipped));
  finding.evidence.push_back(claim_evidence(filing, percent));
  for (int operand : check.operands)
    if (operand != check.slipped) finding.evidence.push_back(claim_evidence(filing, operand));
  const Claim& claim = filing.claims[check.slipped];
  std::string number = finding.observed.substr(0, finding.observed.size() - claim.unit_text.size());
  finding.expected = finding.suggestion = number + std::string(text_of(check.meant));
  finding.explanation = {"单位写错", "a wrong unit"};
  finding.message = {
      finding.observed + "按" + finding.expected + "理解，同句的百分比才成立",
      "the sentence's percentage holds only when " + finding.observed + " is read as " + finding.expected};
  out.findings.push_back(std::move(finding));
}

void report_zero_base(const Filing& filing, const char* rule, int percent, const PercentCheck& check,
                      Verification& out) {
  Finding finding = finding_from(rule, FindingKind::percent, Severity::warning, claim_evidence(filing, percent));
  for (int operand : check.operands) finding.evidence.push_back(claim_evidence(filing, operand));
  finding.explanation = {"基数为0，没有增减幅度可言", "no percentage of a base of 0"};
  finding.message = {"基数为0，" + finding.observed + "无意义",
                     "the base is 0: " + finding.observed + " means nothing"};
  out.findings.push_back(std::move(finding));
}

/// The schedule's figure makes the percentage hold, the narrative's does not.
void report_misstated(const Context& context, const char* rule, int percent, const PercentCheck& check,
                      Verification& out) {
  const Filing& filing = context.filing;
  const Claim& claim = filing.claims[check.misstated];
  FactRef fact = *context.bindings[check.misstated].beside;
  Finding finding =
      finding_from(rule, FindingKind::narrative_table, Severity::error, claim_evidence(filing, check.misstated));
  finding.evidence.push_back(fact_evidence(filing, fact));
  finding.evidence.push_back(claim_evidence(filing, percent));
  for (int operand : check.operands)
    if (operand != check.misstated) finding.evidence.push_back(claim_evidence(filing, operand));
  finding.expected = finding.suggestion = print_like(claim, filing.figure(fact).amount->fen);
  finding.explanation = {"表内数使同句的百分比成立", "the percentage is of the schedule's figure"};
  finding.message = {finding.observed + "与所写百分比不符，表内数" + finding.expected + "与之相符",
                     "the percentage is not of " + finding.observed + " but of the schedule's " + finding.expected};
  out.findings.push_back(std::move(finding));
}

void report(const Context& context, const char* rule, int percent, const PercentCheck& check, Verification& out) {
  const Filing& filing = context.filing;
  if (check.zero_base) return report_zero_base(filing, rule, percent, check, out);
  std::string where = "claim:" + filing.claims[percent].quote;
  if (check.outcome == Outcome::undecidable)
    return out.ledger.push_back(undecided(rule, where, "文内没有可以确定的基数", "no base that is certain is printed"));
  if (check.outcome != Outcome::fail) return out.ledger.push_back(decided(rule, check.outcome, where));
  if (is_above_whole(filing, percent, check)) return report_above_whole(filing, rule, percent, check, out);
  if (check.slipped >= 0) return report_slip(filing, rule, percent, check, out);
  if (check.misstated >= 0) return report_misstated(context, rule, percent, check, out);
  if (check.turned != Direction::none) return report_turned(filing, rule, percent, check, out);
  report_failure(context, rule, percent, check, out);
}

void check_all(const Context& context, const char* rule, std::string_view relation, Check check, Verification& out) {
  const Filing& filing = context.filing;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.kind != ClaimKind::percent || claim.relation != relation) continue;
    report(context, rule, static_cast<int>(i), check(filing, context.bindings, static_cast<int>(i)), out);
  }
}

/// In one section, or in paragraphs that follow one another where there are no sections.
bool nearby(const Filing& filing, int one, int other) {
  constexpr int most_passages = 6;
  int passage = filing.claims[one].passage, its = filing.claims[other].passage;
  if (passage < 0 || its < 0 || its - passage > most_passages) return false;
  return filing.narrative.passages[passage].section == filing.narrative.passages[its].section;
}

void report_contradiction(const Filing& filing, int one, int other, Verification& out) {
  Finding finding = finding_from("N8", FindingKind::percent, Severity::error, claim_evidence(filing, one));
  finding.evidence.push_back(claim_evidence(filing, other));
  for (int share : {one, other}) finding.evidence.push_back(claim_evidence(filing, filing.claims[share].of));
  const std::string& base = filing.claims[one].base;
  finding.explanation = {"两个占比的总数不是同一个数", "two shares of one total that imply two totals"};
  finding.message = {finding.quote + "与" + filing.claims[other].quote + "倒推出的" + base + "不相同",
                     finding.quote + " and " + filing.claims[other].quote + " imply different totals"};
  out.findings.push_back(std::move(finding));
}

/// Shares of one named total within a section, whether or not the total is printed.
void check_same_total(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::map<std::string, int> last_of;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.kind != ClaimKind::percent || claim.relation != "share" || claim.base.empty()) continue;
    int index = static_cast<int>(i);
    auto [last, fresh] = last_of.try_emplace(claim.base, index);
    if (!fresh && nearby(filing, last->second, index) && shares_contradict(filing, last->second, index))
      report_contradiction(filing, last->second, index, out);
    last->second = index;
  }
}

}  // namespace

void check_growth(const Context& context, Verification& out) {
  check_all(context, "N6P", "growth", growth_check, out);
}

void check_shares(const Context& context, Verification& out) {
  check_all(context, "N8", "share", share_check, out);
  check_same_total(context, out);
}

void check_completion(const Context& context, Verification& out) {
  check_all(context, "N9", "completion", completion_check, out);
}

}  // namespace gouji
