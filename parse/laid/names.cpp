#include "parse/laid/names.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "parse/aligned_heads.h"
#include "parse/forms.h"

namespace gouji::laid {
namespace {

/// A cell of a header has so many lines at most, and so many of other cells between two.
constexpr std::size_t most_pieces = 6;
constexpr int most_lines_apart = 5;
/// In columns of characters: how far the pieces of a name may stand beside each other; those of a long one, which are
/// no others' by chance, farther.
constexpr int most_beside = 4, bytes_a_column = 3;
constexpr std::size_t bytes_of_short_name = 15;

/// Pieces whose texts make a name, in its order.
struct Name {
  std::vector<std::size_t> pieces;
  std::size_t length = 0;
  int off = 0;  ///< how far they are from standing under each other
};

int middle(const ColumnRange& place) {
  return place.from + place.to;
}

int width(const ColumnRange& place) {
  return place.to - place.from;
}

int most_beside_in(std::size_t length) {
  if (length <= bytes_of_short_name) return most_beside;
  return most_beside + static_cast<int>(length - bytes_of_short_name) / bytes_a_column;
}

bool near(const ColumnRange& a, const ColumnRange& b, int most) {
  return a.from < b.to + most && b.from < a.to + most;
}

bool is_known(const std::string& text) {
  const auto& names = forms().header_names;
  return std::find(names.begin(), names.end(), text) != names.end();
}

bool is_whole(const std::string& text) {
  return is_known(text) || any_matches(forms().header_ends, text);
}

class Joiner {
 public:
  Joiner(const std::vector<std::vector<Field>>& lines, int han_width) {
    for (int line = 0; line < static_cast<int>(lines.size()); ++line)
      for (const Field& field : lines[static_cast<std::size_t>(line)])
        for (const Field& word : header_words(field, han_width)) {
          const ColumnRange place{word.from, word.to, true};
          heads_.push_back({word.text, line, line, place, {{line, place}}});
          texts_.push_back(normalised(word.text));
        }
    taken_.assign(heads_.size(), 0);
  }

  /// What is joined first tells how far lines have moved against each other; then the rest is looked at again.
  std::vector<Head> joined() {
    join();
    std::vector<ColumnRange> printed;
    for (const Head& head : heads_) printed.push_back(head.place);
    move_lines();
    join();
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (taken_[i]) continue;
      heads_[i].place = printed[i];
      wholes_.push_back(heads_[i]);
    }
    return wholes_;
  }

 private:
  /// Longer names first, of equal ones those whose pieces stand nearest.
  void join() {
    names_.clear();
    for (const std::string& name : forms().header_names) extend(name, name.size(), {});
    std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
      return a.length != b.length ? a.length > b.length : a.off < b.off;
    });
    for (const Name& name : names_)
      if (std::none_of(name.pieces.begin(), name.pieces.end(), [&](std::size_t at) { return taken_[at] != 0; }))
        wholes_.push_back(whole(name));
  }

  /// Moves the pieces that are left as far as the last name before them on their line.
  void move_lines() {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (taken_[i]) continue;
      const Piece* last = nullptr;
      int shift = 0;
      for (const Head& head : wholes_)
        for (const Piece& piece : head.pieces) {
          if (piece.line != heads_[i].top || piece.place.from > heads_[i].place.from) continue;
          if (last != nullptr && piece.place.from < last->place.from) continue;
          last = &piece;
          shift = (middle(rightmost(head).place) - middle(piece.place)) / 2;
        }
      heads_[i].place.from += shift;
      heads_[i].place.to += shift;
    }
  }

  static const Piece& rightmost(const Head& head) {
    return *std::max_element(head.pieces.begin(), head.pieces.end(),
                             [](const Piece& a, const Piece& b) { return middle(a.place) < middle(b.place); });
  }

  /// Nothing keeps the last texts of lines under each other.
  bool ends_line(std::size_t piece) const {
    return std::none_of(heads_.begin(), heads_.end(), [&](const Head& other) {
      return other.top == heads_[piece].top && other.place.from > heads_[piece].place.from;
    });
  }

  /// True where the piece may be the next one of the name: near the others, on a line of its own or right behind, and above a piece
  /// that it follows only where that one cannot stand alone.
  bool follows(std::size_t next, const std::vector<std::size_t>& begun, std::size_t length) const {
    const int most = most_beside_in(length);
    return std::all_of(begun.begin(), begun.end(), [&](std::size_t before) {
      const int lines = heads_[next].top - heads_[before].top;
      const bool beside = before == begun.back() && heads_[next].place.from == heads_[before].place.to + 1;
      const bool mixed = lines < 0 && (is_whole(texts_[before]) || is_known(texts_[next])),
                 apart = before == begun.back() && std::abs(lines) > most_lines_apart;
      const bool at_end = length > bytes_of_short_name && ends_line(next) && ends_line(before);
      return (lines != 0 || beside) && !apart && (at_end || near(heads_[next].place, heads_[before].place, most)) &&
             !mixed;
    });
  }

  /// Names that are whole by themselves make another one only right below each other: 本年支出 may stand over 合计.
  bool are_one(const std::vector<std::size_t>& pieces) const {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const auto& names = forms().header_names;
      if (std::find(names.begin(), names.end(), texts_[pieces[i]]) == names.end() && texts_[pieces[i]] != "合计")
        return true;
      if (i == 0) continue;
      const Head &upper = heads_[pieces[i - 1]], &lower = heads_[pieces[i]];
      if (lower.top - upper.top > 2 || std::abs(middle(lower.place) - middle(upper.place)) > 2 * most_beside)
        return false;
    }
    return true;
  }

  void extend(std::string_view rest, std::size_t length, const std::vector<std::size_t>& begun) {
    if (rest.empty()) {
      if (begun.size() > 1 && are_one(begun)) names_.push_back({begun, length, off(begun)});
      return;
    }
    if (begun.size() == most_pieces) return;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (taken_[i] || texts_[i].empty() || !rest.starts_with(texts_[i]) || !follows(i, begun, length)) continue;
      std::vector<std::size_t> longer = begun;
      longer.push_back(i);
      extend(rest.substr(texts_[i].size()), length, longer);
    }
  }

  int off(const std::vector<std::size_t>& pieces) const {
    int sum = 0;
    for (std::size_t at : pieces)
      for (std::size_t other : pieces) sum += std::abs(middle(heads_[at].place) - middle(heads_[other].place));
    return sum;
  }

  Head whole(const Name& name) {
    Head head = heads_[name.pieces.front()];
    head.text.clear();
    head.pieces.clear();
    head.known = true;
    for (std::size_t at : name.pieces) {
      const Head& piece = heads_[at];
      taken_[at] = 1;
      head.text += piece.text;
      head.pieces.push_back(piece.pieces.front());
      if (width(piece.place) > width(head.place)) head.place = piece.place;
      head.top = std::min(head.top, piece.top);
      head.bottom = std::max(head.bottom, piece.bottom);
    }
    return head;
  }

  std::vector<Head> heads_, wholes_;
  std::vector<std::string> texts_;
  std::vector<char> taken_;
  std::vector<Name> names_;
};

void part(Head& left, Head& right) {
  const int border = (middle(left.place) + middle(right.place)) / 4;
  left.place.to = std::max(left.place.from + 1, std::min(left.place.to, border));
  right.place.from = std::min(right.place.to - 1, std::max(right.place.from, border));
}

void part_neighbours(std::vector<Head>& heads) {
  for (Head& left : heads)
    for (Head& right : heads) {
      const bool same_lines = left.top <= right.bottom && right.top <= left.bottom;
      const bool overlap = left.place.to > right.place.from && right.place.to > left.place.from;
      if (same_lines && overlap && middle(left.place) < middle(right.place)) part(left, right);
    }
}

}  // namespace

std::vector<Head> heads_of(const std::vector<std::vector<Field>>& lines, int han_width) {
  std::vector<Head> heads = Joiner(lines, han_width).joined();
  part_neighbours(heads);
  return heads;
}

}  // namespace gouji::laid
