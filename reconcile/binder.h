// The passes that bind claims share this: the filing, what each claim is of, and what was found so far.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/filing.h"
#include "reconcile/bind_item.h"
#include "reconcile/bind_subject.h"
#include "reconcile/finding.h"

namespace gouji {

/// A place of a schedule, filled or blank.
struct ScheduleCell {
  int schedule = -1, line = -1, column = -1;
  int figure = -1;  ///< index into ScheduleLine::figures; -1 for a blank

  bool operator==(const ScheduleCell&) const = default;
};

/// The cells that one reading of a claim may mean: more than one, and it cannot be told which.
using Reading = std::vector<ScheduleCell>;

struct ProjectStatement;

class Binder {
 public:
  explicit Binder(const Filing& filing);

  /// Every claim's subject (bind_subject.h), then what schedules print of it.
  void bind_to_schedules();
  /// Totals whose parts the narrative states.
  void bind_to_sums();
  /// Repeated statements of the same thing.
  void bind_to_twins();
  /// Changes that must be the same.
  void bind_changes();
  /// Amounts of projects against their target forms.
  void bind_to_targets();

  std::vector<Binding> take() { return std::move(bindings_); }

 private:
  void name_subjects();
  const Subject* subject_by_words(int claim) const;
  const Subject* subject_of_fund(int claim, std::string_view words) const;
  bool accepts(const Subject& subject, int claim) const;
  bool goes_on_with_fund(int claim, std::string_view id) const;
  std::string subject_carried_on(int earlier, int claim) const;
  bool stands_under(int claim, const std::vector<std::string>& subjects) const;
  int earlier_with_subject(int claim) const;

  std::vector<Reading> readings_of(int claim);
  void leave_out_others(Reading& reading, int claim) const;
  std::vector<Reading> last_year_readings(int claim) const;
  std::vector<Reading> revenue_readings(int claim) const;
  std::vector<Reading> subject_readings(const Subject& subject, int claim) const;
  Reading cells_of(const Target& target) const;
  std::vector<Reading> readings_alone(const Measure& measure, int claim) const;
  std::vector<Reading> branch_readings(int claim);
  bool begins_passage(int claim) const;
  std::vector<Reading> headed_readings(int claim);
  std::vector<Reading> readings_by_name(int claim);
  Reading lines_named(ScheduleKind kind, int claim) const;
  std::vector<Reading> economic_readings(int claim) const;
  bool is_all_of(FactRef whole, ScheduleKind kind) const;
  std::vector<Reading> relative_readings(const Measure& measure, int claim) const;
  std::vector<Reading> item_readings(const ItemChain& chain, const Measure& measure, int claim);
  std::vector<Reading> class_readings(int claim);
  Reading appropriated_class(int claim, const std::string& name) const;
  bool shares_in_list(int claim) const;
  std::optional<ScheduleCell> cell_at(int schedule, int line, const std::vector<Measure>& measures) const;
  const Figure* figure_of(const ScheduleCell& cell) const;
  bool same_amounts(const Reading& reading) const;
  void bind(int claim, const ScheduleCell& cell, Verdict verdict);
  void bind_to_readings(int claim, const std::vector<Reading>& readings);
  void bind_zero_to_empty(int claim);
  bool may_differ(int claim) const;

  std::vector<int> parts_of(int total, const SubjectSum& sum) const;
  std::vector<int> linked_parts(int total, const SubjectSum& sum) const;
  std::vector<int> parts_up_to_sum(int total) const;
  std::vector<int> listed_parts(int total) const;
  void bind_to_sum(int total, const std::vector<int>& parts, bool must_hold);
  void bind_within(int total, const SubjectSum& sum);
  void bind_to_claim(int claim, int twin, Verdict verdict);
  void bind_single_part(int total, int part);
  void bind_opening_total(int total);
  void bind_project(const ProjectStatement& statement);
  void bind_target_sum(int claim);
  bool are_twins(int one, int other) const;
  bool changes_agree(int one, int other) const;
  bool is_part_of(int part, int total) const;

  const Filing& filing_;
  ItemIndex items_;
  std::vector<Binding> bindings_;
  std::vector<std::vector<int>> named_parts_;  ///< the claims of which each is the whole
};

/// True of what a budget's text says was carried out in the year before.
bool is_execution_of_last_year(const Filing& filing, int claim);

/// The measure that an item's claim is of, by its words; nothing where the figure is not of the item itself.
std::optional<Measure> item_measure(const Filing& filing, int claim);

}  // namespace gouji
