#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/run.h"
#include "tests/reconcile/filings.h"

using namespace gouji;
using test::Answer;
using test::Workplace;

namespace {

/// A budget of 2024 that says something of the one of 2023, and that one.
void make_years(const Workplace& place, const std::string& statement) {
  place.file("2024.txt", test::cover() + statement + "\n\n" + test::three_public());
  place.file("2023.txt", test::with_year(test::cover() + test::three_public(), "2023"));
}

}  // namespace

TEST_CASE(
    "compare gives statements with their outcomes and findings with evidence in both files, in any order of call") {
  Workplace place;
  make_years(place, "2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。");
  const Answer answer = place.run("gouji compare 2024.txt 2023.txt --format json");
  CHECK(answer.status == 0);  // a warning
  CHECK(place.run("gouji compare 2023.txt 2024.txt --format json").out == answer.out);
  CHECK(place.run("gouji compare 2023.txt 2024.txt --fail-on warning").status == 1);
  const auto compared = nlohmann::json::parse(answer.out);
  CHECK(compared["comparison"] == "years");
  CHECK(compared["statements"][0]["outcome"] == "fail");
  const auto& evidence = compared["findings"][0]["evidence"];
  CHECK(evidence[0]["filing"] == "2024.txt");
  CHECK(evidence[1]["filing"] == "2023.txt");
  CHECK(place.run("gouji compare 2023.txt 2024.txt --format csv").out.find("D1,cross-document,warning") !=
        std::string::npos);
}

TEST_CASE("compare gives two versions as a difference of figures") {
  Workplace place;
  place.file("a.txt", test::cover() + test::three_public());
  place.file("b.txt", test::cover() + test::replaced(test::three_public(), "3.00\t", "3.20\t"));
  const auto compared = nlohmann::json::parse(place.run("gouji compare a.txt b.txt --format json").out);
  CHECK(compared["comparison"] == "versions");
  REQUIRE(compared["changes"].size() == 1);
  CHECK(compared["changes"][0]["before"] == "3.00");
  CHECK(compared["changes"][0]["after"] == "3.20");
}

TEST_CASE(
    "compare finds the department among several files, and refuses filings that have nothing to do with each other") {
  Workplace place;
  place.file("department.txt", test::department_cover() + test::general_public());
  place.file("house.txt", test::unit_cover("青石县云溪镇事务中心") +
                              test::unit_expenditure("600,000.00", "1,200,000.00", "1,800,000.00"));
  place.file("station.txt", test::unit_cover("青石县云溪镇水利站") +
                                test::unit_expenditure("400,000.00", "800,000.00", "1,200,000.00"));
  const auto all =
      nlohmann::json::parse(place.run("gouji compare house.txt department.txt station.txt --format json").out);
  REQUIRE(all.size() == 1);
  CHECK(all[0]["comparison"] == "units");
  CHECK(all[0]["against"].size() == 2);
  const Answer refused = place.run("gouji compare house.txt station.txt");
  CHECK(refused.status == 2);
  CHECK(refused.err.find("nothing can be compared") != std::string::npos);
}

TEST_CASE("compare finds in a store what it finds in the files, and changes nothing there") {
  Workplace place;
  make_years(place, "2024年“三公”经费预算数为3.00万元，比2023年预算增加0.80万元。");
  place.file("final.txt", test::final_cover() + test::three_public_final());
  place.run("gouji batch 2023.txt 2024.txt final.txt --store s");
  const Answer stored = place.run("gouji compare --store s --format json");
  CHECK(place.run("gouji compare --store s --format json").out == stored.out);
  const auto all = nlohmann::json::parse(stored.out);
  for (const auto& one : all) {
    const std::string call =
        "gouji compare --format json " + one["earlier"].get<std::string>() + " " + one["later"].get<std::string>();
    CHECK(nlohmann::json::parse(place.run(call).out) == one);
  }
  CHECK(all.size() == 3);
  CHECK(place.run("gouji compare --store s --fail-on warning").status == 1);
  CHECK(place.run("gouji compare --store s 2023.txt").status == 2);
}

TEST_CASE("compare finds a department and its units in a store") {
  Workplace place;
  place.file("department.txt", test::department_cover() + test::general_public());
  place.file("house.txt", test::unit_cover("青石县云溪镇事务中心") +
                              test::unit_expenditure("600,000.00", "1,200,000.00", "1,800,000.00"));
  place.file("station.txt", test::unit_cover("青石县云溪镇水利站") +
                                test::unit_expenditure("400,000.00", "800,000.00", "1,200,000.00"));
  place.run("gouji batch *.txt --store s");
  const auto all = nlohmann::json::parse(place.run("gouji compare --store s --format json").out);
  REQUIRE(all.size() == 1);
  const Answer files = place.run("gouji compare department.txt house.txt station.txt --format json");
  CHECK(all[0] == nlohmann::json::parse(files.out)[0]);
}

TEST_CASE("compare holds a pair of filings while others of a long series take their places") {
  constexpr int first = 2010, last = 2024;
  Workplace place;
  for (int year = first; year <= last; ++year) {
    const std::string number = std::to_string(year);
    place.file(number + ".txt", test::with_year(test::cover() + test::three_public(), number));
  }
  place.run("gouji batch *.txt --store s");
  const auto all = nlohmann::json::parse(place.run("gouji compare --store s --format json").out);
  REQUIRE(all.size() == last - first);
  for (const auto& one : all)
    CHECK(std::stoi(one["later"].get<std::string>()) == std::stoi(one["earlier"].get<std::string>()) + 1);
}
