// What was checked and what could not be decided, as a person reads it.
#pragma once

#include <string>

#include "publish/write.h"

namespace gouji {

/// The rules that could not be decided, each with its reasons and how often; empty where there are none.
std::string undecided_text(const Report& report, const TextStyle& style);

/// How many checks there were and how they came out, on one line.
std::string summary_line(const Checked& checked, const TextStyle& style);

}  // namespace gouji
