// Writers: what the rooms found, as text for people and as CSV and JSON for programs. Formats: docs/formats.md.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "parse/filing.h"
#include "reconcile/finding.h"
#include "reconcile/rule.h"

namespace gouji {

enum class Language { zh, en };

/// A page's extent in points.
struct PageSize {
  int number = 0;
  double width = 0, height = 0;
};

struct TextStyle {
  Language language = Language::en;
  bool colour = false;
  int width = 100;  ///< columns of the terminal
};

/// A filing with what was found in it; several for several FILEs.
struct Checked {
  Filing filing;
  Report report;
  std::vector<PageSize> pages = {};  ///< where their extents are known
};

std::string text_json(const Document& document);

std::string tables_json(const Filing& filing);
std::string tables_csv(const Filing& filing);
std::string tables_markdown(const Filing& filing);

/// CSV with the header line when `header`.
std::string facts_csv(const Filing& filing, bool header = true);
std::string claims_csv(const Filing& filing, const std::vector<Binding>& bindings, bool header = true);

/// For a person: grouped by severity, then what could not be decided; with `ledger` how every rule ended.
std::string findings_text(const Checked& checked, const RuleSet& rules, const TextStyle& style, bool ledger = false);
/// With its header line when `header`.
std::string findings_csv(const Checked& checked, bool header);
/// One object for one, an array for several (`many`).
std::string findings_json(const std::vector<Checked>& all, const RuleSet& rules, bool many);
/// A SARIF 2.1.0 log of one run over all of them.
std::string findings_sarif(const std::vector<Checked>& all, const RuleSet& rules, Language language);
/// One page for a browser or a printer that needs no other file.
std::string findings_html(const std::vector<Checked>& all, const RuleSet& rules, Language language);

std::string rules_text(const RuleSet& rules, const TextStyle& style);
/// The catalogue as docs/rules.md has it.
std::string rules_markdown(const RuleSet& rules, Language language);
std::string rule_text(const Rule& rule, const TextStyle& style);

}  // namespace gouji
