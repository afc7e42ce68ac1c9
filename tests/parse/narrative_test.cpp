#include "parse/narrative.h"

#include <doctest/doctest.h>

#include "parse/narrative/text_line.h"
#include "parse/page_number.h"
#include "tests/parse/narrative_support.h"

using namespace gouji;
using namespace gouji::testing;
using Texts = std::vector<std::string>;

namespace {

/// 34 characters from 90 to 498: a full line of the made pages.
const std::string full = "云溪镇人民政府按照年度工作安排统筹各项资金保障基本运转和重点项目所需支出并";

Narrative narrative_of(const std::vector<Page>& pages) {
  Document document;
  document.pages = pages;
  return read_narrative(document, {});
}

}  // namespace

TEST_CASE("a line of a dump is a paragraph, unless it goes on with a closing mark or in the middle of a clause") {
  Narrative narrative = read_narrative(dump_of({"云溪镇机构设置", "", "预算是包括本部以及下属2家预算单位的综合收支计划",
                                                "", "。本部门中，事业单位3家。", "包括人员经费、", "公用经费。"}),
                                       {});
  CHECK(originals(narrative) == Texts{"云溪镇机构设置",
                                      "预算是包括本部以及下属2家预算单位的综合收支计划。本部门中，事业单位3家。",
                                      "包括人员经费、公用经费。"});
}

TEST_CASE("a line break inside an amount ends no paragraph") {
  Narrative narrative =
      read_narrative(dump_of({"基本支出37,206.15万", "元。", "项目支出1,2", "34.50万元。", "共3项"}), {});
  CHECK(originals(narrative) == Texts{"基本支出37,206.15万元。", "项目支出1,234.50万元。", "共3项"});
}

TEST_CASE("a dump that was wrapped by width is joined by width") {
  Narrative narrative = read_narrative(dump_of({
                                           "（一）2024年预算共安排收入612.38万元，其中当年拨入41",
                                           "2.36万元，比2023年减少184.71万元，降幅为23%。其",
                                           "余来自历年积累。",
                                           "1.由本级财政拨付403.98万元，是维持运转的主要来源，全部",
                                           "列入预算。",
                                           "2.由主管部门补助8.38万元，专门用于河道巡查的设备购置。",
                                           "3.从上年带入200.02万元，原因是去年有两个工程没有按期完",
                                           "工，款项未付。",
                                       }),
                                       {});
  REQUIRE(narrative.passages.size() == 4);
  CHECK(narrative.passages[0].normal.text.find("其中当年拨入412.36万元") != std::string::npos);
  CHECK(narrative.passages[2].original == "2.由主管部门补助8.38万元，专门用于河道巡查的设备购置。");
}

TEST_CASE("a line that closes a quotation which the line before left open goes on with it") {
  Narrative narrative =
      read_narrative(dump_of({"1.“教育支出（类）普通教育（款）小学", "教育（项）”20.00万元，主要用于小学。", "“云溪镇",
                              "2.“卫生健康支出”5.00万元。", "2024年“"}),
                     {});
  REQUIRE(narrative.passages.size() == 4);
  CHECK(narrative.passages[0].normal.text == "1.\"教育支出(类)普通教育(款)小学教育(项)\"20.00万元，主要用于小学。");
  CHECK_FALSE(narrative.passages[0].heading);
}

TEST_CASE("a part's heading is not joined to the first section's") {
  std::vector<std::string> lines = {"第一部分 青石县云溪镇人民政府社会事务管理服务中心概况", "一、主要职能"};
  for (int i = 0; i < 6; ++i) lines.push_back("负责社会事务管理服务工作的组织、协调和日常管理等事项，");
  lines.emplace_back("并做好公共服务。");
  Narrative narrative = read_narrative(dump_of(lines), {});
  REQUIRE(narrative.passages.size() >= 2);
  CHECK(narrative.passages[1].normal.text == "一、主要职能");
}

TEST_CASE("a dump whose lines all have a blank one between them is wrapped all the same") {
  Narrative narrative = read_narrative(
      dump_of({"  2023年度一般公共预算财政拨款支出7208.82万元，主要用于以下各个方面", "",
               "的开支：教育支出（类）322.40万元，占支出的4.47%；自然资源海洋气", "",
               "象等支出（类）84.30万元，占1.17%；住房保障支出（类）567.4万元，占", "",
               "7.87%；灾害防治及应急管理支出（类）9.02万元，占全部支出的0.13%，", "", "与上年相比没有大的变化。", "",
               "三、一般公共预算财政拨款支出决算具体情况", "", "四、其他情况"}),
      {});
  REQUIRE(narrative.passages.size() == 3);
  CHECK(narrative.passages[0].normal.text.find("自然资源海洋气象等支出(类)84.30万元") != std::string::npos);
}

TEST_CASE("short lines of a dump with blank ones between them are paragraphs") {
  Narrative narrative =
      read_narrative(dump_of({"目录", "", "部门主要职能", "", "部门机构设置", "", "部门预算编制说明"}), {});
  CHECK(narrative.passages.size() == 4);
}

TEST_CASE("paragraphs of a page: indentation begins one, a full line goes on") {
  Narrative narrative = narrative_of({page_of(1, {{114, 100, full.substr(0, 32 * 3)},
                                                  {90, 120, full},
                                                  {90, 140, "支出预算100.00万元。"},
                                                  {114, 160, full.substr(0, 32 * 3)},
                                                  {90, 180, full},
                                                  {90, 200, "收入预算100.00万元。"}})});
  REQUIRE(narrative.passages.size() == 2);
  CHECK(narrative.passages[1].original == full.substr(0, 32 * 3) + full + "收入预算100.00万元。");
}

TEST_CASE("a heading that fills its line is not joined to the indented paragraph below") {
  std::string heading = "九、国有资本经营预算财政拨款收入支出决算情况的详细说明如后文所述";
  Narrative narrative = narrative_of({page_of(1, {{114, 100, full.substr(0, 32 * 3)},
                                                  {90, 120, full},
                                                  {90, 140, full},
                                                  {90, 160, "支出预算100.00万元。"},
                                                  {114, 180, heading},
                                                  {114, 200, "国有资本经营预算财政拨款支出0.00万元。"}})});
  REQUIRE(narrative.passages.size() == 3);
  CHECK(narrative.passages[1].original == heading);
  CHECK(narrative.passages[1].heading);
}

TEST_CASE("an amount that a page break parts is one, and page numbers and running heads are left out") {
  std::vector<Page> pages;
  for (int number = 1; number <= 4; ++number) {
    double y = 100;
    std::vector<Printed> lines = {{200, 40, "云溪镇2023年部门预算"}};
    for (int i = 0; i < 3; ++i, y += 20) lines.push_back({90, y, full});
    lines.push_back({90, y, number == 1 ? full.substr(0, 28 * 3) + "37,206.15万" : full});
    lines.push_back({290, 800, "- " + std::to_string(number) + " -"});
    pages.push_back(page_of(number, lines));
  }
  pages[1].words[1].text = "元。" + full.substr(0, 32 * 3);
  Narrative narrative = narrative_of(pages);
  REQUIRE(narrative.passages.size() == 1);
  const Passage& passage = narrative.passages[0];
  std::size_t at = passage.normal.text.find("37,206.15万元");
  REQUIRE(at != std::string::npos);
  CHECK(passage.normal.text.find("部门预算") == std::string::npos);
  PlacedText placed = passage.place(at, at + 15);
  CHECK(placed.page == 1);
  CHECK(placed.text == "37,206.15万元");
  CHECK(placed.box.x1 <= 90 + 39 * 12);
  CHECK(placed.box.y0 == 160);
}

TEST_CASE("what is a page's number") {
  for (const char* text : {"12", "- 12 -", "—3—", "第5页", "第1页 共21页", "第 1 页，共 6 页", "3/21", "·7·"})
    CHECK(is_page_number(text));
  for (const char* text : {"12.5", "1,234", "共3家", "一、概况", "", "2023年", "1234567"})
    CHECK_FALSE(is_page_number(text));
}

TEST_CASE("the contents end where their first entry is printed again") {
  Narrative narrative =
      read_narrative(dump_of({"云溪镇2023年部门预算", "目 录", "第一部分 云溪镇概况……1", "一、主要职能……1",
                              "第二部分 情况说明……2", "第一部分 云溪镇概况", "一、主要职能", "负责本镇事务。"}),
                     {});
  REQUIRE(narrative.sections.size() == 4);
  CHECK(narrative.sections[1].contents);
  CHECK(narrative.sections[2].title == "第一部分 云溪镇概况");
  CHECK(narrative.sections[3].parent == 2);
  CHECK(narrative.passages.back().section == 3);
  CHECK(narrative.passages[2].section == 1);
}

TEST_CASE("entries of a list are no headings, a numbered title is one") {
  Narrative narrative = read_narrative(dump_of({"二、机构设置", "包括：", "1. 云溪镇本部", "2. 平安办", "3. 信访办",
                                                "三、名词解释", "（一）基本支出：指支出。"}),
                                       {});
  std::vector<std::string> titles;
  for (const Section& section : narrative.sections) titles.push_back(section.title);
  CHECK(titles == Texts{"机构设置", "名词解释"});
}
