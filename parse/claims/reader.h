// Reads passages one after the other and makes a claim of every quantity.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/claim.h"
#include "parse/claims/clause.h"
#include "parse/claims/item.h"
#include "parse/claims/links.h"
#include "parse/claims/quantity.h"

namespace gouji {

class ClaimReader {
 public:
  ClaimReader(const Narrative& narrative, int default_year) : narrative_(narrative), default_year_(default_year) {}

  /// Passages in their order; `skip` counts the passage's sentences and reads no claims.
  void read(int passage, bool skip);

  std::vector<Claim> take() { return std::move(claims_); }

 private:
  /// A figure with the stretch of text that speaks of it.
  struct Place {
    std::size_t index = 0;     ///< of the quantity
    std::size_t sentence = 0;  ///< where its sentence begins
    std::size_t lead = 0;      ///< behind the figure before it in the sentence
    std::size_t clause = 0;
  };

  std::string_view text() const { return passage_->normal.text; }
  std::string_view between(std::size_t begin, std::size_t end) const { return text().substr(begin, end - begin); }
  std::string printed(std::string_view part) const;
  const Quantity& quantity(const Place& place) const { return quantities_[place.index]; }

  Place place_of(std::size_t index) const;
  void read_quantity(std::size_t index);
  std::optional<Claim> claim_of(const Place& place) const;
  bool fill(Claim& claim, const Place& place) const;
  void fill_money(Claim& claim, const Place& place) const;
  void fill_percent(Claim& claim, const Place& place) const;
  bool fill_bare(Claim& claim, const Place& place) const;
  void fill_change(Claim& claim, const ClauseReading& reading, const Place& place) const;
  void fill_subject(Claim& claim, std::string_view noun, const Place& place) const;
  void fill_year(Claim& claim, const Place& place, std::string_view noun) const;
  void fill_item(Claim& claim) const;
  void fill_quote(Claim& claim, const Place& place) const;
  void link(Claim& claim, const Place& place);
  int own_year(std::size_t from, std::size_t to) const;
  bool is_threshold(const Quantity& found) const;
  std::string_view item_in(std::string_view noun) const;
  bool is_base_of_rate(const Place& place) const;
  std::string_view noun_behind(const Place& place) const;

  const Narrative& narrative_;
  int default_year_;
  std::vector<Claim> claims_;
  Links links_{claims_};
  const Passage* passage_ = nullptr;
  int passage_index_ = -1;
  int sentences_before_ = 0;
  std::vector<Quantity> quantities_;
  std::vector<PlacedItem> items_;
};

}  // namespace gouji
