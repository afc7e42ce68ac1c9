// Single characters as a PDF's fonts give them.
#pragma once

namespace gouji {

/// White space is where no glyph is; it tells nothing that the gap does not.
bool is_blank(char32_t c);

/// Controls and codes that are no characters become U+FFFD; a soft hyphen that is painted is a hyphen, or a minus.
char32_t cleaned(char32_t c);

}  // namespace gouji
