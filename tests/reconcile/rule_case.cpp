#include "tests/reconcile/rule_case.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "extract/read.h"

namespace gouji::test {
namespace {

const std::filesystem::path folder = std::filesystem::path(GOUJI_SOURCE_DIR) / "tests/reconcile/cases";

std::string unescaped(std::string text) {
  for (const auto& [mark, meant] : {std::pair{"\\t", '\t'}, std::pair{"\\n", '\n'}, std::pair{"\\f", '\f'}})
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) {
      text[at] = meant;
      text.erase(at + 1, 1);
    }
  return text;
}

/// `A => B`; B is empty where there is no arrow.
std::pair<std::string, std::string> halves(const std::string& line) {
  const std::size_t arrow = line.find(" => ");
  if (arrow == std::string::npos) return {line, {}};
  return {line.substr(0, arrow), line.substr(arrow + 4)};
}

std::string file_named(const std::string& name) {
  return read_file((folder / (name + ".txt")).string());
}

void change(std::string& text, const std::string& line) {
  auto [from, to] = halves(line);
  from = unescaped(from);
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("nothing to change: " + line);
  text.replace(at, from.size(), unescaped(to));
}

/// From the title that holds the word to the next title.
void drop(std::string& text, const std::string& word) {
  const std::size_t at = text.find(word);
  if (at == std::string::npos) throw std::runtime_error("nothing to drop: " + word);
  const std::size_t begin = text.rfind("\n\n", at);
  std::size_t end = text.find("\n\n2024年部门", at);
  if (end == std::string::npos) end = text.find("\n\n财政项目", at);
  text.erase(begin, (end == std::string::npos ? text.size() : end) - begin);
}

void expect(RuleCase& one, const std::string& rest) {
  std::istringstream words(rest);
  std::string outcome, rule;
  words >> outcome;
  while (words >> rule) one.outcomes[outcome].insert(rule);
}

void expect_finding(RuleCase& one, const std::string& rest) {
  const auto [left, right] = halves(rest);
  ExpectedFinding finding;
  std::istringstream words(left);
  words >> finding.rule >> finding.severity;
  std::getline(words >> std::ws, finding.observed);
  finding.expected = right;
  one.findings.push_back(finding);
}

void read_line(const std::string& line, const std::string& place, std::vector<RuleCase>& cases) {
  std::istringstream words(line);
  std::string verb, rest;
  words >> verb;
  std::getline(words >> std::ws, rest);
  if (verb.empty() || verb.front() == '#') return;
  if (verb == "base") {
    cases.emplace_back();
    cases.back().name = place;
    cases.back().text = file_named(rest);
    return;
  }
  if (cases.empty()) throw std::runtime_error("a case begins with its base");
  RuleCase& one = cases.back();
  if (verb == "add") {
    one.text += file_named(rest) + "\n";
  } else if (verb == "say") {
    one.text += unescaped(rest) + "\n\n";
  } else if (verb == "change") {
    change(one.text, rest);
  } else if (verb == "drop") {
    drop(one.text, rest);
  } else if (verb == "culprit") {
    std::tie(one.culprit, one.fitting) = halves(rest);
  } else if (verb == "expect") {
    expect(one, rest);
  } else if (verb == "finding") {
    expect_finding(one, rest);
  } else {
    throw std::runtime_error("there is no verb " + verb);
  }
}

void read_cases_of(const std::filesystem::path& file, std::vector<RuleCase>& cases) {
  std::ifstream in(file);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    const std::string place = file.filename().string() + ":" + std::to_string(++number);
    try {
      read_line(line, place, cases);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(place + ": " + error.what());
    }
  }
}

std::string named(Outcome outcome) {
  return outcome == Outcome::not_applicable ? "not-applicable" : std::string(text_of(outcome));
}

using Complaints = std::vector<std::string>;

void compare_outcomes(const RuleCase& expected, const Report& report, Complaints& complaints) {
  std::map<std::string, std::set<std::string>> ended;
  for (const LedgerEntry& entry : report.ledger) ended[named(entry.outcome)].insert(entry.rule);
  for (const auto& [outcome, rules] : expected.outcomes)
    for (const std::string& rule : rules)
      if (!ended[outcome].contains(rule)) complaints.push_back(rule + " should end as " + outcome);
  if (expected.outcomes.contains("fail")) return;
  for (const std::string& rule : ended["fail"]) complaints.push_back(rule + " should not fail");
}

std::string described(const std::string& rule, const std::string& severity, const std::string& observed,
                      const std::string& expected) {
  return rule + " " + severity + " " + observed + (expected.empty() ? "" : " => " + expected);
}

void compare_findings(const RuleCase& expected, const Report& report, Complaints& complaints) {
  if (expected.findings.empty()) return;
  std::multiset<std::string> wanted, found;
  for (const ExpectedFinding& one : expected.findings)
    wanted.insert(described(one.rule, one.severity, one.observed, one.expected));
  for (const Finding& one : report.findings) {
    const std::string line = described(one.rule, std::string(text_of(one.severity)), one.observed, one.expected);
    if (one.severity > Severity::note || wanted.contains(line)) found.insert(line);
  }
  for (const std::string& line : wanted)
    if (found.count(line) < wanted.count(line)) complaints.push_back("not found: " + line);
  for (const std::string& line : found)
    if (wanted.count(line) < found.count(line)) complaints.push_back("not expected: " + line);
}

void compare_culprit(const RuleCase& expected, const Report& report, Complaints& complaints) {
  if (expected.culprit.empty()) return;
  if (report.findings.empty()) return complaints.push_back("nothing found");
  const Finding& first = report.findings.front();
  if (first.evidence.front().observed != expected.culprit || first.expected != expected.fitting)
    complaints.push_back("the culprit is " + first.evidence.front().observed + " => " + first.expected);
}

}  // namespace

std::vector<RuleCase> read_rule_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<RuleCase> cases;
  for (const auto& file : files) read_cases_of(file, cases);
  return cases;
}

std::vector<std::string> complaints_about(const RuleCase& expected, const Filing& filing, const RuleSet& rules) {
  const Report report = reconcile(filing, rules);
  Complaints complaints;
  compare_outcomes(expected, report, complaints);
  compare_findings(expected, report, complaints);
  compare_culprit(expected, report, complaints);
  return complaints;
}

}  // namespace gouji::test
