#include "parse/claims/quantity.h"

#include <array>
#include <optional>

#include "base/text.h"
#include "parse/claims/text_at.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

/// 2023, 12 → 202312.
std::int64_t month_digits(int year, int month) {
  return static_cast<std::int64_t>(year) * 100 + month;
}
/// 2023, 12, 31 → 20231231.
std::int64_t date_digits(int year, int month, int day) {
  return month_digits(year, month) * 100 + day;
}

using Words = std::string_view;

constexpr std::array<Words, 4> money_units = {"亿元", "万元", "千元", "元"};
constexpr std::array<Words, 6> currencies = {"美元", "欧元", "日元", "港元", "英镑", "港币"};
constexpr std::array<Words, 2> points = {"个百分点", "百分点"};
/// Longer ones before those that they begin with.
constexpr std::array<Words, 56> counted = {
    "平方公里", "平方米", "立方米", "台(套)", "台/套", "台套", "人次", "批次", "场次", "公里", "公顷", "公斤",
    "千米",     "家",     "个",     "辆",     "台",    "套",   "人",   "批",   "项",   "户",   "名",   "处",
    "条",       "座",     "间",     "张",     "份",    "件",   "艘",   "架",   "所",   "栋",   "幢",   "层",
    "亩",       "米",     "吨",     "头",     "只",    "株",   "棵",   "场",   "次",   "倍",   "宗",   "起",
    "笔",       "册",     "盏",     "枚",     "m2",    "支",   "组",   "分"};
/// What a Chinese numeral must count to be a count: 一个 and 三项 are mostly no statements.
constexpr std::array<Words, 13> firmly_counted = {
    "家", "辆", "台", "套", "人次", "批次", "户", "个预算单位", "个单位", "个内设机构", "个机构", "个部门", "名"};
/// Behind a unit that is the beginning of another word.
constexpr std::array<Words, 7> no_count = {"个月", "分钟", "分之", "分别", "分局", "米兰", "支队"};
/// What may follow a lone 万 or 亿 that means money.
constexpr std::array<Words, 22> behind_money = {"，", "。", "；", "、", ":",  "!",  "！", "(",  ")",  "\"", "-",
                                                "以", "左", "用", "的", "及", "和", "与", "至", "其", "比", "/"};

/// Words that state that nothing has changed.
constexpr std::array<Words, 3> flat_words = {"持平", "一致", "相同"};

/// Figures of the text are digits in print; ① and ² become digits only by normalisation.
class Scanner {
 public:
  explicit Scanner(const Passage& passage) : passage_(passage), text_(passage.normal.text) {}

  std::vector<Quantity> scan() {
    at_ = numbering_of(text_).length;
    while (at_ < text_.size()) {
      if (is_digit(text_[at_])) {
        if (!printed_digit(at_)) {
          ++at_;
        } else {
          read_number();
        }
      } else if (!read_flat() && !read_numeral()) {
        at_ += character_at(text_, at_).size();
      }
    }
    return std::move(found_);
  }

 private:
  bool printed_digit(std::size_t at) const { return is_printed_digit(passage_, at); }

  bool digit_at(std::size_t at) const { return at < text_.size() && is_digit(text_[at]) && printed_digit(at); }

  /// Two complete numbers side by side, as in a row of a table that was taken for text.
  bool gap_before(std::size_t at) const {
    char c = passage_.original[passage_.normal.origin[at] - 1];
    return c == ' ' || c == '\t';
  }

  std::size_t digits_end(std::size_t at) const {
    while (digit_at(at)) ++at;
    return at;
  }

  /// End of digits, separators and decimals.
  std::size_t number_end(std::size_t begin) const {
    std::size_t end = digits_end(begin);
    while (end < text_.size() && text_[end] == ',' && digit_at(end + 1)) end = digits_end(end + 1);
    if (end < text_.size() && text_[end] == '.' && digit_at(end + 1)) {
      std::size_t decimals = end + 1;
      for (end = decimals + 1; digit_at(end) && !gap_before(end);) ++end;
    }
    return end;
  }

  static std::optional<Decimal> value_of(std::string_view printed) {
    std::string plain;
    for (char c : printed)
      if (c != ',') plain += c;
    return parse_decimal(plain);
  }

  /// A minus sign before a figure, but no dash between two.
  bool negative(std::size_t begin) const {
    if (begin == 0 || text_[begin - 1] != '-') return false;
    constexpr std::array<Words, 12> before = {"为", "少", "加", "长", "降", "升", "达", ":", "，", "(", "、", "入"};
    std::string_view c = character_before(text_, begin - 1);
    return !word_at(c, 0, before).empty();
  }

  bool is_ordinal_or_code(std::size_t begin, std::size_t end) const {
    std::string_view before = character_before(text_, begin);
    if (before == "第") return true;
    if (before.size() == 1 && ((before[0] >= 'A' && before[0] <= 'Z') || (before[0] >= 'a' && before[0] <= 'z')))
      return true;
    bool padded = end - begin > 1 && text_[begin] == '0' && is_digit(text_[begin + 1]);
    if (padded || stands_at(text_, end, "号")) return true;
    constexpr std::array<Words, 3> levels = {"类)", "款)", "项)"};
    return before == "(" && !word_at(text_, end, levels).empty();
  }

  void read_number() {
    std::size_t begin = at_;
    if (read_numeric_date(begin)) return;
    std::size_t end = number_end(begin);
    if (skip_number_of_item(begin, end)) return;
    at_ = end;
    if (is_ordinal_or_code(begin, end)) return;
    std::string_view printed = text_.substr(begin, end - begin);
    std::optional<Decimal> value = value_of(printed);
    if (!value) return;
    if (read_year(begin, end, *value)) return;
    if (negative(begin)) {
      --begin;
      value->digits = -value->digits;
    }
    add_measured(begin, end, *value);
  }

  /// `1.2022年` at the beginning of a sentence is the first item, of 2022.
  bool skip_number_of_item(std::size_t begin, std::size_t end) {
    std::size_t point = digits_end(begin);
    if (point >= end || text_[point] != '.' || point - begin > 2) return false;
    if (!stands_at(text_, end, "年") || end - point != 5) return false;
    at_ = point + 1;
    return true;
  }

  int small_number(std::size_t begin, std::size_t end) const {
    if (end == begin || end - begin > 2) return 0;
    return std::stoi(std::string(text_.substr(begin, end - begin)));
  }

  static bool is_year(std::int64_t value) { return value >= 1949 && value <= 2100; }

  void add(QuantityKind kind, std::size_t begin, std::size_t end, Decimal value, std::string_view unit_text = {},
           Unit unit = Unit::none) {
    found_.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), value,
                      std::string(unit_text), unit});
    at_ = end;
  }

  /// 2023-01-01, 2023/1/1, 2023.1.1
  bool read_numeric_date(std::size_t begin) {
    std::size_t first = digits_end(begin);
    if (first - begin != 4 || first >= text_.size()) return false;
    char mark = text_[first];
    if (mark != '-' && mark != '/' && mark != '.') return false;
    std::size_t second = digits_end(first + 1);
    if (second >= text_.size() || text_[second] != mark) return false;
    std::size_t third = digits_end(second + 1);
    int year = std::stoi(std::string(text_.substr(begin, 4)));
    int month = small_number(first + 1, second), day = small_number(second + 1, third);
    if (!is_year(year) || month < 1 || month > 12 || day < 1 || day > 31) return false;
    add(QuantityKind::date, begin, third, {date_digits(year, month, day), 0});
    return true;
  }

  bool read_year(std::size_t begin, std::size_t end, Decimal value) {
    if (end - begin != 4 || value.decimals != 0 || !is_year(value.digits) || !stands_at(text_, end, "年")) return false;
    finish_year(begin, end + 3, value.digits);
    return true;
  }

  /// What follows 年 makes a date of it.
  void finish_year(std::size_t begin, std::size_t end, std::int64_t year) {
    std::size_t month_end = digits_end(end);
    int month = small_number(end, month_end);
    if (month < 1 || month > 12 || !stands_at(text_, month_end, "月")) {
      if (stands_at(text_, end, "度")) end += 3;
      return add(QuantityKind::year, begin, end, {year, 0});
    }
    std::size_t day_begin = month_end + 3;
    std::size_t day_end = digits_end(day_begin);
    int day = small_number(day_begin, day_end);
    bool whole = day >= 1 && day <= 31 && (stands_at(text_, day_end, "日") || stands_at(text_, day_end, "号"));
    if (!whole) return add(QuantityKind::date, begin, day_begin, {month_digits(year, month), 0});
    add(QuantityKind::date, begin, day_end + 3, {date_digits(year, month, day), 0});
  }

  void add_measured(std::size_t begin, std::size_t number_end, Decimal value) {
    std::size_t at = number_end;
    if (stands_at(text_, at, "余") || stands_at(text_, at, "多")) at += 3;
    if (add_percent(begin, at, value) || add_money(begin, at, value) || add_count(begin, at, value)) return;
    if (std::string_view unit = word_at(text_, at, money_units); !unit.empty())
      return add(QuantityKind::money, begin, at + unit.size(), value, unit, parse_unit(unit));
    if (add_lone_multiple(begin, at, value)) return;
    add(QuantityKind::bare, begin, number_end, value);
  }

  bool add_percent(std::size_t begin, std::size_t at, Decimal value) {
    if (stands_at(text_, at, "%")) {
      add(QuantityKind::percent, begin, at + 1, value, "%");
      return true;
    }
    std::string_view unit = word_at(text_, at, points);
    if (unit.empty()) return false;
    add(QuantityKind::points, begin, at + unit.size(), value, unit);
    return true;
  }

  /// 万余元 is 万元.
  bool add_money(std::size_t begin, std::size_t at, Decimal value) {
    for (std::string_view multiple : {"万", "亿"}) {
      std::string_view rest = text_.substr(at);
      if (!rest.starts_with(multiple)) continue;
      bool more = stands_at(rest, 3, "余元") || stands_at(rest, 3, "多元");
      if (!more) continue;
      std::string unit = std::string(multiple) + "元";
      add(QuantityKind::money, begin, at + 9, value, unit, parse_unit(unit));
      return true;
    }
    return false;
  }

  /// 3辆, and 5万人, whose unit is 万人.
  bool add_count(std::size_t begin, std::size_t at, Decimal value) {
    std::size_t from = stands_at(text_, at, "万") || stands_at(text_, at, "亿") ? at + 3 : at;
    if (from > at && stands_at(text_, from, "余")) from += 3;
    if (std::string_view currency = word_at(text_, from, currencies); !currency.empty()) {
      add(QuantityKind::count, begin, from + currency.size(), value, text_.substr(at, from + currency.size() - at));
      return true;
    }
    std::string_view unit = word_at(text_, from, counted);
    if (unit.empty() || !word_at(text_, from, no_count).empty()) return false;
    std::size_t end = from + unit.size();
    add(QuantityKind::count, begin, end, value, text_.substr(at, end - at));
    return true;
  }

  bool add_lone_multiple(std::size_t begin, std::size_t at, Decimal value) {
    for (std::string_view multiple : {"万", "亿"}) {
      if (!stands_at(text_, at, multiple)) continue;
      std::size_t end = at + multiple.size();
      if (end < text_.size() && word_at(text_, end, behind_money).empty()) return false;
      add(QuantityKind::money, begin, end, value, multiple, parse_unit(multiple));
      return true;
    }
    return false;
  }

  bool read_flat() {
    std::string_view word = word_at(text_, at_, flat_words);
    std::string_view before = character_before(text_, at_);
    if (word.empty() || before == "如" || before == "作") return false;
    add(QuantityKind::flat, at_, at_ + word.size(), {});
    return true;
  }

  /// 五家, 二〇二三年.
  bool read_numeral() {
    constexpr std::array<Words, 16> characters = {"一", "二", "三", "四", "五", "六", "七", "八",
                                                  "九", "十", "百", "千", "两", "〇", "零", "○"};
    std::size_t end = at_;
    for (std::string_view c; !(c = word_at(text_, end, characters)).empty();) end += c.size();
    if (end == at_) return false;
    std::size_t begin = at_;
    at_ = end;
    std::int64_t value = parse_chinese_numeral(text_.substr(begin, end - begin));
    if (value < 0 || character_before(text_, begin) == "第") return true;
    if (value == 1 && stands_at(text_, end, "个")) return true;
    if (is_year(value) && end - begin == 12 && stands_at(text_, end, "年")) {
      finish_year(begin, end + 3, value);
    } else if (std::string_view unit = word_at(text_, end, firmly_counted); !unit.empty()) {
      std::string_view printed = unit.starts_with("个") ? unit.substr(0, 3) : unit;
      add(QuantityKind::count, begin, end + printed.size(), {value, 0}, printed);
    }
    return true;
  }

  const Passage& passage_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Quantity> found_;
};

}  // namespace

bool is_printed_digit(const Passage& passage, std::size_t at) {
  std::string_view original = passage.original;
  std::size_t from = passage.normal.origin[at];
  if (is_digit(original[from])) return true;
  bool full_width = stands_at(original, from, "\xEF\xBC") && from + 2 < original.size();
  return full_width && static_cast<unsigned char>(original[from + 2]) <= 0x99;
}

std::vector<Quantity> quantities_of(const Passage& passage) {
  return Scanner(passage).scan();
}

}  // namespace gouji
