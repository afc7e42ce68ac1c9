#include "parse/laid/header.h"

#include <algorithm>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/header_name.h"
#include "parse/laid/groups.h"
#include "parse/laid/order.h"
#include "parse/laid/pairing.h"

namespace gouji::laid {
namespace {

/// In columns of characters, doubled: how far the middle between two heads may be off a common header over neither.
constexpr int most_off = 12;

bool over(const Head& upper, const Head& lower) {
  return upper.bottom < lower.top && upper.place.from < lower.place.to && lower.place.from < upper.place.to;
}

int middle(const ColumnRange& place) {
  return place.from + place.to;
}

bool is_over(const Head& head, const ColumnRange& column) {
  return head.place.from < column.to && column.from < head.place.to;
}

bool is_label(const Head& head) {
  return any_matches(forms().labels, normalised(head.text));
}

/// 小计 has a common header over it.
bool is_subtotal(const Head& head) {
  const std::string text = normalised(head.text);
  return text == "小计" || text == "合计";
}

/// 类, 款 and 项 are no rest of a name.
bool is_code_level(const Head& head) {
  return to_utf32(head.text).size() == 1 && any_matches(forms().header_leaves, head.text);
}

/// Pieces of a name that no form has: one alone above another alone that it goes on with.
void join_wrapped(std::vector<Head>& heads) {
  std::stable_sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.bottom > b.bottom; });
  for (std::size_t lower = 0; lower < heads.size(); ++lower)
    for (std::size_t upper = lower + 1; upper < heads.size(); ++upper) {
      if (!over(heads[upper], heads[lower])) continue;
      const auto below =
          std::count_if(heads.begin(), heads.end(), [&](const Head& h) { return over(heads[upper], h); });
      if (below > 1 || heads[upper].known || heads[lower].known || is_code_level(heads[lower]) ||
          any_matches(forms().counters, normalised(heads[lower].text)) ||
          !goes_on(heads[upper].text, heads[lower].text))
        break;
      heads[lower].text = heads[upper].text + heads[lower].text;
      heads[lower].top = heads[upper].top;
      heads[lower].pieces.insert(heads[lower].pieces.begin(), heads[upper].pieces.begin(), heads[upper].pieces.end());
      heads[lower].place.from = std::min(heads[lower].place.from, heads[upper].place.from);
      heads[lower].place.to = std::max(heads[lower].place.to, heads[upper].place.to);
      heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(upper));
      upper = lower;
    }
}

/// True where names stand behind figures: each side of the table has a header over its names and figures.
bool has_sides(const std::vector<Head>& heads) {
  return std::any_of(heads.begin(), heads.end(), [&](const Head& figures) {
    auto beside = [&](bool before) {
      return std::any_of(heads.begin(), heads.end(), [&](const Head& names) {
        return is_label(names) && !any_matches(forms().counters, normalised(names.text)) &&
               (middle(names.place) < middle(figures.place)) == before;
      });
    };
    return !is_label(figures) && beside(true) && beside(false);
  });
}

/// True for a head over others, or over the gap between two that are as far from its middle on either side and have
/// what figures stand there.
bool is_common(const Head& head, const std::vector<Head>& heads, const std::vector<ColumnRange>& columns) {
  const Head *left = nullptr, *right = nullptr;
  for (const Head& other : heads) {
    if (over(head, other)) return true;
    if (middle(other.place) < middle(head.place)) {
      if (left == nullptr || middle(other.place) > middle(left->place)) left = &other;
    } else if (&other != &head && (right == nullptr || middle(other.place) < middle(right->place))) {
      right = &other;
    }
  }
  if (left == nullptr || right == nullptr || left->top <= head.bottom || right->top <= head.bottom) return false;
  if (std::abs(left->place.from + right->place.to - middle(head.place)) > most_off) return false;
  if (is_label(*left) && !is_label(*right) && !has_sides(heads)) return false;
  return is_label(head) || is_subtotal(*left) ||
         std::none_of(columns.begin(), columns.end(), [&](const ColumnRange& column) {
           return column.figures && is_over(head, column) && !is_over(*left, column) && !is_over(*right, column);
         });
}

/// True where the header has all these names.
bool are_among(const std::vector<std::string>& names, const std::vector<Head>& heads) {
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::any_of(heads.begin(), heads.end(), [&](const Head& head) { return normalised(head.text) == name; });
  });
}

/// The heads of figures, where as many numbers count the columns.
void set_over_counters(std::vector<Head>& leaves, const std::vector<Field>& counters) {
  std::vector<Head*> counted;
  for (Head& leaf : leaves)
    if (!is_label(leaf)) counted.push_back(&leaf);
  if (counters.size() != counted.size()) return;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    counted[i]->place.from = counters[i].from;
    counted[i]->place.to = counters[i].to;
    counted[i]->counted = true;
  }
}

bool from_the_left(const Head& a, const Head& b) {
  return middle(a.place) < middle(b.place);
}

class Builder {
 public:
  Builder(std::vector<Head> heads, const std::vector<ColumnRange>& columns, const std::vector<Field>& counters,
          const std::vector<std::string>& filled)
      : columns_(columns) {
    if (are_among(filled, heads)) header_.filled = filled_ = filled;
    join_wrapped(heads);
    for (const Head& head : heads) (is_common(head, heads, columns) ? groups_ : leaves_).push_back(head);
    order_heads(leaves_);
    set_over_counters(leaves_, counters);
    std::stable_sort(groups_.begin(), groups_.end(), from_the_left);
  }

  Header build() {
    header_.heads = static_cast<std::size_t>(std::count_if(leaves_.begin(), leaves_.end(), [](const Head& leaf) {
      return !is_label(leaf) || any_matches(forms().counters, normalised(leaf.text));
    }));
    place_leaves();
    place_groups();
    place_cells();
    return std::move(header_);
  }

 private:
  struct Placed {
    Head head;
    Run run;
    int depth = 0;
  };

  void add_column(const Head* head, const ColumnRange& place) {
    const int column = header_.columns++;
    header_.places.push_back(place);
    Unit unit{{column, column}, place, place, 0, 0, {}};
    if (place.figures && !(head != nullptr && any_matches(forms().counters, normalised(head->text))))
      header_.counted.push_back(column);
    if (head != nullptr) {
      unit.text = head->place;
      unit.top = head->top;
      unit.bottom = head->bottom;
      unit.name = normalised(head->text);
      placed_.push_back({*head, {column, column}});
    }
    units_.push_back(std::move(unit));
  }

  void place_leaves() {
    const std::vector<int> head_of = paired(columns_, leaves_, filled_);
    std::size_t next = 0;
    auto add_lone = [&](std::size_t end) {
      for (; next < end; ++next) {
        const ColumnRange& place = leaves_[next].place;
        add_column(&leaves_[next], {place.from, place.to, !is_label(leaves_[next])});
      }
    };
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (head_of[c] >= 0) {
        add_lone(static_cast<std::size_t>(head_of[c]));
        ++next;
      }
      header_.column_of.push_back(header_.columns);
      if (head_of[c] >= 0 && columns_[c].figures)
        header_.filled.push_back(normalised(leaves_[static_cast<std::size_t>(head_of[c])].text));
      add_column(head_of[c] < 0 ? nullptr : &leaves_[static_cast<std::size_t>(head_of[c])], columns_[c]);
    }
    add_lone(leaves_.size());
    leaf_count_ = placed_.size();
  }

  /// The lowest line of common headers first.
  void place_groups() {
    int line = -1;
    for (const Head& group : groups_) line = std::max(line, group.bottom);
    for (; line >= 0; --line) {
      std::vector<Head> groups;
      std::copy_if(groups_.begin(), groups_.end(), std::back_inserter(groups),
                   [&](const Head& g) { return g.bottom == line; });
      const std::vector<Run> runs = spread(groups, units_);
      for (std::size_t i = 0; i < groups.size(); ++i)
        if (!runs[i].empty()) placed_.push_back({groups[i], runs[i]});
    }
  }

  void place_cells() {
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      for (std::size_t over = std::max(i + 1, leaf_count_); over < placed_.size(); ++over)
        placed_[i].depth +=
            placed_[over].run.first <= placed_[i].run.first && placed_[over].run.last >= placed_[i].run.last;
      header_.rows = std::max(header_.rows, placed_[i].depth + 1);
    }
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      const Placed& cell = placed_[i];
      header_.cells.push_back({cell.head.text, cell.depth, i < leaf_count_ ? header_.rows - cell.depth : 1,
                               cell.run.first, cell.run.last - cell.run.first + 1});
    }
  }

  const std::vector<ColumnRange>& columns_;
  std::vector<std::string> filled_;
  std::vector<Head> leaves_, groups_;
  std::vector<Unit> units_;
  std::vector<Placed> placed_;
  std::size_t leaf_count_ = 0;
  Header header_;
};

}  // namespace

Header header_of(std::vector<Head> heads, const std::vector<ColumnRange>& columns, const std::vector<Field>& counters,
                 const std::vector<std::string>& filled) {
  return Builder(std::move(heads), columns, counters, filled).build();
}

}  // namespace gouji::laid
