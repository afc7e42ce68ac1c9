// Forms of a project: entries under one another, each a label with its value beside it, without a header.
#pragma once

#include <vector>

#include "parse/stream/text_rows.h"

namespace gouji::stream {

/// True of a text that labels an entry of a project's form: 项目名称, 主管部门及代码, 其中：财政拨款, 年度总体目标.
bool labels_entry(const Segment& segment);

/// True of rows that begin with a project's name or the like, and tell its funds and its goals under one another.
bool is_form(const std::vector<TextRow>& rows);

}  // namespace gouji::stream
