#include "parse/filing.h"

#include "parse/metadata.h"
#include "parse/scan_split.h"
#include "parse/scan_words.h"

namespace gouji {

std::string_view text_of(Stage stage) {
  switch (stage) {
    case Stage::unknown:
      return "";
    case Stage::budget:
      return "budget";
    case Stage::final_accounts:
      return "final";
  }
  return "";
}

std::string_view text_of(Scope scope) {
  switch (scope) {
    case Scope::unknown:
      return "";
    case Scope::department:
      return "department";
    case Scope::unit:
      return "unit";
    case Scope::government:
      return "government";
  }
  return "";
}

namespace {

Diagnostic without_schedule() {
  return {"no-schedule", 0, "没有认出预算或决算的任何一张表，只检查了文字",
          "No schedule of a budget or of final accounts was recognised; only the text was checked"};
}

void note_scans(const Document& document, Filing& filing) {
  for (const Page& page : document.pages) {
    if (page.origin != Origin::ocr) continue;
    filing.scanned_pages.push_back(page.number);
    for (const OtherReading& other : page.other_readings) {
      const Word& word = page.words[other.word];
      filing.doubts.push_back({page.number, other.box, word.text, other.text});
    }
  }
}

}  // namespace

Filing parse_filing(const Document& document) {
  Filing filing;
  filing.source = document.source;
  filing.sha256 = document.sha256;
  const bool numbered = !document.pages.empty() && document.pages.back().number > 0;
  filing.pages = numbered ? static_cast<int>(document.pages.size()) : 0;
  filing.diagnostics = document.diagnostics;
  note_scans(document, filing);
  filing.grids = find_grids(document, filing.diagnostics);
  split_swallowed_figures(document, filing.grids);
  mend_scanned_words(document, filing.grids);
  std::vector<bool> used(filing.grids.size(), false);
  filing.schedules = recognise_schedules(filing.grids, used, filing.diagnostics);
  filing.narrative = read_narrative(document, filing.grids);
  read_metadata(filing);
  if (filing.schedules.empty()) filing.diagnostics.push_back(without_schedule());
  filing.claims = find_claims(filing.narrative, filing.fiscal_year);
  return filing;
}

std::string name_of(const Filing& filing, FactRef ref) {
  const Schedule& schedule = filing.schedules[ref.schedule];
  const ScheduleLine& line = schedule.lines[ref.line];
  std::string name(text_of(schedule.kind));
  name += ':';
  name += line.code.empty() ? line.name : line.code;
  name += ':';
  name += schedule.columns[line.figures[ref.figure].column].path;
  return name;
}

}  // namespace gouji
