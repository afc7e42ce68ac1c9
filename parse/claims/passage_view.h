// A passage with its quantities and items, and what the text round a figure tells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/claims/item.h"
#include "parse/claims/quantity.h"

namespace gouji {

/// A figure with the stretch of text that speaks of it; offsets into the normal text.
struct FigurePlace {
  std::size_t index = 0;     ///< of the quantity
  std::size_t sentence = 0;  ///< where its sentence begins
  std::size_t lead = 0;      ///< behind the figure before it in the sentence
  std::size_t clause = 0;    ///< where its clause begins, behind the number of a list
  std::size_t begin = 0;     ///< of the figure
};

class PassageView {
 public:
  explicit PassageView(const Passage& passage);

  const Passage& passage() const { return *passage_; }
  std::string_view text() const { return passage_->normal.text; }
  std::string_view between(std::size_t begin, std::size_t end) const { return text().substr(begin, end - begin); }
  const std::vector<Quantity>& quantities() const { return quantities_; }
  const std::vector<PlacedItem>& items() const { return items_; }

  FigurePlace place_of(std::size_t index) const;
  std::string_view clause(const FigurePlace& place) const { return between(place.clause, place.begin); }

  /// 50万元以上, 单价100万元.
  bool is_threshold(const Quantity& quantity) const;
  /// The money of 完成预算60999万元的40.4%.
  bool is_base_of_rate(std::size_t index) const;
  /// The year that the words themselves name; 0 for none.
  int year_between(std::size_t from, std::size_t to) const;
  /// The year of the sentence, or else the one that the passage opens with; 0 for none.
  int year_around(const FigurePlace& place) const;
  /// The name of the item that some words end with; empty for none.
  std::string_view item_in(std::string_view words) const;
  /// The last item before a place; nullptr for none.
  const ItemChain* item_before(std::size_t at) const;
  /// The noun that follows the figure: `其中1.8万元用于支付客饭费`.
  std::string_view noun_behind(std::size_t at) const;
  /// Where the quotation of a figure begins.
  std::size_t quote_begin(const FigurePlace& place) const;
  /// A part of the normal text as it is in print.
  std::string printed(std::string_view part) const;

 private:
  const Passage* passage_;
  std::vector<Quantity> quantities_;
  std::vector<PlacedItem> items_;
};

/// The deepest name of a chain.
std::string_view deepest(const ItemChain& chain);

/// True where the text goes on with a mark that ends a clause, or ends.
bool ends_clause(std::string_view text, std::size_t at);

}  // namespace gouji
