#include "reconcile/bind_targets.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "reconcile/agreement.h"
#include "reconcile/bind_words.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 2> totals = {"year_total", "project_total"};

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != text.npos;
}

bool plans_money(std::string_view title) {
  return contains(title, "预算安排") || contains(title, "资金安排") || contains(title, "经费安排") ||
         contains(title, "项目预算");
}

bool opens_project(std::string_view title) {
  return contains(title, "项目") && (contains(title, "说明") || contains(title, "情况")) && !contains(title, "绩效");
}

/// `鲁汇路装修工程项目经费情况说明` and the form's `鲁汇路装修工程` are one project's.
std::string project_key(std::string_view title) {
  std::string key = normalised(title);
  for (std::string_view word : {"情况说明", "说明", "情况", "项目", "经费", "预算"})
    for (std::size_t at = key.find(word); at != key.npos; at = key.find(word)) key.erase(at, word.size());
  return key;
}

bool same_project(const std::string& title, const std::string& name) {
  constexpr std::size_t two_characters = 6;
  if (std::min(title.size(), name.size()) < two_characters) return false;
  return contains(title, name) || contains(name, title);
}

/// Headings inside a project's text break the tree, so that the nearest title before it counts.
int project_section(const Filing& filing, int section) {
  for (int s = section; s >= 0; --s)
    if (opens_project(normalised(filing.narrative.sections[s].title))) return s;
  return -1;
}

/// The section before a claim's passage that plans the year's money, one heading in between at most.
int planning_section(const Filing& filing, const Claim& claim) {
  if (claim.passage < 0) return -1;
  int section = filing.narrative.passages[claim.passage].section;
  for (int s = section; s >= 0 && s >= section - 1; --s)
    if (plans_money(normalised(filing.narrative.sections[s].title))) return s;
  return -1;
}

bool is_own_money(const Filing& filing, const Claim& claim) {
  return is_sum_of_money(claim) && claim.whole < 0 && claim.relation != "total" && of_filing_year(filing, claim);
}

/// 年度预算100万元，用于宣传60万元，用于培训40万元: the first is the total of the others.
bool is_sum_of_rest(const Filing& filing, const std::vector<int>& claims) {
  std::int64_t rest = 0;
  for (std::size_t i = 1; i < claims.size(); ++i) rest += filing.claims[claims[i]].amount->fen;
  return claims.size() > 2 && rest == filing.claims[claims.front()].amount->fen;
}

int form_named(const Filing& filing, const std::vector<int>& forms, const std::string& key) {
  int found = -1;
  for (int form : forms) {
    const Schedule& schedule = filing.schedules[form];
    if (schedule.lines.empty() || !same_project(key, project_key(schedule.lines.front().name))) continue;
    if (found >= 0) return -1;
    found = form;
  }
  return found;
}

int form_after(const Filing& filing, const std::vector<int>& forms, int page) {
  if (page <= 0) return -1;
  for (int form : forms)
    if (!filing.schedules[form].pages.empty() && filing.schedules[form].pages.front() >= page) return form;
  return -1;
}

}  // namespace

std::vector<int> target_forms(const Filing& filing) {
  std::vector<int> forms;
  for (std::size_t s = 0; s < filing.schedules.size(); ++s)
    if (filing.schedules[s].kind == ScheduleKind::performance_target) forms.push_back(static_cast<int>(s));
  return forms;
}

std::optional<FactRef> target_total(const Filing& filing, int form, const Measure& measure) {
  const Schedule& schedule = filing.schedules[form];
  int column = schedule.column_of(measure);
  if (column < 0 || schedule.lines.empty()) return {};
  const std::vector<Figure>& figures = schedule.lines.front().figures;
  for (std::size_t f = 0; f < figures.size(); ++f)
    if (figures[f].column == column && figures[f].amount) return FactRef{form, 0, static_cast<int>(f)};
  return {};
}

namespace {

/// The year that a form's date field begins with; empty where it has none.
std::string year_of_field(const Schedule& schedule, std::string_view path) {
  constexpr std::size_t digits = 4;
  for (const FormField& field : schedule.fields)
    if (contains(field.path, path)) return normalised(field.value.text).substr(0, digits);
  return {};
}

}  // namespace

std::optional<FactRef> year_money(const Filing& filing, int form) {
  if (auto fact = target_total(filing, form, "year_total")) return fact;
  std::string begins = year_of_field(filing.schedules[form], "开始日期");
  bool one_year = !begins.empty() && begins == year_of_field(filing.schedules[form], "完成日期");
  return one_year ? target_total(filing, form, "project_total") : std::nullopt;
}

int stated_projects(const Filing& filing, int index) {
  const Claim& claim = filing.claims[index];
  for (int i = index - 1; i >= 0; --i) {
    const Claim& earlier = filing.claims[i];
    if (earlier.passage != claim.passage || earlier.sentence != claim.sentence) return -1;
    if (earlier.kind == ClaimKind::count && earlier.value.decimals == 0 && contains(earlier.subject, "项目"))
      return static_cast<int>(std::min<std::int64_t>(earlier.value.digits, 100000));
  }
  return -1;
}

std::vector<ProjectStatement> project_statements(const Filing& filing) {
  std::vector<int> forms = target_forms(filing);
  if (forms.empty()) return {};
  std::map<int, std::vector<int>> by_section;
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    if (is_own_money(filing, filing.claims[i]))
      if (int section = planning_section(filing, filing.claims[i]); section >= 0)
        by_section[section].push_back(static_cast<int>(i));
  std::vector<ProjectStatement> statements;
  for (auto& [section, claims] : by_section) {
    int project = project_section(filing, section);
    if (project < 0) continue;
    if (is_sum_of_rest(filing, claims)) claims = std::vector<int>{claims.front()};
    int named = form_named(filing, forms, project_key(filing.narrative.sections[project].title));
    int form = named >= 0 ? named : form_after(filing, forms, filing.claims[claims.back()].page);
    if (form >= 0) statements.push_back({std::move(claims), form, named >= 0});
  }
  return statements;
}

/// Agreement with either of the form's totals, the year's first.
void Binder::bind_project(const ProjectStatement& statement) {
  std::optional<Amount> sum = Amount{0, 1};
  for (int claim : statement.claims)
    if (sum) sum = add(*sum, *filing_.claims[claim].amount);
  if (!sum) return;
  std::string parts;
  for (int claim : statement.claims) parts += (parts.empty() ? "claim:" : " + claim:") + filing_.claims[claim].quote;
  bool single = statement.claims.size() == 1;
  for (std::string_view measure : totals) {
    auto fact = target_total(filing_, statement.form, Measure(measure));
    if (!fact) continue;
    Verdict verdict = compare(*sum, *filing_.figure(*fact).amount);
    if (verdict == Verdict::mismatch) continue;
    for (int claim : statement.claims) {
      if (bindings_[claim].verdict != Verdict::unverifiable && !single) continue;
      bindings_[claim].verdict = verdict;
      bindings_[claim].counterpart =
          single ? name_of(filing_, *fact) : "sum of " + parts + " = " + name_of(filing_, *fact);
      if (single) bindings_[claim].fact = fact;
    }
    return;
  }
}

/// Σ of the printed forms where as many are printed as the sentence says; project expenditure where it is the same.
void Binder::bind_target_sum(int index) {
  const Amount stated = *filing_.claims[index].amount;
  std::vector<int> forms = target_forms(filing_);
  bool all_printed = !forms.empty() && stated_projects(filing_, index) == static_cast<int>(forms.size());
  for (std::string_view measure : totals) {
    std::optional<Amount> sum = Amount{0, 1};
    std::optional<FactRef> fact;
    for (int form : forms) {
      fact = target_total(filing_, form, Measure(measure));
      sum = fact && sum ? add(*sum, *filing_.figure(*fact).amount) : std::nullopt;
    }
    if (!all_printed || !sum || !fact) continue;
    bindings_[index].verdict = compare(stated, *sum);
    bindings_[index].counterpart =
        "sum of performance-target:*:" + filing_.schedules[fact->schedule].columns[filing_.figure(*fact).column].path;
    if (bindings_[index].verdict != Verdict::mismatch) return;
  }
  if (bindings_[index].verdict != Verdict::unverifiable) return;
  Reading project = cells_of({ScheduleKind::expenditure, "total", {"project"}});
  if (project.size() != 1 || figure_of(project.front()) == nullptr || !figure_of(project.front())->amount) return;
  Verdict verdict = compare(stated, *figure_of(project.front())->amount);
  if (verdict != Verdict::mismatch) bind(index, project.front(), verdict);
}

void Binder::bind_to_targets() {
  for (const ProjectStatement& statement : project_statements(filing_)) bind_project(statement);
  for (std::size_t i = 0; i < filing_.claims.size(); ++i)
    if (bindings_[i].subject == "target_sum" && is_sum_of_money(filing_.claims[i]))
      bind_target_sum(static_cast<int>(i));
}

}  // namespace gouji
