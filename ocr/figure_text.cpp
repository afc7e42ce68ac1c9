#include "ocr/figure_text.h"

#include <algorithm>
#include <compare>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/text.h"
#include "ocr/glued_amounts.h"

namespace gouji::ocr {
namespace {

constexpr double kLegibleLabel =
    80;  // characters read with this confidence are no figure, whatever their ink looks like

/// Letters and marks that the Chinese model takes digits and separators for.
char32_t as_figure(char32_t c) {
  switch (c) {
    case U'O':
    case U'o':
    case U'〇':
      return U'0';
    case U'l':
    case U'I':
    case U'|':
      return U'1';
    case U'，':
    case U'、':
      return U',';
    case U'。':
    case U'·':
    case U'．':
      return U'.';
    case U'－':
    case U'一':
    case U'–':
    case U'—':
    case U'_':
      return U'-';
    case U'（':
      return U'(';
    case U'）':
      return U')';
    default:
      return c >= U'０' && c <= U'９' ? c - U'０' + U'0' : c;
  }
}

/// Specks beside a figure.
bool is_dirt(const Symbol& symbol) {
  return std::u32string_view(U"~`'\"^*=<>‘’“”").find(symbol.character) != std::u32string_view::npos;
}

bool is_separator(char c) {
  return c == ',' || c == '.';
}

bool is_separator(const Symbol& symbol) {
  return symbol.character == U',' || symbol.character == U'.';
}

struct Grouped {
  std::vector<std::string> groups;  ///< digits between separators
  std::string separators;
  std::string before, after;  ///< sign and brackets
};

Grouped grouped(const std::string& text) {
  Grouped parts;
  const std::size_t first = text.find_first_of("0123456789"), last = text.find_last_of("0123456789");
  if (first == std::string::npos) return parts;
  parts.before = text.substr(0, first);
  parts.after = text.substr(last + 1);
  parts.groups.emplace_back();
  for (std::size_t i = first; i <= last; ++i) {
    if (is_separator(text[i])) {
      parts.separators += text[i];
      parts.groups.emplace_back();
    } else {
      parts.groups.back() += text[i];
    }
  }
  return parts;
}

/// Groups of three digits between the first one and the last.
bool in_threes(const Grouped& parts) {
  const std::size_t count = parts.groups.size();
  if (count < 3 || parts.groups[0].empty() || parts.groups[0].size() > 3) return false;
  return std::all_of(parts.groups.begin() + 1, parts.groups.end() - 1,
                     [](const std::string& group) { return group.size() == 3; });
}

/// One comma with two digits behind it: no group is that short, and no amount has them without a point.
bool is_short_of_group(const Grouped& parts) {
  return parts.separators == "," && !parts.groups[0].empty() && parts.groups[1].size() == 2;
}

}  // namespace

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_figure(const LineReading& reading) {
  bool digits = false;
  for (const Symbol& symbol : reading.symbols) {
    const char32_t c = symbol.character;
    digits = digits || is_digit(c);
    if (is_han(c) || c == U'%' || c == U'％' || c == U'/' || c == U':' || c == U'：' || c == U'、') return false;
  }
  return digits;
}

bool is_mostly_figure(const LineReading& reading) {
  constexpr std::size_t fewest_digits = 4;
  std::size_t others = 0, sevens = 0;
  for (const Symbol& symbol : reading.symbols) {
    const char32_t c = as_figure(symbol.character);
    if (is_digit(c) || c == U',' || c == U'.' || c == U'-') continue;
    ++others;
    sevens += c == U'了' ? 1 : 0;
  }
  const std::size_t digits = digits_in(reading);
  return (others == 1 && digits >= fewest_digits) || (others > 0 && others == sevens && digits > 0);
}

bool may_be_figure(const LineReading& chinese, std::size_t digits) {
  if (is_mostly_figure(chinese)) return true;
  return digits > 0 && (chinese.confidence < kLegibleLabel || chinese.symbols.size() == 1);
}

bool is_figure_after_all(const std::string& english, const LineReading& chinese, std::size_t digits) {
  if (english.empty() || (digits != 0 && digits_of(english).size() != digits)) return false;
  const bool sure = chinese.confidence >= kLegibleLabel && !is_mostly_figure(chinese);
  const bool seven = english == "7" && chinese.text() == "了";
  return !sure || seven || english.find_first_not_of('1') == std::string::npos;
}

/// The reading with letters and other marks that the models take digits and separators for set right, and without doubled
/// or loose separators.
static LineReading without_dirt(LineReading reading) {
  for (Symbol& symbol : reading.symbols) symbol.character = as_figure(symbol.character);
  auto& symbols = reading.symbols;
  std::erase_if(symbols, is_dirt);
  auto both_separate = [](const Symbol& a, const Symbol& b) { return is_separator(a) && is_separator(b); };
  symbols.erase(std::unique(symbols.begin(), symbols.end(), both_separate), symbols.end());
  while (!symbols.empty() && is_separator(symbols.front())) symbols.erase(symbols.begin());
  while (!symbols.empty() && is_separator(symbols.back())) symbols.pop_back();
  return reading;
}

LineReading as_figure(LineReading reading) {
  reading = without_dirt(std::move(reading));
  auto& symbols = reading.symbols;
  const std::u32string text = to_utf32(well_separated(reading.text()));
  for (std::size_t i = 0; i < symbols.size(); ++i) symbols[i].character = text[i];
  return reading;
}

std::string digits_of(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

bool is_thousands_or_fraction(const LineReading& reading) {
  const Grouped parts = grouped(reading.text());
  return parts.separators.size() == 1 && parts.groups[1].size() == 3 && !parts.groups[0].empty() &&
         parts.groups[0].size() <= 3;
}

void set_separators(LineReading& reading, char32_t mark) {
  for (Symbol& symbol : reading.symbols)
    if (is_separator(symbol)) symbol.character = mark;
}

std::size_t digits_in(const LineReading& reading) {
  return digits_of(reading.text()).size();
}

std::size_t separators_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return is_separator(c); }));
}

std::size_t separators_in(const LineReading& reading) {
  return separators_of(reading.text());
}

bool has_point(const LineReading& reading) {
  return reading.text().find('.') != std::string::npos;
}

std::string well_separated(const std::string& text) {
  if (is_glued_for_sure(text)) return text;
  Grouped parts = grouped(text);
  if (is_short_of_group(parts)) return parts.before + parts.groups[0] + '.' + parts.groups[1] + parts.after;
  if (!in_threes(parts)) return text;
  const std::size_t tail = parts.groups.back().size();
  std::string& marks = parts.separators;
  const bool one_kind = marks.find_first_not_of(marks[0]) == std::string::npos;
  if (tail == 0 || tail > 3 || (tail == 3 && marks.back() == '.' && !one_kind)) return text;
  std::fill(marks.begin(), marks.end(), ',');
  if (tail < 3) marks.back() = '.';
  std::string out = parts.before + parts.groups[0];
  for (std::size_t i = 1; i < parts.groups.size(); ++i) out += marks[i - 1] + parts.groups[i];
  return out + parts.after;
}

bool has_odd_commas(const std::string& text) {
  if (text.find(',') == std::string::npos) return false;
  const std::size_t first = text.find_first_of("0123456789"), last = text.find_last_of("0123456789");
  return first == std::string::npos || !parse_decimal(text.substr(first, last - first + 1));
}

bool say_the_same(const std::string& first, const std::string& second) {
  if (first == second) return true;
  if (digits_of(first) != digits_of(second)) return false;
  const auto one = parse_decimal(first), other = parse_decimal(second);
  return one && (!other || std::is_eq(compare(*one, *other)));
}

}  // namespace gouji::ocr
