#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "support.h"

namespace gouji::test {
namespace {

/// A dump whose reading takes a lot of time and memory.
std::string large_filing() {
  std::string lines = small_filing();
  for (int i = 0; i < 40000; ++i) lines += "2010301\t行政运行" + std::to_string(i) + "\t1,000.00\t2,000.00\t3,000.00\n";
  return lines;
}

#ifdef GOUJI_UNDER_SANITIZERS
constexpr bool without_memory_limit = true;
#else
constexpr bool without_memory_limit = false;
#endif

TEST_CASE("Filings that eat memory or cannot be read cost only themselves, each with its reason" *
          doctest::skip(without_memory_limit)) {
  const Workplace place;
  fill_folder(place, 5);
  place.file("in/large.txt", large_filing());
  place.file("in/broken.pdf", "%PDF-1.4 broken");
  place.file("in/empty.pdf", "");
  const Answer memory = place.run("gouji batch in --store s --jobs 2 --memory 130 --log log");
  CHECK(memory.status == 2);
  CHECK(has(memory.out, "5 read, 0 known already, 3 failed"));
  CHECK(has(memory.err, "large.txt: more memory than the limit of 130 MiB"));
  CHECK(has(memory.err, "empty.pdf: the file is empty"));
  CHECK(has(memory.err, "broken.pdf: the PDF is damaged"));
  CHECK(count(place.path("s"), "SELECT count(*) FROM filing WHERE failure_code = 'memory'") == 1);
  CHECK(has(place.run("gouji batch in --store s").out, "0 read, 5 known already, 3 failed"));
  CHECK(has(place.run("gouji batch in --store s --retry-failed").out, "1 read, 5 known already, 2 failed"));
}

TEST_CASE("A run that is killed goes on where it stopped, and nothing that it reported is lost") {
  const Workplace place;
  fill_folder(place, 60);
  place.run("gouji batch in --store whole");
  for (const char* seconds : {"0.05", "0.1", "0.15", "0.2"}) {
    place.run(std::string("timeout -s KILL ") + seconds + " $(command -v env) LC_ALL=C '" GOUJI_EXECUTABLE +
              "' batch in --store s --log log");
    std::istringstream log(place.run("cat log").out);
    std::int64_t reported = 0;
    for (std::string line; std::getline(log, line);) reported += line.starts_with("done") ? 1 : 0;
    if (reported > 0) CHECK(count(place.path("s"), "SELECT count(*) FROM filing") >= reported);
  }
  CHECK(has(place.run("gouji batch in --store s").out, " 0 failed"));
  CHECK(content(place.path("s")) == content(place.path("whole")));
}

TEST_CASE("A store that cannot be used is said to be so and is left as it is") {
  const Workplace place;
  fill_folder(place, 3);
  place.file("other", "this is no database, and longer than its header would be, by some hundred characters, that is");
  const Answer other = place.run("gouji batch in --store other");
  CHECK(other.status == 2);
  CHECK(has(other.err, "other"));
  const Answer none = place.run("gouji batch in --store no/such/folder/s");
  CHECK(none.status == 2);
  CHECK(has(none.err, "no/such/folder/s: its folder does not exist"));
  CHECK(has(place.run("gouji batch in --store in").err, "in: this is a directory"));
  CHECK(has(place.run("gouji publish --store nowhere --out out").err, "nowhere: there is no such store"));
}

TEST_CASE("A store that another run writes to, or a newer program made, is refused with a message and left as it is") {
  const Workplace place;
  fill_folder(place, 3);
  place.run("gouji batch in/1000.txt --store s");
  {
    const Store writer(place.path("s"), Store::Access::write);
    const Answer locked = place.run("gouji batch in --store s");
    CHECK(locked.status == 2);
    CHECK(has(locked.err, "the store is locked by another run"));
  }
  CHECK(count(place.path("s"), "SELECT count(*) FROM filing") == 1);
  Database(place.path("s"), Database::Mode::write).run("PRAGMA user_version = 99");
  const Answer newer = place.run("cp s before; gouji batch in --store s");
  CHECK(newer.status == 2);
  CHECK(has(newer.err, "the store was written by a newer gouji"));
  CHECK(place.run("cmp before s").status == 0);
}

TEST_CASE("A dataset that finds no room says so, and is whole once there is some") {
  const Workplace place;
  fill_folder(place, 40);
  place.run("gouji batch in --store s");
  const Answer full = place.run("(trap '' XFSZ; ulimit -f 20; gouji publish --store s --out d)");
  CHECK(full.status == 2);
  CHECK(full.err.size() > 20);
  CHECK(place.run("gouji publish --store s --out d").status == 0);
  CHECK(place.run("cd d && sha256sum --quiet -c SHA256SUMS").status == 0);
}

TEST_CASE("A full disk ends the run with a message, and the next one goes on") {
  const Workplace place;
  fill_folder(place, 60);
  place.run("gouji batch in/1000.txt --store s");
  const Answer full = place.run("(trap '' XFSZ; ulimit -f 300; gouji batch in --store s)");
  CHECK(full.status == 2);
  CHECK(has(full.err, "s: "));
  place.run("gouji batch in --store s; gouji batch in --store t");
  CHECK(content(place.path("s")) == content(place.path("t")));
}

}  // namespace
}  // namespace gouji::test
