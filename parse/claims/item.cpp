#include "parse/claims/item.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parse/claims/text_at.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr std::size_t longest_name = 120;  ///< bytes

/// `(类)`, `(204类)`, `(2040601)`: a bracket that says which level the name before it has.
struct LevelMark {
  int level = 0;  ///< 1 类, 2 款, 3 项; 0 for no mark
  std::string_view code;
  std::size_t end = 0;
};

int level_of(std::string_view word) {
  constexpr std::array<std::string_view, 3> words = {"类", "款", "项"};
  constexpr std::array<std::string_view, 6> tails = {"", "级", "级科目", "科目", "级支出", "级次"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!word.starts_with(words[i])) continue;
    std::string_view tail = word.substr(words[i].size());
    if (std::find(tails.begin(), tails.end(), tail) != tails.end()) return static_cast<int>(i) + 1;
  }
  return 0;
}

/// A lone code tells its level by its length; two digits go one level down from the mark before.
int level_of_code(std::size_t digits, int level_before) {
  switch (digits) {
    case 3:
      return 1;
    case 5:
      return 2;
    case 7:
      return 3;
    case 2:
      return level_before == 1 || level_before == 2 ? level_before + 1 : 0;
    default:
      return 0;
  }
}

LevelMark mark_at(std::string_view text, std::size_t open, int level_before) {
  std::size_t close = text.find(')', open);
  if (close == std::string_view::npos || close - open > 24) return {};
  std::string_view inside = text.substr(open + 1, close - open - 1);
  std::size_t digits = 0;
  while (digits < inside.size() && is_digit(inside[digits])) ++digits;
  std::string_view word = inside.substr(digits);
  int level = word.empty() ? level_of_code(digits, level_before) : level_of(word);
  if (level == 0) return {};
  return {level, inside.substr(0, digits), close + 1};
}

/// Where the name that ends before a mark begins: behind the last boundary.
std::size_t name_begin(std::string_view text, std::size_t from, std::size_t open) {
  constexpr std::array<std::string_view, 9> boundaries = {"。", "；", "，", ":", "\"", "《", "》", "元", "%"};
  std::size_t begin = std::max(from, open > longest_name ? open - longest_name : 0);
  while (begin < open && is_continuation(text[begin])) ++begin;
  for (std::string_view boundary : boundaries) {
    std::size_t at = text.substr(0, open).rfind(boundary);
    if (at != std::string_view::npos) begin = std::max(begin, at + boundary.size());
  }
  return begin;
}

std::string_view clean_name(std::string_view name) {
  name.remove_prefix(numbering_of(name).length);
  constexpr std::array<std::string_view, 11> prefixes = {"、", "和", "其中", "用于", "主要", "包括",
                                                         "是", "为", "及",   "(",    "-"};
  for (std::string_view word; !(word = word_at(name, 0, prefixes)).empty();) name.remove_prefix(word.size());
  while (!name.empty() && is_digit(name.front())) name.remove_prefix(1);
  return name;
}

void set_level(ItemChain& chain, int level, std::string_view name, std::string_view code) {
  std::string& slot = level == 1 ? chain.class_name : level == 2 ? chain.group_name : chain.item_name;
  slot = name;
  chain.code += code;
}

/// True where 支出 behind a mark is the name's: not in （项）支出决算为….
bool spends(std::string_view text, std::size_t at) {
  constexpr std::string_view word = "支出";
  constexpr std::array<std::string_view, 6> others = {"决算", "预算", "年初", "执行", "数", "安排"};
  return stands_at(text, at, word) && word_at(text, at + word.size(), others).empty();
}

/// Chains with level marks.
void add_marked(std::string_view text, std::vector<PlacedItem>& items) {
  int level = 0;
  std::size_t end = 0;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    bool goes_on = !items.empty() && end > 0 && open > end && open - end <= longest_name;
    std::size_t begin = name_begin(text, end, open);
    goes_on = goes_on && begin <= end + 6 && begin >= end;
    LevelMark mark = mark_at(text, open, goes_on ? level : 0);
    std::string_view name = mark.level == 0 ? std::string_view{} : clean_name(text.substr(begin, open - begin));
    if (name.size() < 6) continue;
    if (!goes_on || mark.level <= level) {
      auto at = static_cast<std::uint32_t>(name.data() - text.data());
      items.push_back({at, at, {}});
    }
    level = mark.level;
    end = mark.end;
    // 一般公共服务（类）支出 is the class 一般公共服务支出.
    std::string full(name);
    if (spends(text, end) && !name.ends_with("支出")) full += "支出";
    set_level(items.back().chain, level, full, mark.code);
    items.back().end = static_cast<std::uint32_t>(end);
  }
}

std::vector<std::string_view> parts_of(std::string_view chain) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= chain.size();) {
    std::size_t dash = std::min(chain.find('-', at), chain.size());
    parts.push_back(chain.substr(at, dash - at));
    at = dash + 1;
  }
  return parts;
}

/// `X-Y-Z`, or one name, of which nobody says the level.
ItemChain dashed(std::string_view chain) {
  std::vector<std::string_view> parts = parts_of(chain);
  ItemChain item;
  item.item_name = parts.back();
  if (parts.size() > 1) item.class_name = parts.front();
  if (parts.size() > 2) item.group_name = parts[1];
  return item;
}

bool behind_item(std::string_view text, std::size_t at) {
  return stands_at(text, at, "科目") || stands_at(text, at, "支出") || (at < text.size() && is_digit(text[at]));
}

bool may_be_name(std::string_view name) {
  constexpr std::array<std::string_view, 6> no_name = {"三公", "(类)", "(款)", "(项)", "类)", "。"};
  return name.size() >= 9 && name.size() <= 2 * longest_name && !holds_any(name, no_name);
}

void add_quoted(std::string_view text, std::vector<PlacedItem>& items) {
  for (std::size_t open = text.find('"'); open != std::string_view::npos;) {
    std::size_t close = text.find('"', open + 1);
    if (close == std::string_view::npos) return;
    std::string_view name = text.substr(open + 1, close - open - 1);
    if (may_be_name(name) && behind_item(text, close + 1)) {
      items.push_back({static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close + 1), dashed(name)});
      open = text.find('"', close + 1);
    } else {
      open = close;
    }
  }
}

/// `执法办案科目2617.48万元`, without quotation marks.
void add_before_word(std::string_view text, std::vector<PlacedItem>& items) {
  constexpr std::string_view word = "科目";
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0 || text[at - 1] == '"' || text[at - 1] == ')') continue;
    std::size_t behind = at + word.size();
    if (behind >= text.size() || !is_digit(text[behind])) continue;
    std::string_view name = clean_name(text.substr(name_begin(text, 0, at), at - name_begin(text, 0, at)));
    if (!may_be_name(name)) continue;
    auto begin = static_cast<std::uint32_t>(name.data() - text.data());
    items.push_back({begin, static_cast<std::uint32_t>(at), dashed(name)});
  }
}

}  // namespace

std::vector<PlacedItem> items_of(const Passage& passage) {
  std::string_view text = passage.normal.text;
  std::vector<PlacedItem> items;
  add_marked(text, items);
  add_quoted(text, items);
  add_before_word(text, items);
  std::stable_sort(items.begin(), items.end(),
                   [](const PlacedItem& a, const PlacedItem& b) { return a.begin < b.begin; });
  return items;
}

}  // namespace gouji
