// What filings print in their tables, and which of it a misread text must be.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// A word of the forms (parse/printed_words.json) or a name of the code book (base/codebook), normalised.
bool is_printed(const std::u32string& text);

/// The only nearest of those words: a character of two to five may differ, two of six and more; a speck may be one
/// character before or after the word. `clarity` says how sure the model is of each character; empty, it is of none. Where
/// it is sure of every character that differs, none is changed. The text itself where it is a word, or where there is none or a choice.
std::u32string nearest_printed(const std::u32string& text, const std::vector<float>& clarity = {});

/// The title with its misread phrases (一般公共预算, 国有资本经营) set right: those of which one character differs, the
/// only such phrase there.
std::u32string with_printed_phrases(std::u32string title);

/// The only word that differs from the text in nothing but characters that models take for one another even where they
/// are sure (末 and 未, 休 and 体); the text itself where there is none.
std::u32string alike_printed(const std::u32string& text);

}  // namespace gouji
