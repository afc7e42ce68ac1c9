#include "cli/heap.h"

#include <cstdint>
#include <cstdlib>  // says which C library it is

#if defined(__linux__) && defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace gouji {

#if defined(__linux__) && defined(__GLIBC__)

namespace {
constexpr int heap_bytes = 32 << 20;
constexpr std::uintptr_t huge_page = 2 << 20;
}  // namespace

void take_heap_in_huge_pages() {
  mallopt(M_TOP_PAD, heap_bytes);
  mallopt(M_TRIM_THRESHOLD, 2 * heap_bytes);
  mallopt(M_MMAP_THRESHOLD, heap_bytes);
  // Larger than what is left of the heap's first pages, so that it grows now; volatile, so that it is not left out.
  void* volatile block = std::malloc(512 << 10);
  std::free(block);
  char* const end = static_cast<char*>(sbrk(0));
  const auto past = reinterpret_cast<std::uintptr_t>(end - heap_bytes) % huge_page;
  char* const begin = end - heap_bytes + (past == 0 ? 0 : huge_page - past);
  madvise(begin, static_cast<std::size_t>(end - begin), MADV_HUGEPAGE);
}

#else

void take_heap_in_huge_pages() {}

#endif

}  // namespace gouji
