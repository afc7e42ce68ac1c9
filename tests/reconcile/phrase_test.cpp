#include <doctest/doctest.h>
#include <re2/re2.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

TEST_CASE("every pattern of the phrases and of their exceptions can be compiled") {
  std::ifstream file(GOUJI_SOURCE_DIR "/reconcile/phrases.json");
  const nlohmann::json phrases = nlohmann::json::parse(file);
  REQUIRE(!phrases.empty());
  for (const auto& phrase : phrases)
    for (const char* part : {"pattern", "unless"}) {
      const std::string pattern = phrase.value(part, "");
      CAPTURE(pattern);
      CHECK(RE2(pattern, RE2::Quiet).ok());
    }
}

TEST_CASE("what a pattern matches, its hint matches too: one sentence for each phrase, with and without the slip") {
  std::ifstream file(GOUJI_SOURCE_DIR "/reconcile/phrases.json");
  const std::map<std::string, std::vector<std::string>> sentences = {
      {"choice", {"比上年增加(减少)3万元", "增长/下降2%", "高于(或持平)上年"}},
      {"placeholder", {"购置××万元", "共XX人", "设○○科"}},
      {"reason", {"主要原因。", "原因是；"}},
      {"purpose", {"主要用于。", "主要包括:；"}},
      {"amount", {"合计万元，", "预算数为万元。", "减少万元；", "金额万元、"}},
      {"percentage", {"增长%", "占%", "完成%"}},
      {"count", {"车辆辆", "设备台(套)"}},
      {"flat", {"持平表述"}},
      {"unconcerned", {"不涉及的不填。", "没有此项请删除)"}},
      {"statement", {"作如下说明"}},
      {"format", {"按上述格式", "(以下同)", "保留空表及名词解释"}},
      {"bracketed", {"(请根据实际填写)", "(如无此项可删去)"}},
      {"addressed", {"由各单位据实填写", "此处插入", "，请列明购置数量"}},
      {"sample", {"(样表)", "(参考模板)", "(单位名称)"}},
      {"flat-than", {"比上年持平"}},
      {"until", {"截止2024年", "截止到2023年"}},
      {"document-year", {"财预(2024)3号"}},
      {"wan", {"3.50万，", "2.1万"}},
      {"zero-without-unit", {"支出预算为0，", "决算数为0。"}},
      {"money-without-unit", {"支出决算为4.19。", "预算数为1.5，"}},
      {"number-mark", {"(一)、机构设置"}},
      {"direction-twice", {"大小于", "减增加"}},
      {"share-without-sign", {"占3.20，", "占比为1.5。"}},
      {"doubled", {"万元万元", "，。"}},
  };
  for (const auto& phrase : nlohmann::json::parse(file)) {
    const std::string id = phrase.at("id"), pattern = phrase.at("pattern"), hint = phrase.value("hint", pattern);
    CAPTURE(id);
    REQUIRE(sentences.count(id) == 1);
    for (const std::string& sentence : sentences.at(id)) {
      CAPTURE(sentence);
      CHECK(RE2::PartialMatch(sentence, pattern));
      CHECK(RE2::PartialMatch(sentence, hint));
    }
    CHECK(!RE2::PartialMatch("一般公共预算支出合计12.00万元，与上年持平，主要用于人员工资。", pattern));
  }
}
