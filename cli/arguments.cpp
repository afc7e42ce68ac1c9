#include "cli/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "base/error.h"
#include "cli/help.h"

namespace gouji {
namespace {

using Commands = std::span<const Command* const>;
using Words = std::vector<std::string>;

/// What CLI11 fills in before anything is checked.
struct Raw {
  std::string language, format, fail_on, rules, ocr, ocr_dpi, ocr_cache, store, out, licence, citation;
  Words arguments;
  std::map<std::string, std::string, std::less<>> settings;
  bool help = false, version = false, ledger = false;
};

constexpr std::array<std::string_view, 11> options_with_value = {"--lang", "--format",  "--fail-on",   "--rules",
                                                                 "--ocr",  "--ocr-dpi", "--ocr-cache", "--store",
                                                                 "--out",  "--licence", "--citation"};

Error usage(std::string zh, std::string en, const std::string& of = "") {
  const std::string help = of.empty() ? "gouji --help" : "gouji " + of + " --help";
  return {ErrorCode::usage, "", 0, {std::move(zh), std::move(en)}, {"见 `" + help + "`", "See `" + help + "`"}};
}

const Command* command_named(Commands commands, std::string_view name) {
  for (const Command* command : commands)
    if (command->name == name) return command;
  return nullptr;
}

bool is_setting_with_value(Commands commands, const std::string& word) {
  for (const Command* command : commands)
    for (const Setting& setting : command->settings)
      if (setting.option == word && setting.kind == Setting::Kind::text) return true;
  return false;
}

bool takes_next(Commands commands, const std::string& word) {
  return std::find(options_with_value.begin(), options_with_value.end(), word) != options_with_value.end() ||
         is_setting_with_value(commands, word);
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

void add_settings(CLI::App& app, const Command& command, Raw& raw) {
  for (const Setting& setting : command.settings) {
    const std::string option(setting.option);
    if (setting.kind == Setting::Kind::flag)
      app.add_flag_callback(option, [&raw, option] { raw.settings[option] = "true"; });
    else
      app.add_option_function<std::string>(option,
                                           [&raw, option](const std::string& value) { raw.settings[option] = value; })
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
  app.add_option("--fail-on", raw.fail_on)->take_last();
  app.add_option("--rules", raw.rules)->take_last();
  app.add_option("--store", raw.store)->take_last();
  app.add_option("--out", raw.out)->take_last();
  app.add_option("--licence", raw.licence)->take_last();
  app.add_option("--citation", raw.citation)->take_last();
  app.add_flag("--ledger", raw.ledger);
  app.add_option("--ocr", raw.ocr)->take_last();
  app.add_option("--ocr-dpi", raw.ocr_dpi)->take_last();
  app.add_option("--ocr-cache", raw.ocr_cache)->take_last();
  app.add_flag("-h,--help", raw.help);
  app.add_flag("--version", raw.version);
  app.add_option("FILE", raw.arguments);
  if (command) add_settings(app, *command, raw);
  try {
    app.parse(Words(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError&) {
    const std::string last = words.empty() ? "" : words.back();
    throw usage("选项“" + last + "”缺少值", "the option \"" + last + "\" wants a value", name);
  }
  for (const std::string& extra : app.remaining())
    if (extra != "--") throw usage("没有选项“" + extra + "”", "there is no option \"" + extra + "\"", name);
  return raw;
}

void check_language(const std::string& language) {
  if (!language.empty() && language != "zh" && language != "en")
    throw usage("没有语言“" + language + "”：可选 zh、en", "there is no language \"" + language + "\": zh or en");
}

std::string format_of(const Command& command, const std::string& asked) {
  if (asked.empty()) return std::string(command.formats.front());
  if (std::find(command.formats.begin(), command.formats.end(), asked) != command.formats.end()) return asked;
  const std::string known = formats_of(command);
  throw usage("没有格式“" + asked + "”：可选 " + known, "there is no format \"" + asked + "\": " + known,
              std::string(command.name));
}

Severity fail_on_of(const Command& command, const std::string& asked) {
  const std::string name(command.name);
  if (asked.empty()) return Severity::error;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (text_of(severity) == asked) return severity;
  throw usage("没有级别“" + asked + "”：可选 error、warning、note",
              "there is no severity \"" + asked + "\": error, warning or note", name);
}

bool takes(const Command& command, std::string_view option) {
  return std::find(command.options.begin(), command.options.end(), option) != command.options.end();
}

/// Options that other commands have are none of this one's.
void check_options(const Command& command, const Raw& raw) {
  const std::pair<std::string, bool> given[] = {
      {"--fail-on", !raw.fail_on.empty()},  {"--ledger", raw.ledger},    {"--rules", !raw.rules.empty()},
      {"--store", !raw.store.empty()},      {"--out", !raw.out.empty()}, {"--licence", !raw.licence.empty()},
      {"--citation", !raw.citation.empty()}};
  for (const auto& [option, is_given] : given)
    if (is_given && !takes(command, option))
      throw usage("没有选项“" + option + "”", "there is no option \"" + option + "\"", std::string(command.name));
}

OcrWhen ocr_when_of(const Command& command, const std::string& asked) {
  if (asked.empty() || asked == "auto") return OcrWhen::untrusted;
  if (asked == "never") return OcrWhen::never;
  if (asked == "always") return OcrWhen::always;
  throw usage("--ocr 没有“" + asked + "”：可选 auto、never、always",
              "--ocr knows no \"" + asked + "\": auto, never or always", std::string(command.name));
}

double ocr_dpi_of(const Command& command, const std::string& asked) {
  constexpr int least = 72, most = 800;
  if (asked.empty()) return 0;
  int dpi = 0;
  const auto [end, problem] = std::from_chars(asked.data(), asked.data() + asked.size(), dpi);
  const bool whole = problem == std::errc() && end == asked.data() + asked.size();
  if (whole && dpi >= least && dpi <= most) return dpi;
  throw usage("--ocr-dpi 应为 72 到 800 的整数", "--ocr-dpi wants a whole number from 72 to 800",
              std::string(command.name));
}

/// A single dash keeps nothing.
std::string ocr_cache_of(const std::string& asked) {
  if (!asked.empty()) return asked == "-" ? "" : asked;
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache != 0) return std::string(cache) + "/gouji/ocr";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != 0 ? std::string(home) + "/.cache/gouji/ocr" : "";
}

OcrOptions ocr_of(const Command& command, const Raw& raw) {
  OcrOptions ocr;
  ocr.when = ocr_when_of(command, raw.ocr);
  ocr.dpi = ocr_dpi_of(command, raw.ocr_dpi);
  ocr.cache = ocr_cache_of(raw.ocr_cache);
  return ocr;
}

void check_count(const Command& command, std::size_t count) {
  const std::string name(command.name);
  if (count < command.least) throw usage("没有给出文件", "no file is given", name);
  if (count > command.most) throw usage("参数过多", "too many arguments", name);
}

Wish wish_for(const Command& command, const Raw& raw, Language language) {
  if (raw.help) return {nullptr, {}, help_text(command, language)};
  check_count(command, raw.arguments.size());
  check_options(command, raw);
  const std::string format = format_of(command, raw.format);
  if (raw.ledger && format != "text")
    throw usage("“--ledger”只用于 text 格式：其他格式都含台账",
                "\"--ledger\" goes with text: other formats have the ledger", std::string(command.name));
  Call call{language,     format,        fail_on_of(command, raw.fail_on),
            raw.ledger,   raw.rules,     ocr_of(command, raw),
            raw.store,    raw.out,       raw.licence,
            raw.citation, raw.arguments, raw.settings};
  return {&command, std::move(call), {}};
}

Wish wish_without_command(Commands commands, const Raw& raw, Language language) {
  if (raw.version) return {nullptr, {}, "gouji " GOUJI_VERSION "\n"};
  if (raw.help) return {nullptr, {}, help_text(commands, language)};
  throw usage("缺少命令", "a command is missing");
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
  if (!command) throw usage("没有命令“" + *plain + "”", "there is no command \"" + *plain + "\"");
  const Raw raw = split(without(words, plain - words.begin()), command);
  check_language(raw.language);
  return wish_for(*command, raw, language);
}

}  // namespace gouji
