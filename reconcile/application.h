// Applies one identity to one filing: which figures its pattern finds, and what the ledger says where it finds none.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reconcile/find_figure.h"
#include "reconcile/identity.h"

namespace gouji {

/// What an identity of places is about, as far as it is printed.
struct Sides {
  Found first;  ///< the first place, which decides what is said where there is nothing to compare
  std::vector<Term> left, right;
  bool complete = true;   ///< every right place has a figure
  bool lacking = false;   ///< a right place is not there at all, not even as a blank
  bool owing = false;     ///< a right place may have an amount that is not printed or not read
  bool excluded = false;  ///< a place is not to be compared: it has what `without` rules out
  bool blank = false;     ///< a part of the right side is a blank cell
};

/// One identity in one filing; `apply` of identity.h is its use.
class Application {
 public:
  Application(const Identity& identity, const Filing& filing, Verification& out)
      : identity_(identity), filing_(filing), out_(out) {}

  void run();

 private:
  bool conditions_hold();
  void children(int schedule);
  void children_in(int schedule, int column, const std::vector<std::vector<int>>& families);
  void top(int schedule);
  void rows(int schedule);
  void row(int schedule, int line, const std::vector<int>& left, const std::vector<int>& right,
           const std::vector<int>& unknown);
  void lines(int schedule);
  std::vector<int> strangers(const Schedule& table, int total, const std::vector<int>& parts) const;
  void places();
  Sides sides_of_places() const;
  bool kin_hold() const;
  bool may_be_unread(const Place& place, const Found& part) const;
  bool owes_total(const Place& place, const Found& part) const;
  bool equal(std::vector<Term> left, std::vector<Term> right) const;
  void same_code(int schedule);
  void same_name(int schedule);

  void say(Outcome outcome, std::string where, Message reason) {
    out_.ledger.push_back({identity_.id, outcome, std::move(where), std::move(reason)});
  }
  void add(std::string where, std::vector<Term> left, std::vector<Term> right);
  std::string where(int schedule, int column) const {
    return std::string(text_of(filing_.schedules[schedule].kind)) + ":" +
           filing_.schedules[schedule].columns[column].path;
  }
  std::string where_line(int schedule, int line) const {
    const ScheduleLine& l = filing_.schedules[schedule].lines[line];
    return std::string(text_of(filing_.schedules[schedule].kind)) + ":" + (l.code.empty() ? l.name : l.code);
  }
  std::vector<Term> terms(int schedule, const std::vector<int>& lines, int column) const;

  const Identity& identity_;
  const Filing& filing_;
  Verification& out_;
  bool parts_only_ = false;  ///< parts may be missing: their sum is at most the whole
};

/// Why an identity decides nothing.
namespace reasons {
extern const Message blank_total;
extern const Message blank_parts;
extern const Message no_counterpart;
extern const Message no_children;
extern const Message no_columns;
extern const Message no_lines;
extern const Message unknown_column;
extern const Message unknown_line;
extern const Message unit_unknown;
extern const Message other_part;
extern const Message excluded_place;
extern const Message no_convention;
}  // namespace reasons

}  // namespace gouji
