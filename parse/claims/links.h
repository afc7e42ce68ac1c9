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

  /// `index` is the passage's in its narrative.
  void begin_passage(const Passage& passage, int index);
  /// The passage is read to its end: what it announces (其中：) follows in the next ones.
  void end_passage();

  /// Looks at the text [from, to) before a figure for 其中, 包括 and `X中，`.
  void see(std::size_t from, std::size_t to);

  /// Sets whole, of and against, and what a claim without words of its own takes over from the one that it is about.
  void link(Claim& claim) const;

  /// The last amount of the passage before `at` that a figure without a noun of its own is about; -1 for none. One in a
  /// bracket that is closed since does not count.
  int last_amount(std::size_t at) const;

 private:
  /// `part`: up to the next semicolon, within a sentence that goes on with parts of its own.
  enum class Reach { part, sentence, bracket, passage };
  /// Parts follow from `begin` on.
  struct Scope {
    std::vector<int> heads;  ///< their wholes: the same thing in other phases
    Reach reach = Reach::sentence;
    std::size_t begin = 0;
  };

  bool has_noun(std::size_t at) const;
  void open(std::size_t at, std::size_t behind);
  void open_noun(std::size_t from, std::size_t comma);
  bool is_open(const Scope& scope, std::size_t at) const;
  bool begins_entry(const Scope& scope, std::size_t at) const;
  std::vector<int> heads_before(std::size_t at) const;
  int best_head(const std::vector<int>& heads, const Claim& claim) const;
  int whole_of(const Claim& claim) const;
  bool first_of_passage(const Claim& claim) const;
  void link_part(Claim& claim) const;
  void link_comparison(Claim& claim) const;
  int about(const Claim& claim) const;
  int last_with(std::string_view subject) const;
  int named(std::string_view noun) const;
  int against(const Claim& claim) const;
  int base_with(const Claim& claim, int year, Phase phase) const;
  void take_over(Claim& claim) const;
  void take_base(Claim& claim) const;

  const std::vector<Claim>& claims_;
  std::string_view text_;
  int passage_ = -1;
  int first_ = 0;                ///< first claim of the passage
  int depth_ = 0;                ///< of the passage's number
  std::vector<Scope> scopes_;    ///< the innermost last
  std::vector<int> list_heads_;  ///< wholes of the passages that follow
  int list_depth_ = 0;           ///< depth of those passages; -1 before the first
  int head_depth_ = 0;           ///< depth of the passage that announced them
};

}  // namespace gouji
