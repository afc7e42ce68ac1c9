// Which claim is part of which, and which claim a change, a share or a rate is about.
#pragma once

#include <string_view>
#include <vector>

#include "parse/claim.h"

namespace gouji {

/// Follows the claims in the order of the text. Indices are into the claims that it was made with.
class Links {
 public:
  explicit Links(const std::vector<Claim>& claims) : claims_(claims) {}

  /// A new passage begins; `depth` is its number's.
  void begin_passage(const Passage& passage, int depth);
  /// The passage is read to its end.
  void end_passage();

  /// Looks at the text [from, to) before a figure for 其中, 包括 and `X中，`.
  void see(std::size_t from, std::size_t to);

  /// Index of the claim that an amount, change or count at `at` is part of; -1 for none.
  int whole_of(const Claim& claim, std::size_t at) const;

  /// The last amount of the passage that a comparison without a noun of its own is about; -1 for none.
  int last_amount() const;
  /// The last amount or change with that subject, in this passage or shortly before; -1 for none.
  int last_with(std::string_view subject, ClaimKind kind) const;
  /// The claim of the passage with that year and phase, of the same item; -1 for none.
  int base_of(const Claim& claim) const;

 private:
  enum class Reach { none, sentence, bracket, passage };

  void open(std::size_t at, std::size_t behind);
  bool is_open(std::size_t at) const;
  std::vector<int> heads_before(std::size_t at) const;
  int best_head(const std::vector<int>& heads, const Claim& claim) const;

  const std::vector<Claim>& claims_;
  std::string_view text_;
  int first_ = 0;           ///< first claim of the passage
  std::vector<int> heads_;  ///< wholes of the parts that follow
  Reach reach_ = Reach::none;
  std::size_t begin_ = 0;        ///< where the parts begin
  std::vector<int> list_heads_;  ///< wholes of the numbered passages that follow
  int list_depth_ = 0;           ///< depth of those passages; 0 before the first
  int head_depth_ = 0;           ///< depth of the passage that announced them
  int depth_ = 0;
};

}  // namespace gouji
