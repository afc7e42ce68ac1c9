// Phrases that a published text should not have, as data (reconcile/phrases.json): what a form left open, and slips of
// style.
#pragma once

#include <string_view>
#include <vector>

#include "reconcile/rule.h"

namespace gouji {

/// One stretch of a passage's normal text that a phrase matches.
struct PhraseMatch {
  int phrase = 0;  ///< index; the order of the file
  std::size_t begin = 0, end = 0;
};

/// Every place in the text where a phrase of the rule stands, in the order of the text for each phrase.
std::vector<PhraseMatch> phrases_in(std::string_view rule, std::string_view normal_text);

/// What is wrong with a phrase's places.
const Message& message_of_phrase(std::string_view rule, int phrase);

/// The phrases of a rule over the whole narrative: one finding for all places of a phrase, and the ledger.
void check_phrases(const char* rule, FindingKind kind, Severity severity, const Message& explanation,
                   const Context& context, Verification& out);

}  // namespace gouji
