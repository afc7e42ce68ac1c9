#include "publish/dataset/dataset.h"

#include <doctest/doctest.h>

#include "stored.h"

using namespace gouji;
using namespace gouji::test;

namespace {

void fill(Store& store, bool backwards) {
  std::vector<std::string> hashes = {"11", "22", "33"};
  if (backwards) hashes = {"33", "22", "11"};
  for (const std::string& hash : hashes) store.add(record_of(with_finding(hash), "0.1.0"), at(hash + ".pdf"));
}

const char* const files[] = {"fact.csv",         "finding.csv",   "excel/fact.csv",   "gouji.xlsx", "gouji.sqlite",
                             "datapackage.json", "dictionary.md", "dictionary.zh.md", "SHA256SUMS"};

}  // namespace

TEST_CASE("stores of equal content give a dataset of equal bytes, also over an earlier one") {
  const Folder folder;
  {
    Store forwards(folder / "f.db", Store::Access::write), backwards(folder / "b.db", Store::Access::write);
    fill(forwards, false);
    fill(backwards, true);
    publish_dataset(forwards, folder / "f", {});
    publish_dataset(backwards, folder / "b", {});
    publish_dataset(backwards, folder / "b", {});
  }
  for (const char* name : files) {
    CAPTURE(name);
    CHECK(bytes(folder / (std::string("f/") + name)).size() > 100);
    CHECK(bytes(folder / (std::string("f/") + name)) == bytes(folder / (std::string("b/") + name)));
  }
}

TEST_CASE("a row of facts: as printed with its unit, in 分 and exact in 元; a missing value is empty") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  store.add(record_of(with_finding("11"), "0.1.0"), at("a.pdf"));
  publish_dataset(store, folder / "out", {});
  CHECK(bytes(folder / "out/fact.csv") ==
        "filing,fact,schedule,kind,page,code,name,column_path,role,measure,value,unit,fen,ulp,yuan,text,x0,y0,x1,y1,"
        "origin,confidence\n"
        "11-0.1.0,0,0,general-public,2,2010301,行政运行,支出预算/合计,,total,1049372.17,元,104937217,1,1049372.17,"
        "\"1,049,372.17\",10.00,20.13,30.00,40.00,text,1.00\n");
  CHECK(bytes(folder / "out/excel/fact.csv") == "\xEF\xBB\xBF" + bytes(folder / "out/fact.csv"));
}

TEST_CASE("licence and citation are what the publisher says, and absent where nothing is said") {
  const std::string silent = datapackage_json({}, {});
  CHECK(silent.find("licenses") == std::string::npos);
  const std::string named = datapackage_json({}, {"CC-BY-4.0", "云溪县预决算数据集"});
  CHECK(named.find("\"name\":\"CC-BY-4.0\"") != std::string::npos);
  CHECK(named.find("云溪县预决算数据集") != std::string::npos);
  CHECK(datapackage_json({}, {"https://example.org/terms", ""}).find("\"path\":\"https://example.org/terms\"") !=
        std::string::npos);
}

TEST_CASE("the dictionary has every column, in both languages") {
  for (const Language language : {Language::zh, Language::en})
    for (const StoreTable& table : store_tables())
      for (const StoreField& field : table.fields)
        CHECK(dictionary(language).find("| " + field.name + " | ") != std::string::npos);
}
