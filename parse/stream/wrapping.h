// Whether a text goes on in the line below it, by the room that it leaves in its column.
#pragma once

#include "parse/stream/columns.h"

namespace gouji::stream {

/// True where the lower text's first word, with what no line parts from it, would not have had room behind the upper one.
bool is_full(const Segment& upper, const Segment& lower, const Column& column);

/// True of a text that begins with an ordinal, and so goes on with nothing: 二、结转下年.
bool is_item(const Segment& text);

/// True of a total's label, which is whole: 本年收入合计.
bool is_total(const Segment& text);

/// True where both are the digits of one code that its narrow cell broke: 212010 and 4.
bool code_goes_on(const Segment& upper, const Segment& lower);

}  // namespace gouji::stream
