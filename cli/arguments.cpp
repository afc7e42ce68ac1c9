#include "cli/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "cli/help.h"
#include "cli/options.h"

namespace gouji {
namespace {

using Commands = std::span<const Command* const>;
using Words = std::vector<std::string>;

/// What CLI11 fills in before anything is checked.
struct Raw {
  std::string language, format;
  Words arguments;
  std::map<std::string, std::string, std::less<>> options;
  bool help = false, version = false;
};

const Command* command_named(Commands commands, std::string_view name) {
  for (const Command* command : commands)
    if (command->name == name) return command;
  return nullptr;
}

bool takes_next(Commands commands, const std::string& word) {
  if (word == "--lang" || word == "--format") return true;
  for (const Command* command : commands)
    for (const Option& option : command->options)
      if (option.name == word) return !option.value.empty();
  return false;
}

/// The first word that is no option and no option's value: where the command should stand.
Words::const_iterator first_plain(Commands commands, const Words& words) {
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (takes_next(commands, *word) && word + 1 != words.end())
      ++word;
    else if (*word == "--")
      return word + 1;
    else if (word->empty() || word->front() != '-' || *word == "-")
      return word;
  }
  return words.end();
}

Words without(Words words, std::ptrdiff_t index) {
  words.erase(words.begin() + index);
  return words;
}

bool asks_for_chinese(const char* locale) {
  return std::string_view(locale).substr(0, 2) == "zh";
}

/// The first of the variables that says something decides, as POSIX has it.
Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value && *value) return asks_for_chinese(value) ? Language::zh : Language::en;
  }
  return Language::en;
}

/// The last value given to an option.
std::optional<std::string> value_of(const Words& words, const std::string& option) {
  std::optional<std::string> value;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == option && i + 1 < words.size()) value = words[i + 1];
    if (words[i].starts_with(option + "=")) value = words[i].substr(option.size() + 1);
  }
  return value;
}

void add_options(CLI::App& app, const Command& command, Raw& raw) {
  for (const Option& option : command.options) {
    const std::string name(option.name);
    if (option.value.empty())
      app.add_flag_callback(name, [&raw, name] { raw.options[name] = "true"; });
    else
      app.add_option_function<std::string>(name, [&raw, name](const std::string& value) { raw.options[name] = value; })
          ->take_last();
  }
}

/// Lets CLI11 split the words after the command into options and arguments.
Raw split(const Words& words, const Command* command) {
  const std::string name(command ? command->name : "");
  Raw raw;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_option("--lang", raw.language)->take_last();
  app.add_option("--format", raw.format)->take_last();
  app.add_flag("-h,--help", raw.help);
  app.add_flag("--version", raw.version);
  app.add_option("FILE", raw.arguments);
  if (command) add_options(app, *command, raw);
  try {
    app.parse(Words(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError&) {
    const std::string last = words.empty() ? "" : words.back();
    throw usage_error("选项“" + last + "”缺少值", "the option \"" + last + "\" wants a value", name);
  }
  for (const std::string& extra : app.remaining())
    if (extra != "--") throw usage_error("没有选项“" + extra + "”", "there is no option \"" + extra + "\"", name);
  return raw;
}

void check_language(const std::string& language) {
  if (!language.empty() && language != "zh" && language != "en")
    throw usage_error("没有语言“" + language + "”：可选 zh、en", "there is no language \"" + language + "\": zh or en");
}

std::string format_of(const Command& command, const std::string& asked) {
  if (asked.empty()) return std::string(command.formats.front());
  if (std::find(command.formats.begin(), command.formats.end(), asked) != command.formats.end()) return asked;
  const std::string known = formats_of(command);
  throw usage_error("没有格式“" + asked + "”：可选 " + known, "there is no format \"" + asked + "\": " + known,
                    std::string(command.name));
}

void check_count(const Command& command, std::size_t count) {
  const std::string name(command.name);
  if (count < command.least) throw usage_error("没有给出文件", "no file is given", name);
  if (count > command.most) throw usage_error("参数过多", "too many arguments", name);
}

Wish wish_for(const Command& command, const Raw& raw, Language language) {
  if (raw.help) return {nullptr, {}, help_text(command, language)};
  check_count(command, raw.arguments.size());
  Call call{std::string(command.name), language, format_of(command, raw.format), raw.arguments, raw.options};
  for (const Option& option : command.options)
    if (option.check != nullptr) option.check(call);
  return {&command, std::move(call), {}};
}

Wish wish_without_command(Commands commands, const Raw& raw, Language language) {
  if (raw.version) return {nullptr, {}, "gouji " GOUJI_VERSION "\n"};
  if (raw.help) return {nullptr, {}, help_text(commands, language)};
  throw usage_error("缺少命令", "a command is missing");
}

}  // namespace

Language language_of(const Words& words) {
  const auto asked = value_of(words, "--lang");
  if (asked == "zh") return Language::zh;
  return asked == "en" ? Language::en : language_of_locale();
}

const Command* command_in(Commands commands, const Words& words) {
  const auto plain = first_plain(commands, words);
  return plain == words.end() ? nullptr : command_named(commands, *plain);
}

Wish read_arguments(Commands commands, const Words& words) {
  const Language language = language_of(words);
  const auto plain = first_plain(commands, words);
  if (plain == words.end()) {
    const Raw raw = split(words, nullptr);
    check_language(raw.language);
    return wish_without_command(commands, raw, language);
  }
  const Command* command = command_named(commands, *plain);
  if (!command) throw usage_error("没有命令“" + *plain + "”", "there is no command \"" + *plain + "\"");
  const Raw raw = split(without(words, plain - words.begin()), command);
  check_language(raw.language);
  return wish_for(*command, raw, language);
}

}  // namespace gouji
