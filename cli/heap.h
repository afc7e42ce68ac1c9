// How the process asks for memory.
#pragma once

namespace gouji {

/// Asks for the heap's first 32 MiB in huge pages, where the C library and the kernel know of them. To be called once, at
/// the start. Most filings fit, and a page at a time their memory costs a tenth of the whole check, more on a virtual
/// machine (docs/decisions/0005-heap-in-huge-pages.md). What is not touched is not taken.
void take_heap_in_huge_pages();

}  // namespace gouji
