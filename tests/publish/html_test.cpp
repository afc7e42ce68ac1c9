#include <doctest/doctest.h>

#include "publish/html/markup.h"
#include "tests/publish/checked.h"

using namespace gouji;
using test::with_finding;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string page_of(const Checked& checked, Language language = Language::zh) {
  return findings_html({checked}, built_in_rules(), language);
}

}  // namespace

TEST_CASE("the report names the filing, the finding, its page and figure, and links to the page") {
  const std::string html = page_of(with_finding());
  for (const char* part : {"<html lang=\"zh-CN\">", "云溪镇.pdf", "不相等", "1,049,372.17元", "2010301 行政运行",
                           "%E4%BA%91%E6%BA%AA%E9%95%87.pdf#page=2", "缺少合计列", "合计 = 各类之和"})
    CHECK_MESSAGE(has(html, part), part);
  CHECK(has(page_of(with_finding(), Language::en), "they differ"));
}

TEST_CASE("the report needs no other file and runs nothing") {
  const std::string html = page_of(with_finding());
  for (const char* part : {"<script", "src=", "http://", "https://", "url(", "@import", "<link"})
    CHECK_MESSAGE(!has(html, part), part);
  CHECK(has(html, "default-src 'none'"));
}

TEST_CASE("hostile text stays text") {
  Checked checked = with_finding();
  const std::string hostile = "\"><script>alert('x')</script><img src=x onerror=y>&\x01\u202E\xff";
  checked.filing.title = checked.filing.entity = checked.filing.source = checked.filing.sha256 = hostile;
  checked.filing.schedules[0].title = checked.filing.schedules[0].columns[0].path = hostile;
  checked.filing.schedules[0].lines[0].name = checked.filing.schedules[0].lines[0].code = hostile;
  checked.filing.schedules[0].lines[0].figures[0].text = hostile;
  checked.filing.diagnostics = {{"x", 1, hostile, hostile}};
  Finding& finding = checked.report.findings[0];
  finding.quote = finding.observed = finding.expected = finding.difference = finding.suggestion = hostile;
  finding.message = finding.explanation = {hostile, hostile};
  finding.rule = hostile;
  finding.evidence.push_back({1, hostile, hostile, {}, {}, -1});
  checked.report.ledger.push_back({"H3", Outcome::fail, hostile, {hostile, hostile}});
  const std::string html = page_of(checked);
  for (const char* part : {"<script", "<img", "\x01", "\u202E", "\xff", "onerror=y>"})
    CHECK_MESSAGE(!has(html, part), part);
  CHECK(escaped_html("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
}

TEST_CASE("a small picture shows where a figure stands, where the page's extent is known") {
  Checked checked = with_finding();
  CHECK_FALSE(has(page_of(checked), "<svg"));
  checked.pages = {{2, 842, 595}};
  CHECK(has(page_of(checked), "viewBox=\"0 0 842.00 595.00\""));
  CHECK(has(page_of(checked), "x=\"10.00\" y=\"20.00\""));
}

TEST_CASE("several filings on one page have anchors of their own") {
  const std::string html = findings_html({with_finding(), with_finding()}, built_in_rules(), Language::en);
  CHECK(has(html, "id=\"d1-f1\""));
  CHECK(has(html, "id=\"d2-f1\""));
  CHECK(has(html, "href=\"#d2-f1\""));
}
