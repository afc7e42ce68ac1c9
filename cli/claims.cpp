#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"
#include "reconcile/rule.h"

namespace gouji {
namespace {

int run(const Call& call) {
  bool header = true;
  return each_file(call, [&](const std::string& path) {
    const Filing filing = filing_at(path, call);
    write_out(claims_csv(filing, bind_claims(filing), header));
    header = false;
    tell(filing.diagnostics, path, call.language);
  });
}

}  // namespace

const Command claims_command = {
    "claims",
    "FILE…",
    {"文字说明中的每个金额、比例、数量及其核对结果",
     "every figure that the narrative states, and what it was held against"},
    {"csv"},
    1,
    static_cast<std::size_t>(-1),
    with_reading_options({}),
    run,
};

}  // namespace gouji
