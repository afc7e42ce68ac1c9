#include "cli/program.h"

#include <exception>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/heap.h"
#include "cli/output.h"

namespace gouji {
namespace {

int answer(const Wish& wish) {
  if (wish.command) return wish.command->run(wish.call);
  write_out(wish.text);
  return status_done;
}

int defect(const char* what, Language language) {
  const bool zh = language == Language::zh;
  tell((zh ? "gouji: 程序缺陷：" : "gouji: a defect of the program: ") + std::string(what) +
       (zh ? "。请连同文件报告" : ". Please report it with the file"));
  return status_defect;
}

}  // namespace

int run_program(std::span<const Command* const> commands, const std::vector<std::string>& words) {
  take_heap_in_huge_pages();
  prepare_streams();
  const Language language = language_of(words);
  try {
    return answer(read_arguments(commands, words));
  } catch (const ClosedPipe&) {
    return status_unreadable;
  } catch (const Error& error) {
    complain(error, error.source, language);
    return status_unreadable;
  } catch (const std::exception& error) {
    return defect(error.what(), language);
  } catch (...) {
    return defect("?", language);
  }
}

}  // namespace gouji
