// Identities as data: what reconcile/identities.json says, and where in a filing it applies.
#pragma once

#include <string>
#include <vector>

#include "parse/filing.h"
#include "reconcile/finding.h"
#include "reconcile/rule.h"

namespace gouji {

/// Where one figure stands: the first schedule of `schedules` that is there, its line of a role or code, its column of a
/// measure; each list in order of preference.
struct Place {
  std::vector<ScheduleKind> schedules;
  std::vector<std::string> roles;
  std::string code;
  std::vector<std::string> measures;
  int lane = -1;
  std::vector<std::string> names;       ///< a code counts only where its line's name has one of these words
  std::string without;                  ///< not compared where the line has a figure of this measure that is no zero
  bool left = false;                    ///< of the places after the first: added to the left side
  std::vector<std::string> not_titled;  ///< a schedule with one of these words in its title is not meant
};

/// What shape of lines and columns an identity is about.
enum class IdentityPattern {
  children,   ///< a line with a code = Σ of the lines one level below it, in each column
  top,        ///< 合计 = Σ of the highest level, in each column
  row,        ///< in each line: a column = Σ of others
  lines,      ///< in each column: a line = Σ of lines of given roles
  places,     ///< one place = Σ of others
  same_code,  ///< for each code: one schedule = Σ of others, in the columns of a measure
  same_name,  ///< for each class of a summary: its figure = the line of that name in another schedule
};

struct Identity {
  std::string id;
  IdentityPattern pattern = IdentityPattern::row;
  Relation relation = Relation::equal;
  FindingKind kind = FindingKind::other;
  Severity severity = Severity::error;
  std::vector<ScheduleKind> schedules;
  std::vector<std::string> left;          ///< measures (row), roles (lines)
  std::vector<std::string> right;         ///< measures (row), roles (lines)
  std::vector<std::string> required;      ///< without all of these columns or lines it is another table's layout
  std::vector<std::string> required_any;  ///< row: one of these columns must be there
  std::vector<std::string> absent;        ///< with one of these columns or lines it is another table's layout
  bool left_sum = false;                  ///< row: the left measures are added, not a choice
  bool closed = true;     ///< row, lines: columns or lines of unknown meaning may be parts of the sum too
  bool need_all = false;  ///< places: a missing right place decides nothing
  int level = 0;          ///< of the parent (children)
  int lane = -1;
  std::vector<Place> places;                     ///< left place, then the right ones (places, same_code, same_name)
  std::vector<std::string> only_when, not_when;  ///< names of conditions
  std::vector<std::string> parts_when;           ///< conditions under which the parts need only be at most the whole
  std::string family;  ///< places: a failure counts only where most of the identities of this family hold
  std::string stage;   ///< `budget`, `final` or empty for both
  Message title, basis, exceptions, example;
};

/// All of the file, in its order; read once.
const std::vector<Identity>& identities();

/// The rule that an identity is.
Rule rule_of(const Identity& identity);

/// Adds the constraints that an identity makes in a filing, and says in the ledger where it does not apply.
void apply(const Identity& identity, const Context& context, Verification& out);

bool is_condition(const std::string& name);
/// A condition of `only_when`/`not_when` by name; the reason goes into the ledger.
bool holds(const std::string& condition, const Filing& filing);
Message reason_of(const std::string& condition);

}  // namespace gouji
