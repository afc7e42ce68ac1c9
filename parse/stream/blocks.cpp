#include "parse/stream/blocks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstring>
#include <string_view>

#include "base/text.h"

namespace gouji::stream {
namespace {

constexpr int sentence_words = 8;  // Latin
constexpr std::size_t sentence_han = 22;
constexpr double near_unit = 6;          // em from the line with the unit to the first row of several texts: two
                                         // headers over all columns may be between
constexpr std::size_t most_singles = 4;  // rows with one text, all with the same left side, between two with
                                         // several: a wrapped label or two heads
constexpr double same_side = 0.35;       // em

bool is_single(const TextRow& row) {
  return row.segments.size() == 1;
}

std::size_t han_count(const std::string& text) {
  std::u32string characters = to_utf32(text);
  return static_cast<std::size_t>(std::count_if(characters.begin(), characters.end(), is_han));
}

/// 3, 3-1, A.1: how captions are counted.
bool begins_with_number(std::string_view text) {
  if (text.empty()) return false;
  auto first = static_cast<unsigned char>(text.front());
  return std::isdigit(first) != 0 || std::isupper(first) != 0 || first == '-';
}

/// `单位：万元`, `编制单位：…`: the line between a title and its table.
bool tells_unit(const TextRow& row) {
  return std::any_of(row.segments.begin(), row.segments.end(), [](const Segment& segment) {
    std::string text = without_space(text_of(segment));
    return text.find("单位：") != std::string::npos || text.find("单位:") != std::string::npos;
  });
}

class Runs {
  /// Rows of one text under one another.
  struct Singles {
    double x0;
    std::size_t count;
  };

 public:
  explicit Runs(const Tolerances& near) : near_(near) {}

  void add(TextRow row) {
    bool caption = is_caption(row);
    if (caption || !goes_on(row)) finish();
    if (caption) {
      unit_end_ = tells_unit(row) ? row.box.y1 : -1;
      block_.lead.clear();
      return;
    }
    if (block_.rows.empty() && !is_single(row)) {
      block_.under_unit = unit_end_ >= 0 && row.box.y0 - unit_end_ < near_unit * row.size;
      unit_end_ = -1;
    }
    if (!is_single(row)) {
      x0_ = block_.rows.empty() ? row.box.x0 : std::min(x0_, row.box.x0);
      x1_ = block_.rows.empty() ? row.box.x1 : std::max(x1_, row.box.x1);
      singles_.clear();
    } else if (block_.rows.empty()) {
      return add_lead(std::move(row));
    } else if (stands_under_figure(row)) {
      singles_.clear();
    } else if (count_single(row) > most_singles) {
      finish();
      return add_lead(std::move(row));
    }
    block_.rows.push_back(std::move(row));
  }

  std::vector<Block> take() {
    finish();
    return std::move(blocks_);
  }

 private:
  void add_lead(TextRow row) {
    // Headers that nearly touch are as long as a sentence; under the line with the unit stands none.
    const bool under_unit = unit_end_ >= 0 && row.box.y0 - unit_end_ < near_unit * row.size;
    if (is_running_text(row.segments.front()) && !under_unit) {
      block_.lead.clear();
      return;
    }
    block_.lead.push_back(std::move(row));
    if (block_.lead.size() > most_singles) block_.lead.erase(block_.lead.begin());
  }

  /// How many single texts with the left side of this one there were since the last row of several.
  std::size_t count_single(const TextRow& row) {
    auto known = std::find_if(singles_.begin(), singles_.end(), [&](const Singles& singles) {
      return std::abs(singles.x0 - row.box.x0) < same_side * row.size;
    });
    if (known == singles_.end()) known = singles_.insert(known, {row.box.x0, 0});
    return ++known->count;
  }

  /// True of a lone figure that ends where one of a row above does: its label stands in lines round it.
  bool stands_under_figure(const TextRow& row) const {
    if (!row.segments.front().figure) return false;
    return std::any_of(block_.rows.rbegin(), block_.rows.rend(), [&](const TextRow& above) {
      return std::any_of(above.segments.begin(), above.segments.end(), [&](const Segment& text) {
        return !is_single(above) && text.figure && std::abs(text.box.x1 - row.box.x1) < same_side * row.size;
      });
    });
  }

  bool goes_on(const TextRow& row) const {
    if (block_.rows.empty()) return true;
    const TextRow& last = block_.rows.back();
    double empty = row.box.y0 - last.box.y1;
    if (empty > near_.row_gap * std::min(row.size, last.size)) return false;
    if (!is_single(row)) return true;
    bool wide = row.box.width() > 0.6 * (x1_ - x0_);
    return !(wide && is_running_text(row.segments.front())) || is_header_so_far();
  }

  /// True of rows without a figure right below the line with the unit: a long text under them is headers that nearly
  /// touch.
  bool is_header_so_far() const {
    return block_.under_unit && std::none_of(block_.rows.begin(), block_.rows.end(), [](const TextRow& row) {
             return std::any_of(row.segments.begin(), row.segments.end(),
                                [](const Segment& text) { return text.figure; });
           });
  }

  /// The single texts at the block's end may as well stand over the next one.
  void finish() {
    Block next;
    while (!block_.rows.empty() && is_single(block_.rows.back())) {
      block_.tail.insert(block_.tail.begin(), std::move(block_.rows.back()));
      block_.rows.pop_back();
    }
    if (!block_.rows.empty()) {
      next.lead = block_.tail;
      blocks_.push_back(std::move(block_));
    }
    block_ = std::move(next);
    singles_.clear();
  }

  const Tolerances& near_;
  std::vector<Block> blocks_;
  Block block_;
  std::vector<Singles> singles_;
  double unit_end_ = -1;    ///< the lower side of a line with the unit that no rows followed yet; -1 for none
  double x0_ = 0, x1_ = 0;  ///< round the block's rows of several texts
};

}  // namespace

bool is_caption(const TextRow& row) {
  if (tells_unit(row)) return true;
  constexpr std::array names = {"Table", "TABLE", "Tab.", "Figure", "FIGURE", "Fig.", "Chart", "Exhibit", "表", "图"};
  constexpr std::array notes = {
      "Source:", "Sources:", "SOURCE:", "Note:", "Notes:", "NOTE:", "注：", "注:", "资料来源", "数据来源"};
  std::string text = without_space(text_of(row.segments.front()));
  auto begins = [&](std::string_view word) { return text.starts_with(word); };
  if (std::any_of(notes.begin(), notes.end(), begins)) return true;
  auto name = std::find_if(names.begin(), names.end(), begins);
  return name != names.end() && begins_with_number(std::string_view(text).substr(std::strlen(*name)));
}

bool is_running_text(const Segment& segment) {
  return word_count(segment) >= sentence_words || han_count(text_of(segment)) >= sentence_han;
}

std::vector<Block> find_blocks(std::vector<TextRow> rows, const Tolerances& near) {
  Runs runs(near);
  for (TextRow& row : rows) runs.add(std::move(row));
  return runs.take();
}

}  // namespace gouji::stream
