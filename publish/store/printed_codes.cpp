#include "publish/store/printed_codes.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "publish/store/comparables.h"
#include "publish/store/row_values.h"

namespace gouji {
namespace {

constexpr const char* names_of_codes =
    "SELECT fact.filing, filing.entity, filing.fiscal_year, fact.code, fact.name, min(fact.page), "
    "(SELECT min(path) FROM source WHERE source.filing = fact.filing) "
    "FROM fact JOIN filing USING (filing) "
    "WHERE fact.origin <> 'ocr' AND fact.name <> '' AND length(fact.code) IN (3, 5, 7) "
    "AND substr(fact.code, 1, 1) IN ('2', '3', '5') "
    "GROUP BY fact.filing, fact.code, fact.name ORDER BY fact.code, fact.filing, fact.name";

struct Name {
  PrintedCode printed;
  std::set<std::string> filings, entities;
};

/// The names of one code, by their normalised form.
struct Code {
  std::map<std::string, Name> names;
  std::set<std::string> filings;
};

void take(const StoreRow& row, Code& code) {
  const std::string filing = text_at(row, 0), name = text_at(row, 4);
  Name& of = code.names[normalised(name)];
  PrintedCode& printed = of.printed;
  if (of.filings.empty()) {
    printed.code = text_at(row, 3);
    printed.name = name;
    printed.page = static_cast<int>(number_at(row, 5));
    printed.path = text_at(row, 6);
  }
  if (const int year = static_cast<int>(number_at(row, 2)); year > 0) {
    printed.from = printed.from == 0 ? year : std::min(printed.from, year);
    printed.to = std::max(printed.to, year);
  }
  of.filings.insert(filing);
  code.filings.insert(filing);
  if (const std::string entity = text_at(row, 1); !entity.empty()) of.entities.insert(entity);
}

std::vector<PrintedCode> counted(const Code& code) {
  std::vector<PrintedCode> out;
  for (const auto& [normal, name] : code.names) {
    out.push_back(name.printed);
    out.back().filings = static_cast<int>(name.filings.size());
    out.back().filings_of_code = static_cast<int>(code.filings.size());
    out.back().entities = static_cast<int>(name.entities.size());
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const PrintedCode& a, const PrintedCode& b) { return a.filings > b.filings; });
  return out;
}

}  // namespace

std::vector<PrintedCode> printed_codes(Store& store) {
  std::set<std::string> current;
  for (const StoredFiling& filing : stored_filings(store)) current.insert(filing.filing);
  std::map<std::string, Code> codes;
  store.query(names_of_codes, [&](const StoreRow& row) {
    if (current.contains(text_at(row, 0))) take(row, codes[text_at(row, 3)]);
  });
  std::vector<PrintedCode> out;
  for (const auto& [digits, code] : codes)
    for (PrintedCode& printed : counted(code)) out.push_back(std::move(printed));
  return out;
}

}  // namespace gouji
