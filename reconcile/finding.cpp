#include "reconcile/finding.h"

namespace gouji {

std::string_view text_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::string_view text_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "pass";
    case Outcome::rounding:
      return "rounding";
    case Outcome::fail:
      return "fail";
    case Outcome::not_applicable:
      return "not applicable";
    case Outcome::undecidable:
      return "undecidable";
  }
  return "";
}

std::string_view text_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::unverifiable:
      return "unverifiable";
    case Verdict::ok:
      return "ok";
    case Verdict::rounding:
      return "rounding";
    case Verdict::mismatch:
      return "mismatch";
  }
  return "";
}

std::string_view text_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::unit_slip:
      return "unit-slip";
    case FindingKind::row_sum:
      return "row-sum";
    case FindingKind::column_sum:
      return "column-sum";
    case FindingKind::parent_sum:
      return "parent-sum";
    case FindingKind::cross_schedule:
      return "cross-schedule";
    case FindingKind::narrative_table:
      return "narrative-table";
    case FindingKind::narrative_sum:
      return "narrative-sum";
    case FindingKind::narrative_repeat:
      return "narrative-repeat";
    case FindingKind::year_over_year:
      return "year-over-year";
    case FindingKind::percent:
      return "percent";
    case FindingKind::rounding:
      return "rounding";
    case FindingKind::count:
      return "count";
    case FindingKind::code:
      return "code";
    case FindingKind::name:
      return "name";
    case FindingKind::missing:
      return "missing";
    case FindingKind::date:
      return "date";
    case FindingKind::template_residue:
      return "template-residue";
    case FindingKind::text:
      return "text";
    case FindingKind::cross_document:
      return "cross-document";
    case FindingKind::other:
      return "other";
  }
  return "other";
}

}  // namespace gouji
