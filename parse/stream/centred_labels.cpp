#include "parse/stream/centred_labels.h"

#include <algorithm>
#include <cmath>

namespace gouji::stream {
namespace {

constexpr double off_centre =
    0.3;  // em: a label's middle from its figures' baseline. One line too many is half a line.
constexpr int never = 1 << 20;

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

  /// Gives each text between two rows of figures to one of them; false where that leaves a label off its row's middle.
  /// A page's first and last label may have lost lines to the next page.
  bool own(std::vector<std::size_t>& owners) const {
    const std::size_t count = anchors_.size();
    std::vector<std::vector<int>> costs{std::vector<int>(gaps_[0].size() + 1, never)};
    costs[0][0] = 0;
    std::vector<std::vector<std::size_t>> from;
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t below = gaps_[k + 1].size();
      costs.emplace_back(below + 1, never);
      from.emplace_back(below + 1, 0);
      for (std::size_t begin = 0; begin < costs[k].size(); ++begin) {
        for (std::size_t end = 0; end <= below; ++end) {
          const int sum = costs[k][begin] + cost(k, begin, end);
          if (sum < costs[k + 1][end]) costs[k + 1][end] = sum, from[k][end] = begin;
        }
      }
    }
    const int edges = 2;
    if (costs[count].back() > edges) return false;
    std::size_t end = gaps_[count].size();
    for (std::size_t k = count; k-- > 0;) {
      const std::size_t begin = from[k][end];
      for (std::size_t i = 0; i < end; ++i) owners[gaps_[k + 1][i].row] = anchors_[k];
      for (std::size_t i = begin; i < gaps_[k].size(); ++i) owners[gaps_[k][i].row] = anchors_[k];
      end = begin;
    }
    return true;
  }

 private:
  struct Line {
    const Segment* text;
    std::size_t row;
  };

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
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i]->baseline - lines[i - 1]->baseline > near_.far_lines * lines[i]->size) return never;
      if (!is_full_(*lines[i - 1], *lines[i])) return never;
    }
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
