#include "extract/scan_page.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace gouji {
namespace {

// Of the font size: what the ink of most characters takes up, and where it ends above or below the baseline.
constexpr double kHanHeight = 0.92;
constexpr double kDigitHeight = 0.74;
constexpr double kHanBelow = 0.1;

bool has_han(const ReadWord& word) {
  return std::any_of(word.glyphs.begin(), word.glyphs.end(), [](const ReadGlyph& g) { return is_han(g.character); });
}

/// Puts read words into lines and the lines on the page.
class PageBuilder {
 public:
  PageBuilder(Page& page, const PictureText& text, double dpi) : page_(page), text_(text), scale_(72 / dpi) {}

  void build() {
    std::vector<const ReadWord*> words;
    for (const ReadWord& word : text_.words)
      if (!word.glyphs.empty()) words.push_back(&word);
    std::stable_sort(words.begin(), words.end(),
                     [](const ReadWord* a, const ReadWord* b) { return middle(*a) < middle(*b); });
    for (auto first = words.begin(); first != words.end();) {
      auto last = std::find_if(first, words.end(), [&](const ReadWord* word) { return !shares_line(**first, *word); });
      std::stable_sort(first, last, [](const ReadWord* a, const ReadWord* b) { return a->box.x0 < b->box.x0; });
      add_line(first, last);
      first = last;
    }
    for (const ReadRuling& rule : text_.rulings) {
      page_.rulings.push_back(
          {rule.horizontal, rule.at * scale_, rule.from * scale_, rule.to * scale_, rule.width * scale_});
    }
  }

 private:
  static double middle(const ReadWord& word) { return (word.line_top + word.line_bottom) / 2; }

  static bool shares_line(const ReadWord& upper, const ReadWord& lower) {
    const double height = std::max(upper.line_bottom - upper.line_top, lower.line_bottom - lower.line_top);
    return middle(lower) - middle(upper) <= 0.35 * height;
  }

  template <class Iterator>
  void add_line(Iterator first, Iterator last) {
    Line line;
    line.first_word = static_cast<std::uint32_t>(page_.words.size());
    for (Iterator word = first; word != last; ++word) {
      add_word(**word);
      line.box = united(line.box, page_.words.back().box);
    }
    line.word_count = static_cast<std::uint32_t>(page_.words.size()) - line.first_word;
    page_.lines.push_back(line);
  }

  void add_word(const ReadWord& read) {
    Word word;
    const double height = (read.line_bottom - read.line_top) * scale_;
    const double usual = text_.text_height * scale_;
    const bool han = has_han(read);
    word.size = std::max(height / (han ? kHanHeight : kDigitHeight), 0.7 * usual);
    // A dash or a dot tells nothing of its line: the middle is all there is.
    const bool flat = height < 0.5 * usual;
    const double bottom = read.line_bottom * scale_;
    word.baseline = flat ? (read.line_top + read.line_bottom) / 2 * scale_ + 0.35 * word.size
                         : bottom - (han ? kHanBelow * height : 0);
    const double top = word.baseline - 0.8 * word.size, foot = word.baseline + 0.2 * word.size;
    word.box = {read.box.x0 * scale_, top, read.box.x1 * scale_, foot};
    word.first_glyph = static_cast<std::uint32_t>(page_.glyphs.size());
    word.glyph_count = static_cast<std::uint32_t>(read.glyphs.size());
    for (const ReadGlyph& glyph : read.glyphs) {
      append_utf8(word.text, glyph.character);
      const float confidence = static_cast<float>(glyph.clarity) / 100;
      page_.glyphs.push_back({glyph.character, confidence, {glyph.box.x0 * scale_, top, glyph.box.x1 * scale_, foot}});
    }
    if (read.clarity < 100) word.confidence = static_cast<float>(read.clarity) / 100;
    if (read.doubtful) {
      word.confidence = kDoubtful;
      const bool part = !read.doubt.empty();
      const Box box = {part ? read.doubt.x0 * scale_ : word.box.x0, top, part ? read.doubt.x1 * scale_ : word.box.x1,
                       foot};
      page_.other_readings.push_back({static_cast<std::uint32_t>(page_.words.size()), read.other, box});
    }
    page_.words.push_back(std::move(word));
  }

  Page& page_;
  const PictureText& text_;
  double scale_;
};

}  // namespace

void set_scanned(Page& page, const PictureText& text, double dpi) {
  page.origin = Origin::ocr;
  page.rotation = (page.rotation + text.turned) % 360;
  page.width = text.width * 72 / dpi;
  page.height = text.height * 72 / dpi;
  page.words.clear();
  page.lines.clear();
  page.glyphs.clear();
  page.rulings.clear();
  page.other_readings.clear();
  PageBuilder(page, text, dpi).build();
}

}  // namespace gouji
