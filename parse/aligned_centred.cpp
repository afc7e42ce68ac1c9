#include "parse/aligned_centred.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "base/text.h"

namespace gouji {
namespace {

using Row = std::vector<Field>;

/// A name of more lines is a paragraph.
constexpr int most_pieces = 4;
/// A text is a column's own where it ends a field in so many rows.
constexpr int fewest_repeats = 3;

bool is_text(const Field& field) {
  return !field.code && !is_figure(field.text);
}

/// A line of texts alone, none of them a code.
bool is_piece(const Row& row) {
  return std::all_of(row.begin(), row.end(), is_text);
}

/// True where the piece has nothing to go on with in the row: the row's own name, if any, stands elsewhere.
bool is_beside(const Row& row, const Row& piece) {
  return std::none_of(row.begin(), row.end(), [&](const Field& field) { return overlap(field, piece.front()); });
}

/// Rows of figures, in order, and the lines without figures around them.
class Names {
 public:
  explicit Names(std::vector<Row> lines) : lines_(std::move(lines)) {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!is_piece(lines_[i])) anchors_.push_back(i);
  }

  /// A row with a piece right above and right below and no text where these stand: only centred names do so.
  bool are_centred() const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](std::size_t at) {
      return has_amount(lines_[at]) && at > 0 && at + 1 < lines_.size() && is_piece(lines_[at - 1]) &&
             is_piece(lines_[at + 1]) && overlap(lines_[at - 1].front(), lines_[at + 1].front()) &&
             is_beside(lines_[at], lines_[at - 1]);
    });
  }

  std::vector<Row> joined() {
    pieces_.assign(anchors_.size(), -1);
    for (std::size_t i = 0; i < anchors_.size(); i = settle_run(i)) {
    }
    return rows();
  }

 private:
  /// Lines without figures between two rows; behind the last one those up to the table's end.
  int between(std::size_t anchor) const {
    const std::size_t end = anchor + 1 < anchors_.size() ? anchors_[anchor + 1] : lines_.size();
    return static_cast<int>(end - anchors_[anchor]) - 1;
  }

  /// Rows from `first` to the next between which and its follower nothing stands; gives each as many pieces above as
  /// below. Returns the row behind the run.
  std::size_t settle_run(std::size_t first) {
    std::size_t last = first;
    while (last + 1 < anchors_.size() && between(last) > 0) ++last;
    const bool to_end = last + 1 == anchors_.size();
    if (first > 0)
      settle_down(first, last, to_end);
    else if (between(last) == 0)
      settle_up(last);
    return last + 1;
  }

  void settle_down(std::size_t first, std::size_t last, bool to_end) {
    std::vector<int> found{0};
    for (std::size_t i = first; i < last; ++i) found.push_back(between(i) - found.back());
    const bool even = to_end ? found.back() <= between(last) : found.back() == 0;
    keep(first, found, even);
  }

  /// From a row below which nothing stands: how many pieces the table's first row has above, its header does not tell.
  void settle_up(std::size_t last) {
    std::vector<int> found{0};
    for (std::size_t i = last; i-- > 0;) found.insert(found.begin(), between(i) - found.front());
    const std::size_t above = anchors_.front();
    const auto wanted = static_cast<std::size_t>(std::max(0, found.front()));
    const bool pieces = wanted <= above && std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(above - wanted),
                                                       lines_.begin() + static_cast<std::ptrdiff_t>(above),
                                                       [](const Row& row) { return row.size() == 1; });
    keep(0, found, pieces);
  }

  void keep(std::size_t first, const std::vector<int>& found, bool even) {
    if (!even || std::any_of(found.begin(), found.end(), [](int n) { return n < 0 || n > most_pieces; })) return;
    std::copy(found.begin(), found.end(), pieces_.begin() + static_cast<std::ptrdiff_t>(first));
  }

  std::vector<Row> rows() const {
    std::vector<Row> rows;
    std::size_t next = 0;
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
      const auto pieces = static_cast<std::size_t>(std::max(0, pieces_[i]));
      for (; next + pieces < anchors_[i]; ++next) rows.push_back(lines_[next]);
      rows.push_back(whole(anchors_[i], pieces));
      next = anchors_[i] + pieces + 1;
    }
    rows.insert(rows.end(), lines_.begin() + static_cast<std::ptrdiff_t>(next), lines_.end());
    return rows;
  }

  /// A row with its pieces, from the top.
  Row whole(std::size_t anchor, std::size_t pieces) const {
    Row row;
    for (std::size_t at = anchor - pieces; at <= anchor + pieces; ++at)
      for (const Field& field : lines_[at]) join_field(row, field);
    std::stable_sort(row.begin(), row.end(), [](const Field& a, const Field& b) { return a.from < b.from; });
    return row;
  }

  std::vector<Row> lines_;
  std::vector<std::size_t> anchors_;
  std::vector<int> pieces_;  ///< above each row, and as many below; -1 where they do not come out even
};

int width_of(std::string_view text, int han_width) {
  int width = 0;
  for (char32_t c : to_utf32(text)) width += c < 0x1100 ? 1 : han_width;
  return width;
}

/// The first place from which a text begins in no row of figures farther right; -1 where it would reach what stands
/// behind it in one.
int common_begin(const std::vector<Row>& rows, const std::string& text) {
  int begin = 0, bound = std::numeric_limits<int>::max();
  for (const Row& row : rows) {
    for (std::size_t i = 0; has_amount(row) && i < row.size(); ++i) {
      if (row[i].text != text) continue;
      begin = std::max(begin, row[i].from);
      if (i + 1 < row.size()) bound = std::min(bound, row[i + 1].from);
    }
  }
  return begin < bound ? begin : -1;
}

/// Names of other lengths stand before it: under each other the texts are a column that no name reaches into.
void move_to(int begin, const std::string& text, std::vector<Row>& rows) {
  if (begin < 0) return;
  for (Row& row : rows) {
    if (!has_amount(row)) continue;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].text != text) continue;
      const int end = begin + row[i].to - row[i].from;
      row[i].from = begin;
      row[i].to = i + 1 < row.size() ? std::min(end, row[i + 1].from) : end;
    }
  }
}

std::string last_word(const std::string& text) {
  return text.substr(text.rfind(' ') + 1);
}

/// How many texts in rows of figures each word ends.
std::map<std::string, int> last_words(const std::vector<Row>& rows) {
  std::map<std::string, int> words;
  for (const Row& row : rows) {
    if (!has_amount(row)) continue;
    for (const Field& field : row)
      if (is_text(field)) ++words[last_word(field.text)];
  }
  return words;
}

void part(Row& row, std::size_t at, const std::string& behind, int han_width) {
  const int from = row[at].to - width_of(behind, han_width);
  const Field second{behind, from, row[at].to};
  row[at].text.erase(row[at].text.size() - behind.size() - 1);
  row[at].to = from - 1;
  row.insert(row.begin() + static_cast<std::ptrdiff_t>(at) + 1, second);
}

}  // namespace

std::vector<Row> rows_with_centred_names(const std::vector<Row>& lines) {
  Names names(lines);
  return names.are_centred() ? names.joined() : lines;
}

void part_repeated_texts(std::vector<Row>& rows, int han_width) {
  const std::map<std::string, int> repeats = last_words(rows);
  std::set<std::string> parted;
  for (Row& row : rows) {
    if (!has_amount(row)) continue;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string behind = last_word(row[i].text);
      if (!is_text(row[i]) || behind == row[i].text || repeats.at(behind) < fewest_repeats) continue;
      part(row, i++, behind, han_width);
      parted.insert(behind);
    }
  }
  for (const std::string& text : parted) move_to(common_begin(rows, text), text, rows);
}

}  // namespace gouji
