// HTML tables in text: what converters to Markdown write where cells span rows or columns.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// The text with every `<table>` as lines of cells between tabs; a cell's text stands in the first place that it spans.
std::string with_html_tables_as_rows(std::string_view text);

}  // namespace gouji
