#include "reconcile/bind_subject.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace gouji;

namespace {

std::string id_of(const char* words) {
  const Subject* subject = subject_of(words);
  return subject == nullptr ? "" : subject->id;
}

}  // namespace

TEST_CASE("what words are of") {
  struct Case {
    const char* words;
    const char* id;
  };
  for (const Case& c : {
           Case{"2024年,青石县司法局收入预算", "income"},
           {"其中:财政拨款收入", "appropriation_income"},
           {"本年收入合计", "current_income"},
           {"事业单位经营收入", "commercial"},
           {"经营收入", "commercial"},
           {"\"三公\"经费财政拨款支出年初预算为", "three_public"},
           {"2024年度\"三公\"经费支出决算数", "three_public"},
           {"因公出国(境)费支出决算为", "abroad"},
           {"公务用车购置及运行维护费支出决算为", "vehicle"},
           {"一般公共预算财政拨款支出年初预算为", "general_public"},
           {"一般公共预算财政拨款基本支出", "general_public_basic"},
           {"2024年度本部门政府采购预算", "procurement"},
           {"政府采购货物预算", "goods"},
           {"编报绩效目标的项目涉及项目预算资金", "target_sum"},
           {"青石县云溪镇下属1家机关和1家事业单位财政拨款的机关运行经费预算为", "agency_operating"},
           // Other things that end in the same words.
           {"面向中小企业预留政府采购预算", ""},
           {"国内公务接待费", ""},
           {"农林水项目支出", ""},
           {"其他支出预算", ""},
           {"工资福利支出", ""},
       }) {
    CAPTURE(c.words);
    CHECK(id_of(c.words) == c.id);
  }
}

TEST_CASE("every sum is of known subjects") {
  for (const SubjectSum& sum : subject_sums()) {
    CHECK(subject_with_id(sum.total) != nullptr);
    for (const std::string& part : sum.parts) CHECK(subject_with_id(part) != nullptr);
  }
}

TEST_CASE("words that only say which figure") {
  CHECK(is_generic("2024年预算安排"));
  CHECK(is_generic("支出决算为"));
  CHECK_FALSE(is_generic("行政运行"));
}
