#include "extract/lines.h"

#include <algorithm>
#include <cmath>

#include "base/radical.h"
#include "base/text.h"

namespace gouji {
namespace {

constexpr double kLineStep = 0.35;   // of the font size: baselines further apart are two lines
constexpr double kRaised = 0.45;     // of the line's font size: how far a superscript may be raised
constexpr double kSmall = 0.8;       // of the line's font size: what is larger is no superscript
constexpr double kRulingGap = 0.08;  // of the font size: glyphs closer than this are not parted by a ruling line

/// True where the run may be a superscript, as in m², or a note's number beside the other.
bool is_superscript(const Run& run, const Run& beside) {
  return run.count <= 3 && run.size <= kSmall * beside.size;
}

/// True where the lower of two runs stands on the upper one's line.
bool share_line(const Run& upper, const Run& lower) {
  const double step = lower.baseline - upper.baseline;
  if (is_superscript(upper, lower)) return step <= kRaised * lower.size;
  return step <= kLineStep * std::min(upper.size, lower.size);
}

/// One page's runs being put into lines.
class LineBuilder {
 public:
  LineBuilder(Page& page, const std::vector<RawGlyph>& glyphs, const Runs& runs)
      : page_(page), glyphs_(glyphs), runs_(runs) {}

  void build() {
    std::vector<const Run*> upright;
    for (const Run& run : runs_.runs) {
      if (run.direction == Direction::right) upright.push_back(&run);
    }
    std::stable_sort(upright.begin(), upright.end(),
                     [](const Run* a, const Run* b) { return a->baseline < b->baseline; });
    for (auto first = upright.begin(); first != upright.end();) {
      auto last = end_of_line(first, upright.end());
      std::stable_sort(first, last, [](const Run* a, const Run* b) { return a->begin < b->begin; });
      add_line(first, last);
      first = last;
    }
    // Turned text, such as a label up the side of a table, is no part of the lines that it crosses.
    for (const Run& run : runs_.runs) {
      const Run* turned = &run;
      if (run.direction != Direction::right) add_line(&turned, &turned + 1);
    }
  }

 private:
  template <class Iterator>
  static Iterator end_of_line(Iterator first, Iterator end) {
    const Run& top = **first;
    return std::find_if(first + 1, end, [&](const Run* run) { return !share_line(top, *run); });
  }

  template <class Iterator>
  void add_line(Iterator first, Iterator last) {
    start_line(**first);
    const Run* before = nullptr;
    for (Iterator run = first; run != last; ++run) {
      add_run(**run, before);
      if (before == nullptr || (*run)->end > before->end) before = *run;
    }
    end_line();
  }

  void start_line(const Run& run) {
    line_ = {};
    line_.first_word = static_cast<std::uint32_t>(page_.words.size());
    last_ = nullptr;
    borders_.clear();
    if (run.direction != Direction::right) return;
    const double middle = run.baseline - 0.3 * run.size;
    for (const Ruling& ruling : page_.rulings) {
      if (!ruling.horizontal && ruling.from <= middle && ruling.to >= middle) borders_.push_back(ruling.at);
    }
    std::sort(borders_.begin(), borders_.end());
  }

  void add_run(const Run& run, const Run* before) {
    const bool overlaps = before != nullptr && run.begin < before->end - 0.2 * run.size;
    std::uint32_t seen = 0;
    for (std::uint32_t i = 0; i < run.count; ++i) {
      const RawGlyph& glyph = glyph_at(run, i);
      if (!overlaps || !painted_again(glyph, *before, seen)) add_glyph(glyph, run, i == 0);
    }
  }

  const RawGlyph& glyph_at(const Run& run, std::uint32_t i) const { return glyphs_[runs_.glyphs[run.first + i]]; }

  /// True where the other run, which lies over this one's, has the glyph already. Both are looked through once.
  bool painted_again(const RawGlyph& glyph, const Run& other, std::uint32_t& seen) const {
    while (seen < other.count && glyph_at(other, seen).end < glyph.begin) ++seen;
    for (std::uint32_t i = seen; i < std::min(seen + 4, other.count); ++i) {
      if (repeats(glyph_at(other, i), glyph)) return true;
    }
    return false;
  }

  bool ruling_between(const RawGlyph& before, const RawGlyph& after) const {
    if (after.begin - before.end < kRulingGap * after.size) return false;
    const double slack = 0.1 * after.size;
    auto border = std::lower_bound(borders_.begin(), borders_.end(), before.end - slack);
    return border != borders_.end() && *border <= after.begin + slack;
  }

  void add_glyph(const RawGlyph& glyph, const Run& run, bool first_of_run) {
    const bool goes_on = last_ != nullptr && (!first_of_run || adjoin(*last_, glyph)) && !ruling_between(*last_, glyph);
    if (!goes_on) start_word(glyph);
    Word& word = page_.words.back();
    append_utf8(word.text, without_radical(glyph.character));
    const Box box = box_on_page(glyph.direction, frame_box(glyph));
    word.box = word.glyph_count == 0 ? box : around(word.box, box);
    word.size = std::max(word.size, glyph.size);
    word.cut = word.cut || run.cut;
    ++word.glyph_count;
    page_.glyphs.push_back({without_radical(glyph.character), 1, box});
    last_ = &glyph;
  }

  void start_word(const RawGlyph& glyph) {
    Word word;
    word.first_glyph = static_cast<std::uint32_t>(page_.glyphs.size());
    const double at = glyph.baseline;
    const Box baseline = box_on_page(glyph.direction, {glyph.begin, at, glyph.begin, at});
    word.baseline = baseline.y1;
    page_.words.push_back(std::move(word));
  }

  /// Unlike united(): a glyph without width has its place too.
  static Box around(const Box& a, const Box& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
  }

  void end_line() {
    line_.word_count = static_cast<std::uint32_t>(page_.words.size()) - line_.first_word;
    if (line_.word_count == 0) return;
    line_.box = page_.words[line_.first_word].box;
    for (std::uint32_t i = 1; i < line_.word_count; ++i) {
      line_.box = around(line_.box, page_.words[line_.first_word + i].box);
    }
    page_.lines.push_back(line_);
  }

  Page& page_;
  const std::vector<RawGlyph>& glyphs_;
  const Runs& runs_;
  Line line_;
  const RawGlyph* last_ = nullptr;  ///< in the line
  std::vector<double> borders_;     ///< x of the upright rulings that cross the line
};

}  // namespace

void set_lines(Page& page, const std::vector<RawGlyph>& glyphs, const Runs& runs) {
  page.glyphs.reserve(runs.glyphs.size());
  LineBuilder(page, glyphs, runs).build();
}

}  // namespace gouji
