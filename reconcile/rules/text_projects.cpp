// W17, W18: a project's section and its target form give it one name, and its steps the same dates.
#include <re2/re2.h>

#include <algorithm>

#include "base/text.h"
#include "reconcile/rules/likeness.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"
#include "reconcile/rules/text.h"

namespace gouji {
namespace {

/// A project's name without the words that headings and forms add: 工程项目经费情况说明.
std::string key_of(std::string_view title) {
  std::string key = normalised(title);
  for (std::string_view word :
       {std::string_view("情况说明"), std::string_view("说明"), std::string_view("情况"), std::string_view("项目"),
        std::string_view("经费"), std::string_view("预算"), std::string_view("\"")})
    for (std::size_t at; (at = key.find(word)) != std::string::npos;) key.erase(at, word.size());
  return key;
}

/// The narrative of one project: from its heading to the next.
struct ProjectText {
  std::string key;
  int heading = -1, end = 0;  ///< passages
};

bool opens_project(const std::string& title) {
  const bool states = title.ends_with("说明") || title.ends_with("情况");
  return states && (title.find("项目") != std::string::npos || title.find("经费情况") != std::string::npos) &&
         title.find("绩效") == std::string::npos && title.find("三公") == std::string::npos &&
         key_of(title).size() >= 12;
}

std::vector<ProjectText> project_texts(const Filing& filing) {
  std::vector<ProjectText> texts;
  const auto& passages = filing.narrative.passages;
  for (int i = 0; i < static_cast<int>(passages.size()); ++i) {
    const bool contents = passages[i].section >= 0 && filing.narrative.sections[passages[i].section].contents;
    if (contents || !passages[i].heading || !opens_project(passages[i].normal.text)) continue;
    if (!texts.empty()) texts.back().end = i;
    texts.push_back({key_of(passages[i].normal.text), i, static_cast<int>(passages.size())});
  }
  return texts;
}

struct TargetForm {
  std::string key;
  const Schedule* schedule = nullptr;
};

std::vector<TargetForm> target_forms_of(const Filing& filing) {
  std::vector<TargetForm> forms;
  for (const Schedule& schedule : filing.schedules)
    if (schedule.kind == ScheduleKind::performance_target && !schedule.lines.empty())
      forms.push_back({key_of(schedule.lines.front().name), &schedule});
  return forms;
}

bool is_same(const ProjectText& text, const TargetForm& form) {
  return text.key.find(form.key) != std::string::npos || form.key.find(text.key) != std::string::npos;
}

/// Names this alike, and neither has a better partner, are one project's; numbers tell two apart (一期, 二期).
constexpr std::size_t very_like = 75;

bool is_slip(const ProjectText& text, const TargetForm& form) {
  auto numbers = [](const std::string& key) {
    std::string found;
    for (char32_t c : to_utf32(key))
      if ((c >= U'0' && c <= U'9') || parse_chinese_numeral(to_utf8(c)) >= 0) append_utf8(found, c);
    return found;
  };
  return numbers(text.key) == numbers(form.key) && likeness(to_utf32(text.key), to_utf32(form.key)) >= very_like;
}

void report_name(const Filing& filing, const ProjectText& text, const TargetForm& form, Verification& out) {
  const ScheduleLine& line = form.schedule->lines.front();
  Finding finding =
      finding_from("W17", FindingKind::name, Severity::warning, {line.page, line.name, line.name, line.box, {}, -1});
  const std::string& heading = filing.narrative.passages[text.heading].normal.text;
  finding.evidence.push_back(words_evidence(filing, text.heading, 0, heading.size()));
  finding.explanation = {"项目名称前后不一", "the project has two names"};
  finding.message = {"绩效目标表写“" + line.name + "”，项目说明的标题写“" + heading + "”",
                     "the target form says " + line.name + ", the section's heading " + heading};
  out.ledger.push_back(decided("W17", Outcome::fail, line.name));
  out.findings.push_back(std::move(finding));
}

/// A date and the step that it is of: 3月底前 完成施工合同备案.
struct Step {
  std::string date, what;
  std::size_t begin = 0, end = 0;
};

std::vector<Step> steps_in(const std::string& text) {
  static const RE2 pattern(
      "((?:20[0-9][0-9]年)?[0-9]{1,2}(?:-[0-9]{1,2})?月(?:[0-9]{1,2}日)?(?:上旬|中旬|下旬|底|末|初)?前?)(?:，|:)?"
      "(完成[^，。；、,0-9]{4,24})");
  std::vector<Step> steps;
  re2::StringPiece groups[3];
  for (std::size_t at = 0; pattern.Match(text, at, text.size(), RE2::UNANCHORED, groups, 3);) {
    const std::size_t begin = static_cast<std::size_t>(groups[0].data() - text.data());
    steps.push_back({std::string(groups[1]), std::string(groups[2]), begin, begin + groups[0].size()});
    at = steps.back().end;
  }
  return steps;
}

/// A date without its year says nothing against one with a year where the rest is the same.
bool same_date(const std::string& a, const std::string& b) {
  return a.ends_with(b) || b.ends_with(a);
}

struct Steps {
  const Filing& filing;
  Verification& out;

  void compare(int passage, const Step& said, const FormField& field) {
    for (const Step& planned : steps_in(normalised(field.value.text))) {
      if (planned.what != said.what) continue;
      const bool same = same_date(planned.date, said.date);
      out.ledger.push_back(decided("W18", same ? Outcome::pass : Outcome::fail, said.what));
      if (!same) report(passage, said, planned, field);
    }
  }

  void report(int passage, const Step& said, const Step& planned, const FormField& field) {
    Finding finding = finding_from("W18", FindingKind::date, Severity::warning,
                                   words_evidence(filing, passage, said.begin, said.end));
    finding.observed = said.date;
    finding.expected = planned.date;
    finding.evidence.push_back({field.value.page, planned.date + planned.what, planned.date, field.value.box, {}, -1});
    finding.explanation = {"与绩效目标表的时间不一致", "not the date of the target form"};
    finding.message = {"“" + said.what + "”：项目说明为" + said.date + "，绩效目标表为" + planned.date,
                       said.what + ": " + said.date + " in the text, " + planned.date + " in the target form"};
    out.findings.push_back(std::move(finding));
  }
};

}  // namespace

void check_project_names(const Context& context, Verification& out) {
  std::vector<ProjectText> texts = project_texts(context.filing);
  std::vector<TargetForm> forms = target_forms_of(context.filing);
  std::size_t before = out.ledger.size();
  for (const ProjectText& text : texts) {
    auto mine = [&](const TargetForm& form) { return is_same(text, form); };
    if (std::any_of(forms.begin(), forms.end(), mine)) {
      out.ledger.push_back(decided("W17", Outcome::pass, text.key));
      continue;
    }
    for (const TargetForm& form : forms) {
      const bool taken =
          std::any_of(texts.begin(), texts.end(), [&](const ProjectText& t) { return is_same(t, form); });
      if (taken || !is_slip(text, form)) continue;
      report_name(context.filing, text, form, out);
      break;
    }
  }
  if (out.ledger.size() == before)
    out.ledger.push_back(
        does_not_apply("W17", "没有成对的项目说明和绩效目标表", "no section with a target form of its own"));
}

void check_project_steps(const Context& context, Verification& out) {
  const Filing& filing = context.filing;
  std::size_t before = out.ledger.size();
  Steps steps{filing, out};
  for (const ProjectText& text : project_texts(filing))
    for (const TargetForm& form : target_forms_of(filing)) {
      if (!is_same(text, form)) continue;
      for (int i = text.heading; i < text.end; ++i)
        for (const Step& said : steps_in(filing.narrative.passages[i].normal.text))
          for (const FormField& field : form.schedule->fields) steps.compare(i, said, field);
    }
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("W18", "没有写明时间的项目步骤", "no dated steps of a project"));
}

}  // namespace gouji
