#include "parse/metadata.h"

namespace gouji {

void read_metadata(const Document&, Filing&) {}

}  // namespace gouji
