#include "cli/options.h"

#include <charconv>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace gouji {
namespace {

OcrWhen ocr_when_of(const Call& call) {
  const std::string& asked = call.option("--ocr");
  if (asked.empty() || asked == "auto") return OcrWhen::untrusted;
  if (asked == "never") return OcrWhen::never;
  if (asked == "always") return OcrWhen::always;
  throw usage_error("--ocr 没有“" + asked + "”：可选 auto、never、always",
                    "--ocr knows no \"" + asked + "\": auto, never or always", call.command);
}

double ocr_dpi_of(const Call& call) {
  constexpr int least = 72, most = 800;
  const std::string& asked = call.option("--ocr-dpi");
  if (asked.empty()) return 0;
  int dpi = 0;
  const auto [end, problem] = std::from_chars(asked.data(), asked.data() + asked.size(), dpi);
  const bool whole = problem == std::errc() && end == asked.data() + asked.size();
  if (whole && dpi >= least && dpi <= most) return dpi;
  throw usage_error("--ocr-dpi 应为 72 到 800 的整数", "--ocr-dpi wants a whole number from 72 to 800", call.command);
}

/// A single dash keeps nothing.
std::string ocr_cache_of(const Call& call) {
  const std::string& asked = call.option("--ocr-cache");
  if (!asked.empty()) return asked == "-" ? "" : asked;
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache != 0) return std::string(cache) + "/gouji/ocr";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != 0 ? std::string(home) + "/.cache/gouji/ocr" : "";
}

}  // namespace

Error usage_error(std::string zh, std::string en, const std::string& command) {
  const std::string help = command.empty() ? "gouji --help" : "gouji " + command + " --help";
  return {ErrorCode::usage, "", 0, {std::move(zh), std::move(en)}, {"见 `" + help + "`", "See `" + help + "`"}};
}

Option fail_on_option() {
  return {"--fail-on",
          "error|warning|note",
          {"达到此级别的发现使退出状态为 1（默认 error）",
           "findings from this severity on make the status 1 (default: error)"},
          [](const Call& call) { fail_on_of(call); }};
}

Option rules_option() {
  return {"--rules",
          "FILE",
          {"另用规则文件：自己的勾稽、停用、改级（见 docs/rules-file.md）",
           "a rule file: identities of your own, rules off, other severities"}};
}

Option store_option() {
  return {"--store", "S", {"数据库文件（见 docs/store.md）", "the store's file (docs/store.md)"}};
}

std::vector<Option> with_ocr_options(std::vector<Option> own) {
  own.push_back({"--ocr",
                 "auto|never|always",
                 {"哪些页作为图片识别（默认 auto：文字层缺失或不可信的页）",
                  "pages to read as pictures (default: auto, those whose text is missing or wrong)"},
                 [](const Call& call) { ocr_when_of(call); }});
  own.push_back(
      {"--ocr-dpi",
       "N",
       {"识别时的分辨率（默认取图片自身的，否则 300）", "resolution to read at (default: the picture's own, or 300)"},
       [](const Call& call) { ocr_dpi_of(call); }});
  return own;
}

std::vector<Option> with_reading_options(std::vector<Option> own) {
  own = with_ocr_options(std::move(own));
  own.push_back({"--ocr-cache",
                 "DIR",
                 {"识别结果的缓存目录；`-` 为不缓存（默认在用户缓存目录下）",
                  "folder that keeps what was read; `-` for none (default: the user's cache)"}});
  return own;
}

Severity fail_on_of(const Call& call) {
  const std::string& asked = call.option("--fail-on");
  if (asked.empty()) return Severity::error;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (text_of(severity) == asked) return severity;
  throw usage_error("没有级别“" + asked + "”：可选 error、warning、note",
                    "there is no severity \"" + asked + "\": error, warning or note", call.command);
}

OcrOptions ocr_of(const Call& call) {
  OcrOptions ocr;
  ocr.when = ocr_when_of(call);
  ocr.dpi = ocr_dpi_of(call);
  ocr.cache = ocr_cache_of(call);
  return ocr;
}

const std::string& store_of(const Call& call) {
  const std::string& store = call.option("--store");
  if (!store.empty()) return store;
  throw usage_error("缺少选项“--store”", "the option \"--store\" is missing", call.command);
}

}  // namespace gouji
