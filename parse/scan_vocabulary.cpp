#include "parse/scan_vocabulary.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace gouji {

namespace data {
extern const std::string_view printed_words;
extern const std::string_view functional_codes;
extern const std::string_view economic_codes;
}  // namespace data

namespace {

constexpr std::size_t kLong = 6;
constexpr float kUnclearCharacter = 0.8F;
constexpr float kSureCharacter = 0.985F;  // models are this sure of most characters that they read right

/// The second column of the code book's rows.
void add_names(std::string_view csv, std::set<std::u32string>& words) {
  std::size_t at = csv.find('\n');
  while (at != std::string_view::npos && at + 1 < csv.size()) {
    const std::size_t end = csv.find('\n', at + 1);
    const std::string_view row = csv.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    at = end;
    const std::size_t first = row.find(','), second = row.find(',', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) continue;
    words.insert(to_utf32(normalised(std::string(row.substr(first + 1, second - first - 1)))));
  }
}

const std::set<std::u32string>& vocabulary() {
  static const std::set<std::u32string> words = [] {
    std::set<std::u32string> all;
    for (const auto& word : nlohmann::json::parse(data::printed_words))
      all.insert(to_utf32(word.get_ref<const std::string&>()));
    add_names(data::functional_codes, all);
    add_names(data::economic_codes, all);
    return all;
  }();
  return words;
}

/// What titles and headers of tables are put together of, whatever stands beside it.
const std::vector<std::u32string>& phrases() {
  static const std::vector<std::u32string> all = {U"一般公共预算", U"政府性基金", U"国有资本经营", U"财政拨款",
                                                  U"基本支出",     U"项目支出",   U"财政专户管理", U"转移支付",
                                                  U"债务余额",     U"债务限额"};
  return all;
}

std::size_t differences(const std::u32string& a, const std::u32string& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) count += a[i] != b[i] ? 1 : 0;
  return count;
}

char32_t lookalike(char32_t c) {
  switch (c) {
    case U'未':
      return U'末';
    case U'体':
      return U'休';
    case U'台':
    case U'奋':
    case U'含':
    case U'舍':
    case U'夯':
      return U'合';
    case U'评':
    case U'讣':
      return U'计';
    case U'文':
      return U'支';
    case U'人':
    case U'大':
    case U'六':
      return U'入';
    case U'其':
      return U'基';
    case U'日':
    case U'旦':
      return U'目';
    case U'拔':
    case U'按':
      return U'拨';
    case U',':
    case U'，':
    case U'：':
    case U'+':
      return U':';
    default:
      return c;
  }
}

std::u32string with_lookalikes(std::u32string text) {
  std::transform(text.begin(), text.end(), text.begin(), lookalike);
  return text;
}

}  // namespace

bool is_printed(const std::u32string& text) {
  return vocabulary().count(text) != 0;
}

std::u32string nearest_printed(const std::u32string& text, const std::vector<float>& clarity) {
  if (is_printed(text)) return text;
  auto unsure = [&](std::size_t at) { return at >= clarity.size() || clarity[at] < kSureCharacter; };
  // A Chinese character is hardly ever made of a speck: 预算数 is no 预算 with dirt behind it.
  auto speck = [&](std::size_t at) {
    return is_han(text[at]) ? at >= clarity.size() || clarity[at] < kUnclearCharacter : unsure(at);
  };
  if (text.size() > 3 && speck(0) && is_printed(text.substr(1))) return text.substr(1);
  if (text.size() > 3 && speck(text.size() - 1) && is_printed(text.substr(0, text.size() - 1)))
    return text.substr(0, text.size() - 1);
  const std::size_t most = text.size() >= kLong ? 2 : 1;
  std::size_t least = most + 1;
  const std::u32string* best = nullptr;
  for (const std::u32string& word : vocabulary()) {
    if (word.size() != text.size()) continue;
    const std::size_t away = differences(word, text);
    if (away > least || away > most) continue;
    best = away == least ? nullptr : &word;
    least = away;
  }
  if (best == nullptr) return text;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != (*best)[i] && unsure(i)) return *best;
  return text;
}

std::u32string with_printed_phrases(std::u32string title) {
  for (std::size_t at = 0; at < title.size(); ++at) {
    const std::u32string* only = nullptr;
    int near = 0;
    for (const std::u32string& phrase : phrases()) {
      if (at + phrase.size() > title.size()) continue;
      const std::size_t away = differences(phrase, title.substr(at, phrase.size()));
      if (away == 0) near = 2;  // as it should be
      if (away != 1) continue;
      only = &phrase;
      ++near;
    }
    if (near == 1) title.replace(at, only->size(), *only);
  }
  return title;
}

std::u32string alike_printed(const std::u32string& text) {
  if (is_printed(text)) return text;
  const std::u32string wanted = with_lookalikes(text);
  const std::u32string* only = nullptr;
  for (const std::u32string& word : vocabulary()) {
    if (word.size() != text.size() || with_lookalikes(word) != wanted) continue;
    if (only != nullptr) return text;
    only = &word;
  }
  return only == nullptr ? text : *only;
}

}  // namespace gouji
