#include "reconcile/bind_item.h"

#include <algorithm>

#include "base/text.h"
#include "reconcile/codebook.h"

namespace gouji {
namespace {

constexpr std::size_t class_length = 3, group_length = 5, item_length = 7;

void erase_all(std::string& text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark)) text.erase(at, mark.size());
}

bool contains(std::string_view one, std::string_view other) {
  return one.find(other) != one.npos || other.find(one) != other.npos;
}

std::vector<int> line_numbers(const auto& entries) {
  std::vector<int> lines;
  lines.reserve(entries.size());
  for (const auto* entry : entries) lines.push_back(entry->line);
  return lines;
}

/// The levels at which the chain's last name is looked for. A name without its chain may be one of any level.
std::vector<std::size_t> lengths_of(const ItemChain& chain) {
  bool lone = chain.class_name.empty() && chain.group_name.empty();
  if (lone) return {item_length, group_length, class_length};
  if (!chain.item_name.empty()) return {item_length};
  if (!chain.group_name.empty()) return {group_length};
  return {class_length};
}

/// 一般公共服务 for 一般公共服务支出, and the other way round: texts leave the word out or add it.
std::string with_or_without_spending(std::string_view name) {
  constexpr std::string_view word = "支出";
  if (name.ends_with(word)) return std::string(name.substr(0, name.size() - word.size()));
  return std::string(name) + std::string(word);
}

/// The last name of the chain, which says what it is of.
const std::string& lowest_of(const ItemChain& chain) {
  if (!chain.item_name.empty()) return chain.item_name;
  return chain.group_name.empty() ? chain.class_name : chain.group_name;
}

/// True where the classification has or had the code under that name.
bool is_name_of(std::string_view name, std::string_view code) {
  const std::string normal = normalised(name);
  std::vector<const CodeName*> names = Codebook::national().names_of(code);
  return std::any_of(names.begin(), names.end(), [&](const CodeName* entry) { return entry->is_called(normal); });
}

}  // namespace

std::string item_key(std::string_view name) {
  std::string key = normalised(name);
  for (std::string_view mark : {"(类)", "(款)", "(项)", "\"", "-", "(", ")", "、", ":", "，"}) erase_all(key, mark);
  std::size_t digits = 0;
  while (digits < key.size() && key[digits] >= '0' && key[digits] <= '9') ++digits;
  return key.substr(digits);
}

const ItemIndex::Entries& ItemIndex::entries_of(int schedule) {
  auto [place, fresh] = by_schedule_.try_emplace(schedule);
  if (!fresh) return place->second;
  const std::vector<ScheduleLine>& lines = filing_.schedules[schedule].lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].code.empty()) continue;
    std::string name = item_key(lines[i].name);
    place->second.by_name[name].push_back({static_cast<int>(i), lines[i].code});
    place->second.by_code[lines[i].code].push_back({static_cast<int>(i), lines[i].code});
    place->second.name_of_code.try_emplace(lines[i].code, name);
  }
  return place->second;
}

std::vector<const ItemIndex::Entry*> ItemIndex::named(const Entries& entries, const std::string& name,
                                                      std::size_t code_length) {
  std::vector<const Entry*> found;
  auto same = entries.by_name.find(name);
  if (same == entries.by_name.end()) return found;
  for (const Entry& entry : same->second)
    if (entry.code.size() == code_length) found.push_back(&entry);
  return found;
}

/// By a name of other years, or a short form of the year's, that the classification has for the line's code.
std::vector<const ItemIndex::Entry*> ItemIndex::known_as(const Entries& entries, const std::string& name,
                                                         std::size_t code_length) {
  std::vector<const Entry*> found;
  for (const CodeName* named : Codebook::national().called(normalised(name), code_length)) {
    auto same = entries.by_code.find(named->code);
    if (same == entries.by_code.end()) continue;
    for (const Entry& entry : same->second)
      if (std::none_of(found.begin(), found.end(), [&](const Entry* other) { return other->line == entry.line; }))
        found.push_back(&entry);
  }
  return found;
}

std::string ItemIndex::name_with_code(const Entries& entries, std::string_view code) {
  auto place = entries.name_of_code.find(code);
  return place == entries.name_of_code.end() ? std::string() : place->second;
}

/// Names go out of use, so that one level of the chain may be called otherwise than in the table.
bool ItemIndex::stands_under(const Entries& entries, const Entry& entry, const ItemChain& chain) {
  std::string group = item_key(chain.group_name), top = item_key(chain.class_name);
  if (group.empty() && top.empty()) return true;
  std::string group_there = name_with_code(entries, std::string_view(entry.code).substr(0, group_length));
  std::string class_there = name_with_code(entries, std::string_view(entry.code).substr(0, class_length));
  if (!group.empty() && entry.code.size() > group_length && !group_there.empty())
    return contains(group, group_there) || is_name_of(chain.group_name, entry.code.substr(0, group_length));
  return top.empty() || class_there.empty() || contains(top, class_there) ||
         is_name_of(chain.class_name, entry.code.substr(0, class_length));
}

std::vector<int> ItemIndex::lines(int schedule, const ItemChain& chain) {
  const Entries& entries = entries_of(schedule);
  const std::string& stated = lowest_of(chain);
  const std::string name = item_key(stated);
  auto under = [&](std::vector<const Entry*> candidates) {
    std::erase_if(candidates, [&](const Entry* entry) { return !stands_under(entries, *entry, chain); });
    return line_numbers(candidates);
  };
  const std::vector<std::size_t> lengths = lengths_of(chain);
  for (const std::string& form : {name, with_or_without_spending(name)})
    for (std::size_t length : lengths)
      if (std::vector<int> found = under(named(entries, form, length)); !found.empty()) return found;
  // A lone name that no line has is looked up as a class's only: those of items say too little by themselves.
  return under(known_as(entries, stated, lengths.back()));
}

}  // namespace gouji
