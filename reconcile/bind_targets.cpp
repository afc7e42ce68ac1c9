// Amounts of projects against their target forms.
#include "reconcile/binder.h"

namespace gouji {

void Binder::bind_to_targets() {}

}  // namespace gouji
