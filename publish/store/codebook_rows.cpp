#include "publish/store/codebook_rows.h"

#include <algorithm>

#include "base/text.h"
#include "publish/csv.h"
#include "reconcile/codebook.h"

namespace gouji {
namespace {

/// How a printed name stands to the book: `listed`, `other-name` or `new`.
const char* status_of(const PrintedCode& printed, const std::vector<const CodeName*>& names) {
  if (names.empty()) return "new";
  const std::string normal = normalised(printed.name);
  const bool listed = std::any_of(names.begin(), names.end(), [&](const CodeName* n) { return n->is_called(normal); });
  return listed ? "listed" : "other-name";
}

std::string listed_names(const std::vector<const CodeName*>& names) {
  std::string all;
  for (const CodeName* name : names) all += (all.empty() ? "" : "|") + name->name;
  return all;
}

std::string year(int value) {
  return value > 0 ? std::to_string(value) : "";
}

void append_row(const PrintedCode& printed, const char* status, const std::string& listed, std::string& out) {
  append_record(out,
                {printed.code, printed.name, "", "", "", "", "filings", status, listed, std::to_string(printed.filings),
                 std::to_string(printed.filings_of_code), std::to_string(printed.entities), year(printed.from),
                 year(printed.to), printed.path, year(printed.page)});
}

}  // namespace

std::string codebook_rows(const std::vector<PrintedCode>& printed, const CodebookChoice& choice) {
  std::string out;
  append_record(out, {"code", "name", "aliases", "from", "to", "complete", "source", "status", "listed_name", "filings",
                      "filings_of_code", "entities", "first_year", "last_year", "example", "page"});
  for (const PrintedCode& code : printed) {
    const std::vector<const CodeName*> names = Codebook::national().names_of(code.code);
    const std::string_view status = status_of(code, names);
    if (code.filings < choice.least || (status == "listed" && !choice.listed)) continue;
    append_row(code, status.data(), listed_names(names), out);
  }
  return as_utf8(out);
}

}  // namespace gouji
