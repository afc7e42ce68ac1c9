// A small filing with one finding, for the tests of writers.
#pragma once

#include "publish/write.h"

namespace gouji::test {

inline Filing small_filing() {
  Filing filing;
  filing.source = "云溪镇.pdf";
  filing.sha256 = "00";
  filing.pages = 3;
  Schedule schedule;
  schedule.kind = ScheduleKind::general_public;
  schedule.title = "一般公共预算支出表, \"本级\"";
  schedule.unit = Unit::yuan;
  schedule.unit_text = "元";
  schedule.pages = {2};
  schedule.columns = {{"支出预算/合计", "total", 0}};
  ScheduleLine line;
  line.code = "2010301";
  line.name = "行政运行";
  line.figures = {{0, {104937217, 2}, Amount{104937217, 1}, "1,049,372.17", 2, {10, 20.125, 30, 40}, Origin::text, 1}};
  schedule.lines = {line};
  filing.schedules = {schedule};
  return filing;
}

inline Checked with_finding() {
  Checked checked{small_filing(), {}};
  Finding finding;
  finding.id = "H3-1";
  finding.rule = "H3";
  finding.kind = FindingKind::row_sum;
  finding.page = 2;
  finding.quote = "行政运行\xff";
  finding.observed = "1,049,372.17";
  finding.message = {"不相等", "they differ"};
  finding.evidence = {{2, "行政运行", "1,049,372.17", {10, 20, 30, 40}, FactRef{0, 0, 0}, -1}};
  checked.report.findings = {finding};
  checked.report.ledger = {{"H3", Outcome::undecidable, "general-public", {"缺少合计列", "there is no total"}}};
  return checked;
}

}  // namespace gouji::test
