// What a paragraph is about where its head says so: 1.公务接待费。2025年预算4.20万元, 公务接待费：4.20万元, or a heading of that
// noun right above it.
#pragma once

#include <string>
#include <string_view>

#include "parse/narrative.h"

namespace gouji {

/// The noun of a paragraph's head, up to its first mark; empty where it names none of the measures (measure_in), or says
/// more than a noun. `text` is normal, without the number that it begins with.
std::string topic_of_head(std::string_view text);

/// The noun of a heading; empty where the passage is no heading, or of none of the measures.
std::string topic_of_heading(const Passage& passage);

/// The noun before the colon that a clause begins behind; empty for none of the measures.
std::string topic_before_colon(std::string_view text, std::size_t from, std::size_t clause);

}  // namespace gouji
