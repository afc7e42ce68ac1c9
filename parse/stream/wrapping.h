// Whether a text goes on in the line below it, by the room that it leaves in its column.
#pragma once

#include "parse/stream/columns.h"

namespace gouji::stream {

/// True where the lower text's first word, with what no line parts from it, would not have had room behind the upper one.
bool is_full(const Segment& upper, const Segment& lower, const Column& column);

}  // namespace gouji::stream
