// A manifest: a CSV file with a header line that lists filings and what is known of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/store/store.h"

namespace gouji {

struct ManifestEntry {
  FilingSource source;  ///< its path as the manifest has it
  std::string sha256;   ///< lower case; empty where it is not given
};

/// Columns `path` (must be there), `sha256`, `url`, `entity`, `region` or `region_code`, `year`; all others go into
/// `FilingSource::manifest` as a JSON object of texts. Throws Error (damaged) with the line that is wrong.
std::vector<ManifestEntry> read_manifest(std::string_view csv, const std::string& name);

}  // namespace gouji
