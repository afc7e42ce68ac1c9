#include <array>
#include <exception>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/heap.h"
#include "cli/output.h"

namespace gouji {
namespace {

constexpr std::array commands = {
    &check_command, &facts_command, &claims_command, &tables_command,  &text_command,
    &rules_command, &batch_command, &merge_command,  &publish_command, &compare_command,
};

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

int run(const std::vector<std::string>& words) {
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

}  // namespace
}  // namespace gouji

int main(int count, char** words) {
  gouji::take_heap_in_huge_pages();
  gouji::prepare_streams();
  return gouji::run({words + (count > 0 ? 1 : 0), words + count});
}
