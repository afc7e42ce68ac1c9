// Any bytes as a dump, the whole way: read, parsed, reconciled and written in each format, or refused with an Error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/error.h"
#include "extract/read.h"
#include "parse/filing.h"
#include "publish/write.h"
#include "reconcile/rule.h"

using namespace gouji;

namespace {

void check_and_write(const std::string& bytes) {
  const RuleSet& rules = built_in_rules();
  Checked checked{parse_filing(read_document(bytes, "fuzz.txt")), {}, {}};
  checked.report = reconcile(checked.filing, rules);
  const std::vector<Checked> all = {std::move(checked)};
  findings_json(all, rules, false);
  findings_sarif(all, rules, Language::en);
  findings_html(all, rules, Language::zh);
  findings_csv(all[0], true);
  findings_text(all[0], rules, {Language::zh, false, 100}, true);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.rfind("%PDF", 0) == 0) return 0;
  try {
    check_and_write(bytes);
  } catch (const Error&) {
  }
  return 0;
}
