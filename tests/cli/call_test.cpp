// The words of the call: commands, options, languages, exit statuses, standard output.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/run.h"

using namespace gouji::test;

TEST_CASE("every command has a help in both languages") {
  Workplace place;
  for (const std::string command : {"", "text", "tables", "facts", "claims", "check", "rules"}) {
    CAPTURE(command);
    const Answer en = place.run("gouji " + command + " --help");
    CHECK(en.status == 0);
    CHECK(has(en.out, "Usage"));
    CHECK(en.err.empty());
    const Answer zh = place.run("gouji --lang zh " + command + " -h");
    CHECK(zh.status == 0);
    CHECK(has(zh.out, "用法"));
  }
}

TEST_CASE("a wrong call is refused with status 2 and a message that names what is wrong") {
  struct Case {
    const char *words, *named;
  };
  const Case cases[] = {
      {"", "command"},
      {"frobnicate", "frobnicate"},
      {"text", "file"},
      {"text a.txt b.txt", "too many"},
      {"text --frob a.txt", "--frob"},
      {"text --format yaml a.txt", "yaml"},
      {"facts --format json a.txt", "json"},
      {"facts --fail-on note a.txt", "--fail-on"},
      {"check --fail-on never a.txt", "never"},
      {"check --format", "--format"},
      {"check --lang fr a.txt", "fr"},
      {"--lang fr", "fr"},
      {"rules NO-SUCH-RULE", "NO-SUCH-RULE"},
  };
  Workplace place;
  place.file("a.txt", small_filing());
  for (const Case& one : cases) {
    CAPTURE(one.words);
    const Answer answer = place.run(std::string("gouji ") + one.words);
    CHECK(answer.status == 2);
    CHECK(answer.out.empty());
    CHECK_MESSAGE(has(answer.err, one.named), answer.err);
    CHECK(has(answer.err, "gouji: "));
  }
}

TEST_CASE("options may stand before and after the command") {
  Workplace place;
  place.file("a.txt", small_filing());
  const Answer after = place.run("gouji check a.txt --format json --lang en");
  for (const std::string words : {"--format json check a.txt", "--format=json --lang=en check a.txt",
                                  "check --format json a.txt", "--format text check a.txt --format json"}) {
    CAPTURE(words);
    CHECK(place.run("gouji " + words).out == after.out);
  }
}

TEST_CASE("a file whose name looks like an option or a command") {
  Workplace place;
  place.file("--lang", small_filing());
  place.file("check", small_filing());
  CHECK(place.run("gouji text -- --lang").status == 0);
  CHECK(place.run("gouji text check").status == 0);
}

TEST_CASE("standard input is read as -") {
  Workplace place;
  place.file("a.txt", small_filing());
  const Answer answer = place.run("gouji facts - < a.txt");
  CHECK(answer.status == 0);
  CHECK(has(answer.out, "\n-,summary,"));
}

TEST_CASE("the language follows the locale, the first variable that says something, and --lang") {
  Workplace place;
  struct Case {
    const char* environment;
    bool chinese;
  };
  const Case cases[] = {{"-u LC_ALL -u LC_MESSAGES LANG=zh_CN.UTF-8", true},
                        {"-u LC_ALL -u LC_MESSAGES -u LANG", false},
                        {"LC_ALL=C LANG=zh_CN.UTF-8", false},
                        {"LC_ALL= LC_MESSAGES=zh_CN LANG=en_GB.UTF-8", true}};
  for (const Case& one : cases) {
    CAPTURE(one.environment);
    CHECK(has(place.run("gouji text nothing.pdf", one.environment).err, "找不到文件") == one.chinese);
  }
  CHECK(has(place.run("gouji text nothing.pdf --lang zh").err, "找不到文件"));
}

TEST_CASE("standard output that takes nothing is an error with a message, and a reader who leaves is none") {
  Workplace place;
  place.file("a.txt", small_filing());
  const Answer full = place.run("gouji check --format json a.txt > /dev/full");
  CHECK(full.status == 2);
  CHECK(has(full.err, "standard output"));
  const Answer closed = place.run("gouji text a.txt >&-");
  CHECK(closed.status == 2);
  CHECK(has(closed.err, "standard output"));
  std::string big;
  for (int i = 0; i < 20000; ++i) big += "云溪镇人民政府部门预算编制说明\n";
  place.file("big.txt", big);
  const Answer gone = place.run("gouji text big.txt | head -1");
  CHECK(gone.status == 0);
  CHECK(gone.err.empty());
}

TEST_CASE("check ends with 1 where a finding reaches --fail-on") {
  Workplace place;
  place.file("right.txt", small_filing());
  place.file("wrong.txt", small_filing("1,200,000.00", "1,300,000.00"));
  CHECK(place.run("gouji check right.txt").status == 0);
  CHECK(place.run("gouji check wrong.txt").status == 1);
  CHECK(place.run("gouji check right.txt wrong.txt").status == 1);
}

TEST_CASE("one file gives one object, several an array, each in the order given; twice the same bytes") {
  Workplace place;
  place.file("a.txt", small_filing());
  place.file("b.txt", small_filing("1,200,000.00", "1,300,000.00"));
  const auto one = nlohmann::json::parse(place.run("gouji check --format json a.txt").out);
  CHECK(one["filing"]["source"] == "a.txt");
  for (const char* key : {"gouji", "filing", "schedules", "claims", "findings", "ledger", "diagnostics"})
    CHECK(one.contains(key));
  const Answer both = place.run("gouji check --format json b.txt a.txt");
  const auto array = nlohmann::json::parse(both.out);
  REQUIRE(array.size() == 2);
  CHECK(array[0]["filing"]["source"] == "b.txt");
  CHECK(place.run("gouji check --format json b.txt a.txt").out == both.out);
}

TEST_CASE("the report for a person has no colours in a pipe, and names the figures") {
  Workplace place;
  place.file("wrong.txt", small_filing("1,200,000.00", "1,300,000.00"));
  const Answer zh = place.run("gouji check wrong.txt --lang zh");
  CHECK(!has(zh.out, "\x1b["));
  CHECK(has(zh.out, "1,300,000.00元"));
  CHECK(has(zh.out, "错误"));
  CHECK(has(place.run("gouji check wrong.txt").out, "Errors"));
}
