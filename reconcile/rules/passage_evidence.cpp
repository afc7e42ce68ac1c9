#include "reconcile/rules/passage_evidence.h"

namespace gouji {

Evidence words_evidence(const Filing& filing, int passage, std::size_t begin, std::size_t end) {
  PlacedText placed = filing.narrative.passages[passage].place(begin, end);
  Evidence evidence;
  evidence.page = placed.page;
  evidence.quote = placed.text;
  evidence.observed = placed.text;
  evidence.box = placed.box;
  return evidence;
}

std::vector<ItemParagraph> item_paragraphs(const Filing& filing) {
  std::vector<ItemParagraph> paragraphs;
  for (int i = 0; i < static_cast<int>(filing.claims.size()); ++i) {
    const Claim& claim = filing.claims[i];
    if (claim.item.empty()) continue;
    if (paragraphs.empty() || paragraphs.back().passage != claim.passage)
      paragraphs.push_back({claim.passage, claim.item, {}});
    paragraphs.back().claims.push_back(i);
  }
  return paragraphs;
}

std::vector<std::string> names_of(const ItemChain& item) {
  std::vector<std::string> names;
  const std::string& lowest = !item.item_name.empty()    ? item.item_name
                              : !item.group_name.empty() ? item.group_name
                                                         : item.class_name;
  names.push_back(lowest);
  if (!item.item_name.empty() && !item.group_name.empty()) names.push_back(item.group_name + item.item_name);
  return names;
}

LedgerEntry does_not_apply(const char* rule, const char* zh, const char* en) {
  return {rule, Outcome::not_applicable, "", {zh, en}};
}

}  // namespace gouji
