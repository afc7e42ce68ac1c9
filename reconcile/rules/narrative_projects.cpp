// P3: what projects' sections and target forms say of the same money, and that the forms are part of the stated whole.
#include <algorithm>

#include "reconcile/agreement.h"
#include "reconcile/bind_targets.h"
#include "reconcile/bind_words.h"
#include "reconcile/diagnosis.h"
#include "reconcile/rules/narrative.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/slip_findings.h"
#include "reconcile/unit_slip.h"

namespace gouji {
namespace {

constexpr const char* rule = "P3";

/// A part of the forms' money is within the whole as well, so that forms without a year's money are left out.
std::vector<Term> forms_money(const Filing& filing) {
  std::vector<Term> terms;
  for (int form : target_forms(filing))
    if (auto fact = year_money(filing, form)) terms.push_back({cell_of_fact(*fact), 1});
  return terms;
}

Constraint constraint(std::vector<Term> left, Relation relation, CellRef right, std::string where, Message statement) {
  Constraint made;
  made.rule = rule;
  made.where = std::move(where);
  made.relation = relation;
  made.left = std::move(left);
  made.right = {{right, 1}};
  made.statement = std::move(statement);
  return made;
}

bool speaks_of_whole_project(const Claim& claim) {
  for (std::string_view word : {"总投资", "总预算", "概算", "估算", "累计", "总额", "已"})
    if (claim.quote.find(word) != std::string::npos) return true;
  return false;
}

bool agrees_alone(const Filing& filing, const ProjectStatement& statement, FactRef fact) {
  return std::any_of(statement.claims.begin(), statement.claims.end(), [&](int claim) {
    return compare(*filing.claims[claim].amount, *filing.figure(fact).amount) != Verdict::mismatch;
  });
}

/// A section whose form only follows it: one of its amounts, but for a slip of the pen, would make up the form's money.
void warn_following(const Context& context, const ProjectStatement& statement, FactRef fact, Verification& out) {
  constexpr std::int64_t telling = 1000;
  const Filing& filing = context.filing;
  const Amount money = *filing.figure(fact).amount;
  std::int64_t sum = 0;
  for (int claim : statement.claims) sum += filing.claims[claim].amount->fen;
  std::vector<int> suspects;
  for (int index : statement.claims) {
    const Claim& claim = filing.claims[index];
    Decimal fitting = in_unit(claim.amount->fen + money.fen - sum, claim.unit, claim.value.decimals);
    Slip slip = claim.value.digits < telling || speaks_of_whole_project(claim) ? Slip::none
                                                                               : slip_between(claim.value, fitting);
    if (slip != Slip::none && slip != Slip::unit && slip != Slip::sign) suspects.push_back(index);
  }
  bool fits = money.fen == sum || suspects.size() != 1 || statement.claims.size() < 2;
  if (fits)
    return out.ledger.push_back(
        undecided(rule, name_of(filing, fact), "项目说明没有写明项目名称", "the section does not name its project"));
  const Claim& claim = filing.claims[suspects.front()];
  Finding finding =
      finding_from(rule, FindingKind::narrative_table, Severity::warning, claim_evidence(filing, suspects.front()));
  finding.evidence.push_back(fact_evidence(filing, fact));
  for (int other : statement.claims)
    if (other != suspects.front()) finding.evidence.push_back(claim_evidence(filing, other));
  finding.expected = print_like(claim, claim.amount->fen + money.fen - sum);
  finding.confidence = 0.6;
  finding.message = {
      finding.quote + "：若为" + finding.expected + "，各数之和等于其后绩效目标表的项目资金",
      finding.quote + ": with " + finding.expected + " the amounts make up the money of the target form that follows"};
  out.findings.push_back(std::move(finding));
}

/// The amounts of a section that names its project make up the form's money of the year, unless one of them is all of
/// it or words speak of more than the year.
void check_section(const Context& context, const std::vector<UnitSlip>& slips, const ProjectStatement& statement,
                   Verification& out) {
  const Filing& filing = context.filing;
  auto fact = year_money(filing, statement.form);
  if (!fact) return;
  if (std::any_of(statement.claims.begin(), statement.claims.end(), [&](int c) { return is_slip(slips, c); })) return;
  if (!statement.by_name) return warn_following(context, statement, *fact, out);
  std::vector<Term> terms;
  bool uncertain = statement.claims.size() > 1 && agrees_alone(filing, statement, *fact);
  for (int claim : statement.claims) {
    terms.push_back({cell_of_claim(claim), 1});
    uncertain |= speaks_of_whole_project(filing.claims[claim]);
  }
  if (uncertain)
    return out.ledger.push_back(undecided(rule, name_of(filing, *fact), "所述金额不全是本年的",
                                          "not all of the stated amounts are of the year"));
  out.constraints.push_back(constraint(std::move(terms), Relation::equal, cell_of_fact(*fact), name_of(filing, *fact),
                                       {"项目说明所列各数之和 = 绩效目标表的项目资金",
                                        "the amounts of the project's section = the money of its target form"}));
}

/// Bound to something that agrees: the sum of the forms by another of their totals, or project expenditure.
bool agrees_otherwise(const Context& context, int claim) {
  Verdict verdict = context.bindings[claim].verdict;
  return verdict == Verdict::ok || verdict == Verdict::rounding;
}

/// The money of all projects with targets; not of those that were evaluated.
bool is_of_all_targets(const Filing& filing, int claim) {
  std::string_view sentence = sentence_of(filing, claim);
  for (std::string_view word : {"自评", "跟踪", "评价", "监控", "抽"})
    if (sentence.find(word) != sentence.npos) return false;
  return sentence.find("绩效目标") != sentence.npos;
}

std::optional<FactRef> project_expenditure(const Filing& filing) {
  std::optional<FactRef> found;
  for (std::size_t s = 0; s < filing.schedules.size(); ++s) {
    const Schedule& schedule = filing.schedules[s];
    int column = schedule.column_of("project");
    if (schedule.kind != ScheduleKind::expenditure || column < 0) continue;
    for (std::size_t l = 0; l < schedule.lines.size(); ++l)
      for (std::size_t f = 0; f < schedule.lines[l].figures.size(); ++f)
        if (schedule.lines[l].role == "total" && schedule.lines[l].figures[f].column == column &&
            schedule.lines[l].figures[f].amount) {
          if (found) return {};
          found = FactRef{static_cast<int>(s), static_cast<int>(l), static_cast<int>(f)};
        }
  }
  return found;
}

}  // namespace

void check_projects(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::vector<UnitSlip> slips = unit_slips(filing, context.bindings);
  report_slips(filing, slips, {UnitSlip::Proof::form}, rule, out);
  for (const ProjectStatement& statement : project_statements(filing)) check_section(context, slips, statement, out);
  std::vector<Term> forms = forms_money(filing);
  if (forms.empty()) return;
  for (std::size_t i = 0; i < filing.claims.size(); ++i) {
    if (context.bindings[i].subject != "target_sum" || !is_sum_of_money(filing.claims[i])) continue;
    int index = static_cast<int>(i);
    if (!is_of_all_targets(filing, index)) continue;
    std::size_t printed = target_forms(filing).size();
    bool all = stated_projects(filing, index) == static_cast<int>(printed) && forms.size() == printed &&
               !agrees_otherwise(context, index);
    out.constraints.push_back(constraint(
        forms, all ? Relation::equal : Relation::at_most, cell_of_claim(static_cast<int>(i)),
        "claim:" + filing.claims[i].quote,
        all ? Message{"各绩效目标表之和 = 所述项目资金", "the target forms together = the stated sum of all projects"}
            : Message{"所印绩效目标表之和 ≤ 所述项目资金",
                      "the printed target forms together ≤ the stated sum of all projects"}));
  }
  if (auto project = project_expenditure(filing))
    out.constraints.push_back(
        constraint(forms, Relation::at_most, cell_of_fact(*project), name_of(filing, *project),
                   {"所印绩效目标表之和 ≤ 项目支出合计", "the printed target forms together ≤ project expenditure"}));
}

}  // namespace gouji
