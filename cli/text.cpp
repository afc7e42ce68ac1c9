#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"

namespace gouji {
namespace {

/// The pages' texts with a form feed between them.
std::string plain_text(const Document& document) {
  std::string out;
  for (const Page& page : document.pages) {
    if (&page != &document.pages.front()) out += '\f';
    out += text_of(page);
  }
  return out;
}

int run(const Call& call) {
  return each_file(call, [&](const std::string& path) {
    const Document document = document_at(path, call);
    write_out(call.format == "json" ? text_json(document) : plain_text(document));
    tell(document.diagnostics, path, call.language);
  });
}

}  // namespace

const Command text_command = {
    "text",
    "FILE",
    {"各页文字，按阅读顺序", "the pages' texts in reading order"},
    {"text", "json"},
    1,
    1,
    with_reading_options({}),
    run,
};

}  // namespace gouji
