#include "parse/code.h"

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("a code before a name in its cell is told from numbers that are none") {
  CHECK(leading_code_length("99其他一般公共服务支出") == 2);
  CHECK(leading_code_length("2010301行政运行") == 7);
  CHECK(leading_code_length("201一般公共服务支出") == 3);
  CHECK(leading_code_length("基本工资") == 0);
  CHECK(leading_code_length("1.一般公共预算资金") == 0);
  CHECK(leading_code_length("1、一般公共预算") == 0);
  CHECK(leading_code_length("2024年信息化项目") == 0);
  CHECK(leading_code_length("3个工作日") == 0);
  CHECK(leading_code_length("2010301") == 0);
}

TEST_CASE("marks that set a code apart from its name") {
  for (const char* label : {"[2010301]行政运行", "【2010301】行政运行", "2010301-行政运行", "2010301行政运行"}) {
    std::string_view text = label;
    LeadingCode code = leading_code(text);
    CHECK(code.digits == "2010301");
    CHECK(text.substr(code.name) == "行政运行");
  }
  CHECK(leading_code("2024-行政运行").digits.empty());
  CHECK(leading_code("[一]行政运行").digits.empty());
  CHECK(leading_code("1-行政运行").digits.empty());
}

TEST_CASE("codes are joined and padded to 3/2/2 digits") {
  struct Case {
    std::vector<CodePart> parts;
    std::string previous, code;
  };
  const Case cases[] = {
      {{{"201", 0}}, "", "201"},
      {{{"201", 0}, {"03", 1}}, "", "20103"},
      {{{"201", 0}, {"03", 1}, {"01", 2}}, "", "2010301"},
      {{{"2010301", 0}}, "", "2010301"},
      {{{"301", 0}, {"2", 1}}, "", "30102"},
      {{{"201", 0}, {"20103", 1}, {"2010301", 2}}, "", "2010301"},
      {{{"201", 0}, {"20103", 1}}, "", "20103"},
      {{{"05", 1}}, "20801", "20805"},
      {{{"06", 2}}, "2080505", "2080506"},
      {{{"01", 2}}, "20805", "2080501"},
      {{{"05", 1}}, "", ""},
      {{{"7", 0}}, "201", ""},
      {{}, "201", ""},
  };
  for (const Case& c : cases) CHECK(joined_code(c.parts, c.previous) == c.code);
}

TEST_CASE("the length of a code is its level") {
  CHECK(level_of_code("201") == 1);
  CHECK(level_of_code("20103") == 2);
  CHECK(level_of_code("2010301") == 3);
  CHECK(level_of_code("2010") == 0);
  CHECK(level_of_code("") == 0);
}
