// Radicals that stand where characters should: fonts that browsers embed often say so of their glyphs.
#pragma once

namespace gouji {

/// The character that a radical of the Kangxi or the supplementary block stands for (⼊ → 入, ⻋ → 车); any other as it is.
char32_t without_radical(char32_t character);

}  // namespace gouji
