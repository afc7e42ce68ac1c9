// Wrapped labels that stand in the middle of their rows: lines above a row's figures and as many below them.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "parse/stream/text_rows.h"
#include "parse/stream/tolerances.h"

namespace gouji::stream {

/// True where the upper text is as long as its column, so that the lower one may be its rest.
using IsFull = std::function<bool(const Segment& upper, const Segment& lower)>;

/// By text row, from `header` on: the row with amounts that it belongs to. `has_amounts` says by text row which those
/// are. Nothing where the labels do not stand so, or where no label begins above its amounts.
std::optional<std::vector<std::size_t>> centred_rows(const std::vector<TextRow>& rows, std::size_t header,
                                                     const std::vector<char>& has_amounts, std::size_t columns,
                                                     const Tolerances& near, const IsFull& is_full);

}  // namespace gouji::stream
