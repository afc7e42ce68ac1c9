// The queries of docs/store.md are run as they stand there.
#include <doctest/doctest.h>

#include <vector>

#include "stored.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::vector<std::string> queries() {
  const std::string guide = bytes(GOUJI_SOURCE_DIR "/docs/store.md");
  const std::string open = "```sql\n", close = "```";
  std::vector<std::string> found;
  for (auto at = guide.find(open); at != std::string::npos; at = guide.find(open, at + 1)) {
    const auto begin = at + open.size();
    found.push_back(guide.substr(begin, guide.find(close, begin) - begin));
  }
  return found;
}

Checked with_slip() {
  Checked checked = with_finding();
  Finding& finding = checked.report.findings.front();
  finding.kind = FindingKind::unit_slip;
  finding.difference = "57.8万元";
  finding.suggestion = "57.8万元";
  return checked;
}

}  // namespace

TEST_CASE("the example queries of the guide answer") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  store.add(record_of(with_slip(), "0.1.0"), at("a.pdf"));
  store.add(record_of(with_slip(), "0.1.0"), at("b.pdf"));
  store.add(failure_record("11", "0.1.0", "encrypted", {"需要密码", "it wants a password"}), at("c.pdf"));
  const auto all = queries();
  REQUIRE(all.size() == 5);
  CHECK(rows(store, all[0]).find("\"2010301\"") == std::string::npos);
  CHECK(rows(store, all[0]).find("\"1049372.17\"") != std::string::npos);
  CHECK(rows(store, all[1]).find("578000]") != std::string::npos);
  CHECK(rows(store, all[2]).find("\"57.8万元\"") != std::string::npos);
  CHECK(rows(store, all[3]) == "[\"c.pdf\",\"encrypted\",\"it wants a password\"]\n");
  CHECK(rows(store, all[4]).find(",2,\"a.pdf\"]") != std::string::npos);
}
