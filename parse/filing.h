// A filing: everything that a document states, with where it states it.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "parse/claim.h"
#include "parse/grid.h"
#include "parse/narrative.h"
#include "parse/schedule.h"

namespace gouji {

enum class Stage { unknown, budget, final_accounts };
enum class Scope { unknown, department, unit, government };

std::string_view text_of(Stage stage);  // `budget`, `final`; empty for unknown
std::string_view text_of(Scope scope);  // `department`, `unit`, `government`; empty for unknown

/// A word that OCR reads in two ways, as it was taken and as the second model has it.
struct Doubt {
  int page = 0;
  Box box;
  std::string text, other;
};

struct Filing {
  std::string source, sha256;
  std::string title;
  std::string entity;
  int fiscal_year = 0;  ///< 0 where it is not known
  Stage stage = Stage::unknown;
  Scope scope = Scope::unknown;
  int pages = 0;  ///< 0 for a dump without form feeds
  std::vector<Grid> grids;
  std::vector<Schedule> schedules;
  Narrative narrative;
  std::vector<Claim> claims;
  std::vector<int> scanned_pages;  ///< read by OCR, in order
  std::vector<Doubt> doubts;       ///< in order of pages
  Diagnostics diagnostics;

  const Figure& figure(FactRef ref) const { return schedules[ref.schedule].lines[ref.line].figures[ref.figure]; }
};

Filing parse_filing(const Document& document);

/// `general-public:2080506:一般公共预算支出/合计`: how a fact is named in counterparts and evidence.
std::string name_of(const Filing& filing, FactRef ref);

}  // namespace gouji
