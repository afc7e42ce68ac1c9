#include "parse/metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parse/claims/text_at.h"
#include "parse/claims/words.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

using Literal = std::string_view;

constexpr std::size_t longest_cover = 16;   ///< passages
constexpr std::size_t longest_title = 240;  ///< bytes
constexpr std::size_t longest_year = 12;    ///< bytes of 二〇二四

constexpr std::array<Literal, 14> entity_labels = {
    "预算主管部门:", "编制部门:", "编制单位:", "预算单位:", "部门名称:",       "单位名称:",   "填报单位:",
    "填报部门:",     "公开单位:", "公开部门:", "预算部门:", "部门(单位)名称:", "部门(单位):", "部门:"};
/// What follows an entity on the same line.
constexpr std::array<Literal, 6> behind_entity = {"单位:", "金额单位:", "编制日期", "填报日期", "日期:", "(盖章)"};

bool holds(Literal text, Literal word) {
  return text.find(word) != Literal::npos;
}

bool is_about_budget(Literal text) {
  return holds(text, "预算") || holds(text, "决算") || holds(text, "预决算");
}

/// A line of the cover that may be part of the title.
bool may_title(const Passage& passage) {
  Literal text = passage.normal.text;
  return text.size() >= 6 && text.size() <= longest_title && !holds(text, ":") && !holds(text, "。") &&
         !text.starts_with("附件") && !text.starts_with("注");
}

std::string printed(const Passage& passage, std::size_t begin, std::size_t end) {
  return without_space(passage.normal.original(passage.original, begin, end));
}

/// The passages before the contents, or before the running text where there are none.
std::vector<const Passage*> cover_of(const Narrative& narrative) {
  std::vector<const Passage*> cover;
  for (const Passage& passage : narrative.passages) {
    bool contents = passage.section >= 0 && narrative.sections[passage.section].contents;
    if (contents || holds(passage.normal.text, "。") || cover.size() >= longest_cover) break;
    cover.push_back(&passage);
  }
  return cover;
}

bool begins_with_year(const Passage& passage) {
  Literal text = passage.normal.text;
  if (text.starts_with("年")) return true;
  return (text.size() > 4 && is_digit(text[0]) && stands_at(text, 4, "年")) || text.starts_with("二〇") ||
         text.starts_with("部门") || text.starts_with("单位");
}

/// A line that names a region and stands above the organisation's: 青石县 over 财政局.
bool is_region_above(const Passage& above, const Passage& below) {
  constexpr std::array<Literal, 8> ends = {"省", "市", "区", "县", "州", "旗", "街道", "人民政府"};
  Literal text = above.normal.text;
  return may_title(above) && !is_about_budget(text) && !word_ending(text, ends).empty() &&
         !holds(below.normal.text, text);
}

/// Two lines of one title: …预算执行情况和 over 2025年预算草案的报告, or the 和 below.
bool go_together(const Passage& upper, const Passage& lower) {
  constexpr std::array<Literal, 5> joints = {"和", "与", "及", "暨", "、"};
  return !word_ending(upper.normal.text, joints).empty() || !word_at(lower.normal.text, 0, joints).empty();
}

/// The organisation above 2024年度部门决算 belongs to it, and the region above the organisation.
std::string title_of(const std::vector<const Passage*>& cover) {
  auto main = std::find_if(cover.begin(), cover.end(), [](const Passage* passage) {
    return may_title(*passage) && is_about_budget(passage->normal.text);
  });
  if (main == cover.end()) return {};
  auto first = main;
  while (first != cover.begin() && begins_with_year(**first) && may_title(**(first - 1))) --first;
  if (first != main && first != cover.begin() && is_region_above(**(first - 1), **first)) --first;
  auto last = main;
  while (last + 1 != cover.end() && go_together(**last, **(last + 1)) && may_title(**(last + 1))) ++last;
  std::string title;
  for (auto line = first; line <= last; ++line) title += without_space((*line)->original);
  return title;
}

std::string heading_title(const Narrative& narrative) {
  for (const Passage& passage : narrative.passages)
    if (passage.heading && may_title(passage) && is_about_budget(passage.normal.text) &&
        year_in(passage.normal.text, 0) != 0)
      return without_space(passage.original);
  return {};
}

/// The entity of a line such as `编制部门：青石县云溪镇人民政府 单位：元`; empty for other lines.
std::string labelled_entity(const Passage& passage) {
  Literal text = passage.normal.text;
  Literal label = word_at(text, 0, entity_labels);
  if (label.empty()) return {};
  std::size_t end = text.size();
  for (Literal word : behind_entity) end = std::min(end, text.find(word, label.size()));
  return printed(passage, label.size(), end);
}

/// What a heading such as 青石县财政局主要职能 is about.
std::string headed_entity(const Passage& passage) {
  constexpr std::array<Literal, 6> tails = {"(单位)机构设置", "主要职能", "机构设置", "单位概况", "部门概况", "概况"};
  Literal text = passage.normal.text;
  Literal tail = word_ending(text, tails);
  if (tail.empty() || !passage.heading) return {};
  std::size_t begin = numbering_of(text).length;
  if (stands_at(text, begin, "关于")) begin += Literal("关于").size();
  if (text.size() - tail.size() < begin + 12) return {};
  return printed(passage, begin, text.size() - tail.size());
}

/// The most frequent of some names; the first of equals.
std::string most_frequent(const std::vector<std::string>& names) {
  std::string best;
  std::ptrdiff_t most = 0;
  for (const std::string& name : names) {
    std::ptrdiff_t count = std::count(names.begin(), names.end(), name);
    if (name.empty() || count <= most) continue;
    most = count;
    best = name;
  }
  return best;
}

/// What stands between a year and what is published: 2024年度(青石县财政局)部门决算.
Literal behind_year(Literal title) {
  constexpr std::array<Literal, 6> published = {"部门预算", "部门决算", "单位预算", "单位决算", "预算", "决算"};
  if (year_in(title, 0) == 0 || title.find("年") > longest_year) return {};
  std::size_t begin = title.find("年") + Literal("年").size();
  if (stands_at(title, begin, "度")) begin += Literal("度").size();
  std::size_t end = Literal::npos;
  for (Literal word : published) end = std::min(end, title.find(word, begin));
  return end == Literal::npos ? Literal() : title.substr(begin, end - begin);
}

/// The organisation that a title names before its year or behind it; a region alone is none.
std::string titled_entity(Literal title) {
  std::size_t year = 0;
  while (year < title.size() && !is_digit(title[year])) ++year;
  const Literal behind = behind_year(title);
  const Literal name = behind.empty() ? title.substr(0, year) : behind;
  constexpr std::array<Literal, 22> ends = {"局", "会", "处", "府", "室", "心", "院", "校", "学", "所", "站",
                                            "馆", "队", "厅", "部", "团", "社", "镇", "乡", "道", "司", "办"};
  return word_ending(name, ends).empty() ? std::string() : std::string(name);
}

/// The region whose government's budget a title puts forward: 青石县 of 关于青石县2024年财政决算（草案）的报告.
std::string governed_region(Literal title) {
  constexpr std::array<Literal, 7> ends = {"省", "市", "州", "县", "区", "旗", "盟"};
  std::size_t year = 0;
  while (year < title.size() && !is_digit(title[year])) ++year;
  Literal name = title.substr(0, year);
  if (name.starts_with("关于")) name.remove_prefix(Literal("关于").size());
  return word_ending(name, ends).empty() ? std::string() : std::string(name);
}

/// The first line of the cover that names an organisation with a year and a budget.
std::string entity_on_cover(const std::vector<const Passage*>& cover) {
  for (const Passage* passage : cover) {
    const Literal text = passage->normal.text;
    if (!may_title(*passage) || !is_about_budget(text)) continue;
    if (std::string name = titled_entity(text); !name.empty()) return name;
  }
  return {};
}

std::string entity_of(const Narrative& narrative, const std::vector<const Passage*>& cover, Literal title) {
  for (const Passage* passage : cover)
    if (std::string name = labelled_entity(*passage); !name.empty()) return name;
  if (std::string name = titled_entity(title); !name.empty()) return name;
  if (std::string name = entity_on_cover(cover); !name.empty()) return name;
  std::vector<std::string> labels, headings;
  for (const Passage& passage : narrative.passages) {
    if (passage.section >= 0 && narrative.sections[passage.section].contents) continue;
    labels.push_back(labelled_entity(passage));
    headings.push_back(headed_entity(passage));
  }
  std::string name = most_frequent(labels);
  return name.empty() ? most_frequent(headings) : name;
}

/// A text without titles is of the year that it opens with.
int first_year(const Narrative& narrative) {
  if (narrative.passages.empty()) return 0;
  Literal text = narrative.passages.front().normal.text;
  std::size_t year = text.find("年");
  return year == Literal::npos ? 0 : year_in(text.substr(0, year + 3), 0);
}

/// The year that most titles of schedules and headings have.
int common_year(const Filing& filing) {
  std::map<int, int> counts;
  for (const Schedule& schedule : filing.schedules) ++counts[year_in(normalised(schedule.title), 0)];
  for (const Section& section : filing.narrative.sections) ++counts[year_in(normalised(section.title), 0)];
  counts.erase(0);
  auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? first_year(filing.narrative) : most->first;
}

/// A report may speak of the year before or after as well: …2024年预算执行情况和2025年预算草案, 2024年决算和2025年上半年预算执行
/// 情况. Its own is the one before what it puts forward.
int year_of_title(Literal title) {
  constexpr std::array<Literal, 3> put_forward = {"决算", "预算草案", "预算(草案)"};
  for (Literal word : put_forward)
    if (const std::size_t at = title.find(word); at != Literal::npos)
      if (const int year = year_in(title.substr(0, at), 0); year != 0) return year;
  return year_in(title, 0);
}

Stage stage_in(Literal text) {
  bool budget = holds(text, "预算"), final_accounts = holds(text, "决算");
  if (budget == final_accounts) return Stage::unknown;
  return budget ? Stage::budget : Stage::final_accounts;
}

Stage stage_of(const Filing& filing, Literal title) {
  if (Stage stage = stage_in(title); stage != Stage::unknown) return stage;
  std::ptrdiff_t finals = std::count_if(filing.schedules.begin(), filing.schedules.end(),
                                        [](const Schedule& schedule) { return schedule.final_accounts; });
  auto all = static_cast<std::ptrdiff_t>(filing.schedules.size());
  if (all == 0) return Stage::unknown;
  return finals * 2 > all ? Stage::final_accounts : Stage::budget;
}

Scope scope_in(Literal text) {
  constexpr std::array<Literal, 5> unit = {"单位预算", "单位决算", "预算单位", "单位收支", "编制单位:"};
  constexpr std::array<Literal, 5> department = {"部门预算", "部门决算", "主管部门", "部门收支", "编制部门:"};
  constexpr std::array<Literal, 8> government = {"政府预算", "政府决算", "财政预算", "财政决算",
                                                 "财政收支", "预算执行", "总决算",   "预算草案"};
  if (holds_any(text, department)) return Scope::department;
  if (holds_any(text, unit)) return Scope::unit;
  if (holds(text, "部门") && text.ends_with("表")) return Scope::department;
  return holds_any(text, government) ? Scope::government : Scope::unknown;
}

Scope scope_of(const Filing& filing, const std::vector<const Passage*>& cover, Literal title) {
  if (Scope scope = scope_in(title); scope != Scope::unknown) return scope;
  for (const Passage* passage : cover)
    if (Scope scope = scope_in(passage->normal.text); scope != Scope::unknown) return scope;
  std::map<Scope, int> votes;
  for (const Schedule& schedule : filing.schedules) ++votes[scope_in(normalised(schedule.title))];
  for (const Section& section : filing.narrative.sections) ++votes[scope_in(normalised(section.title))];
  votes.erase(Scope::unknown);
  auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? Scope::unknown : most->first;
}

}  // namespace

void read_metadata(Filing& filing) {
  std::vector<const Passage*> cover = cover_of(filing.narrative);
  filing.title = title_of(cover);
  if (filing.title.empty()) filing.title = heading_title(filing.narrative);
  std::string title = normalised(filing.title);
  filing.fiscal_year = year_of_title(title);
  if (filing.fiscal_year == 0) filing.fiscal_year = common_year(filing);
  filing.entity = entity_of(filing.narrative, cover, title);
  filing.stage = stage_of(filing, title);
  filing.scope = scope_of(filing, cover, title);
  if (filing.entity.empty() && filing.scope == Scope::government) filing.entity = governed_region(title);
}

}  // namespace gouji
