#include "reconcile/between/findings.h"

#include <algorithm>
#include <cstdlib>

#include "reconcile/diagnosis.h"
#include "reconcile/evidence.h"

namespace gouji {
namespace {

/// How an amount would be printed where the statement stands.
std::string as_stated(const CrossStatement& statement, std::int64_t fen) {
  const std::int64_t ulp = statement.value ? statement.value->ulp : 1;
  return print(Amount{std::abs(fen), std::max<std::int64_t>(ulp, 1)}, statement.unit);
}

std::string change_in_words(const CrossStatement& statement, std::int64_t change) {
  if (change == 0) return "持平";
  return (change < 0 ? "减少" : "增加") + as_stated(statement, change);
}

Message slip_of(const CrossStatement& statement, std::int64_t stated, std::int64_t fitting) {
  int decimals = 0;
  constexpr int most_decimals = 6;
  for (std::int64_t ulp = statement.value->ulp; decimals < most_decimals; ++decimals)
    if (in_unit(ulp, statement.unit, decimals).digits != 0) break;
  const Slip slip = slip_between(in_unit(stated, statement.unit, decimals), in_unit(fitting, statement.unit, decimals));
  return slip == Slip::none ? Message{} : text_of(slip);
}

Evidence own_evidence(const CrossStatement& statement) {
  return {statement.page, statement.quote, statement.observed, statement.box, {}, -1, {}};
}

Evidence evidence_in(const Comparable& other, const PrintedFigure& figure) {
  return {figure.page, figure.words + " " + figure.text, figure.text, figure.box, {}, -1, other.source};
}

Finding start(const CrossStatement& statement, const PrintedFigure& figure, const Comparable& other) {
  Finding finding;
  finding.rule = statement.rule;
  finding.kind = FindingKind::cross_document;
  finding.severity = statement.firmness == CrossStatement::Firmness::loose ? Severity::note : Severity::warning;
  finding.page = statement.page;
  finding.quote = statement.quote;
  finding.observed = statement.observed;
  finding.evidence = {own_evidence(statement), evidence_in(other, figure)};
  return finding;
}

const char* exception_zh(const std::string& rule) {
  if (rule == "D2") return "年初数经审计、清理调整或单位划转的除外";
  if (rule == "D3") return "预算经调整或单位划转的除外";
  return "基数经调整的除外";
}

const char* exception_en(const std::string& rule) {
  if (rule == "D2") return "unless the opening balance was adjusted or units moved";
  if (rule == "D3") return "unless the budget was adjusted or units moved";
  return "unless the base was restated";
}

std::string stage_zh(const Comparable& other) {
  return std::to_string(other.year) + "年" + (other.stage == Stage::final_accounts ? "决算" : "预算");
}

std::string stage_en(const Comparable& other) {
  return (other.stage == Stage::final_accounts ? "final accounts of " : "budget of ") + std::to_string(other.year);
}

}  // namespace

Finding finding_of(const CrossStatement& statement, const PrintedFigure& figure, const Comparable& other) {
  Finding finding = start(statement, figure, other);
  const std::int64_t printed = figure.amount->fen;
  const std::int64_t fitting = statement.change ? statement.now->fen - printed : printed;
  const std::int64_t difference = statement.value->fen - fitting;
  const std::string zh = statement.change ? change_in_words(statement, fitting) : as_stated(statement, fitting);
  finding.expected = zh;
  finding.difference = as_stated(statement, difference);
  finding.explanation = slip_of(statement, std::abs(statement.value->fen), std::abs(fitting));
  finding.confidence = statement.firmness == CrossStatement::Firmness::firm ? 0.7 : 0.4;
  finding.message = {statement.quote + "：" + stage_zh(other) + "公布的是" + figure.text + "（" + figure.words +
                         "），应为" + zh + "；" + exception_zh(statement.rule),
                     statement.quote + ": the " + stage_en(other) + " prints " + figure.text + " (" + figure.words +
                         "), by which it is " + zh + ", " + exception_en(statement.rule)};
  finding.id = id_of(finding);
  return finding;
}

Finding last_year_left(const CrossStatement& statement, const PrintedFigure& figure, const Comparable& other) {
  Finding finding = start(statement, figure, other);
  finding.severity = Severity::note;
  finding.explanation = text_of(Slip::last_year);
  finding.confidence = 0.9;
  finding.message = {
      statement.quote + "：与本年的表不符，而与" + stage_zh(other) + "的" + figure.text + "相同，是上年的数未改",
      statement.quote + ": not what this year's schedule prints but the " + figure.text + " of the " + stage_en(other) +
          ", left from last year"};
  finding.id = id_of(finding);
  return finding;
}

Finding sum_finding(const PrintedFigure& whole, Amount sum,
                    const std::vector<std::pair<const Comparable*, const PrintedFigure*>>& parts) {
  Finding finding;
  finding.rule = "D4";
  finding.kind = FindingKind::cross_document;
  finding.severity = Severity::warning;
  finding.page = whole.page;
  finding.quote = whole.words + " " + whole.text;
  finding.observed = whole.text;
  finding.expected = print(sum, Unit::yuan);
  finding.difference =
      print(Amount{std::abs(whole.amount->fen - sum.fen), std::max(whole.amount->ulp, sum.ulp)}, Unit::yuan);
  finding.confidence = 0.6;
  finding.evidence = {{whole.page, finding.quote, whole.text, whole.box, {}, -1, {}}};
  for (const auto& [filing, figure] : parts) finding.evidence.push_back(evidence_in(*filing, *figure));
  finding.message = {finding.quote + "：各单位之和为" + finding.expected + "；单位之间有往来、有涉密单位的除外",
                     finding.quote + ": the units add up to " + finding.expected +
                         ", unless money goes between them or some are secret"};
  finding.id = id_of(finding);
  return finding;
}

void join_findings(std::vector<Finding>& findings) {
  std::vector<Finding> joined;
  for (Finding& finding : findings) {
    const auto same = std::find_if(joined.begin(), joined.end(), [&](const Finding& other) {
      return !finding.difference.empty() && other.rule == finding.rule && other.difference == finding.difference &&
             other.severity == finding.severity;
    });
    if (same == joined.end()) {
      joined.push_back(std::move(finding));
      continue;
    }
    for (Evidence& evidence : finding.evidence) same->evidence.push_back(std::move(evidence));
  }
  findings = std::move(joined);
}

}  // namespace gouji
