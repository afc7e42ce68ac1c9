// Finds figures of a filing by what they are.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/filing.h"
#include "reconcile/identity.h"

namespace gouji {

/// Indices of the schedules of a kind, in their order.
std::vector<int> schedules_of_kind(const Filing& filing, ScheduleKind kind);

/// The figure of a line in a column, if it is printed and is money.
std::optional<FactRef> figure_at(const Filing& filing, int schedule, int line, int column);

/// What looking for a place ended with: a figure, a blank in a schedule that is there, nothing to look in, or a line that
/// is not to be compared.
struct Found {
  enum State { figure, blank, no_schedule, no_line, no_column, excluded } state = no_schedule;
  FactRef fact;
  bool owed = false;  ///< a blank whose column has money in other lines: it stands for an amount that is not printed
};

Found find_place(const Filing& filing, const Place& place);

/// The line of a schedule that is of all of it where what it lists are its columns: its total's, else the first one whose
/// role is not `previous`, that of an earlier year; -1 where there is none.
int whole_line(const Schedule& schedule);

/// Index of the first line of one of the roles, in order of preference; -1 for none. `lane` -1 is any.
int line_of_roles(const Schedule& schedule, const std::vector<std::string>& roles, int lane);
/// Index of the first column of one of the measures; -1 for none.
int column_of_measures(const Schedule& schedule, const std::vector<std::string>& measures, int lane);

/// `一、一般公共服务支出` → `一般公共服务支出`, normalised: the name that a summary and its schedule share.
std::string class_name(std::string_view label);

}  // namespace gouji
