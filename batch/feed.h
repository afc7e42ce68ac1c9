// The filings of a call, one after the other.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/archive.h"
#include "batch/manifest.h"
#include "publish/store/store.h"

namespace gouji {

/// Of `count` shards the one numbered `number`, from 1. A filing's shard follows from its path alone.
struct Shard {
  std::uint64_t number = 1, count = 1;
  bool holds(const std::string& path) const;
};

/// A filing, or a place from which none could be had (`error`).
struct FeedItem {
  FilingSource source;
  std::string file;    ///< where it is to be read; empty where `bytes` has the content
  std::string bytes;   ///< an archive's member
  std::string sha256;  ///< as a manifest has it; empty where it is not known
  std::optional<Error> error;
};

/// SOURCE is a file, a directory (its filings and archives, in the order of their paths), a pattern with `*`, `?` or
/// `[`, an archive, or a manifest (`.csv`).
class Feed {
 public:
  Feed(const std::vector<std::string>& sources, const FilingLimits& limits, Shard shard, std::string time);

  std::optional<FeedItem> next();
  /// How many are left at least: archives are not counted out before they are opened.
  std::size_t left() const { return waiting_.size(); }

 private:
  void add_source(const std::string& source);
  void add_folder(const std::string& folder);
  void add_file(const std::string& path);
  void add_manifest(const std::string& path);
  void add_problem(const Error& error, const std::string& path);
  std::optional<FeedItem> next_member();

  FilingLimits limits_;
  Shard shard_;
  std::string time_;
  std::deque<FeedItem> waiting_;
  std::string archive_path_;
  FilingSource archive_source_;  ///< what a manifest says of the archive holds for its members
  std::unique_ptr<Archive> archive_;
};

}  // namespace gouji
