#include "batch/walls.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <ctime>

#include "batch/run.h"
#include "extract/sha256.h"
#include "support.h"

namespace gouji::test {
namespace {

const std::string engine = "test";

/// What a filing of that content tries, and whether it came through.
bool came_through(std::string_view attempt, const std::string& folder) {
  if (attempt == "network") return ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
  if (attempt == "local socket") return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
  if (attempt == "write") return ::open((folder + "/mark").c_str(), O_WRONLY | O_CREAT, 0600) >= 0;
  if (attempt == "read elsewhere") return ::open((folder + "/secret").c_str(), O_RDONLY) >= 0;
  if (attempt == "remove") return ::unlink((folder + "/secret").c_str()) == 0;
  if (attempt == "kill the parent") return ::kill(::getppid(), 0) == 0;
  if (attempt == "exec") return ::execl("/bin/true", "true", nullptr) == 0;
  if (attempt != "fork") return false;
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  return child > 0;
}

std::string misbehave(std::string_view bytes, const std::string& folder) {
  if (bytes == "hang") std::atomic<int>(0).wait(0);
  if (bytes == "sleepless")
    while (std::clock() >= 0) {
    }
  if (bytes == "signal") ::raise(SIGSEGV);
  if (bytes == "abort") std::abort();
  if (bytes == "leave") ::_exit(7);
  if (bytes == "lie") return "no record";
  if (bytes == "flood") return std::string(3U << 20, 'x');
  const std::string said = came_through(bytes, folder) ? "came-through" : "stopped";
  return to_wire(failure_record(sha256(bytes), engine, said, {said, said}));
}

struct Heard : BatchListener {
  std::map<std::string, std::string> codes;  ///< by file name
  void heard(const BatchEvent& event) override { codes[event.path.substr(event.path.rfind('/') + 1)] = event.code; }
  void tick(const BatchState&) override {}
};

/// A batch over one file for each of the contents, named by it, whose workers do what the contents say.
Heard batch_over(const Workplace& place, const std::vector<std::string>& contents, int wall_seconds) {
  std::filesystem::create_directory(place.path("in"));
  for (const std::string& content : contents) place.file("in/" + content + ".txt", content);
  BatchOptions options;
  options.engine = engine;
  options.jobs = 3;
  options.limits.cpu_seconds = 1;
  options.limits.wall_seconds = wall_seconds;
  options.limits.record_mib = 2;
  Store store(place.path("s"), Store::Access::write);
  Feed feed({place.path("in")}, options.limits, {}, "");
  Heard heard;
  const std::atomic<bool> stop = false;
  run_batch(
      feed, store, [&](std::string_view bytes) { return misbehave(bytes, place.path("")); }, options, heard, stop);
  return heard;
}

TEST_CASE("A worker that crashes, leaves, lies, floods or spins costs its filing alone, each with its reason") {
  const Workplace place;
  Heard heard = batch_over(place, {"abort", "flood", "good", "leave", "lie", "other", "signal", "sleepless"}, 60);
  CHECK(heard.codes["abort.txt"] == "crash");
  CHECK(heard.codes["flood.txt"] == "record-size");
  CHECK(heard.codes["leave.txt"] == "crash");
  CHECK(heard.codes["lie.txt"] == "bad_record");
  CHECK(heard.codes["signal.txt"] == "crash");
  CHECK(heard.codes["sleepless.txt"] == "cpu-time");
  // Those that do no wrong are answered for by their own words.
  CHECK(heard.codes["good.txt"] == "stopped");
  CHECK(heard.codes["other.txt"] == "stopped");
  CHECK(count(place.path("s"), "SELECT count(*) FROM filing") == 8);
}

TEST_CASE("A worker that hangs is ended after the wall time, and the others' filings are done") {
  const Workplace place;
  Heard heard = batch_over(place, {"good", "hang", "other"}, 3);
  CHECK(heard.codes["hang.txt"] == "wall-time");
  CHECK(heard.codes["good.txt"] == "stopped");
  CHECK(heard.codes["other.txt"] == "stopped");
}

TEST_CASE("A worker reaches no network, writes, removes and reads nothing of others, and starts nothing" *
          doctest::skip(!missing_walls().empty())) {
  const Workplace place;
  place.file("secret", "x");
  const std::vector<std::string> attempts = {"network", "local socket",    "write", "read elsewhere",
                                             "remove",  "kill the parent", "exec",  "fork"};
  const Heard heard = batch_over(place, attempts, 60);
  REQUIRE(heard.codes.size() == attempts.size());
  for (const auto& said : heard.codes) CHECK_MESSAGE(said.second == "stopped", said.first);
  CHECK_FALSE(std::filesystem::exists(place.path("mark")));
  CHECK(std::filesystem::exists(place.path("secret")));
}

TEST_CASE("What a walled worker must not do would come through without the walls") {
  const Workplace place;
  place.file("secret", "x");
  for (const char* attempt : {"network", "local socket", "write", "read elsewhere", "fork", "kill the parent"})
    CHECK_MESSAGE(came_through(attempt, place.path("")), attempt);
}

}  // namespace
}  // namespace gouji::test
