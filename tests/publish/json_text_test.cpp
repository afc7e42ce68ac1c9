#include "publish/json_text.h"

#include <doctest/doctest.h>

using gouji::Json;
using gouji::JsonText;

TEST_CASE("JSON written piece by piece reads as the same value written at once") {
  const Json claim = {{"quote", "\"合计\"\n"}, {"box", {1, 2, 3, 4}}}, entry = {{"rule", "H1"}, {"reason", nullptr}};
  JsonText text;
  text.open_object();
  text.member("year", 2025);
  text.open_list("claims");
  text.item(claim);
  text.item(claim);
  text.close();
  text.open_object("of");
  text.open_list("ledger");
  text.item(entry);
  text.close();
  text.close();
  text.member("title", "某镇");
  text.close();
  const Json whole = {
      {"year", 2025}, {"claims", {claim, claim}}, {"of", {{"ledger", Json::array({entry})}}}, {"title", "某镇"}};
  const std::string written = std::move(text).text();
  CHECK(Json::parse(written) == whole);
  CHECK(written.ends_with("}\n"));
}

TEST_CASE("JSON written piece by piece is laid out as it is at once") {
  const Json claim = {{"quote", "合计"}, {"box", {1, 2, 3, 4}}};
  JsonText text;
  text.open_object();
  text.member("year", 2025);
  text.open_list("claims");
  text.item(claim);
  text.close();
  text.close();
  CHECK(std::move(text).text() == gouji::print({{"year", 2025}, {"claims", Json::array({claim})}}));
}

TEST_CASE("a list written piece by piece that gets no item stays on its line") {
  JsonText text;
  text.open_list();
  text.close();
  CHECK(std::move(text).text() == "[]\n");
}

TEST_CASE("wrong UTF-8 in JSON written piece by piece costs no more than its bytes") {
  JsonText text;
  text.open_object();
  text.member("title", "\xff镇");
  text.close();
  CHECK(Json::parse(std::move(text).text())["title"] == "\uFFFD镇");
}
