#include "reconcile/bind_subject.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/text.h"

namespace gouji::data {
extern const std::string_view subjects;
}

namespace gouji {
namespace {

using Json = nlohmann::json;
using Strings = std::vector<std::string>;

struct Table {
  Strings heads, tails, organisations;
  std::set<std::string, std::less<>> generic;
  std::vector<Subject> subjects;
  std::map<std::string, int, std::less<>> words;
  std::vector<SubjectSum> sums;
  std::vector<Strings> same_change;
};

Strings strings(const Json& object, const char* key) {
  return object.value(key, Strings{});
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != text.npos; at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

ScheduleKind kind_named(std::string_view name) {
  for (int kind = 0; kind < static_cast<int>(ScheduleKind::other); ++kind)
    if (text_of(static_cast<ScheduleKind>(kind)) == name) return static_cast<ScheduleKind>(kind);
  return ScheduleKind::other;
}

/// `summary:income_total:amount|total`
Target target_of(std::string_view text) {
  std::vector<std::string_view> parts = split(text, ':');
  Target target{kind_named(parts[0]), std::string(parts.at(1)), {}};
  for (std::string_view measure : split(parts.at(2), '|')) target.measures.emplace_back(measure);
  return target;
}

std::vector<Target> targets(const Json& entry, const char* key) {
  std::vector<Target> found;
  for (const std::string& text : strings(entry, key)) found.push_back(target_of(text));
  return found;
}

Subject subject_from(const Json& entry) {
  Subject subject;
  subject.id = entry.at("id").get<std::string>();
  subject.budget = targets(entry, "budget");
  subject.final_accounts = targets(entry, "final");
  subject.relative = entry.value("relative", "");
  subject.under = strings(entry, "under");
  subject.part_of = strings(entry, "part_of");
  subject.not_in = strings(entry, "not_in");
  subject.unless = strings(entry, "not");
  subject.any_prefix = entry.value("any_prefix", false);
  subject.upper_bound = entry.value("upper_bound", false);
  return subject;
}

void longest_first(Strings& words) {
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

void read_subjects(const Json& json, Table& table) {
  for (const Json& entry : json.at("subjects")) {
    for (const std::string& word : strings(entry, "words"))
      table.words.emplace(word, static_cast<int>(table.subjects.size()));
    table.subjects.push_back(subject_from(entry));
  }
}

Table read_table() {
  Json json = Json::parse(data::subjects);
  Table table;
  table.heads = strings(json, "heads");
  table.tails = strings(json, "tails");
  table.organisations = strings(json, "organisations");
  longest_first(table.heads);
  longest_first(table.tails);
  for (const std::string& word : strings(json, "generic")) table.generic.insert(word);
  read_subjects(json, table);
  for (const Json& sum : json.at("sums"))
    table.sums.push_back(
        {sum.at("total"), strings(sum, "parts"), sum.value("complete", false), sum.value("linked", false)});
  for (const Json& group : json.at("same_change")) table.same_change.push_back(group.get<Strings>());
  return table;
}

const Table& table() {
  static const Table loaded = read_table();
  return loaded;
}

/// Characters that only set words off: quotation marks, dashes, brackets with what they hold.
std::string without_marks(std::string_view text) {
  std::string out;
  int depth = 0;
  for (char c : text) {
    if (c == '(') ++depth;
    if (depth == 0 && c != '"' && c != ' ' && c != ':' && c != '-') out += c;
    if (c == ')' && depth > 0) --depth;
  }
  for (std::string_view mark : {"，", "、", "；", "。"})
    for (std::size_t at = out.find(mark); at != out.npos; at = out.find(mark)) out.erase(at, mark.size());
  return out;
}

/// A number, and the 年 or 年度 behind it.
bool take_digits(std::string_view& text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0) return false;
  text.remove_prefix(digits);
  for (std::string_view mark : {"年度", "年"})
    if (text.starts_with(mark)) {
      text.remove_prefix(mark.size());
      break;
    }
  return true;
}

bool take_head(std::string_view& text) {
  for (const std::string& head : table().heads)
    if (text.size() > head.size() && text.starts_with(head)) {
      text.remove_prefix(head.size());
      return true;
    }
  return take_digits(text);
}

bool take_tail(std::string_view& text) {
  for (const std::string& tail : table().tails)
    if (text.size() > tail.size() && text.ends_with(tail)) {
      text.remove_suffix(tail.size());
      return true;
    }
  return false;
}

bool contains_any(std::string_view text, const Strings& words) {
  return std::any_of(words.begin(), words.end(), [&](const auto& word) { return text.find(word) != text.npos; });
}

/// True for what may stand before a subject and not change it: whose it is.
bool names_an_owner(std::string_view prefix) {
  while (prefix.ends_with("的")) prefix.remove_suffix(std::string_view("的").size());
  for (std::string_view ending : {"年度", "年", "本年"})
    if (prefix.ends_with(ending)) prefix.remove_suffix(ending.size());
  while (!prefix.empty() && prefix.back() >= '0' && prefix.back() <= '9') prefix.remove_suffix(1);
  if (prefix.empty()) return true;
  const Strings& endings = table().organisations;
  return std::any_of(endings.begin(), endings.end(), [&](const auto& ending) { return prefix.ends_with(ending); });
}

bool starts_character(char c) {
  return (c & 0xC0) != 0x80;
}

const Subject* exact(std::string_view text) {
  auto found = table().words.find(text);
  return found == table().words.end() ? nullptr : &table().subjects[found->second];
}

/// True for a text whose first words are a subject's: 本年收入合计为 must keep its 本年.
bool starts_with_subject(std::string_view text) {
  for (std::size_t end = text.size(); end > 3; --end)
    if ((end == text.size() || starts_character(text[end])) && exact(text.substr(0, end)) != nullptr) return true;
  return false;
}

/// The longest known word that the text ends with.
const Subject* at_end(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!starts_character(text[begin])) continue;
    const Subject* subject = exact(text.substr(begin));
    if (subject == nullptr) continue;
    std::string_view prefix = text.substr(0, begin);
    if (contains_any(prefix, subject->unless)) return nullptr;
    return subject->any_prefix || names_an_owner(prefix) ? subject : nullptr;
  }
  return nullptr;
}

}  // namespace

std::string bare_words(std::string_view words) {
  std::string plain = without_marks(words);
  std::string_view text = plain;
  while (!starts_with_subject(text) && take_head(text)) {
  }
  return std::string(text);
}

std::string core_words(std::string_view words) {
  std::string plain = bare_words(words);
  std::string_view text = plain;
  while (take_tail(text)) {
  }
  return std::string(text);
}

const Subject* subject_of(std::string_view words) {
  std::string plain = bare_words(words);
  std::string_view text = plain;
  do {
    if (const Subject* subject = at_end(text)) return subject;
  } while (take_tail(text));
  return nullptr;
}

const Subject* subject_with_id(std::string_view id) {
  for (const Subject& subject : table().subjects)
    if (subject.id == id) return &subject;
  return nullptr;
}

bool is_generic(std::string_view words) {
  std::string plain = bare_words(words);
  std::string_view text = plain;
  do {
    if (text.empty() || table().generic.contains(text)) return true;
  } while (take_tail(text));
  return false;
}

const std::vector<SubjectSum>& subject_sums() {
  return table().sums;
}

bool change_together(std::string_view one, std::string_view other) {
  const auto& groups = table().same_change;
  return std::any_of(groups.begin(), groups.end(), [&](const Strings& group) {
    auto has = [&](std::string_view id) { return std::find(group.begin(), group.end(), id) != group.end(); };
    return has(one) && has(other);
  });
}

}  // namespace gouji
