#include <algorithm>
#include <atomic>
#include <charconv>
#include <csignal>
#include <thread>

#include "batch/run.h"
#include "batch/walls.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rule_set.h"
#include "cli/store/batch_progress.h"
#include "extract/read.h"
#include "extract/sha256.h"

namespace gouji {
namespace {

std::atomic<bool> stopped = false;

/// The first Ctrl-C ends the run in order, the second at once.
void stop_on_signals() {
  struct sigaction action {};
  action.sa_handler = [](int) { stopped = true; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

Error wrong_value(const std::string& option, const std::string& zh, const std::string& en) {
  return {ErrorCode::usage, "", 0, {option + " 应为" + zh, option + " wants " + en}, {}};
}

int number_of(const Call& call, const std::string& option, int by_default) {
  const std::string& text = call.option(option);
  if (text.empty()) return by_default;
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || value < 1)
    throw wrong_value(option, "1 到 2147483647 的整数", "a whole number from 1 to 2147483647");
  return value;
}

Shard shard_of(const Call& call) {
  const std::string& text = call.option("--shard");
  if (text.empty()) return {};
  Shard shard;
  const char* end = text.data() + text.size();
  const auto number = std::from_chars(text.data(), end, shard.number);
  const bool slash = number.ec == std::errc() && number.ptr != end && *number.ptr == '/';
  const auto count = slash ? std::from_chars(number.ptr + 1, end, shard.count) : number;
  if (!slash || count.ec != std::errc() || count.ptr != end || shard.number < 1 || shard.number > shard.count)
    throw wrong_value("--shard", " K/N，K 从 1 到 N", "K/N with K from 1 to N");
  return shard;
}

/// The version with a mark of all that makes other records of the same content: a rule file, another way of reading
/// scans.
std::string engine_of(const Call& call) {
  constexpr std::size_t digits = 8;
  std::string engine = GOUJI_VERSION;
  const std::string& rules = call.option("--rules");
  const OcrOptions ocr = ocr_of(call);
  if (!rules.empty()) engine.append("+").append(sha256(read_file(rules)), 0, digits);
  if (ocr.when == OcrWhen::never) engine += "+ocr-never";
  if (ocr.when == OcrWhen::always) engine += "+ocr-always";
  if (ocr.dpi > 0) engine.append("+dpi-").append(std::to_string(static_cast<int>(ocr.dpi)));
  return engine;
}

/// A worker has no right to start threads or to keep what pictures say.
OcrOptions ocr_behind_walls(const Call& call) {
  OcrOptions ocr = ocr_of(call);
  ocr.threads = 1;
  ocr.cache.clear();
  return ocr;
}

BatchOptions options_of(const Call& call) {
  BatchOptions options;
  options.engine = engine_of(call);
  options.jobs = number_of(call, "--jobs", static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  FilingLimits& limits = options.limits;
  limits.memory_mib = static_cast<std::size_t>(number_of(call, "--memory", static_cast<int>(limits.memory_mib)));
  limits.file_mib = static_cast<std::size_t>(number_of(call, "--file-size", static_cast<int>(limits.file_mib)));
  limits.cpu_seconds = number_of(call, "--cpu", limits.cpu_seconds);
  limits.wall_seconds = number_of(call, "--wall", limits.wall_seconds);
  options.retry_failed = !call.option("--retry-failed").empty();
  return options;
}

/// The record depends on the content alone: the same filing under two names is one.
std::string check_to_record(std::string_view bytes, const RuleSet& rules, const OcrOptions& ocr,
                            const std::string& engine) {
  const std::string hash = sha256(bytes);
  try {
    const Document document = read_document(bytes, hash, {}, ocr);
    refuse_without_text(document);
    Checked checked{settled_filing(document), {}, {}};
    checked.report = reconcile(checked.filing, rules);
    return to_wire(record_of(checked, engine));
  } catch (const Error& error) {
    return to_wire(failure_record(hash, engine, name_of(error.code), error.reason));
  } catch (const std::exception& error) {
    return to_wire(failure_record(hash, engine, "defect", {error.what(), error.what()}));
  }
}

void tell_missing_walls(Language language) {
  for (const std::string& wall : missing_walls())
    tell(language == Language::zh ? "gouji: 本机内核没有 " + wall + "：读取进程少一道隔离"
                                  : "gouji: this kernel has no " + wall + ": one wall around the readers less");
}

int run(const Call& call) {
  const RuleSet rules = rules_of(call);
  const BatchOptions options = options_of(call);
  const Shard shard = shard_of(call);
  Store store(store_of(call), Store::Access::write);
  BatchProgress progress(call);
  tell_missing_walls(call.language);
  stop_on_signals();
  Feed feed(call.arguments, options.limits, shard, call.option("--time"));
  const OcrOptions ocr = ocr_behind_walls(call);
  const FilingWork work = [&](std::string_view bytes) { return check_to_record(bytes, rules, ocr, options.engine); };
  run_batch(feed, store, work, options, progress, stopped);
  if (!stopped) store.finish();
  write_out(progress.summary(stopped));
  return progress.status(stopped);
}

}  // namespace

const Command batch_command = {
    .name = "batch",
    .argument = "SOURCE… --store S",
    .summary = {"把许多文件读入一个库：目录、通配、归档或清单",
                "read many filings into a store: directories, patterns, "
                "archives or a manifest"},
    .formats = {"text", "json"},
    .most = static_cast<std::size_t>(-1),
    .options = with_ocr_options(
        {fail_on_option(),
         rules_option(),
         store_option(),
         {"--jobs", "N", {"同时读几份（默认处理器数）", "filings read at a time (default: processors)"}},
         {"--shard", "K/N", {"只读 N 份中的第 K 份", "only the K-th of N parts"}},
         {"--time", "TEXT", {"记作收录时间", "kept as the time of ingestion"}},
         {"--log", "FILE", {"每份文件记一行", "a line a filing goes to this file"}},
         {"--retry-failed", "", {"先前失败的再试", "try again what failed before"}},
         {"--memory", "MIB", {"每份的内存上限（默认 2048）", "memory for one filing (default: 2048)"}},
         {"--cpu", "SECONDS", {"每份的 CPU 时间上限（默认 600）", "CPU time for one filing (default: 600)"}},
         {"--wall", "SECONDS", {"每份的时间上限（默认 900）", "time for one filing (default: 900)"}},
         {"--file-size", "MIB", {"文件大小上限（默认 128）", "size of one file (default: 128)"}}}),
    .run = run,
};

}  // namespace gouji
