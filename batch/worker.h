// One worker process as its parent sees it. Nothing that comes from it is believed: records are checked by who takes
// them, the time is the parent's, and a worker that breaks the form is ended.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "batch/channel.h"
#include "batch/limits.h"

namespace gouji {

/// Why a worker ended without an answer: a stable code (`crash`, `cpu-time`, `wall-time`, `memory`, `record-size`,
/// `worker`) and words.
struct WorkerEnd {
  std::string code;
  ErrorText reason;
};

/// What a worker does with a filing's bytes: the record as it goes to the parent. Runs behind the walls.
using FilingWork = std::function<std::string(std::string_view bytes)>;

class Worker {
 public:
  /// Forks. Throws Error (limit) where the system has no process for it.
  Worker(const FilingWork& work, const FilingLimits& limits);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Hands the open file over; the clocks run from now on.
  void give(int file);
  bool busy() const { return busy_; }
  int socket() const { return socket_; }
  int filings() const { return filings_; }

  using Clock = std::chrono::steady_clock;
  Clock::time_point deadline() const { return deadline_; }

  /// Reads on, and says whether the answer is whole (then `take`) or the worker is at its end (then `ending`).
  FrameReader::State read_some();
  std::string take();
  /// Ends it where it has not ended, and says why. The worker is of no use afterwards.
  WorkerEnd ending(FrameReader::State state);

 private:
  int wait();
  void limit_cpu();

  FilingLimits limits_;
  pid_t process_ = -1;
  int socket_ = -1;
  bool busy_ = false;
  int filings_ = 0;
  Clock::time_point deadline_;
  FrameReader answer_;
};

}  // namespace gouji
