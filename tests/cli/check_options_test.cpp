// The options of `check` that change what is checked and shown.
#include <doctest/doctest.h>

#include "tests/cli/run.h"

using namespace gouji::test;

TEST_CASE("a rule file re-levels, and the exit status follows") {
  const Workplace place;
  place.file("town.txt", small_filing("1,200,000.00", "1,300,000.00"));
  place.file("rules.json", R"({"rules": {"A2": "warning", "A1b": "warning"}})");
  CHECK(place.run("gouji check town.txt").status == 1);
  CHECK(place.run("gouji check --rules rules.json town.txt").status == 0);
  CHECK(place.run("gouji check --rules rules.json --fail-on warning town.txt").status == 1);
}

TEST_CASE("a rule file that is wrong or missing ends the call with status 2 and says where") {
  const Workplace place;
  place.file("town.txt", small_filing());
  place.file("rules.json", R"({"rules": {"ZZ9": "off"}})");
  const Answer wrong = place.run("gouji check --rules rules.json town.txt");
  CHECK(wrong.status == 2);
  CHECK(wrong.out.empty());
  CHECK_MESSAGE(has(wrong.err, "gouji: rules.json: /rules/ZZ9: there is no rule"), wrong.err);
  const Answer missing = place.run("gouji check --rules none.json town.txt");
  CHECK(missing.status == 2);
  CHECK_MESSAGE(has(missing.err, "none.json"), missing.err);
  CHECK(place.run("gouji facts --rules rules.json town.txt").status == 2);
}

TEST_CASE("the catalogue shows a user's rules as well") {
  const Workplace place;
  place.file("rules.json", R"({"identities": [{"id": "U1", "pattern": "row", "kind": "row-sum", "title": ["甲", "mine"],
    "schedules": ["revenue"], "left": ["total"], "right": ["business"]}], "rules": {"H1": "off"}})");
  const Answer list = place.run("gouji rules --rules rules.json");
  CHECK(has(list.out, "U1     mine"));
  CHECK_FALSE(has(list.out, "H1 "));
  CHECK(has(place.run("gouji rules --rules rules.json U1").out, "mine"));
}

TEST_CASE("--ledger lists every rule, and goes with text only") {
  const Workplace place;
  place.file("town.txt", small_filing());
  const Answer text = place.run("gouji check --ledger town.txt");
  CHECK(text.status == 0);
  for (const char* part : {"Ledger", "A2 ", "W2 ", "not applicable", "coverage: "})
    CHECK_MESSAGE(has(text.out, part), part);
  CHECK(place.run("gouji check --ledger --format json town.txt").status == 2);
}

TEST_CASE("SARIF and HTML are written for several files at once, the same bytes every time") {
  const Workplace place;
  place.file("a.txt", small_filing());
  place.file("b.txt", small_filing("1,200,000.00", "1,300,000.00"));
  for (const char* format : {"sarif", "html"}) {
    const std::string call = std::string("gouji check --format ") + format + " a.txt missing.txt b.txt";
    const Answer once = place.run(call);
    CHECK(once.status == 2);
    CHECK(has(once.out, "a.txt"));
    CHECK(has(once.out, "b.txt"));
    CHECK(once.out == place.run(call).out);
  }
}
