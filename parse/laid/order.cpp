#include "parse/laid/order.h"

#include <algorithm>

namespace gouji::laid {
namespace {

int middle(const ColumnRange& place) {
  return place.from + place.to;
}

const Piece* piece_on(const Head& head, int line) {
  const auto found =
      std::find_if(head.pieces.begin(), head.pieces.end(), [&](const Piece& p) { return p.line == line; });
  return found == head.pieces.end() ? nullptr : &*found;
}

/// True where a line has both and this one first.
bool stands_before(const Head& head, const Head& other) {
  return std::any_of(head.pieces.begin(), head.pieces.end(), [&](const Piece& piece) {
    const Piece* beside = piece_on(other, piece.line);
    return beside != nullptr && piece.place.from < beside->place.from;
  });
}

const Piece& rightmost(const Head& head) {
  return *std::max_element(head.pieces.begin(), head.pieces.end(),
                           [](const Piece& a, const Piece& b) { return middle(a.place) < middle(b.place); });
}

/// How far the piece of a line stands left of where its head does.
int shift_of(const Head& head, int line) {
  const Piece* piece = piece_on(head, line);
  return piece == nullptr ? 0 : (middle(head.place) - middle(piece->place)) / 2;
}

void move(Head& head, int by) {
  head.place.from += by;
  head.place.to += by;
}

void settle_places(std::vector<Head>& heads) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i].pieces.size() > 1) {
      move(heads[i], (middle(rightmost(heads[i]).place) - middle(heads[i].place)) / 2);
      continue;
    }
    for (std::size_t before = i; before-- > 0;)
      if (piece_on(heads[before], heads[i].top) != nullptr) {
        move(heads[i], std::max(0, shift_of(heads[before], heads[i].top)));
        break;
      }
  }
}

}  // namespace

void order_heads(std::vector<Head>& heads) {
  std::stable_sort(heads.begin(), heads.end(),
                   [](const Head& a, const Head& b) { return middle(a.place) < middle(b.place); });
  std::vector<Head> sorted;
  while (!heads.empty()) {
    const auto next = std::find_if(heads.begin(), heads.end(), [&](const Head& head) {
      return std::none_of(heads.begin(), heads.end(), [&](const Head& other) {
        return &other != &head && stands_before(other, head) && !stands_before(head, other);
      });
    });
    const auto first = next == heads.end() ? heads.begin() : next;
    sorted.push_back(std::move(*first));
    heads.erase(first);
  }
  settle_places(sorted);
  heads = std::move(sorted);
}

}  // namespace gouji::laid
