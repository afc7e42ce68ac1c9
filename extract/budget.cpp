#include "extract/budget.h"

#include <malloc.h>
#include <time.h>

namespace gouji {
namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

void keep_memory() {
#if defined(__GLIBC__)
  mallopt(M_TOP_PAD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

Budget::Budget(double seconds) : end_(cpu_seconds() + seconds) {}

bool Budget::over() {
  if (!stopped_ && ++asked_ % 64 == 0) stopped_ = cpu_seconds() > end_;
  return stopped_;
}

}  // namespace gouji
