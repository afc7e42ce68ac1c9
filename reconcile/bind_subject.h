// What a claim is of, by the words of reconcile/subjects.json: words → where a schedule prints it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/filing.h"

namespace gouji {

/// One place of a schedule kind: the line of a role (any line where there is none) in the first column that it has of
/// some measures.
struct Target {
  ScheduleKind kind = ScheduleKind::other;
  Role role;
  std::vector<Measure> measures;
};

struct Subject {
  std::string id;
  std::vector<Target> budget, final_accounts;  ///< in order of preference
  Measure relative;                            ///< a column of the line that the whole is bound to
  std::vector<std::string> under;              ///< only as a part of one of these subjects
  std::vector<std::string> part_of;            ///< as a part (其中), only of one of these
  std::vector<std::string> not_in;             ///< words of section titles under which it means something else
  std::vector<std::string> unless;             ///< words before it that make it something else
  bool any_prefix = false;                     ///< the words are telling enough to stand behind any others
  bool upper_bound = false;                    ///< the schedule's figure only bounds it where they differ
};

/// total = Σ parts, of what the narrative states.
struct SubjectSum {
  std::string total;
  std::vector<std::string> parts;
  bool complete = false;  ///< with all the parts stated it must hold
  bool linked = false;  ///< parts are only those that 其中 or 包括 leads to; those that are stated are within the total
};

/// nullptr where the words are unknown, or stand for something else. `words` are normalised.
const Subject* subject_of(std::string_view words);
const Subject* subject_with_id(std::string_view id);

/// Words that say which figure is meant but not of what: 预算安排, 支出决算.
bool is_generic(std::string_view words);

/// Years, entities' pronouns and verbs taken off: `2023年本部门政府采购预算为` → `政府采购预算`.
std::string bare_words(std::string_view words);

/// The same without the words for the figure behind it: `接待费决算数` → `接待费`.
std::string core_words(std::string_view words);

const std::vector<SubjectSum>& subject_sums();
/// True where a change of the one is a change of the other, if the other funds stand still.
bool change_together(std::string_view one, std::string_view other);

}  // namespace gouji
