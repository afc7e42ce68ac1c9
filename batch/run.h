// A batch: filings in, a store out.
//
// The store is written in transactions, and a listener hears of a filing only when it is kept for good: the run may end
// at any moment, and the next one goes on from there.
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <vector>

#include "batch/feed.h"
#include "batch/limits.h"
#include "batch/worker.h"
#include "publish/store/store.h"

namespace gouji {

struct BatchOptions {
  std::string engine;  ///< as the store has it
  int jobs = 1;
  FilingLimits limits;
  int filings_a_worker = 500;  ///< then it is replaced, so that no filing bears what many before it have left
  bool retry_failed = false;   ///< filings that failed in an earlier run are tried again
};

struct BatchEvent {
  enum class Kind { done, known, failed };
  Kind kind = Kind::done;
  std::string path;
  std::string code;  ///< of a failure: an Error's name or a WorkerEnd's code
  ErrorText reason;
  std::map<std::string, int> findings;  ///< by severity; of a filing read now
};

/// What the listener may want to know between two events.
struct BatchState {
  std::size_t left = 0;  ///< filings at least
};

class BatchListener {
 public:
  virtual ~BatchListener() = default;
  virtual void heard(const BatchEvent& event) = 0;
  /// Several times a second while filings are read.
  virtual void tick(const BatchState& state) = 0;
};

/// Reads all filings of the feed; `stop` ends it early, with all that was read in the store. A filing that ends its
/// worker is tried once more, alone. Throws Error (store) where the store cannot be written.
void run_batch(Feed& feed, Store& store, const FilingWork& work, const BatchOptions& options, BatchListener& listener,
               const std::atomic<bool>& stop);

}  // namespace gouji
