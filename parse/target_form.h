// Project targets (项目绩效目标表): forms, one a project, whose fields stand right of their labels.
#pragma once

#include <vector>

#include "parse/grid_view.h"
#include "parse/schedule.h"

namespace gouji {

/// True where a cell heads a column of indicators: 一级指标, 三级指标.
bool has_indicators(const GridView& view);
/// True where a cell labels a project's money: 项目资金, 年度资金总额.
bool has_project_funds(const GridView& view);

/// Reads the form's fields into `schedule`: money as figures of one line named for the project, everything else as text
/// fields. A page that goes on with a form adds to it.
void read_target_form(const GridView& view, RowRange rows, Schedule& schedule);

}  // namespace gouji
