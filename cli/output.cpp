#include "cli/output.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>

namespace gouji {
namespace {

constexpr int default_width = 100;
constexpr int narrowest = 60;
constexpr int widest = 120;  // longer lines are hard to read

Error output_error(int number) {
  const std::string reason = std::strerror(number);
  return {ErrorCode::output,
          "",
          0,
          {"无法写入标准输出：" + reason, "cannot write to standard output: " + reason},
          {"请检查磁盘空间或输出的去向", "Check the disk space and where the output goes"}};
}

/// As many bytes as the system takes at once; 0 where a signal came between.
std::size_t write_some(int descriptor, std::string_view data) {
  const ssize_t count = ::write(descriptor, data.data(), data.size());
  if (count >= 0) return static_cast<std::size_t>(count);
  if (errno == EINTR) return 0;
  if (errno == EPIPE) throw ClosedPipe{};
  throw output_error(errno);
}

std::string page_prefix(int page, Language language) {
  if (page == 0) return {};
  return language == Language::zh ? "第" + std::to_string(page) + "页：" : "page " + std::to_string(page) + ": ";
}

std::string prefix(std::string_view name, int page, Language language) {
  std::string out = "gouji: ";
  if (!name.empty()) out.append(name).append(": ");
  return out + page_prefix(page, language);
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value && *value;
}

}  // namespace

void prepare_streams() {
  for (int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) return;
  std::signal(SIGPIPE, SIG_IGN);
}

void write_out(std::string_view data) {
  while (!data.empty()) data.remove_prefix(write_some(STDOUT_FILENO, data));
}

void tell(std::string_view message) {
  const std::string line = std::string(message) + '\n';
  // Where standard error takes nothing either, there is nowhere left to say so.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

void complain(const Error& error, std::string_view name, Language language) {
  const bool zh = language == Language::zh;
  std::string out = prefix(name, error.page, language) + (zh ? error.reason.zh : error.reason.en);
  const std::string& advice = zh ? error.advice.zh : error.advice.en;
  if (!advice.empty()) out += (zh ? "。" : ". ") + advice;
  tell(out);
}

void tell(const Diagnostics& diagnostics, std::string_view name, Language language) {
  for (const Diagnostic& one : diagnostics)
    tell(prefix(name, one.page, language) + (language == Language::zh ? one.zh : one.en));
}

bool wants_progress() {
  return ::isatty(STDERR_FILENO) != 0;
}

void tell_progress(std::string_view name, int done, int of, Language language) {
  const std::string what = language == Language::zh ? "识别图片页 " : "reading pictures, page ";
  std::string line = "\r\033[K";
  if (done < of) line += prefix(name, 0, language) + what + std::to_string(done) + '/' + std::to_string(of);
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

bool wants_colour() {
  const char* terminal = std::getenv("TERM");
  return !is_set("NO_COLOR") && ::isatty(STDOUT_FILENO) && !(terminal && std::strcmp(terminal, "dumb") == 0);
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return default_width;
  return std::clamp<int>(size.ws_col, narrowest, widest);
}

}  // namespace gouji
