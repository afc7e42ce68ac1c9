// An identity as JSON: the form of reconcile/identities.json and of a user's rule file (docs/rules.schema.json).
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "reconcile/identity.h"

namespace gouji {

/// Throws JsonFault where a field is missing, unknown or says what no filing can have. `place` is the object's own.
Identity read_identity(const nlohmann::json& json, const std::string& place);

}  // namespace gouji
