#include "cli/store/batch_progress.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/options.h"
#include "cli/output.h"
#include "publish/json.h"

namespace gouji {
namespace {

constexpr std::size_t most_failures_listed = 1000;
constexpr const char* clear_to_end = "\r\033[K";

/// Peak memory of this process, without its workers, in MiB.
long own_memory() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// `1:02:03`.
std::string clock_text(double seconds) {
  const auto whole = static_cast<long>(seconds);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace

BatchProgress::BatchProgress(const Call& call)
    : language_(call.language),
      fail_on_(fail_on_of(call)),
      json_(call.format == "json"),
      terminal_(::isatty(STDERR_FILENO)) {
  const std::string& path = call.option("--log");
  if (path.empty()) return;
  log_path_ = path;
  std::error_code none;
  if (path == call.option("--store") || std::filesystem::equivalent(path, call.option("--store"), none))
    throw usage_error("日志和数据库不能是同一个文件：" + path, "log and store cannot be one file: " + path,
                      call.command);
  log_.reset(std::fopen(path.c_str(), "ae"));
  if (log_) return;
  const std::string reason = std::strerror(errno);
  throw Error(ErrorCode::output, path, 0, {"无法写入：" + reason, "it cannot be written: " + reason}, {});
}

/// A field of the log: names may hold what parts fields and lines.
static std::string escaped(std::string_view field) {
  std::string out;
  for (const char c : field) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  return out;
}

void BatchProgress::log(std::initializer_list<std::string_view> fields) {
  if (!log_) return;
  std::string line;
  for (const std::string_view field : fields) line.append(line.empty() ? "" : "\t").append(escaped(field));
  line += '\n';
  if (std::fputs(line.c_str(), log_.get()) >= 0 && std::fflush(log_.get()) == 0) return;
  const std::string reason = std::strerror(errno);
  log_.reset();  // the store holds the same; the batch goes on
  clear_line();
  gouji::tell("gouji: " + log_path_ + ": " +
              (zh() ? "日志无法写入，不再记录：" : "the log cannot be written and is given up: ") + reason);
}

void BatchProgress::clear_line() {
  if (line_shown_) std::fputs(clear_to_end, stderr);
  line_shown_ = false;
}

void BatchProgress::heard(const BatchEvent& event) {
  if (event.kind == BatchEvent::Kind::known) {
    ++known_;
    return log({"known", event.path});
  }
  if (event.kind == BatchEvent::Kind::done) {
    ++done_;
    for (const auto& [severity, count] : event.findings) findings_[severity] += static_cast<std::size_t>(count);
    return log({"done", event.path});
  }
  ++failed_;
  if (failures_.size() < most_failures_listed) failures_.push_back({event.path, event.code, event.reason});
  const std::string& reason = zh() ? event.reason.zh : event.reason.en;
  log({"failed", event.path, event.code, reason});
  clear_line();
  gouji::tell("gouji: " + event.path + ": " + reason);
}

void BatchProgress::tick(const BatchState& state) {
  if (!terminal_) return;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  const std::size_t all = done_ + known_ + failed_;
  const double rate = seconds > 0 ? static_cast<double>(all) / seconds : 0;
  const std::string left = rate > 0 ? clock_text(static_cast<double>(state.left) / rate) : "?";
  std::size_t findings = 0;
  for (const auto& [severity, count] : findings_) findings += count;
  const std::string line = zh() ? fmt::format("已读 {}，余 {}，每秒 {:.1f} 份，还需 {}；发现 {}，失败 {}", all,
                                              state.left, rate, left, findings, failed_)
                                : fmt::format("{} read, {} left, {:.1f}/s, {} to go; {} findings, {} failed", all,
                                              state.left, rate, left, findings, failed_);
  std::fputs((clear_to_end + line).c_str(), stderr);
  line_shown_ = true;
}

std::string BatchProgress::summary_json(bool stopped) const {
  Json failures = Json::array(), findings = Json::object();
  for (const char* severity : {"error", "warning", "note"}) {
    const auto found = findings_.find(severity);
    findings[severity] = found == findings_.end() ? 0 : found->second;
  }
  for (const Failure& one : failures_)
    failures.push_back(
        {{"path", one.path}, {"code", one.code}, {"reason", {{"zh", one.reason.zh}, {"en", one.reason.en}}}});
  return print({{"gouji", GOUJI_VERSION},
                {"stopped", stopped},
                {"read", done_},
                {"known", known_},
                {"failed", failed_},
                {"findings", std::move(findings)},
                {"failures", std::move(failures)},
                {"parent_mib", own_memory()}});
}

std::string BatchProgress::summary_text(bool stopped) const {
  const auto count = [&](const char* severity) {
    const auto found = findings_.find(severity);
    return found == findings_.end() ? std::size_t{0} : found->second;
  };
  std::string out =
      zh() ? fmt::format("读入 {} 份，已有 {} 份，失败 {} 份；发现：错误 {}，警告 {}，提示 {}\n", done_, known_,
                         failed_, count("error"), count("warning"), count("note"))
           : fmt::format("{} read, {} known already, {} failed; findings: {} errors, {} warnings, {} notes\n", done_,
                         known_, failed_, count("error"), count("warning"), count("note"));
  if (stopped) out += zh() ? "已中止；再运行一次即从此处继续\n" : "Stopped; the same call goes on from here\n";
  return out;
}

std::string BatchProgress::summary(bool stopped) const {
  if (line_shown_) std::fputs(clear_to_end, stderr);
  return json_ ? summary_json(stopped) : summary_text(stopped);
}

int BatchProgress::status(bool stopped) const {
  if (stopped || failed_ > 0) return status_unreadable;
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
    if (severity >= fail_on_ && findings_.count(std::string(text_of(severity))) > 0) return status_findings;
  return status_done;
}

}  // namespace gouji
