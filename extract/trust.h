// Whether a page's text layer can be trusted, and what it means for the user where it cannot.
#pragma once

#include "extract/document.h"
#include "extract/raw_page.h"

namespace gouji {

/// The share of the page's area that images cover, 0 to 1.
double image_share(const RawPage& raw);

/// Makes what is known to be wrong U+FFFD, and leaves out invisible text that no picture explains.
void drop_untrusted(RawPage& raw);

/// Why the page cannot be trusted; empty for most pages, and for a blank one.
std::vector<Distrust> distrust_of(const RawPage& raw);

/// What the reason means for the user.
Diagnostic diagnostic_of(Distrust reason, int page);

}  // namespace gouji
