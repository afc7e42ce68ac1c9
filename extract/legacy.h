// Fonts that are named in a legacy encoding and not embedded: their text is GBK, two bytes a character, which a reader
// of PDF takes for two Latin characters (Ô¤ for 预).
#pragma once

#include "extract/raw_page.h"

namespace gouji {

/// Joins pairs of bytes into the characters that they are, where all of the page's pair up.
void recode_legacy(RawPage& raw);

}  // namespace gouji
