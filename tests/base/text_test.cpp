#include "base/text.h"

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("normalisation folds what prints alike and keeps thousands apart from sentences") {
  struct Case {
    const char* text;
    const char* normal;
  };
  for (const Case& c :
       {Case{"收入预算１，２３４．５０ 万元，其中", "收入预算1,234.50万元，其中"}, Case{"（款)", "(款)"},
        Case{"⼀、⼈⺠政府", "一、人民政府"}, Case{"财政专⼾", "财政专户"}, Case{"“三公”", "\"三公\""},
        Case{"2023—2024年", "2023-2024年"}, Case{"增加5,2024年", "增加5，2024年"}, Case{"单位：元", "单位:元"}}) {
    CAPTURE(c.text);
    CHECK(normalised(c.text) == c.normal);
  }
}

TEST_CASE("a normalised stretch leads back to the printed words") {
  std::string printed = "支出 37,206.15万 元，共";
  NormalText normal = normalise(printed);
  std::size_t begin = normal.text.find("37,");
  std::size_t end = normal.text.find("，共");
  CHECK(normal.text.substr(begin, end - begin) == "37,206.15万元");
  CHECK(normal.original(printed, begin, end) == "37,206.15万 元");
  CHECK(normal.origin.size() == normal.text.size() + 1);
}

TEST_CASE("Chinese numerals") {
  CHECK(parse_chinese_numeral("二〇二三") == 2023);
  CHECK(parse_chinese_numeral("十二") == 12);
  CHECK(parse_chinese_numeral("一百二十") == 120);
  CHECK(parse_chinese_numeral("三") == 3);
  CHECK(parse_chinese_numeral("两千零五") == 2005);
  CHECK(parse_chinese_numeral("张三") == -1);
}
