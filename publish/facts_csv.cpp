#include <array>

#include "base/decimal.h"
#include "publish/csv.h"
#include "publish/number.h"
#include "publish/write.h"

namespace gouji {
namespace {

std::array<std::string, 4> corners_of(const Box& box) {
  if (box.empty()) return {};
  return {hundredths(box.x0), hundredths(box.y0), hundredths(box.x1), hundredths(box.y1)};
}

std::string_view unit_of(const Schedule& schedule) {
  return schedule.unit == Unit::none ? std::string_view(schedule.unit_text) : text_of(schedule.unit);
}

std::string_view column_of(const Schedule& schedule, const Figure& figure) {
  const auto index = static_cast<std::size_t>(figure.column);
  return index < schedule.columns.size() ? std::string_view(schedule.columns[index].path) : std::string_view();
}

void append_fact(std::string& out, const Filing& filing, const Schedule& schedule, const ScheduleLine& line,
                 const Figure& figure) {
  const auto corners = corners_of(figure.box);
  append_record(out,
                {filing.source, text_of(schedule.kind), schedule.title, unit_of(schedule), number_or_blank(figure.page),
                 line.code, line.name, column_of(schedule, figure), to_string(figure.number), figure.text, corners[0],
                 corners[1], corners[2], corners[3], text_of(figure.origin), hundredths(figure.confidence)});
}

}  // namespace

std::string facts_csv(const Filing& filing, bool header) {
  std::string out;
  if (header) out = "filing,schedule,title,unit,page,code,name,column,value,text,x0,y0,x1,y1,origin,confidence\n";
  for (const Schedule& schedule : filing.schedules)
    for (const ScheduleLine& line : schedule.lines)
      for (const Figure& figure : line.figures) append_fact(out, filing, schedule, line, figure);
  return as_utf8(out);
}

}  // namespace gouji
