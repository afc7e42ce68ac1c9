#include "cli/help.h"

#include <fmt/format.h>

#include "base/text.h"

namespace gouji {
namespace {

const std::string& in(Language language, const Message& message) {
  return language == Language::zh ? message.zh : message.en;
}

/// An entry of a list: its name padded to a column, then what it is. The names are ASCII but for the ellipsis.
std::string entry(const std::string& name, const std::string& what) {
  constexpr std::size_t column = 31;
  const std::size_t width = to_utf32(name).size();
  return "  " + name + std::string(width < column ? column - width : 1, ' ') + what + '\n';
}

std::string heading(Language language, std::string_view zh, std::string_view en) {
  return language == Language::zh ? fmt::format("\n{}：\n", zh) : fmt::format("\n{}:\n", en);
}

std::string common_options(Language language) {
  return entry("--lang zh|en",
               in(language, {"信息的语言（默认随系统区域设置）", "language of messages (default: the locale's)"})) +
         entry("-h, --help", in(language, {"显示帮助", "print this help"}));
}

std::string statuses(Language language) {
  return heading(language, "退出状态", "Exit status") +
         entry("0", in(language, {"完成，没有达到 --fail-on 的发现", "done, no finding at or above --fail-on"})) +
         entry("1", in(language, {"有这样的发现", "some"})) +
         entry("2", in(language, {"调用有误，或有文件无法读取", "the call was wrong or a file could not be read"})) +
         entry("70", in(language, {"程序自身的缺陷", "a defect of the program"}));
}

std::string options_of(const Command& command, Language language) {
  std::string out = heading(language, "选项", "Options");
  const std::string by_default = std::string(command.formats.front());
  out += entry("--format " + formats_of(command), in(language, {"输出格式（默认 " + by_default + "）",
                                                                "format of the output (default: " + by_default + ")"}));
  for (const Option& option : command.options)
    out += entry(fmt::format("{}{}{}", option.name, option.value.empty() ? "" : " ", option.value),
                 in(language, option.meaning));
  return out + common_options(language);
}

}  // namespace

std::string formats_of(const Command& command) {
  std::string out;
  for (std::string_view format : command.formats) {
    if (!out.empty()) out += '|';
    out += format;
  }
  return out;
}

std::string help_text(std::span<const Command* const> commands, Language language) {
  std::string out = in(language, {"gouji（勾稽）：核对公开的部门预算和决算\n",
                                  "gouji (勾稽): checks published Chinese budgets and final accounts\n"});
  out += heading(language, "用法", "Usage") + entry("gouji COMMAND [OPTION…] FILE…", "");
  out += heading(language, "命令", "Commands");
  for (const Command* command : commands)
    out += entry(std::string(command->name) + ' ' + std::string(command->argument), in(language, command->summary));
  out += in(language, {"\nFILE 是 PDF 或文本（UTF-8、GB18030、UTF-16）；`-` 是标准输入。\n",
                       "\nFILE is a PDF or a text dump (UTF-8, GB18030, UTF-16); `-` is standard input.\n"});
  out += heading(language, "选项", "Options") + common_options(language);
  out += entry("--version", in(language, {"显示版本", "print the version"}));
  return out + statuses(language);
}

std::string help_text(const Command& command, Language language) {
  const std::string call = "gouji " + std::string(command.name) + " [OPTION…] " + std::string(command.argument);
  return in(language, command.summary) + '\n' + heading(language, "用法", "Usage") + "  " + call + '\n' +
         options_of(command, language) + statuses(language);
}

}  // namespace gouji
