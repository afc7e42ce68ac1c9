// Reads passages one after the other and makes a claim of every quantity.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/claim.h"
#include "parse/claims/clause.h"
#include "parse/claims/links.h"
#include "parse/claims/passage_view.h"
#include "parse/claims/series.h"

namespace gouji {

class ClaimReader {
 public:
  ClaimReader(const Narrative& narrative, int default_year) : narrative_(narrative), default_year_(default_year) {}

  /// Passages in their order; `skip` counts the passage's sentences and reads no claims.
  void read(int passage, bool skip);

  std::vector<Claim> take() { return std::move(claims_); }

 private:
  std::string_view text() const { return view_->text(); }

  void read_quantity(std::size_t index);
  std::optional<Claim> claim_of(const FigurePlace& place) const;
  Claim plain_claim(const Quantity& quantity) const;
  bool fill(Claim& claim, const FigurePlace& place) const;
  bool is_said_flat(const Claim& claim) const;
  void fill_money(Claim& claim, const FigurePlace& place) const;
  void fill_count(Claim& claim, const FigurePlace& place) const;
  void fill_percent(Claim& claim, const FigurePlace& place) const;
  void fill_rate(Claim& claim, const FigurePlace& place) const;
  bool fill_bare(Claim& claim, const FigurePlace& place) const;
  void fill_change(Claim& claim, const ClauseReading& reading, const FigurePlace& place) const;
  void fill_base(Claim& claim, std::string_view base) const;
  void fill_subject(Claim& claim, std::string_view noun, const FigurePlace& place) const;
  void fill_topic(Claim& claim, const FigurePlace& place) const;
  std::string topic_above(const FigurePlace& place) const;

  const Narrative& narrative_;
  int default_year_;
  std::vector<Claim> claims_;
  Links links_{claims_};
  Series series_;
  std::optional<PassageView> view_;
  int passage_ = -1;
  std::string heading_;  ///< the noun of the heading right above the passage
  int sentences_before_ = 0;
};

}  // namespace gouji
