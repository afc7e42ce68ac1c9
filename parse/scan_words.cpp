#include "parse/scan_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "base/text.h"

namespace gouji {

namespace data {
extern const std::string_view printed_words;
}

namespace {

constexpr float kSure = 0.93F;  // a cell read with this confidence is left as it is
constexpr std::size_t kLong = 6;
const std::array<std::string, 3> levels = {"类", "款", "项"};

const std::vector<std::u32string>& printed_words() {
  static const std::vector<std::u32string> words = [] {
    std::vector<std::u32string> all;
    for (const auto& word : nlohmann::json::parse(data::printed_words))
      all.push_back(to_utf32(word.get_ref<const std::string&>()));
    return all;
  }();
  return words;
}

bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool has_digit(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

std::size_t differences(const std::u32string& a, const std::u32string& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) count += a[i] != b[i] ? 1 : 0;
  return count;
}

bool is_printed(const std::u32string& text) {
  const auto& words = printed_words();
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// The only nearest word of the forms; the text itself where there is none. A speck may be one character before or after
/// the word.
std::u32string nearest(const std::u32string& text) {
  if (is_printed(text)) return text;
  if (text.size() > 3 && is_printed(text.substr(1))) return text.substr(1);
  if (text.size() > 3 && is_printed(text.substr(0, text.size() - 1))) return text.substr(0, text.size() - 1);
  const std::size_t most = text.size() >= kLong ? 2 : 1;
  std::size_t least = most + 1;
  const std::u32string* best = nullptr;
  for (const std::u32string& word : printed_words()) {
    if (word.size() != text.size()) continue;
    const std::size_t away = differences(word, text);
    if (away > least || away > most) continue;
    best = away == least ? nullptr : &word;
    least = away;
  }
  return best == nullptr ? text : *best;
}

void mend(Cell& cell) {
  if (cell.confidence >= kSure || cell.text.empty()) return;
  std::u32string text = to_utf32(normalised(cell.text));
  const std::size_t pause = text.find(U'、');
  const std::u32string ordinal = pause <= 3 ? text.substr(0, pause + 1) : U"";
  text.erase(0, ordinal.size());
  if (text.size() < 2 || has_digit(text)) return;
  if (std::count_if(text.begin(), text.end(), is_han) < 2) return;
  std::u32string word = text;
  std::erase_if(word, is_latin_letter);
  word = nearest(word);
  if (word != text) cell.text = to_utf8(ordinal + word);
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

/// 一、 and what OCR makes of it: another character for the numeral, a point for the pause.
bool read_ordinal(Cell& cell, Numbered& numbered) {
  const std::u32string text = to_utf32(normalised(cell.text));
  const std::size_t end = text.find_first_of(U"、.");
  if (end == std::u32string::npos || end == 0 || end > 3 || text.size() < end + 3 || !is_han(text[end + 1]))
    return false;
  const std::u32string numeral = text.substr(0, end);
  if (has_digit(numeral)) return false;
  numbered = {&cell, std::max<std::int64_t>(0, parse_chinese_numeral(to_utf8(numeral))), text.substr(end + 1)};
  return numbered.number > 0 || end == 1;
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
  const bool is_label = text.size() >= kLong && is_han(text.front()) && !has_digit(text);
  if (is_label && text.find(U'、') == std::u32string::npos && !is_printed(text)) above->text = "一、" + to_utf8(text);
}

/// Ordinals of a column that their neighbours leave no choice about.
void mend_ordinals(Grid& grid, int column) {
  constexpr std::int64_t most = 99;
  std::vector<Numbered> labels;
  for (Cell& cell : grid.cells) {
    Numbered numbered;
    if (cell.column == column && read_ordinal(cell, numbered)) labels.push_back(std::move(numbered));
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Numbered& one = labels[i];
    const std::int64_t after = i + 1 < labels.size() ? labels[i + 1].number : 0;
    one.number = ordinal_between(i > 0 ? labels[i - 1].number : 0, one, after, i == 0);
    if (one.number <= 0 || one.number > most) continue;
    const std::u32string now = to_utf32(chinese_numeral(one.number)) + U'、' + one.label;
    if (now != to_utf32(normalised(one.cell->text))) one.cell->text = to_utf8(now);
  }
  if (!labels.empty() && labels.front().number == 2) begin_list(grid, labels.front());
}

/// Three cells side by side in one row, from the left.
std::array<Cell*, 3> beside(Grid& grid, Cell& first) {
  std::array<Cell*, 3> three = {&first, nullptr, nullptr};
  for (std::size_t i = 1; i < three.size(); ++i) {
    const int column = three[i - 1]->column + three[i - 1]->columns;
    auto next = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const Cell& cell) {
      return cell.row == first.row && cell.rows == first.rows && cell.column == column;
    });
    if (next == grid.cells.end()) return {nullptr, nullptr, nullptr};
    three[i] = &*next;
  }
  return three;
}

void mend_levels(Grid& grid) {
  for (Cell& first : grid.cells) {
    const std::array<Cell*, 3> three = beside(grid, first);
    if (three[0] == nullptr) continue;
    int read = 0, brief = 0;
    for (std::size_t i = 0; i < three.size(); ++i) {
      const std::u32string text = to_utf32(normalised(three[i]->text));
      read += to_utf8(text) == levels[i] ? 1 : 0;
      brief += !text.empty() && text.size() <= 2 && !has_digit(text) ? 1 : 0;
    }
    if (read != 2 || brief != 3) continue;
    for (std::size_t i = 0; i < three.size(); ++i) three[i]->text = levels[i];
  }
}

}  // namespace

void mend_scanned_words(std::vector<Grid>& grids) {
  for (Grid& grid : grids) {
    if (grid.origin != Origin::ocr) continue;
    for (int column = 0; column < grid.columns; ++column) mend_ordinals(grid, column);
    for (Cell& cell : grid.cells) mend(cell);
    mend_levels(grid);
  }
}

}  // namespace gouji
