// Which claims are of one body among several, or of a part of the year, and prove nothing against the filing's schedules.
#include "reconcile/part_of_filing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "reconcile/finding.h"
#include "tests/reconcile/town.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// The budget of a finance bureau with this sentence in its text.
Filing bureau(const std::string& text) {
  return filing_of("青石县财政局2024年部门预算\n\n编制部门：青石县财政局\n\n" + text + "\n\n" + three_public());
}

bool accuses(const Filing& filing) {
  const Report report = reconcile(filing);
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& finding) { return finding.rule == "N1"; });
}

}  // namespace

TEST_CASE("a figure of the filing's own body, however it is called, is held against the schedule") {
  for (const char* text :
       {"青石县财政局2024年公务接待费预算9.37万元。", "县财政局2024年公务接待费9.37万元。", "我局公务接待费9.37万元。",
        "本部门2024年公务接待费预算9.37万元。", "2024年全局公务接待费预算9.37万元。",
        "根据县政府规定，青石县财政局公务接待费9.37万元。", "县财政局及下属单位公务接待费9.37万元。",
        "第二部分 青石县财政局2024年部门预算说明\n\n公务接待费9.37万元。"}) {
    CAPTURE(text);
    CHECK(accuses(bureau(text)));
  }
}

TEST_CASE("a figure of another body, or of some months, is not") {
  for (const char* text : {"县财政局机关公务接待费0.37万元。", "县财政局（本级）公务接待费0.37万元。",
                           "本级公务接待费0.37万元。", "青石县国库收付中心2024年公务接待费预算0.37万元。",
                           "下属事业单位公务接待费0.37万元。", "1.青石县国库收付中心：公务接待费0.37万元。",
                           "县乡镇财政管理所的公务接待费为0.37万元。", "2024年上半年公务接待费0.37万元。",
                           "2024年1-9月公务接待费支出0.37万元。", "截至2024年6月底，公务接待费支出0.37万元。",
                           "青石县国库收付中心2024年“三公”经费预算数为0.50万元。其中：公务接待费0.37万元。",
                           "（一）青石县国库收付中心2024年预算情况\n\n公务接待费0.37万元。"}) {
    CAPTURE(text);
    CHECK_FALSE(accuses(bureau(text)));
  }
}

TEST_CASE("a whole year is no part of one") {
  CHECK_FALSE(tells_part_of_year("2024年1-12月"));
  CHECK_FALSE(tells_part_of_year("2024年6月批复的预算"));
  CHECK(tells_part_of_year("2024年1月至6月"));
  CHECK(tells_part_of_year("第三季度"));
}

TEST_CASE("the government of a town is told from that of its county") {
  Filing filing;
  filing.entity = "青石县云溪镇人民政府";
  CHECK_FALSE(is_other_body(filing, "云溪镇人民政府"));
  CHECK_FALSE(is_other_body(filing, "第三部分云溪镇人民政府"));
  CHECK(is_other_body(filing, "青石县人民政府"));
  CHECK(is_other_body(filing, "云溪镇文化活动中心"));
}

TEST_CASE("a place's revenue in a department's text is not the department's") {
  const std::string summary =
      "2024年部门收支总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n"
      "一、一般公共预算拨款收入\t300.00\t一、一般公共服务支出\t300.00\n收入总计\t300.00\t支出总计\t300.00\n\n";
  CHECK_FALSE(accuses(bureau("青石县2024年一般公共预算收入5.2亿元，同比增长3.1%。\n\n" + summary)));
  CHECK_FALSE(accuses(bureau("全县一般公共预算收入5.2亿元。\n\n" + summary)));
  CHECK(accuses(bureau("2024年一般公共预算拨款收入310.00万元。\n\n" + summary)));
}
