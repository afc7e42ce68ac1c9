// Which pages are read as pictures, how, and at what cost: what a caller chooses.
#pragma once

#include <functional>
#include <string>

namespace gouji {

enum class OcrWhen {
  never,
  untrusted,  ///< pages whose text layer is missing or wrong
  always,
};

struct OcrOptions {
  OcrWhen when = OcrWhen::never;
  double dpi = 0;          ///< 0: the pictures' own resolution, 300 where there is none
  unsigned threads = 0;    ///< 0: as many as the machine has cores; the result is the same
  std::string cache = {};  ///< a folder for what pictures say; empty for none; never changes results
  std::function<void(int done, int of)> progress = {};  ///< called from one thread at a time
};

}  // namespace gouji
