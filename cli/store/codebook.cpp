// gouji codebook: the codes and names that a store's filings print and the code book does not have.
#include <charconv>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "publish/store/codebook_rows.h"

namespace gouji {
namespace {

int least_of(const Call& call) {
  const std::string& given = call.option("--least");
  if (given.empty()) return CodebookChoice().least;
  int least = 0;
  const auto [end, problem] = std::from_chars(given.data(), given.data() + given.size(), least);
  if (problem != std::errc() || end != given.data() + given.size() || least < 1)
    throw usage_error("“--least”须为1以上的整数：" + given, "\"--least\" wants a whole number from 1: " + given,
                      call.command);
  return least;
}

int run(const Call& call) {
  const CodebookChoice choice{least_of(call), !call.option("--all").empty()};
  Store store(store_of(call), Store::Access::read);
  write_out(codebook_rows(printed_codes(store), choice));
  return status_done;
}

void check_least(const Call& call) {
  (void)least_of(call);
}

}  // namespace

const Command codebook_command = {
    "codebook",
    "--store S",
    {"数据库里的文件印出而科目表没有的编码和名称，按科目表的格式",
     "codes and names that a store's filings print and the code book lacks, as rows for it"},
    {"csv"},
    0,
    0,
    {store_option(),
     {"--least", "N", {"至少几份文件这样印（默认2）", "filings that must print it so (default 2)"}, check_least},
     {"--all", "", {"科目表已有的也列出", "those that the book has too"}}},
    run,
};

}  // namespace gouji
