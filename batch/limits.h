// What one filing may cost, and how a batch is run. Units are in the names.
#pragma once

#include <cstddef>

namespace gouji {

struct FilingLimits {
  std::size_t memory_mib = 2048;  ///< address space of a worker process
  // A scan of a hundred pages takes minutes.
  int cpu_seconds = 600;
  int wall_seconds = 900;
  std::size_t file_mib = 128;    ///< a larger file is not read
  std::size_t record_mib = 128;  ///< what a worker may send back of one filing
};

}  // namespace gouji
