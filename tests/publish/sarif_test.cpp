#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "publish/sarif/fingerprint.h"
#include "publish/sarif/rule_json.h"
#include "publish/uri.h"
#include "tests/publish/checked.h"

using namespace gouji;
using test::with_finding;

namespace {

nlohmann::json run_of(const std::vector<Checked>& all, Language language = Language::en) {
  return nlohmann::json::parse(findings_sarif(all, built_in_rules(), language))["runs"][0];
}

}  // namespace

TEST_CASE("a finding as a SARIF result names its rule, its level, the file and all of its evidence") {
  Checked checked = with_finding();
  checked.report.findings[0].evidence.push_back({3, "住房公积金", "12.00", {}, {}, -1});
  const auto run = run_of({checked});
  const auto& result = run["results"][0];
  CHECK(result["ruleId"] == "H3");
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == "H3");
  CHECK(result["kind"] == "fail");
  CHECK(result["level"] == "error");
  CHECK(result["relatedLocations"].size() == 2);
  CHECK(result["locations"].size() == 1);
  CHECK(result["relatedLocations"][0]["properties"]["page"] == 2);
  const auto index = result["locations"][0]["physicalLocation"]["artifactLocation"]["index"].get<std::size_t>();
  CHECK(run["artifacts"][index]["hashes"]["sha-256"] == "00");
  CHECK(run["artifacts"][index]["location"]["uri"] == "%E4%BA%91%E6%BA%AA%E9%95%87.pdf");
}

TEST_CASE("the ledger's outcomes have SARIF's kinds; what is not a failure has no level") {
  CHECK(sarif_kind(Outcome::pass) == "pass");
  CHECK(sarif_kind(Outcome::rounding) == "informational");
  CHECK(sarif_kind(Outcome::not_applicable) == "notApplicable");
  CHECK(sarif_kind(Outcome::undecidable) == "open");
  const auto run = run_of({with_finding()});
  CHECK(run["results"][1]["kind"] == "open");
  CHECK(run["results"][1]["level"] == "none");
  CHECK(run["results"][1]["message"]["text"] == "there is no total (1)");
}

TEST_CASE("a tail of rounding is information, not a failure") {
  Checked checked = with_finding();
  checked.report.findings[0].kind = FindingKind::rounding;
  const auto run = run_of({checked});
  CHECK(run["results"][0]["kind"] == "informational");
  CHECK(run["results"][0]["level"] == "none");
}

TEST_CASE("every rule has help in both languages") {
  const auto run = run_of({with_finding()});
  for (const auto& rule : run["tool"]["driver"]["rules"]) {
    const std::string text = rule["help"]["text"];
    CHECK(text.find("规则") != std::string::npos);
    CHECK(text.find("Rule") != std::string::npos);
  }
}

TEST_CASE("a fingerprint stays when pages shift and evidence is ordered otherwise, and changes with a figure") {
  Checked checked = with_finding();
  Finding& finding = checked.report.findings[0];
  finding.evidence.push_back({3, "住房公积金", "12.00", {}, {}, -1});
  const std::string before = fingerprint_of(checked.filing, finding);
  Finding moved = finding;
  for (Evidence& evidence : moved.evidence) evidence.page += 4, evidence.box = {};
  std::swap(moved.evidence[0], moved.evidence[1]);
  moved.page += 4;
  CHECK(fingerprint_of(checked.filing, moved) == before);
  moved.evidence[0].observed = "13.00";
  CHECK(fingerprint_of(checked.filing, moved) != before);
  Fingerprints both;
  CHECK(both.next(checked.filing, finding) == before + ":1");
  CHECK(both.next(checked.filing, finding) == before + ":2");
}

TEST_CASE("several files are artifacts of one run, in their order") {
  Checked other = with_finding();
  other.filing.source = "b c.txt";
  const auto run = run_of({with_finding(), other});
  CHECK(run["artifacts"].size() == 2);
  CHECK(run["artifacts"][1]["location"]["uri"] == "b%20c.txt");
  CHECK(uri_of("a.pdf", 3) == "a.pdf#page=3");
}
