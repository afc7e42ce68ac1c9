#include "parse/scan_ordinals.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "parse/scan_vocabulary.h"

namespace gouji {
namespace {

constexpr float kSure = 0.93F;         // a label read with this confidence is left as it is
constexpr std::size_t kLongLabel = 6;  // characters
constexpr std::size_t kNear = 4;       // labels before and after that tell of an ordinal
constexpr std::size_t kFewestVoices = 3;
constexpr std::int64_t kGreatest = 99;

bool has_digit(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

std::string chinese_numeral(std::int64_t number) {
  constexpr std::array<const char*, 10> digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const std::string tens = number < 10   ? ""
                           : number < 20 ? "十"
                                         : digits[static_cast<std::size_t>(number / 10)] + std::string("十");
  return tens + digits[static_cast<std::size_t>(number % 10)];
}

/// A label that begins with an ordinal, or with one character that OCR made of it.
struct Numbered {
  Cell* cell = nullptr;
  std::int64_t number = 0;  ///< 0 where it was misread
  std::u32string label;
};

bool is_numeral(char32_t c) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十";
  return std::find(numerals.begin(), numerals.end(), c) != numerals.end();
}

/// A mark that a model makes of dirt before a numeral.
bool is_dirt(char32_t c) {
  constexpr std::u32string_view marks = U"=:;,.'\"`~^*_|<>\\“”‘’";
  return marks.find(c) != std::u32string_view::npos;
}

/// Where the numeral ends and where the label begins; the same where the text does not begin with an ordinal.
std::pair<std::size_t, std::size_t> parts_of(const std::u32string& text) {
  const std::size_t pause = text.find_first_of(U"、.");
  if (pause <= 3) return {pause, pause + 1};
  // Other marks than a pause, which a model makes of one, stand between a numeral and the label.
  std::size_t end = 0, label = 0;
  while (end < text.size() && end < 3 && is_numeral(text[end])) ++end;
  if (end == 0) return {0, 0};
  for (label = end; label < text.size() && label < end + 2 && !is_han(text[label]) && text[label] != U'(';) ++label;
  return {end, label};
}

/// 一、 and what OCR makes of it: another character for the numeral, or none, and another mark for the pause.
bool read_ordinal(Cell& cell, Numbered& numbered) {
  std::u32string text = to_utf32(normalised(cell.text));
  while (text.size() > 2 && is_dirt(text[0]) && is_numeral(text[1])) text.erase(0, 1);
  const auto [end, label] = parts_of(text);
  if (label == end || text.size() < label + 2 || !is_han(text[label])) return false;
  std::u32string numeral = text.substr(0, end);
  if (numeral.size() > 1) std::erase_if(numeral, is_dirt);
  if (has_digit(numeral)) return false;
  std::replace(numeral.begin(), numeral.end(), U'士', U'十');
  numbered = {&cell, std::max<std::int64_t>(0, parse_chinese_numeral(to_utf8(numeral))), text.substr(label)};
  return numbered.number > 0 || numeral.size() <= 1;
}

/// The number that most of the labels near this one leave it, where they go on from one another; 0 where they tell
/// nothing, or no more than its own reading does.
std::int64_t number_by_neighbours(const std::vector<Numbered>& labels, std::size_t at) {
  std::map<std::int64_t, std::size_t> voices;
  const std::size_t first = at > kNear ? at - kNear : 0, last = std::min(labels.size(), at + kNear + 1);
  for (std::size_t i = first; i < last; ++i) {
    if (i == at || labels[i].number <= 0) continue;
    ++voices[labels[i].number + static_cast<std::int64_t>(at) - static_cast<std::int64_t>(i)];
  }
  const std::size_t own = labels[at].number > 0 ? voices[labels[at].number] + 1 : 0;
  const auto most =
      std::max_element(voices.begin(), voices.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == voices.end() || most->second < kFewestVoices || most->second <= own) return 0;
  return most->first;
}

/// What the ordinals before and after leave; 0 where they leave a choice. One that was read stays where the model is
/// sure of it or the next one goes on from it.
std::int64_t ordinal_between(std::int64_t before, const Numbered& one, std::int64_t after, bool first) {
  if (one.number > 0 && (one.cell->confidence >= kSure || after != before + 2 || one.number == before + 1)) {
    const bool misread_first = first && one.cell->confidence < kSure && after > 1 && after != one.number + 1;
    return misread_first ? after - 1 : one.number;
  }
  if (!first && before == 0) return 0;
  return after == 0 || after == before + 2 ? before + 1 : 0;
}

/// The first of a list whose ordinal is lost: the label right above 二、.
void begin_list(Grid& grid, const Numbered& second) {
  auto above = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const Cell& cell) {
    return cell.column == second.cell->column && cell.row + cell.rows == second.cell->row;
  });
  if (above == grid.cells.end() || above->confidence >= kSure) return;
  const std::u32string text = to_utf32(normalised(above->text));
  const bool is_label = text.size() >= kLongLabel && is_han(text.front()) && !has_digit(text);
  // 一、 runs together with the 一 of 一般.
  const bool lost = text.front() == U'一' || !is_printed(text);
  if (is_label && text.find(U'、') == std::u32string::npos && lost) above->text = "一、" + to_utf8(text);
}

/// A lone dash above 二 of the same column is 一: models read either as the other.
void set_lone_first(Grid& grid, int column) {
  Cell* dash = nullptr;
  for (Cell& cell : grid.cells) {
    if (cell.column != column || cell.text.empty()) continue;
    if (cell.text == "—" || cell.text == "-") dash = &cell;
    if (cell.text != "二" || dash == nullptr) continue;
    dash->text = "一";
    dash = nullptr;
  }
}

}  // namespace

void mend_scanned_ordinals(Grid& grid, int column) {
  set_lone_first(grid, column);
  std::vector<Numbered> labels;
  for (Cell& cell : grid.cells) {
    Numbered numbered;
    if (cell.column == column && read_ordinal(cell, numbered)) labels.push_back(std::move(numbered));
  }
  std::vector<std::int64_t> told;
  for (std::size_t i = 0; i < labels.size(); ++i) told.push_back(number_by_neighbours(labels, i));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Numbered& one = labels[i];
    const std::int64_t after = i + 1 < labels.size() ? labels[i + 1].number : 0;
    const bool by_neighbours = told[i] > 0 && one.cell->confidence < kSure;
    one.number = by_neighbours ? told[i] : ordinal_between(i > 0 ? labels[i - 1].number : 0, one, after, i == 0);
    if (one.number <= 0 || one.number > kGreatest) continue;
    const std::u32string now = to_utf32(chinese_numeral(one.number)) + U'、' + one.label;
    if (now != to_utf32(normalised(one.cell->text))) one.cell->text = to_utf8(now);
  }
  if (!labels.empty() && labels.front().number == 2) begin_list(grid, labels.front());
}

}  // namespace gouji
