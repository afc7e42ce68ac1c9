#include "parse/narrative/numbering.h"

#include <doctest/doctest.h>

#include <string>

using gouji::numbering_of;

TEST_CASE("headings and entries begin with numbers of four depths") {
  struct {
    std::string_view text;
    int depth, ordinal;
    std::size_t length;
  } const cases[] = {
      {"一、部门职责", 1, 1, 6},      {"十二、名词解释", 1, 12, 9}, {"(三)公务接待费", 2, 3, 5},
      {"(一)、基本支出", 2, 1, 8},    {"1.概况", 3, 1, 2},          {"12、行政运行", 3, 12, 5},
      {"(2)支出总计", 4, 2, 3},       {"3)其他", 4, 3, 2},          {"1.2022年部门预算", 3, 1, 2},
      {"第三部分决算情况", 0, 3, 12},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(numbering_of(c.text).depth == c.depth);
    CHECK(numbering_of(c.text).ordinal == c.ordinal);
    CHECK(numbering_of(c.text).length == c.length);
  }
  CHECK(numbering_of("第二章总则").part);
}

TEST_CASE("amounts, years and words are no numbers of headings") {
  for (std::string_view text :
       {"2.5万元", "2023年部门预算", "一般公共预算", "三公经费", "", "第三方评价", "(境)费", "100、"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(numbering_of(text));
  }
}
