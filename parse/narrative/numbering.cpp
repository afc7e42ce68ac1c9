#include "parse/narrative/numbering.h"

#include <array>
#include <string>

#include "base/text.h"

namespace gouji {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

/// Bytes of a Chinese numeral of at most four characters.
std::size_t numeral_length(std::string_view text) {
  constexpr std::array<std::string_view, 11> characters = {"一", "二", "三", "四", "五", "六",
                                                           "七", "八", "九", "十", "百"};
  std::size_t length = 0;
  for (int count = 0; count < 4; ++count) {
    bool found = false;
    for (std::string_view c : characters) found = found || begins(text.substr(length), c);
    if (!found) break;
    length += 3;
  }
  return length;
}

std::size_t digits_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  return length;
}

/// `十二` or `12`; at most four characters of it are read.
int value_of(std::string_view number) {
  if (number.empty()) return 0;
  if (!is_digit(number.front())) return static_cast<int>(parse_chinese_numeral(number));
  return number.size() > 4 ? 0 : std::stoi(std::string(number));
}

/// Length of the first of the words that the text begins with; 0 for none.
template <std::size_t n>
std::size_t one_of(std::string_view text, const std::array<std::string_view, n>& words) {
  for (std::string_view word : words)
    if (begins(text, word)) return word.size();
  return 0;
}

Numbering part(std::string_view text) {
  constexpr std::array<std::string_view, 4> words = {"部分", "章", "篇", "节"};
  constexpr std::size_t first = std::string_view("第").size();
  std::size_t number = numeral_length(text.substr(first));
  if (number == 0) number = digits_length(text.substr(first));
  std::size_t word = number == 0 ? 0 : one_of(text.substr(first + number), words);
  if (word == 0) return {};
  std::size_t length = first + number + word;
  length += one_of(text.substr(length), std::array<std::string_view, 2>{"、", ":"});
  return {0, true, value_of(text.substr(first, number)), length};
}

Numbering bracketed(std::string_view text) {
  std::size_t chinese = numeral_length(text.substr(1));
  std::size_t number = chinese > 0 ? chinese : digits_length(text.substr(1));
  if (number == 0 || number > 12 || text.substr(1 + number, 1) != ")") return {};
  if (chinese == 0 && number > 2) return {};
  std::size_t length = number + 2;
  length += one_of(text.substr(length), std::array<std::string_view, 2>{"、", "."});
  return {chinese > 0 ? 2 : 4, false, value_of(text.substr(1, number)), length};
}

/// `1.` and `1、`, but not `1.5万元`; a year may follow the point.
Numbering decimal(std::string_view text) {
  std::size_t digits = digits_length(text);
  if (digits == 0 || digits > 2) return {};
  std::string_view rest = text.substr(digits);
  int value = value_of(text.substr(0, digits));
  if (begins(rest, ")")) return {4, false, value, digits + 1};
  if (begins(rest, "、")) return {3, false, value, digits + 3};
  if (!begins(rest, ".")) return {};
  std::string_view behind = rest.substr(1);
  bool year = digits_length(behind) == 4 && begins(behind, "20") && begins(behind.substr(4), "年");
  if (!behind.empty() && is_digit(behind.front()) && !year) return {};
  return {3, false, value, digits + 1};
}

}  // namespace

Numbering numbering_of(std::string_view normal) {
  if (normal.empty()) return {};
  if (begins(normal, "第")) return part(normal);
  if (normal.front() == '(') return bracketed(normal);
  if (is_digit(normal.front())) return decimal(normal);
  std::size_t numeral = numeral_length(normal);
  if (numeral == 0) return {};
  std::size_t mark = one_of(normal.substr(numeral), std::array<std::string_view, 2>{"、", "."});
  return mark == 0 ? Numbering{} : Numbering{1, false, value_of(normal.substr(0, numeral)), numeral + mark};
}

}  // namespace gouji
