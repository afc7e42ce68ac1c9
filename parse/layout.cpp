#include "parse/layout.h"

#include <algorithm>

#include "parse/forms.h"

namespace gouji {
namespace {

enum class Use { none, label, figure };

/// What stands in a column.
struct Stock {
  int figures = 0;
  int codes = 0;  ///< digits alone: figures too where nothing else speaks against it
  int texts = 0;

  bool empty() const { return figures + codes + texts == 0; }
};

Stock stock_of(const GridView& view, RowRange body, int column) {
  Stock stock;
  for (int row = body.begin; row < body.end; ++row) {
    const ViewCell* cell = view.text_at(row, column);
    if (cell == nullptr || cell->cell->row != row || cell->cell->column != column) continue;
    if (cell->content == Content::number)
      ++(is_digits(cell->text) && cell->text.size() <= 7 ? stock.codes : stock.figures);
    if (cell->content == Content::text) ++stock.texts;
  }
  return stock;
}

std::vector<Stock> stocks_of(const GridView& view, RowRange body) {
  std::vector<Stock> stocks;
  stocks.reserve(static_cast<std::size_t>(view.columns()));
  for (int column = 0; column < view.columns(); ++column) stocks.push_back(stock_of(view, body, column));
  return stocks;
}

/// True where a column of names follows before any with figures: what stands there are codes.
bool names_follow(const std::vector<Stock>& stocks, std::size_t column) {
  for (std::size_t next = column + 1; next < stocks.size(); ++next) {
    if (stocks[next].figures > 0) return false;
    if (stocks[next].texts > 0) return stocks[next].texts >= stocks[next].codes;
  }
  return false;
}

Use use_by_content(const std::vector<Stock>& stocks, std::size_t column, Use before) {
  const Stock& stock = stocks[column];
  if (stock.texts > stock.figures + stock.codes) return Use::label;
  if (stock.figures > 0) return Use::figure;
  if (stock.codes > 0) {
    bool after_names = column > 0 && stocks[column - 1].texts > stocks[column - 1].codes;
    return !after_names && names_follow(stocks, column) ? Use::label : Use::figure;
  }
  return before == Use::figure ? Use::figure : Use::none;
}

/// True where a total's line, which carries headers as well, ends in the label area: 合计 under 项目.
bool labels_a_total(const HeaderPath& header, const Stock& stock) {
  if (stock.figures > 0 || header.levels.size() < 2 || !any_matches(forms().totals, header.leaf())) return false;
  return std::all_of(header.levels.begin(), header.levels.end() - 1,
                     [](const ViewCell* level) { return any_matches(forms().labels, level->text); });
}

/// True of a column between two of figures with the same header: names there open one more side of the table.
bool repeats_header(const std::vector<HeaderPath>& headers, std::size_t column) {
  if (column == 0 || column + 1 >= headers.size()) return false;
  std::string_view before = headers[column - 1].leaf();
  return !before.empty() && before == headers[column + 1].leaf();
}

/// One header cell over both columns, as where a rule between two was lost.
bool share_header(const std::vector<HeaderPath>& headers, std::size_t first, std::size_t second) {
  if (second >= headers.size() || headers[first].levels.empty() || headers[second].levels.empty()) return false;
  return headers[first].levels.back() == headers[second].levels.back();
}

/// True of codes whose header is that of the names beside them as well, whatever it says, or that of a scan misread beside
/// other labels.
bool codes_of_names(const std::vector<Stock>& stocks, const std::vector<HeaderPath>& headers, std::size_t column,
                    bool scanned) {
  const Stock& stock = stocks[column];
  if (stock.codes == 0 || stock.figures > 0 || !names_follow(stocks, column)) return false;
  if (share_header(headers, column, column + 1)) return true;
  return scanned && any_matches(forms().labels, headers[column + 1].leaf());
}

/// In dumps the rows of a page break's other side may be shifted by a cell, so that names stand under a figure's header.
Use use_by_header(const std::vector<Stock>& stocks, const std::vector<HeaderPath>& headers, std::size_t column,
                  Use before, const Grid& grid) {
  const bool may_shift = grid.source == GridSource::delimited;
  const HeaderPath& header = headers[column];
  std::string_view leaf = header.leaf();
  const Stock& stock = stocks[column];
  if (any_matches(forms().counters, leaf) || any_matches(forms().remarks, leaf)) return Use::none;
  if (any_matches(forms().labels, leaf) || labels_a_total(header, stock)) return Use::label;
  if (leaf.empty()) return stock.empty() ? Use::none : use_by_content(stocks, column, before);
  if (before != Use::figure && codes_of_names(stocks, headers, column, grid.origin == Origin::ocr)) return Use::label;
  int numbers = stock.figures + stock.codes;
  bool names = stock.texts > 2 * numbers && !(may_shift && numbers > 0);
  const bool opens_side = repeats_header(headers, column) ||
                          (before == Use::figure && !may_shift && share_header(headers, column - 1, column));
  if (names) return before == Use::figure && !opens_side ? Use::none : Use::label;
  return Use::figure;
}

Lanes lanes_of(const std::vector<Use>& uses) {
  Lanes lanes;
  for (std::size_t column = 0; column < uses.size(); ++column) {
    if (uses[column] == Use::none) continue;
    bool opens = lanes.empty() || (uses[column] == Use::label && !lanes.back().figures.empty());
    if (opens) lanes.emplace_back();
    auto& list = uses[column] == Use::label ? lanes.back().labels : lanes.back().figures;
    list.push_back(static_cast<int>(column));
  }
  while (!lanes.empty() && lanes.back().figures.empty()) lanes.pop_back();
  return lanes;
}

}  // namespace

Lanes lanes_by_header(const GridView& view, const std::vector<HeaderPath>& headers, RowRange body) {
  auto stocks = stocks_of(view, body);
  std::vector<Use> uses;
  for (std::size_t column = 0; column < stocks.size(); ++column)
    uses.push_back(use_by_header(stocks, headers, column, uses.empty() ? Use::none : uses.back(), view.grid()));
  return lanes_of(uses);
}

Lanes lanes_by_content(const GridView& view, RowRange body) {
  auto stocks = stocks_of(view, body);
  std::vector<Use> uses;
  for (std::size_t column = 0; column < stocks.size(); ++column)
    uses.push_back(use_by_content(stocks, column, uses.empty() ? Use::none : uses.back()));
  return lanes_of(uses);
}

std::vector<RowRange> runs_of_equal_width(const GridView& view, RowRange body) {
  if (view.grid().source != GridSource::delimited) return {body};
  std::vector<RowRange> runs;
  for (int row = body.begin; row < body.end; ++row) {
    if (runs.empty() || view.width(row) != view.width(row - 1)) runs.push_back({row, row});
    runs.back().end = row + 1;
  }
  return runs;
}

int figure_count(const Lanes& lanes) {
  int count = 0;
  for (const Lane& lane : lanes) count += static_cast<int>(lane.figures.size());
  return count;
}

}  // namespace gouji
