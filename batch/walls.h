// Walls around a process that reads what strangers made: it may compute, read the program's own data, and answer through
// the descriptors that it has; nothing else.
#pragma once

#include <string>
#include <vector>

#include "batch/limits.h"

namespace gouji {

/// What this kernel does not give, by name (`Landlock`, `seccomp`); empty where all walls stand.
std::vector<std::string> missing_walls();

/// Closes every descriptor from 3 on but `keep` and puts up all walls that the kernel has. There is no way back. For a
/// child process only. False where a limit or a wall that the kernel has could not be set up: the child must end then.
bool raise_walls(const FilingLimits& limits, int keep);

}  // namespace gouji
