// What filings print in their tables, and which of it a misread text must be.
#pragma once

#include <string>

namespace gouji {

/// A word of the forms (parse/printed_words.json) or a name of the code book (base/codebook), normalised.
bool is_printed(const std::u32string& text);

/// The only nearest of those words: a character of two to five may differ, two of six and more; a speck may be one
/// character before or after the word. The text itself where it is a word, or where there is none or a choice.
std::u32string nearest_printed(const std::u32string& text);

/// The only word that differs from the text in nothing but characters that models take for one another even where they
/// are sure (末 and 未, 休 and 体); the text itself where there is none.
std::u32string alike_printed(const std::u32string& text);

}  // namespace gouji
