// The files in an archive (zip, tar, 7z, compressed or not), unpacked behind the same walls as filings are read.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "batch/limits.h"

namespace gouji {

bool is_archive_name(std::string_view path);
/// `pdf`, `txt`, `tsv`: what counts as a filing where files are not named one by one.
bool is_filing_name(std::string_view path);

struct ArchiveMember {
  std::string name;
  std::string bytes;
  bool too_large = false;  ///< more than the limit of one file; without bytes
};

/// Members that are filings by their names, in the archive's order. At most 100 times its own size, or 1 GiB, is
/// unpacked in all.
class Archive {
 public:
  /// Throws Error where the file cannot be opened.
  Archive(const std::string& path, const FilingLimits& limits);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// Nothing at the end. Throws Error (damaged, limit) where the archive cannot go on; it is at its end then.
  std::optional<ArchiveMember> next();

 private:
  struct Unpacker;
  std::string path_;
  FilingLimits limits_;
  std::unique_ptr<Unpacker> unpacker_;
};

}  // namespace gouji
