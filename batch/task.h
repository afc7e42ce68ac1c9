// A filing on its way to a worker: its content, sealed, as an open file without a name.
#pragma once

#include <string>
#include <vector>

#include "batch/feed.h"
#include "batch/limits.h"

namespace gouji {

/// An open descriptor, closed with it.
class OpenFile {
 public:
  explicit OpenFile(int number = -1) : number_(number) {}
  ~OpenFile();
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;
  int number() const { return number_; }

 private:
  int number_;
};

struct Task {
  FilingSource source;
  std::vector<FilingSource> copies;  ///< other places of the same content, met while it was read
  std::string sha256;
  OpenFile file;
  bool alone = false;  ///< its second and last time
};

/// Reads and hashes the filing. Throws Error: what read_file throws, and `damaged` where the content is not what the
/// manifest's sha256 says.
Task open_task(FeedItem& item, const FilingLimits& limits);

}  // namespace gouji
