// Words of the narrative as evidence, and the paragraphs that are about one item.
#pragma once

#include <string>
#include <vector>

#include "reconcile/rule.h"

namespace gouji {

/// normal.text[begin, end) of a passage as it is printed, with its place.
Evidence words_evidence(const Filing& filing, int passage, std::size_t begin, std::size_t end);

/// A paragraph that begins with an item: “X（类）Y（款）Z（项）”.
struct ItemParagraph {
  int passage = -1;
  ItemChain item;
  std::vector<int> claims;
};

/// In the order of the text.
std::vector<ItemParagraph> item_paragraphs(const Filing& filing);

/// What a paragraph may call its item: 项, 款项 together, or the lowest of its names.
std::vector<std::string> names_of(const ItemChain& item);

/// For the ledger: the rule has nothing to apply to.
LedgerEntry does_not_apply(const char* rule, const char* zh, const char* en);

}  // namespace gouji
