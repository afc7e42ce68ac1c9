#include "parse/stream/centred_labels.h"

#include <algorithm>
#include <cmath>

#include "parse/stream/wrapping.h"

namespace gouji::stream {
namespace {

constexpr double off_centre =
    0.3;  // em: a label's middle from its figures' baseline. One line too many is half a line.
constexpr int never = 1 << 20;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// One column's texts between and beside the rows with figures.
class LabelColumn {
 public:
  LabelColumn(const std::vector<TextRow>& rows, std::size_t header, const std::vector<std::size_t>& anchors, int column,
              const Tolerances& near, const IsFull& is_full)
      : rows_(rows), anchors_(anchors), near_(near), is_full_(is_full) {
    std::size_t anchor = 0;
    gaps_.resize(anchors.size() + 1);
    own_.resize(anchors.size(), nullptr);
    for (std::size_t i = header; i < rows.size(); ++i) {
      while (anchor < anchors.size() && anchors[anchor] < i) ++anchor;
      const Segment* text = text_in(rows[i], column);
      if (anchor < anchors.size() && anchors[anchor] == i) {
        own_[anchor] = text;
      } else if (text != nullptr) {
        gaps_[anchor].push_back({text, i});
      }
    }
  }

  /// Gives each text between two rows of figures to one of them, or an item without figures to itself; false where that
  /// leaves a label off its row's middle. A page's first and last label may have lost lines to the next page.
  bool own(std::vector<std::size_t>& owners) {
    const std::size_t count = anchors_.size();
    costs_.assign(count + 1, {});
    from_.assign(count + 1, {});
    lone_.assign(count + 1, {});
    for (std::size_t k = 0; k <= count; ++k) {
      const std::size_t lines = gaps_[k].size() + 1;
      costs_[k].assign(lines, never);
      from_[k].assign(lines, 0);
      lone_[k].assign(lines, none);
    }
    costs_[0][0] = 0;
    add_lone(0);
    for (std::size_t k = 0; k < count; ++k) {
      for (std::size_t begin = 0; begin < costs_[k].size(); ++begin) {
        for (std::size_t end = 0; end < costs_[k + 1].size(); ++end) {
          const int sum = costs_[k][begin] + cost(k, begin, end);
          if (sum < costs_[k + 1][end]) costs_[k + 1][end] = sum, from_[k + 1][end] = begin;
        }
      }
      add_lone(k + 1);
    }
    const int edges = 2;
    if (costs_[count].back() > edges) return false;
    give(owners);
    return true;
  }

 private:
  struct Line {
    const Segment* text;
    std::size_t row;
  };

  /// Lets items without figures take their lines of a gap.
  void add_lone(std::size_t k) {
    const std::size_t lines = gaps_[k].size();
    for (std::size_t begin = 0; begin < lines; ++begin) {
      if (costs_[k][begin] >= never || !is_item(*gaps_[k][begin].text)) continue;
      for (std::size_t end = begin + 1; end <= lines && (end == begin + 1 || goes_on(k, end - 1)); ++end)
        if (costs_[k][begin] < costs_[k][end]) costs_[k][end] = costs_[k][begin], lone_[k][end] = begin;
    }
  }

  /// True where a line of a gap goes on with the one above it.
  bool goes_on(std::size_t k, std::size_t line) const {
    return goes_on(*gaps_[k][line - 1].text, *gaps_[k][line].text);
  }

  bool goes_on(const Segment& upper, const Segment& lower) const {
    return lower.baseline - upper.baseline <= near_.far_lines * lower.size && is_full_(upper, lower) && !is_item(lower);
  }

  void give(std::vector<std::size_t>& owners) const {
    std::size_t end = gaps_.back().size();
    for (std::size_t k = anchors_.size();; --k) {
      for (; lone_[k][end] != none; end = lone_[k][end])
        for (std::size_t i = lone_[k][end]; i < end; ++i) owners[gaps_[k][i].row] = gaps_[k][lone_[k][end]].row;
      if (k == 0) return;
      const std::size_t begin = from_[k][end];
      for (std::size_t i = 0; i < end; ++i) owners[gaps_[k][i].row] = anchors_[k - 1];
      for (std::size_t i = begin; i < gaps_[k - 1].size(); ++i) owners[gaps_[k - 1][i].row] = anchors_[k - 1];
      end = begin;
    }
  }

  static const Segment* text_in(const TextRow& row, int column) {
    for (const Segment& segment : row.segments)
      if (segment.column <= column && column < segment.column + segment.columns) return &segment;
    return nullptr;
  }

  /// Of one row's label, from line `begin` of the gap above it to before line `end` of the gap below: 0 where it stands
  /// in the middle, 1 where it does not and that may be the page's cut.
  int cost(std::size_t k, std::size_t begin, std::size_t end) const {
    std::vector<const Segment*> lines;
    for (std::size_t i = begin; i < gaps_[k].size(); ++i) lines.push_back(gaps_[k][i].text);
    if (own_[k] != nullptr) lines.push_back(own_[k]);
    for (std::size_t i = 0; i < end; ++i) lines.push_back(gaps_[k + 1][i].text);
    if (lines.empty() || (lines.size() == 1 && own_[k] != nullptr)) return 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
      if (!goes_on(*lines[i - 1], *lines[i])) return never;
    const double middle = (lines.front()->baseline + lines.back()->baseline) / 2;
    const double low = middle - rows_[anchors_[k]].baseline;
    if (std::abs(low) < off_centre * lines.front()->size) return 0;
    return (k == 0 && low > 0) || (k + 1 == anchors_.size() && low < 0) ? 1 : never;
  }

  const std::vector<TextRow>& rows_;
  const std::vector<std::size_t>& anchors_;
  const Tolerances& near_;
  const IsFull& is_full_;
  std::vector<std::vector<Line>> gaps_;  ///< above each row with figures, and below the last
  std::vector<const Segment*> own_;      ///< beside the figures
  // By gap and how many of its lines are given away:
  std::vector<std::vector<int>> costs_;
  std::vector<std::vector<std::size_t>>
      from_;  ///< the line that the label above the gap begins with, in the gap before
  std::vector<std::vector<std::size_t>> lone_;  ///< the first line of an item without figures that ends here, or none
};

bool spans(const TextRow& row) {
  return std::any_of(row.segments.begin(), row.segments.end(), [](const Segment& text) { return text.columns > 1; });
}

}  // namespace

std::optional<std::vector<std::size_t>> centred_rows(const std::vector<TextRow>& rows, std::size_t header,
                                                     const std::vector<char>& has_amounts, std::size_t columns,
                                                     const Tolerances& near, const IsFull& is_full) {
  std::vector<std::size_t> anchors;
  std::vector<char> labelled(columns, 0);
  for (std::size_t i = header; i < rows.size(); ++i) {
    if (has_amounts[i]) {
      anchors.push_back(i);
      continue;
    }
    if (spans(rows[i])) return std::nullopt;
    for (const Segment& text : rows[i].segments) labelled[static_cast<std::size_t>(text.column)] = 1;
  }
  if (anchors.size() < 2) return std::nullopt;
  std::vector<std::size_t> owners(rows.size(), rows.size());
  for (std::size_t anchor : anchors) owners[anchor] = anchor;
  for (std::size_t c = 0; c < columns; ++c) {
    if (!labelled[c]) continue;
    std::vector<std::size_t> of_column(rows.size(), rows.size());
    if (!LabelColumn(rows, header, anchors, static_cast<int>(c), near, is_full).own(of_column)) return std::nullopt;
    for (std::size_t i = header; i < rows.size(); ++i) {
      if (of_column[i] == rows.size()) continue;
      if (owners[i] != rows.size() && owners[i] != of_column[i]) return std::nullopt;
      owners[i] = of_column[i];
    }
  }
  for (std::size_t i = header; i < rows.size(); ++i)
    if (owners[i] > i) return owners;
  return std::nullopt;
}

}  // namespace gouji::stream
