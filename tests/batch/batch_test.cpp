#include <doctest/doctest.h>

#include "support.h"

namespace gouji::test {
namespace {

TEST_CASE("A batch reads directories, patterns and files, and skips what is in the store already") {
  const Workplace place;
  fill_folder(place, 4);
  const Answer first = place.run("gouji batch in --store s --jobs 2 --fail-on note --format json");
  CHECK(first.status == 1);
  CHECK(has(first.out, "\"read\": 4"));
  CHECK(count(place.path("s"), "SELECT count(*) FROM filing WHERE status = 'done'") == 4);
  const std::string before = content(place.path("s"));
  const Answer again = place.run("gouji batch 'in/10*.txt' --store s");
  CHECK(again.status == 0);
  CHECK(has(again.out, "0 read, 4 known already"));
  CHECK(content(place.path("s")) == before);
}

TEST_CASE("CSV and Markdown dumps in a folder or an archive are filings; a manifest and our own tables are not") {
  const Workplace place;
  place.run("mkdir in");
  place.file("in/a.csv", "部门名称,云溪镇\n收入合计,100.00\n");
  place.file("in/b.md", "| 收入 | 100.00 |\n| --- | --- |\n| 合计 | 100.00 |\n");
  place.file("in/list.csv", "path,url\na.csv,https://example.org/a\n");
  place.file("in/facts.csv",
             "\xEF\xBB\xBF"
             "filing,schedule\na,b\n");
  CHECK(has(place.run("gouji batch in --store s").out, "2 read"));
  CHECK(count(place.path("s"), "SELECT count(*) FROM source WHERE path IN ('in/a.csv', 'in/b.md')") == 2);
  CHECK(has(place.run("tar cf a.tar in && gouji batch a.tar --store t").out, "2 read"));
}

TEST_CASE("A copy and a moved file are the same filing, with a source more") {
  const Workplace place;
  place.file("a.txt", small_filing());
  place.file("b.txt", small_filing());
  CHECK(has(place.run("gouji batch a.txt b.txt --store s --jobs 2").out, "1 read, 1 known"));
  CHECK(has(place.run("mv a.txt c.txt; gouji batch c.txt --store s").out, "0 read, 1 known"));
  CHECK(count(place.path("s"), "SELECT count(*) FROM filing") == 1);
  CHECK(count(place.path("s"), "SELECT count(*) FROM source") == 3);
}

TEST_CASE("A manifest's columns go along, and a content that is not what it says is refused") {
  const Workplace place;
  place.file("a.txt", small_filing());
  place.file("b.txt", small_filing("1,000.00"));
  place.file(
      "list.csv",
      "\xEF\xBB\xBFpath,url,region_code,year,remark\na.txt,https://example.org/a,330122,2025,\"x, \"\"y\"\"\"\n");
  CHECK(place.run("gouji batch list.csv --store s").status == 0);
  CHECK(count(place.path("s"),
              "SELECT count(*) FROM source WHERE path = 'a.txt' AND url = 'https://example.org/a' "
              "AND region = '330122' AND year = '2025' AND manifest LIKE '%x, %y%'") == 1);
  place.file("wrong.csv", "path,sha256\nb.txt," + std::string(64, '0') + "\n");
  const Answer wrong = place.run("gouji batch wrong.csv --store s");
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "b.txt: its content is not what the manifest's sha256 says"));
  place.file("broken.csv", "path,url\na.txt\n");
  CHECK(has(place.run("gouji batch broken.csv --store s").err, "line 2 of the manifest"));
}

TEST_CASE("A manifest's row for an archive holds for its members, and no shard loses them") {
  const Workplace place;
  fill_folder(place, 8);
  place.run("tar cf a.tar in");
  place.file("list.csv", "Path,entity\na.tar,云溪镇\n");
  place.run(
      "gouji batch list.csv --store whole; for k in 1 2 3; do gouji batch list.csv --shard $k/3 --store s$k; done");
  place.run("gouji merge s1 s2 s3 --store m");
  CHECK(count(place.path("whole"), "SELECT count(*) FROM source WHERE entity = '云溪镇'") == 8);
  CHECK(content(place.path("m")) == content(place.path("whole")));
}

TEST_CASE("What a manifest says of a filing is not wiped by a run that says less, whichever came first") {
  const Workplace place;
  place.file("a.txt", small_filing());
  place.file("list.csv", "path,entity,year\na.txt,云溪镇,2024\n");
  place.run("gouji batch list.csv --store s; gouji batch a.txt --store s");
  place.run("gouji batch a.txt --store t; gouji batch list.csv --store t");
  const std::string told = "SELECT count(*) FROM source WHERE entity = '云溪镇' AND year = '2024'";
  CHECK(count(place.path("s"), told) == 1);
  CHECK(count(place.path("t"), told) == 1);
}

TEST_CASE("Names and manifests in GB18030 are kept as text, bytes of no encoding escaped") {
  const Workplace place;
  const std::string town = "\xD4\xC6\xCF\xAA";  // 云溪
  place.file(town + ".txt", small_filing());
  place.file("\xFF\xFE\xFF.txt", small_filing("1,000.00"));
  CHECK(has(place.run("gouji batch '*.txt' --store s").out, "2 read"));
  CHECK(count(place.path("s"), "SELECT count(*) FROM source WHERE path = '云溪.txt'") == 1);
  CHECK(count(place.path("s"), "SELECT count(*) FROM source WHERE path = '%FF%FE%FF.txt'") == 1);
  place.file("a.txt", small_filing("2,000.00"));
  place.file("list.csv", "path,entity\na.txt," + town + "\n");
  place.run("gouji batch list.csv --store s");
  CHECK(count(place.path("s"), "SELECT count(*) FROM source WHERE entity = '云溪'") == 1);
}

TEST_CASE("A filing that failed in an earlier run is listed with its reason again") {
  const Workplace place;
  place.file("a.txt", "");
  CHECK(has(place.run("gouji batch a.txt --store s").err, "a.txt: the file is empty"));
  CHECK(has(place.run("gouji batch a.txt --store s").err, "a.txt: the same content failed before: the file is empty"));
}

TEST_CASE("The log has a line a filing whatever its name, is no store, and says where it cannot be written") {
  const Workplace place;
  place.file("a\nb\tc.txt", small_filing());
  place.run("gouji batch '*.txt' --store s --log log");
  CHECK(place.run("cat log").out == "done\ta\\nb\\tc.txt\n");
  CHECK(has(place.run("gouji batch '*.txt' --store s --log s").err, "log and store cannot be one file"));
  const Answer full = place.run("gouji batch '*.txt' --store t --log /dev/full");
  CHECK(has(full.err, "/dev/full: the log cannot be written and is given up"));
  CHECK(has(full.out, "1 read"));
}

TEST_CASE("A pipe among the sources is told of and not waited for") {
  const Workplace place;
  place.file("a.txt", small_filing());
  const Answer answer = place.run("mkfifo b.txt c.csv && gouji batch c.csv '*.txt' --store s");
  CHECK(answer.status == 2);
  CHECK(has(answer.err, "b.txt: not a file"));
  CHECK(has(answer.out, "1 read"));
}

TEST_CASE("Archives are read; one that unpacks to too much or is cut off costs only itself") {
  const Workplace place;
  fill_folder(place, 3);
  CHECK(has(place.run("tar czf a.tgz in && gouji batch a.tgz --store s").out, "3 read"));
  CHECK(count(place.path("s"), "SELECT count(*) FROM source WHERE path = 'a.tgz/in/1001.txt'") == 1);
  CHECK(has(place.run("tar cJf a.txz in && gouji batch a.txz --store x").out, "3 read"));
  place.run("head -c 100 a.tgz > cut.tgz");
  const Answer cut = place.run("gouji batch cut.tgz in --store t");
  CHECK(cut.status == 2);
  CHECK(has(cut.out, "3 read"));
  CHECK(has(cut.err, "cut.tgz: the archive is damaged"));
  const Answer bomb = place.run(
      "head -c 300000000 /dev/zero > in/0.txt && tar czf b.tgz in && rm in/0.txt && "
      "gouji batch b.tgz --store u");
  CHECK(has(bomb.out, "3 read, 0 known already, 1 failed"));
  CHECK(has(bomb.err, "b.tgz/in/0.txt: the file is too large"));
}

TEST_CASE("Shards, merged in any order and more than once, are what one run makes") {
  const Workplace place;
  fill_folder(place, 9);
  place.file("in/bad.pdf", "%PDF-1.4 broken");
  place.run("gouji batch in --store whole; for k in 1 2 3; do gouji batch in --shard $k/3 --store s$k; done");
  CHECK(place.run("gouji merge s3 s1 s2 --store m").status == 0);
  CHECK(place.run("gouji merge s1 m s3 s2 s2 --store n").status == 0);
  CHECK(count(place.path("whole"), "SELECT count(*) FROM filing") == 10);
  CHECK(content(place.path("m")) == content(place.path("whole")));
  CHECK(content(place.path("n")) == content(place.path("whole")));
}

TEST_CASE("Wrong calls are refused") {
  const Workplace place;
  place.file("a.txt", small_filing());
  CHECK(has(place.run("gouji batch a.txt").err, "the option \"--store\" is missing"));
  CHECK(has(place.run("gouji batch a.txt --store s --shard 3/2").err, "--shard wants K/N"));
  CHECK(has(place.run("gouji batch a.txt --store s --jobs 0").err, "--jobs wants a whole number"));
  CHECK(has(place.run("gouji batch no.txt --store s").err, "no.txt: no such file. Check the path"));
  std::filesystem::create_directory(place.path("empty"));
  const Answer nothing = place.run("gouji batch empty --store s");
  CHECK(has(nothing.err, "empty: the directory holds no filing"));
  CHECK(nothing.status == 2);
}

}  // namespace
}  // namespace gouji::test
