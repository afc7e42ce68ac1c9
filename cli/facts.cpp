#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"

namespace gouji {
namespace {

int run(const Call& call) {
  bool header = true;
  return each_file(call, [&](const std::string& path) {
    const Filing filing = filing_at(path, call);
    write_out(facts_csv(filing, header));
    header = false;
    tell(filing.diagnostics, path, call.language);
  });
}

}  // namespace

const Command facts_command = {
    "facts",
    "FILE…",
    {"各表的每个数，每行一个", "every number of every schedule, one a line"},
    {"csv"},
    1,
    static_cast<std::size_t>(-1),
    with_reading_options({}),
    run,
};

}  // namespace gouji
