#include <doctest/doctest.h>

#include "tests/parse/drawn_grid.h"

using namespace gouji;
using test::drawn;
using test::dumped;
using test::read_as_text;

namespace {

const std::string header = "科目编码 | < | < | 科目名称 | 合计 | 基本支出\n";

Grid first_page() {
  return drawn({{"支出预算总表", "单位：元"}, header + "201 | | | 一般公共服务支出 | 9 | 9\n"});
}

Grid on_page(int page, const std::string& table, std::vector<std::string> above = {}) {
  return drawn({std::move(above), table, {}, page});
}

const std::string head = "201 一般公共服务支出 合计=9 基本支出=9\n";

}  // namespace

TEST_CASE("a table goes on over pages") {
  SUBCASE("with its header repeated") {
    CHECK(read_as_text({first_page(), on_page(2, header + "208 | | | 社会保障支出 | 3 | 3\n")}) ==
          head + "208 社会保障支出 合计=3 基本支出=3\n");
  }
  SUBCASE("without a header") {
    CHECK(read_as_text({first_page(), on_page(2, "208 | 05 | | 养老支出 | 3 |\n")}) ==
          head + "20805 养老支出 合计=3\n");
  }
  SUBCASE("with its total alone on a page") {
    CHECK(read_as_text({first_page(), on_page(2, "合计 | < | < | < | 12 | 12\n")}) ==
          head + "合计 合计=12 基本支出=12\n");
    CHECK(read_as_text({first_page(), on_page(2, "合计 | 12 | 12\n")}) == head + "合计 合计=12 基本支出=12\n");
  }
  SUBCASE("with its title repeated and marked") {
    CHECK(
        read_as_text({first_page(), on_page(2, header + "208 | | | 社会保障支出 | 3 | 3\n", {"支出预算总表（续）"})}) ==
        head + "208 社会保障支出 合计=3 基本支出=3\n");
  }
  SUBCASE("but not past a page without it, another title or a paragraph") {
    CHECK(read_as_text({first_page(), on_page(3, "合计 | < | < | < | 12 | 12\n")}) == head);
    CHECK(read_as_text({first_page(), on_page(2, "合计 | < | < | < | 12 | 12\n", {"上表如有不符，以批复为准。"})}) ==
          head);
    CHECK(read_as_text({first_page(), on_page(2, header + "201 | | | 一般公共服务支出 | 9 | 9\n",
                                              {"一般公共预算支出表"})}) == "2 schedules");
  }
}

TEST_CASE("a two-sided table goes on without its header") {
  CHECK(read_as_text({drawn({{"收入支出决算总表"},
                             "项目 | 决算数 | 项目 | 决算数\n一、事业收入 | 10.00 | 一、外交支出 | 8.00\n"}),
                      on_page(2, "使用非财政拨款结余 | | 结余分配 |\n总计 | 10.00 | 总计 | 10.00\n")}) ==
        "一、事业收入 决算数=10.00\n一、外交支出 决算数=8.00\n使用非财政拨款结余\n结余分配\n总计 决算数=10.00\n总计 "
        "决算数=10.00\n");
}

TEST_CASE("a dump's column count changes in the midst of a table") {
  Grid one = dumped({{"收入预算总表"},
                     "项目\t\t\t收入预算\t\n"
                     "功能分类科目编码\t\t功能分类科目名称\t合计\t财政拨款收入\n"
                     "类\t款\t\t\t\n"
                     "201\t\t一般公共服务支出\t9\t9\n"
                     "201\t99\t99 其他一般公共服务支出\t9\t9\n"
                     "212\t01\t\t城乡社区管理事务\t3\t3\n"
                     "212\t01\t99\t其他城乡社区管理事务支出\t3\t3\n"
                     "合计\t\t\t\t12\t12\n"});
  const std::string expected =
      "201 一般公共服务支出 收入预算/合计=9 收入预算/财政拨款收入=9\n"
      "2019999 其他一般公共服务支出 收入预算/合计=9 收入预算/财政拨款收入=9\n"
      "21201 城乡社区管理事务 收入预算/合计=3 收入预算/财政拨款收入=3\n"
      "2120199 其他城乡社区管理事务支出 收入预算/合计=3 收入预算/财政拨款收入=3\n"
      "合计 收入预算/合计=12 收入预算/财政拨款收入=12\n";
  CHECK(read_as_text({one}) == expected);
  Grid padded = dumped({{"收入预算总表"},
                        "项目\t\t\t收入预算\t\t\n"
                        "功能分类科目编码\t\t功能分类科目名称\t合计\t财政拨款收入\t\n"
                        "类\t款\t\t\t\t\n"
                        "201\t\t一般公共服务支出\t9\t9\t\n"
                        "201\t99\t99 其他一般公共服务支出\t9\t9\t\n"
                        "212\t01\t\t城乡社区管理事务\t3\t3\n"
                        "212\t01\t99\t其他城乡社区管理事务支出\t3\t3\n"
                        "合计\t\t\t\t12\t12\n"});
  CHECK(read_as_text({padded}) == expected);
}

TEST_CASE("a dump repeats the header where its source had a page break") {
  CHECK(read_as_text({dumped({{"支出预算总表"},
                              "科目编码\t科目名称\t合计\n201\t一般公共服务支出\t9\n"
                              "科目编码\t科目名称\t合计\n208\t社会保障支出\t3\n"})}) ==
        "201 一般公共服务支出 合计=9\n208 社会保障支出 合计=3\n");
}
