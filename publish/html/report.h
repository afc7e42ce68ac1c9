// The parts of the report on one filing. Each gives markup; publish/findings_html.cpp puts them together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/write.h"
#include "reconcile/ledger.h"

namespace gouji::html {

/// What all parts need.
struct Report {
  const Checked& checked;
  const RuleSet& rules;
  Language language;
  std::string prefix;  ///< of the anchors, so that several filings fit one page

  const char* say(const char* zh, const char* en) const { return language == Language::zh ? zh : en; }
};

/// `f1-3`: the anchor of a finding, counted from 1.
std::string anchor_of(const Report& report, std::size_t finding);

/// `第3页`, linked to the page of the filing's file; empty without pages.
std::string page_link(const Report& report, int page);

/// The filing's title and what is known of it.
std::string head(const Report& report);

/// Counts by severity, outcomes and coverage, and how the report is to be read.
std::string summary(const Report& report);

/// All findings, errors first.
std::string findings(const Report& report);

/// Pages in small, with the places that a finding points at.
std::string page_pictures(const Report& report, const Finding& finding);

/// The schedules as they were read, folded; figures that findings point at are linked to them.
std::string schedules(const Report& report);

/// How every rule ended, folded.
std::string ledger(const Report& report);

}  // namespace gouji::html
