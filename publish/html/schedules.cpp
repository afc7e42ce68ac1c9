#include <fmt/format.h>

#include <map>

#include "publish/html/markup.h"
#include "publish/html/report.h"
#include "publish/names.h"
#include "publish/place.h"

namespace gouji::html {
namespace {

/// The finding that points at a figure first.
using Marks = std::map<FactRef, std::size_t>;

Marks marks_of(const Report& report) {
  Marks marks;
  const auto& findings = report.checked.report.findings;
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (const Evidence& evidence : findings[i].evidence)
      if (evidence.fact) marks.emplace(*evidence.fact, i);
  return marks;
}

std::string figure_cell(const Report& report, const Figure& figure, const FactRef& ref, const Marks& marks) {
  const auto mark = marks.find(ref);
  const std::string text = escaped_html(figure.text);
  if (mark == marks.end()) return "<td class=\"n\">" + text + "</td>";
  const Severity severity = report.checked.report.findings[mark->second].severity;
  return fmt::format("<td class=\"n {}\"><a href=\"#{}\">{}</a></td>", text_of(severity),
                     anchor_of(report, mark->second), text);
}

std::string row(const Report& report, int schedule, int line, const Marks& marks) {
  const Schedule& table = report.checked.filing.schedules[static_cast<std::size_t>(schedule)];
  const ScheduleLine& entry = table.lines[static_cast<std::size_t>(line)];
  std::string cells = text_element("td", "code", entry.code);
  if (cells.empty()) cells = "<td></td>";
  cells += fmt::format("<td class=\"l{}\">{}</td>", entry.level, escaped_html(entry.name));
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    std::string cell = "<td></td>";
    for (std::size_t i = 0; i < entry.figures.size(); ++i)
      if (entry.figures[i].column == static_cast<int>(column))
        cell = figure_cell(report, entry.figures[i], {schedule, line, static_cast<int>(i)}, marks);
    cells += cell;
  }
  return element("tr", entry.role == "total" ? "total" : "", cells);
}

std::string header_row(const Report& report, const Schedule& table) {
  std::string cells =
      text_element("th", "", report.say("科目代码", "Code")) + text_element("th", "", report.say("名称", "Name"));
  for (const Column& column : table.columns) cells += "<th>" + escaped_html(column.path) + "</th>";
  return element("thead", "", element("tr", "", cells));
}

/// A form has one line and many fields: they are read downwards.
std::string form_table(const Report& report, int schedule, const Marks& marks) {
  const Schedule& table = report.checked.filing.schedules[static_cast<std::size_t>(schedule)];
  std::string rows;
  for (std::size_t line = 0; line < table.lines.size(); ++line)
    for (std::size_t i = 0; i < table.lines[line].figures.size(); ++i) {
      const Figure& figure = table.lines[line].figures[i];
      const auto column = static_cast<std::size_t>(figure.column);
      const std::string path = column < table.columns.size() ? table.columns[column].path : std::string();
      const FactRef ref{schedule, static_cast<int>(line), static_cast<int>(i)};
      rows += element("tr", "", "<td>" + escaped_html(path) + "</td>" + figure_cell(report, figure, ref, marks));
    }
  return element("table", "facts", element("tbody", "", rows));
}

std::string table_of(const Report& report, int schedule, const Marks& marks) {
  const Schedule& table = report.checked.filing.schedules[static_cast<std::size_t>(schedule)];
  if (table.kind == ScheduleKind::performance_target) return form_table(report, schedule, marks);
  std::string rows;
  for (std::size_t line = 0; line < table.lines.size(); ++line)
    rows += row(report, schedule, static_cast<int>(line), marks);
  if (rows.empty()) return {};
  return element("table", "facts", header_row(report, table) + element("tbody", "", rows));
}

std::string pages_of(const Report& report, const Schedule& table) {
  std::string out;
  for (int page : table.pages) {
    if (page == 0) continue;
    if (!out.empty()) out += report.say("、", ", ");
    out += page_link(report, page);
  }
  return out;
}

std::string about(const Report& report, const Schedule& table) {
  const std::string unit = table.unit == Unit::none ? table.unit_text : std::string(text_of(table.unit));
  std::string out = text_element("span", "", name_of(table.kind, report.language));
  if (!unit.empty()) out += text_element("span", "", report.say("单位：", "unit: ") + unit);
  return out + element("span", "", pages_of(report, table));
}

}  // namespace

std::string schedules(const Report& report) {
  const Marks marks = marks_of(report);
  const auto& all = report.checked.filing.schedules;
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string title = all[i].title.empty() ? std::string(name_of(all[i].kind, report.language)) : all[i].title;
    std::string table = table_of(report, static_cast<int>(i), marks);
    if (table.empty()) table = text_element("p", "", report.say("没有数", "no figures"));
    out += "<details>" + text_element("summary", "", title) + element("p", "about", about(report, all[i])) +
           element("div", "scroll", table) + "</details>\n";
  }
  if (out.empty()) return {};
  return "<section class=\"folded\">" + text_element("h2", "", report.say("读出的表", "Schedules as read")) + out +
         "</section>\n";
}

}  // namespace gouji::html
