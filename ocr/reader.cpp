#include "ocr/reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include "base/decimal.h"
#include "base/text.h"
#include "ocr/crop.h"
#include "ocr/figure_text.h"
#include "ocr/glued_amounts.h"
#include "ocr/ink_shape.h"
#include "ocr/label_text.h"
#include "ocr/votes.h"
#include "ocr/word_text.h"

namespace gouji::ocr {
namespace {

constexpr double kOtherSizes[] = {0.75, 1.3, 1.6};
constexpr double kBeside = 0.035;  // inches beside the ink where faint strokes may stand
constexpr double kAbove = 0.01;    // and above and below it
constexpr double kClear = 90;      // confidence
constexpr double kClearLine = 75;  // of a long line that has been read twice
constexpr std::size_t kLongLine = 25;

/// Noise before a figure is at times read as a minus sign.
void drop_dash(LineReading& reading) {
  auto& symbols = reading.symbols;
  const auto first = std::find_if(symbols.begin(), symbols.end(), [](const Symbol& s) { return s.character != U'-'; });
  if (first != symbols.end()) symbols.erase(symbols.begin(), first);
}

ReadWord word_of(const Chunk& chunk, const Crop& crop, const LineReading& reading) {
  ReadWord word;
  word.box = {double(chunk.box.x0), double(chunk.box.y0), double(chunk.box.x1), double(chunk.box.y1)};
  word.line_top = word.box.y0;
  word.line_bottom = word.box.y1;
  for (const Symbol& symbol : reading.symbols) {
    const double x0 = std::clamp(double(symbol.box.x0 + crop.left), word.box.x0, word.box.x1);
    const double x1 = std::clamp(double(symbol.box.x1 + crop.left), x0, word.box.x1);
    word.glyphs.push_back({symbol.character, {x0, word.box.y0, x1, word.box.y1}, symbol.clarity});
  }
  return word;
}

Area scaled_by(const Area& area, double factor) {
  auto scaled = [&](int at) { return static_cast<int>(std::lround(at * factor)); };
  return {scaled(area.x0), scaled(area.y0), scaled(area.x1), scaled(area.y1)};
}

/// Marks that no cell holds alone; dashes and points of omission it may.
bool is_dirt(const LineReading& reading) {
  return std::all_of(reading.symbols.begin(), reading.symbols.end(), [](const Symbol& symbol) {
    return std::u32string_view(U"~:;,'\"`^*=<>|_\\!‘’“”：；，").find(symbol.character) != std::u32string_view::npos;
  });
}

/// What the second model reads of a figure and a little of what stands beside it.
bool says(const std::string& second, const std::string& text) {
  if (digits_of(second) == digits_of(text)) return say_the_same(text, well_separated(second));
  return digits_of(second).find(digits_of(text)) != std::string::npos;
}

/// A figure's text, marks of sentences within it taken for its separators.
std::string separated(const ReadWord& word, std::size_t from, std::size_t to) {
  std::u32string text;
  for (std::size_t i = from; i < to; ++i) text += as_separator(word.glyphs[i].character);
  return to_utf8(text);
}

/// No number as it was read, whatever its digits are: a mark of sentences between them, or commas that part no thousands.
bool is_torn(const ReadWord& word, std::size_t from, std::size_t to) {
  const std::string text = text_of(word, from, to);
  return text != separated(word, from, to) || has_odd_commas(well_separated(text));
}

/// The figure's amounts. One whose commas part no thousands is in doubt.
std::vector<ReadWord> amounts_of(ReadWord figure) {
  std::vector<ReadWord> amounts = amounts_parted(figure);
  if (amounts.size() > 1) return amounts;
  const std::size_t end = figure.glyphs.size();
  figure.doubtful = figure.doubtful || has_odd_commas(text_of(figure, 0, end));
  return {std::move(figure)};
}

/// The separators that the ink shows, where it leaves no choice: they are lost or moved more often than digits are.
void separate_by_ink(const Chunk& chunk, LineReading& reading) {
  if (is_glued_for_sure(reading.text())) return;
  std::vector<Symbol> digits;
  for (const Symbol& symbol : reading.symbols)
    if (is_digit(symbol.character)) digits.push_back(symbol);
  const bool bare = digits.size() + separators_in(reading) == reading.symbols.size();
  const std::vector<std::size_t> groups = bare ? groups_of_digits(chunk) : std::vector<std::size_t>{};
  const std::size_t fraction = groups.empty() ? 0 : groups.back();
  if (bare && is_thousands_or_fraction(reading) && has_comma(chunk)) set_separators(reading, U',');
  if (std::accumulate(groups.begin(), groups.end(), std::size_t{0}) != digits.size()) return;
  std::vector<Symbol> symbols;
  std::size_t next = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t digit = 0; digit < groups[i]; ++digit) symbols.push_back(digits[next++]);
    if (i + 1 == groups.size()) break;
    Symbol mark = symbols.back();
    mark.box.x0 = mark.box.x1;
    mark.character = i + 2 == groups.size() && fraction < 3 ? U'.' : U',';
    symbols.push_back(mark);
  }
  if (!symbols.empty()) reading.symbols = std::move(symbols);
}

}  // namespace

Reader::Reader(const OcrModels& models)
    : labels_(models.label_folder, models.label_model, ""),
      figures_(models.figure_folder, models.figure_model, kFigureCharacters) {}

double Reader::legibility(const Sheet& sheet, const Layout& layout, const Chunk& chunk) {
  const Crop crop = crop_of(sheet, layout, chunk.box);
  return crop.grey ? labels_.read(crop.grey.get(), static_cast<int>(sheet.dpi)).confidence : 0;
}

std::vector<ReadWord> Reader::read(const Sheet& sheet, const Layout& layout, const Chunk& chunk) {
  const int dpi = static_cast<int>(sheet.dpi);
  Crop crop = crop_of(sheet, layout, chunk.box, sheet.bilevel ? 0 : sheet.pixels(kBeside));
  if (!crop.grey) return {};
  LineReading chinese = labels_.read(crop.grey.get(), dpi);
  auto says_nothing = [&] { return chinese.symbols.empty() || is_dirt(chinese); };
  if (says_nothing() && !sheet.bilevel) {
    crop = crop_of(sheet, layout, chunk.box);
    chinese = labels_.read(crop.grey.get(), dpi);
  }
  if (says_nothing()) return unread_figure(sheet, chunk, crop);
  if (is_figure(chinese)) return figure(sheet, chunk, crop, chinese);
  if (auto digits = misread_figure(sheet, chunk, crop, chinese); !digits.empty()) return digits;
  read_again(sheet, layout, chunk, crop, chinese);
  set_known_confusions(chinese);
  ReadWord whole = word_of(chunk, crop, chinese);
  whole.clarity = static_cast<int>(std::lround(chinese.confidence));
  std::vector<ReadWord> words = parted(whole, chinese, layout.em);
  for (ReadWord& word : words) hold_against_second(sheet, layout, chunk, word);
  return words;
}

/// Certain where both models say the same and no digit that the ink shows is lost. Otherwise both read again at another
/// size, and what most readings say is taken.
std::vector<ReadWord> Reader::figure(const Sheet& sheet, const Chunk& chunk, const Crop& crop,
                                     const LineReading& chinese) {
  auto held_to_ink = [&](LineReading reading) {
    reading = as_figure(std::move(reading));
    if (!begins_with_dash(chunk)) drop_dash(reading);
    return reading;
  };
  const LineReading english = figures_.read(crop.grey.get(), static_cast<int>(sheet.dpi));
  std::vector<LineReading> readings = {held_to_ink(english), held_to_ink(chinese)};
  const std::size_t digits = digits_in(chunk);
  const std::size_t separators = separators_between(chunk, chunk.box.x0, chunk.box.x1);
  auto is_whole = [&](const LineReading& reading) {
    return digits_in(reading) >= digits && (has_point(reading) || separators_in(reading) >= separators);
  };
  if (!is_settled(readings[0], readings[1]))
    for (LineReading& reading : readings) separate_by_ink(chunk, reading);
  if (is_whole(readings[0]) && agree(readings[0], readings[1])) return amounts_of(word_of(chunk, crop, readings[0]));
  for (Recogniser* model : {&figures_, &labels_}) {
    readings.push_back(held_to_ink(read_at(*model, sheet, crop, kOtherSizes[0], kFigureCharacters)));
    separate_by_ink(chunk, readings.back());
  }
  const Choice choice = chosen(readings, digits);
  ReadWord word = word_of(chunk, crop, readings[choice.taken]);
  word.doubtful = choice.doubtful || !is_whole(readings[choice.taken]);
  if (word.doubtful) word.other = readings[choice.other].text();
  return amounts_of(std::move(word));
}

/// Ink that may be digits and of which the Chinese model makes nothing: what the English one reads is in doubt.
std::vector<ReadWord> Reader::unread_figure(const Sheet& sheet, const Chunk& chunk, const Crop& crop) {
  if (digits_in(chunk) == 0) return {};
  const LineReading english = figures_.read(crop.grey.get(), static_cast<int>(sheet.dpi));
  if (digits_of(english.text()).size() != digits_in(chunk)) return {};
  return figure(sheet, chunk, crop, {});
}

/// A figure that the Chinese model takes for characters: 11 is much like 圭. The ink must look like as many digits as
/// the English model reads. Where nothing but 1 is read, even a sure model is not believed: 1 with a foot is 工 to it.
std::vector<ReadWord> Reader::misread_figure(const Sheet& sheet, const Chunk& chunk, const Crop& crop,
                                             const LineReading& chinese) {
  const std::size_t digits = digits_in(chunk);
  if (!may_be_figure(chinese, digits)) return {};
  const int dpi = static_cast<int>(sheet.dpi);
  if (!is_figure_after_all(figures_.read(crop.grey.get(), dpi).text(), chinese, digits)) return {};
  return figure(sheet, chunk, crop, labels_.read_only(kFigureCharacters, crop.grey.get(), dpi));
}

LineReading Reader::read_at(Recogniser& model, const Sheet& sheet, const Crop& crop, double size,
                            const std::string& whitelist) {
  const auto factor = static_cast<l_float32>(size);
  PixPtr scaled = own(pixScale(crop.grey.get(), factor, factor));
  if (!scaled) return {};
  LineReading reading = model.read_only(whitelist, scaled.get(), static_cast<int>(sheet.dpi * size));
  for (Symbol& symbol : reading.symbols) symbol.box = scaled_by(symbol.box, 1 / size);
  return reading;
}

/// What was read without confidence is read at other sizes, where the same strokes fall on other pixels, with the paper
/// round it, where strokes may stand that are too faint to be ink. A long line is mostly right as it is: it is read once
/// more only, unless little of it could be read.
void Reader::read_again(const Sheet& sheet, const Layout& layout, const Chunk& chunk, const Crop& crop,
                        LineReading& reading) {
  if (reading.confidence >= kClear) return;
  const int beside = sheet.bilevel ? 0 : sheet.pixels(kBeside), above = sheet.bilevel ? 0 : sheet.pixels(kAbove);
  const Area area = {chunk.box.x0, chunk.box.y0 - above, chunk.box.x1 + beside, chunk.box.y1 + above};
  const Crop wide = crop_of(sheet, layout, area, beside);
  if (!wide.grey) return;
  for (const double size : kOtherSizes) {
    LineReading again = read_at(labels_, sheet, wide, size, "");
    if (again.confidence > reading.confidence && !again.symbols.empty()) {
      for (Symbol& symbol : again.symbols) {
        symbol.box.x0 += wide.left - crop.left;
        symbol.box.x1 += wide.left - crop.left;
      }
      reading = std::move(again);
    }
    if (reading.confidence >= (reading.symbols.size() < kLongLine ? kClear : kClearLine)) return;
  }
}

/// Figures inside text: what the Chinese model reads must stand in what the English one makes of the same place.
void Reader::hold_against_second(const Sheet& sheet, const Layout& layout, const Chunk& chunk, ReadWord& word) {
  for (std::size_t from = 0; from < word.glyphs.size(); ++from) {
    if (!is_digit(word.glyphs[from].character)) continue;
    const std::size_t to = figure_end(word, from);
    const bool torn = is_torn(word, from, to);
    const std::string text = well_separated(separated(word, from, to));
    const double first_x = word.glyphs[from].box.x0, last_x = word.glyphs[to - 1].box.x1;
    const int reach = static_cast<int>(std::lround(0.45 * layout.em));
    const Area area = {std::max(static_cast<int>(word.glyphs[from].box.x0) - reach, chunk.box.x0), chunk.box.y0,
                       std::min(static_cast<int>(word.glyphs[to - 1].box.x1) + reach, chunk.box.x1), chunk.box.y1};
    const Crop crop = crop_of(sheet, layout, area);
    const std::string second = crop.grey ? figures_.read(crop.grey.get(), static_cast<int>(sheet.dpi)).text() : "";
    const auto [first_middle, last_middle] = inner_room(word, from, to);
    const bool point_lost = text.find('.') == std::string::npos &&
                            separators_between(chunk, first_middle, last_middle) > separators_of(text);
    // A full stop or comma of the sentence may stand there: then the figure is left as it was read.
    if (!torn || (parse_decimal(text) && say_the_same(text, well_separated(second))))
      for (std::size_t i = from; i < to; ++i) word.glyphs[i].character = static_cast<unsigned char>(text[i - from]);
    if (torn || point_lost || !says(second, text) || may_go_on(word, from, to, second)) {
      word.doubtful = true;
      const Box figure = {first_x, word.box.y0, last_x, word.box.y1};
      word.doubt = word.doubt.empty() ? figure : united(word.doubt, figure);
      if (!word.other.empty()) word.other += ' ';
      word.other += second;
    }
    from = to;
  }
}

}  // namespace gouji::ocr
