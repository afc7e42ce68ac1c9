#include "reconcile/rules/code_support.h"

#include <algorithm>

#include "reconcile/find_figure.h"

namespace gouji {

std::vector<CodedLine> coded_lines(const Filing& filing) {
  std::vector<CodedLine> lines;
  for (ScheduleKind kind : {ScheduleKind::revenue, ScheduleKind::expenditure, ScheduleKind::general_public,
                            ScheduleKind::government_fund, ScheduleKind::state_capital, ScheduleKind::basic_economic})
    for (int schedule : schedules_of_kind(filing, kind))
      for (const ScheduleLine& line : filing.schedules[schedule].lines)
        if (line.code.size() >= 3 && !line.name.empty()) lines.push_back({&line, class_name(line.name)});
  return lines;
}

Evidence line_evidence(const ScheduleLine& line, std::string observed) {
  const std::string& code = line.printed_code.empty() ? line.code : line.printed_code;
  return {line.page, code.empty() ? line.name : code + " " + line.name, std::move(observed), line.box, {}, -1};
}

void gather(std::vector<Gathered>& all, const std::string& key, const Finding& fresh) {
  auto same = std::find_if(all.begin(), all.end(), [&](const Gathered& one) { return one.key == key; });
  if (same == all.end())
    all.push_back({key, fresh});
  else
    same->finding.evidence.insert(same->finding.evidence.end(), fresh.evidence.begin(), fresh.evidence.end());
}

}  // namespace gouji
