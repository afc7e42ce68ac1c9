#include "reconcile/between/place.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "reconcile/bind_item.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 3> time_suffixes = {"@budget", "@final", "@previous"};
constexpr std::array<std::string_view, 20> time_words = {
    "年初预算数", "全年预算数", "调整预算数", "预算调整数", "上年执行数", "执行数", "预算数",
    "决算数",     "年初预算",   "全年预算",   "调整预算",   "上年度",     "本年度", "上年",
    "本年",       "当年",       "预算",       "决算",       "年度",       "年"};

const Schedule& schedule_of(const Filing& filing, FactRef fact) {
  return filing.schedules[static_cast<std::size_t>(fact.schedule)];
}

const ScheduleLine& line_of(const Filing& filing, FactRef fact) {
  return schedule_of(filing, fact).lines[static_cast<std::size_t>(fact.line)];
}

const Column& column_of(const Filing& filing, FactRef fact) {
  return schedule_of(filing, fact).columns[static_cast<std::size_t>(filing.figure(fact).column)];
}

std::string without_suffix(std::string measure) {
  for (const std::string_view suffix : time_suffixes)
    if (measure.ends_with(suffix)) measure.resize(measure.size() - suffix.size());
  return measure;
}

void erase_all(std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
}

/// Its words without what says of which year and which of the year's figures they are.
std::string timeless_words(const Column& column) {
  std::string words = normalised(column.path);
  std::erase_if(words, [](char c) { return (c >= '0' && c <= '9') || c == '/' || c == '"' || c == '(' || c == ')'; });
  for (const std::string_view word : time_words) erase_all(words, word);
  return words;
}

/// One figure a line is called 合计 in one filing and 预算数 in the other.
std::string column_word(const Column& column) {
  if (column.measure.empty()) return std::string("=").append(timeless_words(column));
  const std::string measure = without_suffix(column.measure);
  return measure == "amount" ? "total" : measure;
}

/// 一、 and （一） before a name: other filings count otherwise.
std::string without_ordinal(const std::string& name) {
  constexpr std::array<std::string_view, 13> marks = {"一", "二", "三", "四", "五", "六", "七",
                                                      "八", "九", "十", "(",  ")",  "、"};
  std::size_t begin = 0;
  for (bool taken = true; taken;) {
    taken = false;
    for (const std::string_view mark : marks)
      if (std::string_view(name).substr(begin).starts_with(mark)) {
        begin += mark.size();
        taken = true;
      }
  }
  const bool ordinal = begin > 0 && (name.substr(0, begin).ends_with("、") || name.substr(0, begin).ends_with(")"));
  return ordinal ? name.substr(begin) : name;
}

std::string line_word(const ScheduleLine& line) {
  if (!line.code.empty()) return line.code;
  if (!line.role.empty() && line.role != "class") return line.role;
  return line_by_name(line.name);
}

/// Three public expenses stand in columns or in rows.
PlaceName place_in_three_public(const ScheduleLine& line, const Column& column) {
  if (line.role == "previous") return {};
  const std::string measure = without_suffix(column.measure);
  const std::string word = measure == "amount" || measure.empty() ? line.role : measure;
  return word.empty() ? PlaceName() : place_at(ScheduleKind::three_public, "", word);
}

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// The funds have 预算 in their names, whatever the column is of.
std::string without_funds(std::string words) {
  for (const std::string_view fund : {"一般公共预算", "政府性基金预算", "国有资本经营预算"}) erase_all(words, fund);
  return words;
}

Phase phase_in(std::string_view words) {
  if (has(words, "年初预算")) return Phase::opening_budget;
  if (has(words, "调整") || has(words, "全年预算")) return Phase::adjusted_budget;
  if (has(words, "执行数")) return Phase::execution;
  if (has(words, "决算数")) return Phase::final_accounts;
  return has(words, "预算数") || has(words, "预算") ? Phase::budget : Phase::unstated;
}

/// The 2024 of 2024年; 0 where there is none.
int year_in_words(std::string_view words) {
  constexpr std::size_t digits = 4;
  for (std::size_t at = words.find("20"); at != std::string_view::npos; at = words.find("20", at + 1)) {
    const std::string_view year = words.substr(at, digits);
    if (year.size() == digits && std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return std::stoi(std::string(year));
  }
  return 0;
}

}  // namespace

std::string line_by_name(std::string_view name) {
  const std::string key = item_key(without_ordinal(normalised(name)));
  return key.empty() ? "" : std::string("#").append(key);
}

PlaceName place_at(ScheduleKind kind, std::string_view line, std::string_view column) {
  PlaceName place(text_of(kind));
  place.append(":").append(line).append(":").append(column == "amount" ? "total" : column);
  return place;
}

PlaceName place_of(const Filing& filing, FactRef fact) {
  const Schedule& schedule = schedule_of(filing, fact);
  const ScheduleLine& line = line_of(filing, fact);
  if (schedule.kind == ScheduleKind::performance_target || schedule.kind == ScheduleKind::other) return {};
  if (schedule.kind == ScheduleKind::three_public) return place_in_three_public(line, column_of(filing, fact));
  const std::string word = line_word(line);
  return word.empty() ? PlaceName() : place_at(schedule.kind, word, column_word(column_of(filing, fact)));
}

PlaceName place_by_name(const Filing& filing, FactRef fact) {
  const ScheduleLine& line = line_of(filing, fact);
  const std::string name = line_by_name(line.name);
  if (line.code.empty() || name.empty()) return {};
  return place_at(schedule_of(filing, fact).kind, name, column_word(column_of(filing, fact)));
}

std::vector<PlaceName> places_of(const Subject& subject, Stage stage) {
  std::vector<PlaceName> places;
  for (const Target& target : stage == Stage::final_accounts ? subject.final_accounts : subject.budget)
    for (const Measure& measure : target.measures) {
      const bool three = target.kind == ScheduleKind::three_public;
      const std::string column = without_suffix(measure);
      const PlaceName place =
          place_at(target.kind, three ? "" : target.role, three && column == "amount" ? target.role : column);
      if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
  return places;
}

std::string_view kind_of_place(std::string_view place) {
  return place.substr(0, place.find(':'));
}

ColumnTime time_of_column(const Column& column) {
  const std::string words = normalised(column.path);
  ColumnTime time{phase_in(without_funds(words)), year_in_words(words), has(words, "上年") && !has(words, "结")};
  time.previous = time.previous || column.measure.ends_with("@previous");
  return time;
}

PlaceName place_without_time(const Filing& filing, FactRef fact) {
  const Schedule& schedule = schedule_of(filing, fact);
  const Column& column = column_of(filing, fact);
  if (!column.measure.empty()) return place_of(filing, fact);
  const std::string words = timeless_words(column);
  for (const Column& other : schedule.columns)
    if (!other.measure.empty() && other.lane == column.lane && timeless_words(other) == words)
      return place_at(schedule.kind, line_word(line_of(filing, fact)), column_word(other));
  return {};
}

}  // namespace gouji
