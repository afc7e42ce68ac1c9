#include "batch/run.h"

#include <poll.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "batch/task.h"

namespace gouji {
namespace {

ErrorText with_advice(const Error& error) {
  if (error.advice.zh.empty()) return error.reason;
  return {error.reason.zh + "。" + error.advice.zh, error.reason.en + ". " + error.advice.en};
}

using Clock = Worker::Clock;

constexpr std::size_t filings_a_transaction = 64;
constexpr auto longest_transaction = std::chrono::seconds(1);
constexpr auto between_ticks = std::chrono::milliseconds(200);
constexpr std::size_t most_retries_waiting = 32;

std::map<std::string, int> count_findings(const FilingRecord& record) {
  std::map<std::string, int> counts;
  const auto rows = record.rows.find("finding");
  if (rows == record.rows.end()) return counts;
  // Rows begin after the table's key `filing`.
  const auto severity = static_cast<std::size_t>(store_table("finding").index_of("severity") - 1);
  for (const StoreRow& row : rows->second) ++counts[std::get<std::string>(row.at(severity))];
  return counts;
}

/// A place for one worker, and what it works on.
struct Seat {
  std::unique_ptr<Worker> worker;
  std::optional<Task> task;
};

class Batch {
 public:
  Batch(Feed& feed, Store& store, const FilingWork& work, const BatchOptions& options, BatchListener& listener)
      : feed_(feed), store_(store), work_(work), options_(options), listener_(listener) {
    seats_.resize(static_cast<std::size_t>(std::max(1, options.jobs)));
  }

  void run(const std::atomic<bool>& stop) {
    store_.begin();
    while (!stop) {
      if (retries_.size() < most_retries_waiting) fill();
      if (idle() && !retry_one()) break;
      listen();
      commit_in_time();
    }
    commit();
    listener_.tick({feed_.left()});
  }

 private:
  bool idle() const {
    return std::none_of(seats_.begin(), seats_.end(), [](const Seat& seat) { return seat.task.has_value(); });
  }

  /// Gives each free seat a filing.
  void fill() {
    for (Seat& seat : seats_) {
      if (seat.task) continue;
      std::optional<Task> task = next_task();
      if (!task) return;
      start(seat, std::move(*task));
    }
  }

  /// A filing that ended its worker, when no other is at work.
  bool retry_one() {
    if (retries_.empty()) return false;
    Task task = std::move(retries_.back());
    retries_.pop_back();
    task.alone = true;
    seats_.front().worker.reset();
    start(seats_.front(), std::move(task));
    return true;
  }

  void start(Seat& seat, Task task) {
    if (seat.worker && seat.worker->filings() >= options_.filings_a_worker) seat.worker.reset();
    if (!seat.worker) seat.worker = std::make_unique<Worker>(work_, options_.limits);
    seat.worker->give(task.file.number());
    seat.task = std::move(task);
  }

  /// The next filing that has to be read. Those that are known, or cannot be, are done with on the way.
  std::optional<Task> next_task() {
    while (auto item = feed_.next()) {
      if (auto task = task_of(*item)) return task;
      commit_in_time();
    }
    return std::nullopt;
  }

  std::optional<Task> task_of(FeedItem& item) try {
    if (item.error) throw *item.error;
    if (!item.sha256.empty() && skip(item.sha256, item.source)) return std::nullopt;
    Task task = open_task(item, options_.limits);
    if (skip(task.sha256, task.source) || join(task)) return std::nullopt;
    return task;
  } catch (const Error& error) {
    if (error.code == ErrorCode::store) throw;
    failed(item.source.path, name_of(error.code), with_advice(error));
    return std::nullopt;
  }

  bool skip(const std::string& sha256, const FilingSource& source) {
    const Store::Known known = store_.known(sha256, options_.engine);
    if (known == Store::Known::no || (known == Store::Known::failed && options_.retry_failed)) return false;
    store_.add_source(sha256, options_.engine, source);
    if (known == Store::Known::done)
      events_.push_back({BatchEvent::Kind::known, source.path, {}, {}, {}});
    else
      failed_before(sha256, source.path);
    return true;
  }

  void failed_before(const std::string& sha256, const std::string& path) {
    const Message reason = store_.failure_of(sha256, options_.engine);
    failed(path, "failed-before",
           {"同样的内容先前未能读取：" + reason.zh, "the same content failed before: " + reason.en});
  }

  /// A copy of what is being read now waits for its outcome.
  bool join(const Task& task) {
    const auto same = [&](const Task& other) { return other.sha256 == task.sha256; };
    for (Seat& seat : seats_)
      if (seat.task && same(*seat.task)) return seat.task->copies.push_back(task.source), true;
    const auto waiting = std::find_if(retries_.begin(), retries_.end(), same);
    if (waiting == retries_.end()) return false;
    waiting->copies.push_back(task.source);
    return true;
  }

  void listen() {
    std::vector<pollfd> polled;
    std::vector<Seat*> owners;
    auto until = Clock::now() + between_ticks;
    for (Seat& seat : seats_) {
      if (!seat.task) continue;
      polled.push_back({seat.worker->socket(), POLLIN, 0});
      owners.push_back(&seat);
      until = std::min(until, seat.worker->deadline());
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    ::poll(polled.data(), polled.size(), static_cast<int>(std::max<std::int64_t>(0, wait)));
    for (std::size_t i = 0; i < polled.size(); ++i)
      if (polled[i].revents != 0)
        hear(*owners[i]);
      else if (Clock::now() >= owners[i]->worker->deadline())
        ended(*owners[i], FrameReader::State::waiting);
    if (Clock::now() >= next_tick_) {
      listener_.tick({feed_.left()});
      next_tick_ = Clock::now() + between_ticks;
    }
  }

  void hear(Seat& seat) {
    const FrameReader::State state = seat.worker->read_some();
    if (state == FrameReader::State::whole)
      answered(seat);
    else if (state != FrameReader::State::waiting)
      ended(seat, state);
  }

  void answered(Seat& seat) {
    const Task& task = *seat.task;
    try {
      keep(task, read_record(seat.worker->take(), task.sha256, options_.engine));
      seat.task.reset();
    } catch (const Error& error) {
      if (error.code != ErrorCode::bad_record) throw;
      seat.worker.reset();
      gave_up(seat, {name_of(error.code), error.reason});
    }
  }

  void ended(Seat& seat, FrameReader::State state) {
    const WorkerEnd end = seat.worker->ending(state);
    seat.worker.reset();
    gave_up(seat, end);
  }

  void gave_up(Seat& seat, const WorkerEnd& end) {
    Task task = std::move(*seat.task);
    seat.task.reset();
    if (!task.alone)
      retries_.push_back(std::move(task));
    else
      keep(task, failure_record(task.sha256, options_.engine, end.code, end.reason));
  }

  void keep(const Task& task, const FilingRecord& record) {
    store_.add(record, task.source);
    tell(record, task.source.path, true);
    for (const FilingSource& copy : task.copies) {
      store_.add_source(task.sha256, options_.engine, copy);
      tell(record, copy.path, false);
    }
  }

  void tell(const FilingRecord& record, const std::string& path, bool first) {
    if (record.failed()) {
      const StoreTable& table = store_table("filing");
      const StoreRow& row = record.rows.find("filing")->second.front();
      const auto text = [&](const char* field) {
        const auto* value = std::get_if<std::string>(&row.at(static_cast<std::size_t>(table.index_of(field) - 1)));
        return value ? *value : std::string();
      };
      return failed(path, text("failure_code"), {text("failure_zh"), text("failure_en")});
    }
    if (first)
      events_.push_back({BatchEvent::Kind::done, path, {}, {}, count_findings(record)});
    else
      events_.push_back({BatchEvent::Kind::known, path, {}, {}, {}});
  }

  void failed(const std::string& path, std::string code, ErrorText reason) {
    events_.push_back({BatchEvent::Kind::failed, path, std::move(code), std::move(reason), {}});
  }

  void commit_in_time() {
    if (events_.size() < filings_a_transaction && Clock::now() < begun_ + longest_transaction) return;
    commit();
    store_.begin();
    begun_ = Clock::now();
  }

  void commit() {
    store_.commit();
    for (const BatchEvent& event : events_) listener_.heard(event);
    events_.clear();
  }

  Feed& feed_;
  Store& store_;
  const FilingWork& work_;
  const BatchOptions& options_;
  BatchListener& listener_;
  std::vector<Seat> seats_;
  std::vector<Task> retries_;
  std::vector<BatchEvent> events_;  ///< not yet committed
  Clock::time_point begun_ = Clock::now();
  Clock::time_point next_tick_ = Clock::now();
};

}  // namespace

void run_batch(Feed& feed, Store& store, const FilingWork& work, const BatchOptions& options, BatchListener& listener,
               const std::atomic<bool>& stop) {
  Batch(feed, store, work, options, listener).run(stop);
}

}  // namespace gouji
