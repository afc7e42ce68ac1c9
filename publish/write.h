// Writers: what the rooms found, as text for people and as CSV and JSON for programs. Formats: docs/formats.md.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "parse/filing.h"
#include "reconcile/finding.h"

namespace gouji {

enum class Language { zh, en };

struct TextStyle {
  Language language = Language::en;
  bool colour = false;
  int width = 100;  ///< columns of the terminal
};

/// A filing with what was found in it; several for several FILEs.
struct Checked {
  Filing filing;
  Report report;
};

std::string text_json(const Document& document);

std::string tables_json(const Filing& filing);
std::string tables_csv(const Filing& filing);
std::string tables_markdown(const Filing& filing);

/// CSV with the header line when `header`.
std::string facts_csv(const Filing& filing, bool header = true);
std::string claims_csv(const Filing& filing, const std::vector<Binding>& bindings, bool header = true);

/// For a person: grouped by severity, then what could not be decided.
std::string findings_text(const Checked& checked, const TextStyle& style);
/// With its header line when `header`.
std::string findings_csv(const Checked& checked, bool header);
/// One object for one, an array for several (`many`).
std::string findings_json(const std::vector<Checked>& all, bool many);

std::string rules_text(const TextStyle& style);
/// The catalogue as docs/rules.md has it.
std::string rules_markdown(Language language);
std::string rule_text(std::string_view id, const TextStyle& style);

}  // namespace gouji
