#include "ocr/chunks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace gouji::ocr {
namespace {

// Inches.
constexpr double kRuleMargin = 0.008;
constexpr double kSliver = 0.02;
constexpr double kSpeck = 0.0105;  // shorter and narrower ink is dirt; a decimal point is larger
constexpr double kSmallestText = 0.05;
constexpr double kLargestText = 0.5;
// In heights of a character.
constexpr double kSolid = 0.4;      // what is lower only joins lines that others make
constexpr double kGapInCell = 3.5;  // a wider gap parts two stretches of text
constexpr double kGapOutside = 1.7;
constexpr double kTallest = 1.35;     // of one line
constexpr double kTallStroke = 1.25;  // what is thin and taller is a piece of a rule that was not found
constexpr double kStacked = 1.15;     // of the width: the pieces of one character, one above the other
constexpr double kSquare = 1.8;       // and no higher: digits, which are lower, make the usual height
constexpr double kReach = 0.3;        // of small ink above and below its line
constexpr double kDot = 0.35;         // what is lower and narrower is a mark of a line, near its text, or dirt
constexpr double kNearText = 2;       // marks stand nearer
constexpr double kLoneDot = 0.2;      // and without any text is dirt

double overlap(int a0, int a1, int b0, int b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

/// What is left of a rule's edge after the rule was taken away.
bool is_sliver(const Area& area, const std::vector<Rule>& rules, double margin) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    const double half = rule.width / 2 + margin;
    const int across0 = rule.horizontal ? area.y0 : area.x0, across1 = rule.horizontal ? area.y1 : area.x1;
    const int along0 = rule.horizontal ? area.x0 : area.y0, along1 = rule.horizontal ? area.x1 : area.y1;
    return across0 >= rule.at - half && across1 <= rule.at + half && along1 >= rule.from - margin &&
           along0 <= rule.to + margin;
  });
}

/// The height of most characters: of all ink that is no dot or stroke, the upper part, since characters fall to pieces.
double em_of(const std::vector<Area>& inks, const Sheet& sheet) {
  std::vector<int> heights;
  for (const Area& ink : inks) {
    const int height = std::max(ink.height(), ink.width());
    if (height >= sheet.pixels(kSmallestText) && height <= sheet.pixels(kLargestText)) heights.push_back(height);
  }
  if (heights.empty()) return 0;
  auto upper = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 7 / 10);
  std::nth_element(heights.begin(), upper, heights.end());
  return *upper;
}

/// One region's ink being put into chunks.
class Grouping {
 public:
  Grouping(std::vector<Area> inks, unsigned region, double em, double gap)
      : inks_(std::move(inks)), region_(region), em_(em), gap_(gap * em) {}

  std::vector<Chunk> chunks() {
    std::sort(inks_.begin(), inks_.end(),
              [](const Area& a, const Area& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    split_off_small();
    unite(solid_);
    for (const Area& small : small_) attach(small);
    unite_rest();
    merge();
    std::erase_if(chunks_, [&](const Chunk& chunk) { return is_dot(chunk.box, kLoneDot); });
    for (Chunk& chunk : chunks_) {
      std::sort(chunk.inks.begin(), chunk.inks.end(), [](const Area& a, const Area& b) { return a.x0 < b.x0; });
    }
    return std::move(chunks_);
  }

 private:
  void split_off_small() {
    for (const Area& ink : inks_) (ink.height() >= kSolid * em_ ? solid_ : small_).push_back(ink);
  }

  bool share_line(const Area& a, const Area& b) const {
    const double both = overlap(a.y0, a.y1, b.y0, b.y1);
    return both >= 0.5 * std::min(a.height(), b.height()) &&
           around(a, b).height() <= kTallest * std::max(em_, double(std::max(a.height(), b.height())));
  }

  /// Ink from the left: each joins the chunk on whose line it stands, if its end is near enough.
  void unite(const std::vector<Area>& inks) {
    for (const Area& ink : inks) {
      Chunk* best = nullptr;
      for (Chunk& chunk : chunks_) {
        if (ink.x0 - chunk.box.x1 > gap_ || !share_line(chunk.box, ink)) continue;
        if (best == nullptr || chunk.box.x1 > best->box.x1) best = &chunk;
      }
      if (best != nullptr) {
        add(*best, ink);
      } else {
        chunks_.push_back({ink, region_, {ink}});
      }
    }
  }

  static void add(Chunk& chunk, const Area& ink) {
    chunk.box = around(chunk.box, ink);
    chunk.inks.push_back(ink);
  }

  /// Small ink goes to the chunk that it stands in or beside; what finds none is kept.
  void attach(const Area& ink) {
    Chunk* best = nullptr;
    double nearest = 0;
    for (Chunk& chunk : chunks_) {
      const double reach = kReach * std::max(em_, double(chunk.box.height()));
      if (ink.y0 < chunk.box.y0 - reach || ink.y1 > chunk.box.y1 + reach) continue;
      const double beside = std::max({0, chunk.box.x0 - ink.x1, ink.x0 - chunk.box.x1});
      if (beside > (is_dot(ink, kDot) ? kNearText * std::max(em_, double(chunk.box.height())) : gap_)) continue;
      const double centre = std::abs((chunk.box.y0 + chunk.box.y1) - (ink.y0 + ink.y1)) / 2.0;
      const double away = beside + 2 * centre;
      if (best == nullptr || away < nearest) {
        best = &chunk;
        nearest = away;
      }
    }
    if (best != nullptr) {
      const Area box = best->box;
      add(*best, ink);
      if (best->box.height() > kTallest * std::max(em_, double(box.height()))) {
        best->inks.pop_back();
        best->box = box;
        rest_.push_back(ink);
      }
    } else {
      rest_.push_back(ink);
    }
  }

  void unite_rest() {
    for (const Area& ink : rest_) chunks_.push_back({ink, region_, {ink}});
  }

  bool is_dot(const Area& ink, double size) const { return ink.width() < size * em_ && ink.height() < size * em_; }

  /// Pieces of one character, as of 二 and 款, and stretches that a late piece has brought together.
  void merge() {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < chunks_.size() && !changed; ++i) {
        for (std::size_t j = i + 1; j < chunks_.size() && !changed; ++j) changed = merge(i, j);
      }
    }
  }

  bool merge(std::size_t i, std::size_t j) {
    const Area &a = chunks_[i].box, &b = chunks_[j].box;
    const double beside = std::max(a.x0, b.x0) - std::min(a.x1, b.x1);
    const double whole = around(a, b).height();
    const bool stacked = beside <= 0 && whole <= kStacked * around(a, b).width() && whole <= kSquare * em_;
    const bool strokes = stacked || std::min(a.height(), b.height()) < kSolid * em_;
    if (beside > (strokes ? 0.4 * em_ : gap_)) return false;
    const double tallest = std::max({em_, double(a.height()), double(b.height())});
    if (!stacked && whole > (strokes ? 1.15 * tallest : kTallest * tallest)) return false;
    if (!strokes && overlap(a.y0, a.y1, b.y0, b.y1) < 0.5 * std::min(a.height(), b.height())) return false;
    chunks_[i].box = around(a, b);
    chunks_[i].inks.insert(chunks_[i].inks.end(), chunks_[j].inks.begin(), chunks_[j].inks.end());
    chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(j));
    return true;
  }

  std::vector<Area> inks_, solid_, small_, rest_;
  unsigned region_;
  double em_, gap_;
  std::vector<Chunk> chunks_;
};

unsigned label_at(::Pix* labels, int x, int y) {
  l_uint32 label = 0;
  pixGetPixel(labels, x, y, &label);
  return label;
}

PixPtr labels_of(const Sheet& sheet, const std::vector<Rule>& rules) {
  PixPtr lines = drawn(sheet, rules, 0);
  PixPtr free = own(pixInvert(nullptr, lines.get()));
  return own(pixConnCompTransform(free.get(), 4, 32));
}

/// Ink by the parts of the sheet that the rules cut.
struct Regions {
  std::map<unsigned, std::vector<Area>> inks;
  unsigned outside = 0;
};

Regions regions_of(const Sheet& sheet, const std::vector<Rule>& rules, const std::vector<Area>& inks) {
  PixPtr labels = labels_of(sheet, rules);
  Regions regions;
  for (const Area& ink : inks)
    regions.inks[label_at(labels.get(), (ink.x0 + ink.x1) / 2, (ink.y0 + ink.y1) / 2)].push_back(ink);
  regions.outside = label_at(labels.get(), 0, 0);
  return regions;
}

std::vector<Chunk> grouped(const Regions& regions, double em) {
  std::vector<Chunk> chunks;
  for (const auto& [region, inks] : regions.inks) {
    const double gap = region == regions.outside ? kGapOutside : kGapInCell;
    for (Chunk& chunk : Grouping(inks, region, em, gap).chunks()) chunks.push_back(std::move(chunk));
  }
  return chunks;
}

bool in_order(const Chunk& a, const Chunk& b) {
  return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
}

}  // namespace

Layout layout_of(const Sheet& sheet) {
  Layout layout;
  layout.rules = rules_of(sheet);
  layout.mask = drawn(sheet, layout.rules, sheet.pixels(kRuleMargin));
  PixPtr text = own(pixSubtract(nullptr, sheet.ink.get(), layout.mask.get()));
  std::vector<Area> inks = components(text.get(), 8);
  const int speck = sheet.pixels(kSpeck), largest = sheet.pixels(kLargestText);
  const double margin = sheet.pixels(kSliver);
  std::erase_if(inks, [&](const Area& ink) {
    const bool dirt = ink.width() < speck && ink.height() < speck;
    layout.specks += dirt ? 1 : 0;
    if (dirt || ink.width() > 3 * largest || ink.height() > largest) return true;
    return std::min(ink.width(), ink.height()) <= margin && is_sliver(ink, layout.rules, margin);
  });
  layout.em = em_of(inks, sheet);
  if (layout.em == 0) return layout;
  std::erase_if(inks, [&](const Area& ink) { return ink.width() <= margin && ink.height() > kTallStroke * layout.em; });
  const Regions regions = regions_of(sheet, layout.rules, inks);
  layout.chunks = grouped(regions, layout.em);
  std::sort(layout.chunks.begin(), layout.chunks.end(), in_order);
  return layout;
}

}  // namespace gouji::ocr
