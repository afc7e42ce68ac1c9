#include "batch/worker.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <new>
#include <utility>

#include "batch/walls.h"

namespace gouji {
namespace {

constexpr int status_memory = 90;
constexpr int status_walls = 91;
constexpr int status_read = 92;

/// All of the file from its beginning; it was hashed by the parent, which compares.
std::string bytes_of(int file) {
  struct stat about {};
  if (::fstat(file, &about) != 0) ::_exit(status_read);
  std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
  std::size_t used = 0;
  while (used < bytes.size()) {
    const ssize_t count = ::pread(file, bytes.data() + used, bytes.size() - used, static_cast<off_t>(used));
    if (count < 0 && errno != EINTR) ::_exit(status_read);
    if (count == 0) break;
    if (count > 0) used += static_cast<std::size_t>(count);
  }
  ::close(file);
  bytes.resize(used);
  return bytes;
}

[[noreturn]] void out_of_memory() {
  ::_exit(status_memory);
}

[[noreturn]] void work_on(int socket, const FilingWork& work, const FilingLimits& limits) {
  if (!raise_walls(limits, socket)) ::_exit(status_walls);
  std::set_new_handler(out_of_memory);
  for (;;) {
    const int file = receive_file(socket);
    if (file < 0 || !send_frame(socket, work(bytes_of(file)))) ::_exit(0);
  }
}

WorkerEnd ended_by_signal(int signal, const FilingLimits& limits) {
  if (signal == SIGXCPU)
    return {"cpu-time",
            {"超过 CPU 时间上限 " + std::to_string(limits.cpu_seconds) + " 秒",
             "more CPU time than the limit of " + std::to_string(limits.cpu_seconds) + " s"}};
  const std::string number = std::to_string(signal);
  return {"crash", {"读取进程因信号 " + number + " 终止", "the process that read it was ended by signal " + number}};
}

WorkerEnd ended_by_itself(int status, const FilingLimits& limits) {
  const std::string number = std::to_string(status);
  if (status == status_memory)
    return {"memory",
            {"超过内存上限 " + std::to_string(limits.memory_mib) + " MiB",
             "more memory than the limit of " + std::to_string(limits.memory_mib) + " MiB"}};
  if (status == status_walls)
    return {"worker", {"无法为读取进程设限", "the limits of the process that reads could not be set"}};
  return {"crash", {"读取进程以状态 " + number + " 退出", "the process that read it ended with status " + number}};
}

}  // namespace

Worker::Worker(const FilingWork& work, const FilingLimits& limits) : limits_(limits) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0) process_ = ::fork();
  if (process_ < 0)
    throw Error(ErrorCode::limit, "", 0, {"无法启动读取进程", "no process can be started"},
                {"请减少 --jobs", "Use fewer --jobs"});
  if (process_ == 0) {
    // What stands around the fork belongs to the parent: neither destructors nor handlers of it may run here.
    try {
      work_on(ends[1], work, limits);
    } catch (...) {
      ::_exit(EXIT_FAILURE);
    }
  }
  ::close(ends[1]);
  socket_ = ends[0];
}

Worker::~Worker() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    wait();
  }
  if (socket_ >= 0) ::close(socket_);
}

/// Its status, once it is at its end. One that has closed its socket and goes on all the same is killed.
int Worker::wait() {
  constexpr int tries = 500;
  constexpr useconds_t pause = 10000;
  int status = 0;
  for (int i = 0; i < tries; ++i) {
    if (::waitpid(process_, &status, WNOHANG) == process_) {
      process_ = -1;
      return status;
    }
    ::usleep(pause);
  }
  ::kill(process_, SIGKILL);
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  return status;
}

/// A worker lives for many filings: each has the limit on top of what was used before.
void Worker::limit_cpu() {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(process_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return;
  const auto most = static_cast<rlim_t>(used.tv_sec) + 1 + static_cast<rlim_t>(limits_.cpu_seconds);
  const rlimit limit{most, RLIM_INFINITY};
  ::prlimit(process_, RLIMIT_CPU, &limit, nullptr);
}

void Worker::give(int file) {
  limit_cpu();
  deadline_ = Clock::now() + std::chrono::seconds(limits_.wall_seconds);
  busy_ = true;
  ++filings_;
  send_file(socket_, file);  // a worker that is gone is met when its answer is read
}

FrameReader::State Worker::read_some() {
  return answer_.read_some(socket_, limits_.record_mib << 20);
}

std::string Worker::take() {
  busy_ = false;
  return answer_.take();
}

WorkerEnd Worker::ending(FrameReader::State state) {
  busy_ = false;
  if (state != FrameReader::State::closed) ::kill(process_, SIGKILL);
  const int status = wait();
  if (state == FrameReader::State::waiting)
    return {"wall-time",
            {"超过时间上限 " + std::to_string(limits_.wall_seconds) + " 秒",
             "more time than the limit of " + std::to_string(limits_.wall_seconds) + " s"}};
  if (state == FrameReader::State::too_long)
    return {"record-size",
            {"结果超过上限 " + std::to_string(limits_.record_mib) + " MiB",
             "a result of more than the limit of " + std::to_string(limits_.record_mib) + " MiB"}};
  if (WIFSIGNALED(status)) return ended_by_signal(WTERMSIG(status), limits_);
  return ended_by_itself(WEXITSTATUS(status), limits_);
}

}  // namespace gouji
