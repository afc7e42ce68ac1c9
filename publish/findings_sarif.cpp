// Findings and ledger as a SARIF 2.1.0 log: one run over all files. What is mapped to what: docs/formats.md.
#include <fmt/format.h>

#include "publish/finding_block.h"
#include "publish/json.h"
#include "publish/ledger_groups.h"
#include "publish/names.h"
#include "publish/place.h"
#include "publish/sarif/fingerprint.h"
#include "publish/sarif/rule_json.h"
#include "publish/uri.h"
#include "publish/write.h"

namespace gouji {
namespace {

/// Standard input has no name that a viewer could open.
std::string artifact_uri(const Filing& filing) {
  return filing.source == "-" ? "stdin" : uri_of(filing.source);
}

class Run {
 public:
  Run(const RuleSet& rules, Language language) : rules_(rules), language_(language) {}

  void add(const Checked& checked);
  Json log() const;

 private:
  Json artifact(const Filing& filing) const;
  Json location(const Filing& filing, const Evidence& evidence) const;
  Json result(const Filing& filing, const Finding& finding, Fingerprints& fingerprints) const;
  Json outcome(const RuleResult& result, Outcome outcome, const ReasonGroup& group) const;
  void add_ledger(const std::vector<RuleResult>& results);
  Json file() const { return {{"uri", uri_}, {"index", index_}}; }
  void name_rule(Json& result, std::string_view id) const;

  const RuleSet& rules_;
  Language language_;
  int index_ = -1;
  std::string uri_;
  Json artifacts_ = Json::array(), results_ = Json::array(), coverage_ = Json::array();
};

Json Run::artifact(const Filing& filing) const {
  Json out = {{"location", {{"uri", uri_}}}, {"roles", Json::array({"analysisTarget"})}};
  if (!filing.sha256.empty()) out["hashes"] = {{"sha-256", filing.sha256}};
  if (!filing.title.empty()) out["description"] = {{"text", filing.title}};
  return out;
}

void Run::name_rule(Json& result, std::string_view id) const {
  result["ruleId"] = id;
  for (std::size_t i = 0; i < rules_.rules.size(); ++i)
    if (rules_.rules[i].id == id) result["ruleIndex"] = i;
}

Json Run::location(const Filing& filing, const Evidence& evidence) const {
  Json out = {{"physicalLocation", {{"artifactLocation", file()}}}};
  Json logical = Json::array();
  if (evidence.page > 0) logical.push_back({{"name", page_name(evidence.page, language_)}, {"kind", "page"}});
  if (evidence.fact) logical.push_back({{"fullyQualifiedName", name_of(filing, *evidence.fact)}, {"kind", "cell"}});
  if (!logical.empty()) out["logicalLocations"] = std::move(logical);
  const std::string words = evidence.quote.empty() ? evidence.observed : evidence.quote;
  if (!words.empty()) out["message"] = {{"text", words}};
  out["properties"] = {{"page", number_or_null(evidence.page)},
                       {"box", json_of(evidence.box)},
                       {"observed", text_or_null(evidence.observed)}};
  return out;
}

/// A tail is no failure: it holds within the printed precision.
Json Run::result(const Filing& filing, const Finding& finding, Fingerprints& fingerprints) const {
  const bool tail = finding.kind == FindingKind::rounding;
  Json out = Json::object();
  name_rule(out, finding.rule);
  out["kind"] = tail ? "informational" : "fail";
  out["level"] = tail ? "none" : sarif_level(finding.severity);
  out["message"] = {{"text", in(language_, finding.message)}};
  Json locations = Json::array(), related = Json::array();
  for (const Evidence& evidence : finding.evidence) {
    Json where = location(filing, evidence);
    if (locations.empty()) locations.push_back(where);
    where["id"] = related.size();
    related.push_back(std::move(where));
  }
  out["locations"] = std::move(locations);
  out["relatedLocations"] = std::move(related);
  out["partialFingerprints"] = {{"gouji/v1", fingerprints.next(filing, finding)}};
  out["rank"] = finding.confidence * 100;
  out["properties"] = {{"id", finding.id},
                       {"kind", text_of(finding.kind)},
                       {"severity", text_of(finding.severity)},
                       {"observed", text_or_null(finding.observed)},
                       {"expected", text_or_null(finding.expected)},
                       {"difference", text_or_null(finding.difference)},
                       {"suggestion", text_or_null(finding.suggestion)},
                       {"explanation", json_of(finding.explanation)},
                       {"message", json_of(finding.message)}};
  return out;
}

/// Where a rule ended in one way for one reason: one result for all these places.
Json Run::outcome(const RuleResult& result, Outcome outcome, const ReasonGroup& group) const {
  Json out = Json::object(), places = Json::array();
  name_rule(out, result.rule->id);
  out["kind"] = sarif_kind(outcome);
  out["level"] = "none";
  std::string text = in(language_, group.first->reason);
  if (text.empty()) text = std::string(name_of(outcome, language_));
  out["message"] = {{"text", text + fmt::format(" ({})", group.count)}};
  out["locations"] = Json::array({{{"physicalLocation", {{"artifactLocation", file()}}}}});
  for (const LedgerEntry* entry : result.entries)
    if (entry->outcome == outcome && entry->reason.en == group.first->reason.en && !entry->where.empty())
      places.push_back(entry->where);
  out["properties"] = {{"places", std::move(places)}};
  return out;
}

/// Failures are findings, and those are there already.
void Run::add_ledger(const std::vector<RuleResult>& results) {
  for (const RuleResult& result : results)
    for (Outcome ended : {Outcome::pass, Outcome::rounding, Outcome::undecidable, Outcome::not_applicable})
      for (const ReasonGroup& group : groups_by_reason(result, ended))
        results_.push_back(outcome(result, ended, group));
}

void Run::add(const Checked& checked) {
  ++index_;
  uri_ = artifact_uri(checked.filing);
  artifacts_.push_back(artifact(checked.filing));
  Fingerprints fingerprints;
  for (const Finding& finding : checked.report.findings)
    results_.push_back(result(checked.filing, finding, fingerprints));
  const std::vector<RuleResult> results = results_of(checked.report, rules_);
  add_ledger(results);
  coverage_.push_back(coverage_json(checked.report, results));
}

Json Run::log() const {
  Json rules = Json::array();
  for (const Rule& rule : rules_.rules) rules.push_back(sarif_rule(rule, language_));
  Json driver = {{"name", "gouji"},
                 {"version", GOUJI_VERSION},
                 {"semanticVersion", GOUJI_VERSION},
                 {"shortDescription", {{"text", "勾稽: checks published Chinese budgets and final accounts"}}},
                 {"rules", std::move(rules)}};
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"language", language_ == Language::zh ? "zh-CN" : "en-US"},
              {"columnKind", "unicodeCodePoints"},
              {"artifacts", artifacts_},
              {"results", results_},
              {"properties", {{"coverage", coverage_}}}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({std::move(run)})}};
}

}  // namespace

std::string findings_sarif(const std::vector<Checked>& all, const RuleSet& rules, Language language) {
  Run run(rules, language);
  for (const Checked& checked : all) run.add(checked);
  return print(run.log());
}

}  // namespace gouji
