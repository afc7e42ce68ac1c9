// When a failed identity proves nothing, because it is not certain which lines or schedules it is about.
#pragma once

#include <optional>

#include "reconcile/constraint.h"

namespace gouji {

/// Why the identity's figures may be the wrong ones to compare: a code that stands twice in a schedule, several
/// schedules of one kind, or lines that may stand on a page that could not be read. Nothing where there is no such doubt.
std::optional<Message> doubt_about(const Filing& filing, const Constraint& constraint);

}  // namespace gouji
