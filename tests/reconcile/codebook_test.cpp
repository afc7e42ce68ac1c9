// The code book: how it is asked, and that its rows fit together.
#include "reconcile/codebook.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "base/text.h"
#include "extract/read.h"

using namespace gouji;

namespace {

const Codebook& book() {
  return Codebook::national();
}

/// code → its rows, from the file itself.
std::map<std::string, std::vector<std::string>> rows_of(const std::string& file) {
  std::string csv = read_file(std::string(GOUJI_SOURCE_DIR) + "/base/codebook/" + file);
  std::map<std::string, std::vector<std::string>> rows;
  for (std::size_t at = csv.find('\n') + 1; at < csv.size();) {
    std::size_t end = csv.find('\n', at);
    rows[csv.substr(at, csv.find(',', at) - at)].push_back(csv.substr(at, end - at));
    at = end + 1;
  }
  return rows;
}

}  // namespace

TEST_CASE("a code's name depends on the year") {
  CHECK(book().name_in("210", 2024)->name == "卫生健康支出");
  CHECK(book().name_in("210", 2017)->name == "医疗卫生与计划生育支出");
  CHECK(book().name_in("224", 2018) == nullptr);
  CHECK(book().name_in("2080501", 2018)->name == "归口管理的行政单位离退休");
}

TEST_CASE("codes are found by name and level, short forms included") {
  CHECK(book().called(normalised("因公出国（境）费"), 5).front()->code == "30212");
  CHECK(book().called(normalised("行政运行"), 7).size() > 20);
  CHECK(book().called(normalised("行政运行"), 5).empty());
}

TEST_CASE("a name is stale where no code of its level has it any more") {
  REQUIRE(book().stale(normalised("文化体育与传媒支出"), 3, 2020) != nullptr);
  CHECK(book().stale(normalised("文化体育与传媒支出"), 3, 2020)->to == 2018);
  CHECK(book().stale(normalised("文化体育与传媒支出"), 3, 2018) == nullptr);
  CHECK(book().stale(normalised("卫生健康支出"), 3, 2024) == nullptr);
  CHECK(book().stale(normalised("云溪镇专项"), 3, 2024) == nullptr);
}

TEST_CASE("only a class that is listed in full says that a code is none") {
  CHECK(book().lists_all_beside("226"));
  CHECK(book().lists_all_beside("30241"));
  CHECK_FALSE(book().lists_all_beside("2010377"));
}

TEST_CASE("the rows: every parent is there, and no code has two names in a year") {
  for (const char* file : {"functional_codes.csv", "economic_codes.csv"})
    for (const auto& entry : rows_of(file)) {
      const auto& code = entry.first;
      const auto& rows = entry.second;
      CAPTURE(code);
      if (code.size() > 3) CHECK_FALSE(book().names_of(code.substr(0, code.size() - 2)).empty());
      for (int year = 2005; year < 2035; ++year) {
        int names = 0;
        for (const CodeName* name : book().names_of(code)) names += name->valid_in(year) ? 1 : 0;
        CHECK(names <= 1);
      }
      CHECK(rows.size() == book().names_of(code).size());
    }
}
