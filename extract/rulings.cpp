#include "extract/rulings.h"

#include <algorithm>

namespace gouji {
namespace {

// In points: drawing programs place lines to a fraction of these whatever the font.
constexpr double kSameLine = 1.0;   // distance across
constexpr double kTouching = 1.0;   // gap along
constexpr double kDash = 8.0;       // longest piece of a dashed line
constexpr double kDashGap = 6.0;    // and its widest gap
constexpr double kShortest = 3.0;   // what is shorter in the end is an ornament
constexpr double kDotAspect = 2.0;  // a bar less drawn out than this may belong to either direction

Ruling ruling_of(const Box& box, bool horizontal) {
  if (horizontal) return {true, box.centre_y(), box.x0, box.x1, box.height()};
  return {false, box.centre_x(), box.y0, box.y1, box.width()};
}

bool may_be(const Box& box, bool horizontal) {
  const double along = horizontal ? box.width() : box.height();
  const double across = horizontal ? box.height() : box.width();
  return along * kDotAspect >= across;
}

/// Rulings that lie in one line being joined from their smaller end on.
class Joiner {
 public:
  explicit Joiner(std::vector<Ruling>& out) : out_(out) {}

  void add(const Ruling& piece) {
    const double length = piece.to - piece.from;
    if (!open_ || !continues(piece, length)) {
      close();
      joined_ = piece;
      weight_ = 0;
      at_ = 0;
      open_ = true;
    }
    joined_.to = std::max(joined_.to, piece.to);
    joined_.width = std::max(joined_.width, piece.width);
    weight_ += length + 0.01;
    at_ += piece.at * (length + 0.01);
    last_length_ = length;
  }

  void close() {
    if (open_ && joined_.to - joined_.from >= kShortest) {
      joined_.at = at_ / weight_;
      out_.push_back(joined_);
    }
    open_ = false;
  }

 private:
  bool continues(const Ruling& piece, double length) const {
    const double gap = piece.from - joined_.to;
    if (gap <= kTouching) return true;
    const double longer = std::max(length, last_length_);
    return longer <= kDash && gap <= std::min(kDashGap, 3 * longer);
  }

  std::vector<Ruling>& out_;
  Ruling joined_;
  double weight_ = 0, at_ = 0;  ///< the place is the pieces' mean, weighed by length
  double last_length_ = 0;
  bool open_ = false;
};

void join(std::vector<Ruling>& pieces, std::vector<Ruling>& out) {
  std::sort(pieces.begin(), pieces.end(), [](const Ruling& a, const Ruling& b) {
    return a.at != b.at ? a.at < b.at : (a.from != b.from ? a.from < b.from : a.to < b.to);
  });
  for (auto first = pieces.begin(); first != pieces.end();) {
    auto last = std::find_if(first, pieces.end(), [&](const Ruling& r) { return r.at - first->at > kSameLine; });
    std::stable_sort(first, last, [](const Ruling& a, const Ruling& b) { return a.from < b.from; });
    Joiner joiner(out);
    for (; first != last; ++first) joiner.add(*first);
    joiner.close();
  }
}

}  // namespace

std::vector<Ruling> rulings_of(const std::vector<RawBar>& bars) {
  std::vector<Ruling> rulings;
  for (bool horizontal : {true, false}) {
    std::vector<Ruling> pieces;
    for (const RawBar& bar : bars) {
      if (may_be(bar.box, horizontal)) pieces.push_back(ruling_of(bar.box, horizontal));
    }
    join(pieces, rulings);
  }
  return rulings;
}

}  // namespace gouji
