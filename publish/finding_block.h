// One finding as a person reads it.
#pragma once

#include <string>

#include "publish/write.h"

namespace gouji {

/// The words of a message in the language asked for.
const std::string& in(Language language, const Message& message);

/// Several lines: the statement, each figure with its place and words, what would make all hold, the rule.
std::string finding_block(const Filing& filing, const Finding& finding, const RuleSet& rules, const TextStyle& style);

/// The statement and what would make it hold, without the evidence: for notes.
std::string finding_brief(const Finding& finding, const TextStyle& style);

/// `text`, wrapped behind `head`, the following lines under its first.
std::string hanging(std::string_view head, std::string_view text, const TextStyle& style, int head_width);

}  // namespace gouji
