#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// Options that only some commands take.
struct Option {
  std::string_view name;
  const char* usage;
  const char* zh;
  const char* en;
};

constexpr std::array<Option, 7> special_options = {
    {{"--fail-on", "--fail-on error|warning|note", "达到此级别的发现使退出状态为 1（默认 error）",
      "findings from this severity on make the status 1 (default: error)"},
     {"--ledger", "--ledger", "列出每条规则的结果和不适用、无法判断的原因",
      "list how every rule ended, and why it did not apply or was not decided"},
     {"--rules", "--rules FILE", "另用规则文件：自己的勾稽、停用、改级（见 docs/rules-file.md）",
      "a rule file: identities of your own, rules off, other severities"},
     {"--store", "--store S", "数据库文件（见 docs/store.md）", "the store's file (docs/store.md)"},
     {"--out", "--out DIR", "写入的目录", "the directory to write to"},
     {"--licence", "--licence NAME|URL", "数据集的许可，如 CC-BY-4.0", "the dataset's licence, as CC-BY-4.0"},
     {"--citation", "--citation TEXT", "引用数据集的写法", "how the dataset wants to be cited"}}};

std::string ocr_options(Language language) {
  return entry("--ocr auto|never|always",
               in(language, {"哪些页作为图片识别（默认 auto：文字层缺失或不可信的页）",
                             "pages to read as pictures (default: auto, those whose text is missing or wrong)"})) +
         entry("--ocr-dpi N", in(language, {"识别时的分辨率（默认取图片自身的，否则 300）",
                                            "resolution to read at (default: the picture's own, or 300)"})) +
         entry("--ocr-cache DIR", in(language, {"识别结果的缓存目录；`-` 为不缓存（默认在用户缓存目录下）",
                                                "folder that keeps what was read; `-` for none (default: the user's "
                                                "cache)"}));
}

std::string options_of(const Command& command, Language language) {
  std::string out = heading(language, "选项", "Options");
  const std::string by_default = std::string(command.formats.front());
  out += entry("--format " + formats_of(command), in(language, {"输出格式（默认 " + by_default + "）",
                                                                "format of the output (default: " + by_default + ")"}));
  for (const Option& option : special_options)
    if (std::find(command.options.begin(), command.options.end(), option.name) != command.options.end())
      out += entry(option.usage, in(language, {option.zh, option.en}));
  for (const Setting& setting : command.settings)
    out += entry(fmt::format("{}{}{}", setting.option, setting.value.empty() ? "" : " ", setting.value),
                 in(language, setting.meaning));
  return out + ocr_options(language) + common_options(language);
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
