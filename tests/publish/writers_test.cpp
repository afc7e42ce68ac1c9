#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "publish/csv.h"
#include "publish/number.h"
#include "publish/terminal.h"
#include "publish/write.h"
#include "tests/publish/checked.h"

using namespace gouji;
using test::small_filing;
using test::with_finding;

TEST_CASE("coordinates have two decimals, rounded half away from zero") {
  CHECK(hundredths(72.5) == "72.50");
  CHECK(hundredths(0) == "0.00");
  CHECK(hundredths(-0.125) == "-0.13");
  CHECK(hundredths(1e300) == "0.00");
}

TEST_CASE("facts are one a line, quoted where they must be") {
  CHECK(facts_csv(small_filing()) ==
        "filing,schedule,title,unit,page,code,name,column,value,text,x0,y0,x1,y1,origin,confidence\n"
        "云溪镇.pdf,general-public,\"一般公共预算支出表, \"\"本级\"\"\",元,2,2010301,行政运行,支出预算/合计,"
        "1049372.17,\"1,049,372.17\",10.00,20.13,30.00,40.00,text,1.00\n");
}

TEST_CASE("a fact of a dump has neither page nor box") {
  Filing filing = small_filing();
  filing.schedules[0].lines[0].figures[0].page = 0;
  filing.schedules[0].lines[0].figures[0].box = {};
  filing.schedules[0].lines[0].figures[0].origin = Origin::dump;
  const std::string csv = facts_csv(filing, false);
  CHECK(csv.find(",元,,2010301,") != std::string::npos);
  CHECK(csv.find("\",,,,,dump,1.00\n") != std::string::npos);
}

TEST_CASE("wrong UTF-8 in a file never stops the output") {
  const auto json = nlohmann::json::parse(findings_json({with_finding()}, built_in_rules(), false));
  CHECK(json["findings"][0]["quote"] == "行政运行\ufffd");
  CHECK(findings_csv(with_finding(), true).find("行政运行\ufffd") != std::string::npos);
  CHECK(as_utf8("a\xc3") == "a\ufffd");
}

TEST_CASE("findings as JSON have the fields that programs rely on") {
  const auto json = nlohmann::json::parse(findings_json({with_finding()}, built_in_rules(), false));
  const auto& finding = json["findings"][0];
  CHECK(finding["kind"] == "row-sum");
  CHECK(finding["severity"] == "error");
  CHECK(finding["page"] == 2);
  CHECK(finding["message"]["zh"] == "不相等");
  CHECK(finding["evidence"][0]["box"] == nlohmann::json({10.0, 20.0, 30.0, 40.0}));
  CHECK(finding["evidence"][0]["fact"].is_string());
  CHECK(json["ledger"][0]["outcome"] == "undecidable");
  CHECK(nlohmann::json::parse(findings_json({}, built_in_rules(), true)).is_array());
}

TEST_CASE("a person sees the page, the figure with its unit, where it stands, and what could not be decided") {
  const std::string zh = findings_text(with_finding(), built_in_rules(), {Language::zh, false, 80});
  for (const char* part : {"错误", "第2页", "不相等", "1,049,372.17元", "2010301 行政运行", "无法判断", "缺少合计列"})
    CHECK_MESSAGE(zh.find(part) != std::string::npos, zh);
  const std::string en = findings_text(with_finding(), built_in_rules(), {Language::en, true, 80});
  CHECK(en.find("\x1b[1;31m") != std::string::npos);
  CHECK(en.find("they differ") != std::string::npos);
}

TEST_CASE("no line of the report is wider than the terminal") {
  Checked checked = with_finding();
  std::string& message = checked.report.findings[0].message.zh;
  for (int i = 0; i < 60; ++i) message += "很长的说明，";
  std::istringstream lines(findings_text(checked, built_in_rules(), {Language::zh, false, 80}));
  for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(display_width(line) <= 80, line);
}

TEST_CASE("tables as Markdown keep their columns") {
  Filing filing;
  Grid grid;
  grid.rows = 2;
  grid.columns = 2;
  grid.cells = {{0, 0, 1, 2, "项|目", {}, 1, true}, {1, 0, 1, 1, "一", {}, 1, true}, {1, 1, 1, 1, "2", {}, 1, true}};
  filing.grids = {grid};
  CHECK(tables_markdown(filing) == "## 项\\|目\n\n| 项\\|目 |  |\n| --- | --- |\n| 一 | 2 |\n");
}
