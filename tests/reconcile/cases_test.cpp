// Identities on small filings: tests/reconcile/cases/*.case says what is changed in a filing that is right and how each
// rule then ends. Every identity has to be seen to fail, to hold, and not to apply or to be undecidable.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "extract/read.h"
#include "reconcile/identity.h"

using namespace gouji;

namespace {

const std::filesystem::path folder = std::filesystem::path(GOUJI_SOURCE_DIR) / "tests/reconcile/cases";

std::string unescaped(std::string text) {
  for (const auto& [mark, meant] : {std::pair{"\\t", '\t'}, std::pair{"\\n", '\n'}})
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) {
      text[at] = meant;
      text.erase(at + 1, 1);
    }
  return text;
}

struct Block {
  std::string text;
  std::map<std::string, std::set<std::string>> expected;  ///< outcome → rules
  std::string culprit, fitting;
};

void change(std::string& text, const std::string& line) {
  std::size_t arrow = line.find(" => ");
  std::string from = unescaped(line.substr(0, arrow)), to = unescaped(line.substr(arrow + 4));
  std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "nothing to change: " << line);
  text.erase(at, from.size());
  text.insert(at, to);
}

/// From the title that holds the word to the next title.
void drop(std::string& text, const std::string& word) {
  std::size_t at = text.find(word);
  REQUIRE(at != std::string::npos);
  std::size_t begin = text.rfind("\n\n", at), end = text.find("\n\n2024年部门", at);
  if (end == std::string::npos) end = text.find("\n\n财政项目", at);
  text.erase(begin, (end == std::string::npos ? text.size() : end) - begin);
}

Block& begin_block(std::vector<Block>& blocks, const std::string& base) {
  std::string name = (folder / (base + ".txt")).string();
  blocks.emplace_back().text = read_file(name);
  return blocks.back();
}

void read_line(const std::string& line, std::vector<Block>& blocks) {
  std::istringstream words(line);
  std::string verb, rest, outcome, rule;
  words >> verb;
  std::getline(words >> std::ws, rest);
  if (verb.empty() || verb.front() == '#') return;
  if (verb == "base") {
    begin_block(blocks, rest);
  } else if (verb == "change") {
    change(blocks.back().text, rest);
  } else if (verb == "drop") {
    drop(blocks.back().text, rest);
  } else if (verb == "culprit") {
    blocks.back().culprit = rest.substr(0, rest.find(" => "));
    blocks.back().fitting = rest.substr(rest.find(" => ") + 4);
  } else {
    std::istringstream list(rest);
    list >> outcome;
    while (list >> rule) blocks.back().expected[outcome].insert(rule);
  }
}

std::vector<Block> read_cases() {
  std::vector<Block> blocks;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".case") files.insert(entry.path());
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) read_line(line, blocks);
  }
  return blocks;
}

std::string named(Outcome outcome) {
  return outcome == Outcome::not_applicable ? "not-applicable" : std::string(text_of(outcome));
}

void check_block(const Block& block) {
  Report report = reconcile(parse_filing(read_document(block.text, "town.txt")));
  std::map<std::string, std::set<std::string>> ended;
  for (const LedgerEntry& entry : report.ledger) ended[named(entry.outcome)].insert(entry.rule);
  for (const auto& expected : block.expected)
    for (const std::string& rule : expected.second)
      CHECK_MESSAGE(ended[expected.first].contains(rule), rule << " should be " << expected.first);
  if (!block.expected.contains("fail")) CHECK(ended["fail"].empty());
  if (block.culprit.empty()) return;
  REQUIRE(!report.findings.empty());
  CHECK(report.findings.front().evidence.front().observed == block.culprit);
  CHECK(report.findings.front().expected == block.fitting);
}

}  // namespace

TEST_CASE("identities on small filings, and the figure that is wrong in them") {
  std::vector<Block> blocks = read_cases();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CAPTURE(i);
    check_block(blocks[i]);
  }
}

TEST_CASE("every identity is seen to fail, to hold, and not to apply or be undecidable") {
  std::map<std::string, std::set<std::string>> seen;
  for (const Block& block : read_cases())
    for (const auto& [outcome, rules] : block.expected) seen[outcome].insert(rules.begin(), rules.end());
  for (const Identity& identity : identities()) {
    CAPTURE(identity.id);
    CHECK(seen["fail"].contains(identity.id));
    CHECK(seen["pass"].contains(identity.id));
    CHECK((seen["not-applicable"].contains(identity.id) || seen["undecidable"].contains(identity.id)));
  }
}
