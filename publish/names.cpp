#include "publish/names.h"

#include <array>
#include <optional>

namespace gouji {
namespace {

struct Name {
  std::string_view zh, en;
};

constexpr std::array<Name, 3> severities = {{{"提示", "note"}, {"警告", "warning"}, {"错误", "error"}}};

constexpr std::array<Name, 5> outcomes = {{{"成立", "holds"},
                                           {"尾差之内成立", "holds within rounding"},
                                           {"不成立", "fails"},
                                           {"不适用", "not applicable"},
                                           {"无法判断", "undecidable"}}};

constexpr std::array<Name, 20> kinds = {{{"单位写错", "wrong unit"},
                                         {"行内加总", "row sum"},
                                         {"列内加总", "column sum"},
                                         {"上下级加总", "parent and parts"},
                                         {"表间不一致", "between schedules"},
                                         {"说明与表不一致", "narrative and schedule"},
                                         {"说明内加总", "sum in the narrative"},
                                         {"前后说法不一", "stated twice"},
                                         {"与上年比较", "compared with last year"},
                                         {"百分比", "percentage"},
                                         {"尾差", "rounding"},
                                         {"数量", "count"},
                                         {"科目代码", "code"},
                                         {"名称", "name"},
                                         {"缺漏", "missing"},
                                         {"日期", "date"},
                                         {"样表残留", "left-over form text"},
                                         {"文字", "text"},
                                         {"文件之间", "between filings"},
                                         {"其他", "other"}}};

constexpr std::array<Name, 19> schedules = {{{"收支总表", "summary of revenue and expenditure"},
                                             {"收入总表", "revenue"},
                                             {"支出总表", "expenditure"},
                                             {"财政拨款收支总表", "appropriation summary"},
                                             {"一般公共预算支出表", "general public budget expenditure"},
                                             {"政府性基金预算支出表", "government-managed funds"},
                                             {"国有资本经营预算支出表", "state capital operations"},
                                             {"基本支出经济分类表", "basic expenditure by economic classification"},
                                             {"“三公”经费表", "three public expenses"},
                                             {"绩效目标表", "performance target"},
                                             {"项目支出表", "project list"},
                                             {"政府一般公共预算收入表", "a government's general public revenue"},
                                             {"政府预算经济分类表", "expenditure by the government's economic classes"},
                                             {"政府性基金收入表", "revenue of government-managed funds"},
                                             {"国有资本经营收入表", "revenue of state capital"},
                                             {"收支平衡表", "a government's balance"},
                                             {"转移支付表", "transfers between governments"},
                                             {"政府债务表", "government debt"},
                                             {"其他表", "other schedule"}}};

template <typename Kind, std::size_t count>
std::string_view pick(const std::array<Name, count>& names, Kind kind, Language language) {
  const auto index = static_cast<std::size_t>(kind);
  if (index >= count) return {};
  return language == Language::zh ? names[index].zh : names[index].en;
}

/// The schedule that a place begins with.
std::optional<ScheduleKind> schedule_at(std::string_view where) {
  const std::string_view head = where.substr(0, where.find(':'));
  for (std::size_t kind = 0; kind < schedules.size(); ++kind)
    if (text_of(static_cast<ScheduleKind>(kind)) == head) return static_cast<ScheduleKind>(kind);
  return {};
}

constexpr std::string_view claim_mark = "claim:";

}  // namespace

std::string_view name_of(Severity severity, Language language) {
  return pick(severities, severity, language);
}
std::string_view name_of(Outcome outcome, Language language) {
  return pick(outcomes, outcome, language);
}
std::string_view name_of(FindingKind kind, Language language) {
  return pick(kinds, kind, language);
}
std::string_view name_of(ScheduleKind kind, Language language) {
  return pick(schedules, kind, language);
}

std::string place_name(std::string_view where, Language language) {
  if (where.starts_with(claim_mark)) {
    const std::string quote(where.substr(claim_mark.size()));
    return language == Language::zh ? "“" + quote + "”" : "\"" + quote + "\"";
  }
  const auto kind = schedule_at(where);
  if (!kind) return std::string(where);
  std::string out(name_of(*kind, language));
  std::string_view rest = where.substr(std::min(where.find(':'), where.size()));
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) out.append(" › ").append(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  return out;
}

std::string place_group(std::string_view where, Language language) {
  const bool zh = language == Language::zh;
  if (const auto kind = schedule_at(where)) return std::string(name_of(*kind, language));
  return where.empty() ? "" : zh ? "说明文字" : "the narrative";
}

}  // namespace gouji
