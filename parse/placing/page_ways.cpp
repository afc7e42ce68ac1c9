#include "parse/placing/page_ways.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "parse/placing/running_sums.h"

namespace gouji::placing {
namespace {

/// What a sum that does not hold costs, and a column that is another than the one that was read.
constexpr int broken_sum = 4, moved = 1, moved_under_header = 6;
/// Readings of the pages so far that are kept, and ways to read one page that are tried.
constexpr std::size_t most_kept = 300, most_ways = 1000;

using Way = std::vector<int>;  ///< by column of a page: the table's column

/// A reading of the pages so far.
struct Candidate {
  std::vector<Way> ways;
  Way usable;  ///< what the first page's total leaves blank is blank everywhere
  RunningSums sums;
  int rows = 0;                      ///< sums along a row that do not hold
  int under_headers = 0, moves = 0;  ///< what columns cost that are others than those read, with and without a header
  /// What speaks against it: on a page without a header that what was read stood otherwise does not.
  int against() const { return (sums.broken() + rows) * broken_sum + under_headers; }
  int cost() const { return against() + moves; }
};

bool cheaper(const Candidate& a, const Candidate& b) {
  return a.cost() < b.cost();
}

class Placer {
 public:
  explicit Placer(const SummedTable& table) : table_(table) {
    for (const SummedPage& page : table.pages) read_.push_back(page.columns());
  }

  void follow() {
    candidates_.push_back({{}, all_columns(), RunningSums(table_.columns, table_.ulp), 0, 0, 0});
    for (std::size_t page = 0; page < table_.pages.size(); ++page) add_page(page);
    for (Candidate& candidate : candidates_) candidate.sums.finish();
    std::stable_sort(candidates_.begin(), candidates_.end(), cheaper);
  }

  void put(SummedTable& table) const {
    for (std::size_t page = 0; page < table.pages.size(); ++page)
      for (SummedLine& line : table.pages[page].lines)
        for (Place& place : line.places) {
          const std::size_t column = index_of(page, place.column);
          place.column = candidates_.front().ways[page][column];
          place.sure = table.pages[page].headed || is_sure(page, column);
        }
  }

 private:
  std::size_t index_of(std::size_t page, int column) const {
    const Way& read = read_[page];
    return static_cast<std::size_t>(std::lower_bound(read.begin(), read.end(), column) - read.begin());
  }

  bool is_sure(std::size_t page, std::size_t column) const {
    const Candidate& best = candidates_.front();
    return std::none_of(candidates_.begin(), candidates_.end(), [&](const Candidate& other) {
      return other.against() <= best.against() && other.ways[page][column] != best.ways[page][column];
    });
  }

  Way all_columns() const {
    Way all(table_.columns);
    std::iota(all.begin(), all.end(), 0);
    return all;
  }

  /// What was read alone where there are too many others.
  std::vector<Way> ways_of(std::size_t page, const Way& usable) const {
    const Way& read = read_[page];
    std::vector<Way> ways;
    if (!std::includes(usable.begin(), usable.end(), read.begin(), read.end())) ways.push_back(read);
    Way begun;
    extend(usable, 0, read.size(), begun, ways);
    return ways.size() > most_ways || ways.empty() ? std::vector<Way>{read} : ways;
  }

  static void extend(const Way& usable, std::size_t from, std::size_t length, Way& begun, std::vector<Way>& ways) {
    if (ways.size() > most_ways) return;
    if (begun.size() == length) {
      ways.push_back(begun);
      return;
    }
    for (std::size_t i = from; i + (length - begun.size()) <= usable.size(); ++i) {
      begun.push_back(usable[i]);
      extend(usable, i + 1, length, begun, ways);
      begun.pop_back();
    }
  }

  void add_page(std::size_t page) {
    std::vector<Candidate> next;
    for (const Candidate& candidate : candidates_)
      for (const Way& way : ways_of(page, candidate.usable)) {
        next.push_back(candidate);
        add_lines(page, way, next.back());
        if (page == 0) next.back().usable = usable_under(way);
      }
    std::stable_sort(next.begin(), next.end(), cheaper);
    if (next.size() > most_kept) next.erase(next.begin() + most_kept, next.end());
    candidates_ = std::move(next);
  }

  /// The columns of the total; all where the first page has none.
  Way usable_under(const Way& way) const {
    Way usable;
    for (int column : table_.total_columns()) usable.push_back(way[index_of(0, column)]);
    return usable.empty() ? all_columns() : usable;
  }

  void add_lines(std::size_t page, const Way& way, Candidate& candidate) const {
    const Way& read = read_[page];
    for (std::size_t i = 0; i < way.size(); ++i)
      if (way[i] != read[i] && table_.pages[page].headed)
        candidate.under_headers += moved_under_header;
      else if (way[i] != read[i])
        candidate.moves += moved;
    RunningSums::Values values(table_.columns);
    for (const SummedLine& line : table_.pages[page].lines) {
      std::fill(values.begin(), values.end(), 0);
      SummedLine there = line;
      for (Place& place : there.places) {
        place.column = way[index_of(page, place.column)];
        values[static_cast<std::size_t>(place.column)] += place.value;
      }
      if (line.level >= 0) candidate.sums.add(line.level, values);
      candidate.rows += table_.broken_rows(there);
    }
    candidate.ways.push_back(way);
  }

  const SummedTable& table_;
  std::vector<Way> read_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void place_pages(SummedTable& table) {
  Placer placer(table);
  placer.follow();
  placer.put(table);
}

}  // namespace gouji::placing
