#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"

namespace gouji {
namespace {

std::string tables_in(const Filing& filing, const std::string& format) {
  if (format == "csv") return tables_csv(filing);
  return format == "md" ? tables_markdown(filing) : tables_json(filing);
}

int run(const Call& call) {
  return each_file(call, [&](const std::string& path) {
    const Filing filing = filing_at(path, call);
    write_out(tables_in(filing, call.format));
    tell(filing.diagnostics, path, call.language);
  });
}

}  // namespace

const Command tables_command = {
    "tables",
    "FILE",
    {"全部表格，含未识别的", "every table, also those that are no known schedule"},
    {"json", "csv", "md"},
    1,
    1,
    with_reading_options({}),
    run,
};

}  // namespace gouji
