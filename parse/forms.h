// What the schedules of published budgets and final accounts look like, in Shanghai's and the national forms: titles,
// header words, row labels. Data (parse/forms.json), so that a form can be added without touching a pass.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parse/pattern.h"
#include "parse/schedule.h"

namespace gouji {

struct Weighted {
  Pattern pattern;
  int weight = 0;
};

/// What speaks for a kind: patterns of its title (the best one counts, none where one of `never` matches), patterns of its header texts (each counts once)
/// and features of the whole table, named `#lanes`, `#indicators`, `#project-funds`, and the classification of its lines.
struct KindEvidence {
  ScheduleKind kind = ScheduleKind::other;
  Patterns never;
  std::vector<Weighted> title;
  std::vector<Weighted> header;
};

/// Kinds that a rule is for.
struct KindFilter {
  std::vector<std::string> only;    ///< empty: all
  std::vector<std::string> except;  ///< kinds that it is not for

  bool admits(std::string_view kind) const;
};

/// The first whose patterns match names the measure of a column: `leaf` its last header, `group` one above it, `any` one
/// of all.
struct MeasureRule {
  std::string measure;
  Patterns leaf, group, any;
  KindFilter kinds;
};

/// The first whose label matches names the role of a line.
struct RoleRule {
  std::string role;
  Patterns label;
  int lane = -1;         ///< that the line must be in: 0, or 1 for any but the first; -1 for any
  bool ordinal = false;  ///< the label must have a number before it: 一、 (二) 3.
  KindFilter kinds;
};

/// A measure and the measures that it is the sum of.
struct Split {
  std::string whole;
  std::vector<std::string> parts;
};

/// What the first column of a table's rows looks like where its lines are of one classification: `^2` a code's digit.
struct Classification {
  std::string feature;  ///< `#functional`, as the kinds' evidence names it
  Patterns lines;
};

/// A common header and what may stand under it.
struct Kin {
  Patterns over, under;
};

struct Forms {
  std::vector<KindEvidence> kinds;
  std::vector<Classification> classifications;
  std::vector<std::string> entity_endings;  ///< how the names of those end who publish
  Patterns labels;                          ///< headers of columns that hold labels, not figures
  Patterns counters;                        ///< of those, the ones that number lines (行次)
  Patterns foreign_codes;                   ///< of those, the ones whose digits classify no expenditure
  Patterns header_wholes;  ///< names that begin with what looks like a whole one: 事业单位经营收入
  std::vector<std::string> header_names;  ///< whole names of columns, normalised, by which pieces of one are known
  Patterns undivided;                     ///< columns that have no 小计 of their own
  std::vector<Kin> kin;                   ///< names that stand over each other and share no letters
  Patterns header_ends;                   ///< how a whole header ends; one that ends otherwise is wrapped
  Patterns header_alone;                  ///< headers that are never the rest of another
  Patterns header_leaves;                 ///< headers that stand for themselves below any other
  Patterns remarks;                       ///< headers of columns that hold neither
  Patterns totals;                        ///< labels of total lines
  Patterns form_labels;                   ///< fields of project targets
  Patterns form_funds;                    ///< where their money comes from
  Patterns form_goals;                    ///< what heads their goals and indicators
  Patterns not_money;                     ///< headers of figures that are no money
  std::vector<MeasureRule> measures;
  std::vector<RoleRule> roles;
  std::vector<Split> splits;
  std::vector<std::pair<std::string, std::string>> names;  ///< what a measure is printed as
};

/// Read once, when first asked for.
const Forms& forms();

ScheduleKind kind_named(std::string_view name);

}  // namespace gouji
