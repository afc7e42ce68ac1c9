#include "parse/scan_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "parse/scan_clarity.h"
#include "parse/scan_ordinals.h"
#include "parse/scan_vocabulary.h"

namespace gouji {

namespace {

constexpr float kLegible = 0.85F;       // below, the model is sure of wrong characters too
constexpr float kSure = 0.93F;          // a cell read with this confidence is left as it is
constexpr float kSpeckBelow = 0.9F;     // the model takes dirt for a digit with less confidence
constexpr std::size_t kSplitLeast = 5;  // characters of a word of four, one of them read as two
const std::array<std::string, 3> levels = {"类", "款", "项"};

bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// What no name is printed with on its own: OCR makes such marks of dirt and of strokes.
bool is_stray(char32_t c) {
  constexpr std::u32string_view marks = U"\"'`~^*_|<>\\“”‘’";
  return marks.find(c) != std::u32string_view::npos;
}

bool has_digit(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

/// The text with each stretch of Latin letters and stray marks, and of digits beside them, replaced: OCR makes such of
/// one misread character, or of dirt.
std::u32string without_latin(const std::u32string& text, const std::u32string& instead) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    bool latin = false;
    auto is_noise = [&](char32_t c) { return is_stray(c) || (c > U' ' && c < 0x7F && c != U'(' && c != U')'); };
    for (; end < text.size() && is_noise(text[end]); ++end)
      latin = latin || is_latin_letter(text[end]) || is_stray(text[end]);
    if (end == i) {
      out += text[i++];
    } else {
      out += latin ? instead : text.substr(i, end - i);
      i = end;
    }
  }
  return out;
}

/// A word and a last digit that the model is not sure of: dirt behind it.
bool is_before_speck(const std::u32string& text, const std::vector<float>& clarity) {
  return text.size() > 3 && clarity.size() == text.size() && clarity.back() < kSpeckBelow &&
         has_digit(text.substr(text.size() - 1)) && is_printed(text.substr(0, text.size() - 1));
}

/// `一、`, or the digits and the point of `1.`, which may have been lost.
std::u32string ordinal_of(const std::u32string& text) {
  if (const std::size_t pause = text.find(U'、'); pause <= 3) return text.substr(0, pause + 1);
  std::size_t end = 0;
  while (end < text.size() && has_digit(text.substr(end, 1))) ++end;
  if (end == 0 || end > 2) return {};
  if (end < text.size() && text[end] == U'.') ++end;
  return end < text.size() && is_han(text[end]) ? text.substr(0, end) : U"";
}

/// The only word that the text is but for one character, which was read as two: a header's characters that stand one
/// below the other are read each alone, 支 as 1又.
std::u32string with_two_as_one(const std::u32string& text) {
  if (text.size() == 3 && text.ends_with(U"口计")) return U"合计";
  std::u32string only;
  for (std::size_t i = 0; i + 1 < text.size() && text.size() >= kSplitLeast; ++i) {
    const bool at_end = i == 0 || i + 2 == text.size();
    if (at_end && has_digit(text.substr(i, 2))) continue;  // a number of its own
    const std::u32string gapped = text.substr(0, i) + U'\uFFFD' + text.substr(i + 2);
    const std::u32string word = nearest_printed(gapped);
    if (word.size() != gapped.size() || !is_printed(word) || word == only) continue;
    for (std::size_t at = 0; at < word.size(); ++at)
      if (at != i && word[at] != gapped[at]) return text;
    if (!only.empty()) return text;
    only = word;
  }
  return only.empty() ? text : only;
}

/// The word of a text that the model is not sure of.
std::u32string guessed(const std::u32string& text, const std::vector<float>& clarity) {
  std::u32string alike = alike_printed(text);
  if (is_printed(alike)) return alike;
  const std::u32string bare = without_latin(text, U"");
  if (has_digit(bare)) return is_before_speck(text, clarity) ? text.substr(0, text.size() - 1) : text;
  if (bare != text && !is_printed(bare)) {
    std::u32string with_gap = nearest_printed(without_latin(text, U"\uFFFD"));
    if (is_printed(with_gap)) return with_gap;
  }
  return nearest_printed(bare, bare == text ? clarity : std::vector<float>{});
}

bool is_level(const std::u32string& text) {
  return std::find(levels.begin(), levels.end(), to_utf8(text)) != levels.end();
}

/// Brackets in Chinese text as the cell had them: normalised words have narrow ones.
std::string with_brackets_of(const std::string& cell, const std::u32string& word) {
  std::u32string out = word;
  if (to_utf32(cell).find_first_of(U"（）") != std::u32string::npos) {
    std::replace(out.begin(), out.end(), U'(', U'（');
    std::replace(out.begin(), out.end(), U')', U'）');
  }
  return to_utf8(out);
}

/// A Chinese character and what OCR makes of a misread one, a Latin letter or a mark, in either order.
bool is_broken_pair(const std::u32string& text) {
  auto is_misread = [](char32_t c) { return is_latin_letter(c) || is_stray(c); };
  return text.size() == 2 && ((is_han(text[0]) && is_misread(text[1])) || (is_misread(text[0]) && is_han(text[1])));
}

void mend(Cell& cell, const Page* page) {
  if (cell.text.empty()) return;
  std::u32string text = to_utf32(normalised(cell.text));
  const std::u32string ordinal = ordinal_of(text);
  text.erase(0, ordinal.size());
  if (cell.confidence < kSure && is_level(without_latin(text, U""))) cell.text = to_utf8(without_latin(text, U""));
  if (is_broken_pair(text)) {
    const std::u32string word = nearest_printed(without_latin(text, U"\uFFFD"));
    if (is_printed(word)) cell.text = to_utf8(word);
    return;
  }
  if (text.size() < 2 || std::count_if(text.begin(), text.end(), is_han) < 2) return;
  const bool legible = page != nullptr && cell.confidence >= kLegible;
  const std::vector<float> clarity = legible ? clarity_of(*page, cell.box, text) : std::vector<float>{};
  std::u32string word = cell.confidence >= kSure ? alike_printed(text) : guessed(text, clarity);
  if (cell.confidence < kSure && !is_printed(word)) word = with_two_as_one(word);
  if (word != text) cell.text = with_brackets_of(cell.text, ordinal + word);
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
    int read = 0, brief = 0;  // the third: a mark or two, or three where the first and the last are as they should be
    const bool framed = three[0]->text == levels[0] && three[2]->text == levels[2];
    for (std::size_t i = 0; i < three.size(); ++i) {
      const std::u32string text = to_utf32(normalised(three[i]->text));
      read += to_utf8(text) == levels[i] ? 1 : 0;
      brief += !text.empty() && text.size() <= (framed ? 3U : 2U) && !has_digit(text) ? 1 : 0;
    }
    if (read != 2 || brief != 3) continue;
    for (std::size_t i = 0; i < three.size(); ++i) three[i]->text = levels[i];
  }
}

/// Word by word, since unit and number of the form stand beside titles.
void mend_title(PlacedText& line) {
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t end = std::min(line.text.find(' ', at), line.text.size());
    const std::u32string word = to_utf32(normalised(line.text.substr(at, end - at)));
    const std::string mended = to_utf8(with_printed_phrases(word));
    const bool names_table = word.ends_with(U"表") && mended != to_utf8(word);
    if (names_table) line.text.replace(at, end - at, mended);
    at = (names_table ? at + mended.size() : end) + 1;
  }
}

const Page* page_of(const Document& document, int number) {
  auto page =
      std::find_if(document.pages.begin(), document.pages.end(), [&](const Page& one) { return one.number == number; });
  return page == document.pages.end() ? nullptr : &*page;
}

}  // namespace

void mend_scanned_words(const Document& document, std::vector<Grid>& grids) {
  for (Grid& grid : grids) {
    if (grid.origin != Origin::ocr) continue;
    const Page* page = page_of(document, grid.page);
    for (int column = 0; column < grid.columns; ++column) mend_scanned_ordinals(grid, column);
    for (Cell& cell : grid.cells) mend(cell, page);
    for (PlacedText& line : grid.above) mend_title(line);
    mend_levels(grid);
  }
}

}  // namespace gouji
