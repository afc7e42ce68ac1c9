// What the JSON writers share.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/box.h"
#include "base/diagnostic.h"
#include "reconcile/finding.h"
#include "reconcile/ledger.h"

namespace gouji {

using Json = nlohmann::ordered_json;

/// `[x0, y0, x1, y1]` in hundredths of a point; null for an empty box.
Json json_of(const Box& box);

/// `{"zh": …, "en": …}`; null for no message.
Json json_of(const Message& message);

Json json_of(const Diagnostics& diagnostics);

/// `{"checks": {"decided", "applicable", "all"}, "rules": …}`.
Json coverage_json(const Report& report, const std::vector<RuleResult>& results);

/// All that JSON has of a finding, with its evidence as the caller writes it.
Json json_of(const Finding& finding, Json evidence);

/// null for a page, year or index that is not known: 0.
Json number_or_null(int value);

/// null for an empty text.
Json text_or_null(std::string_view text);

/// The value as text with a line feed at the end. Wrong UTF-8 becomes U+FFFD: one broken word never costs the output.
std::string print(const Json& value);

/// Appends the value as it stands `depth` levels within others: flat values on one line, the rest laid out.
void append(std::string& out, const Json& value, int depth);

/// A line feed and the indentation of a child at that depth.
void append_break(std::string& out, int depth);

}  // namespace gouji
