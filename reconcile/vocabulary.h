// The words that identities may use for lines and columns.
#pragma once

#include <string>

namespace gouji {

/// What a column can hold: `basic`, `total@final`.
bool is_measure(const std::string& word);

/// What a line can be, by its label or by where it stands.
bool is_role(const std::string& word);

/// Digits of a classification code: `301`.
bool is_code(const std::string& word);

}  // namespace gouji
