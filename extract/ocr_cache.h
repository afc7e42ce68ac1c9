// What pictures say, kept in a folder: a second run over the same scan need not read it again.
#pragma once

#include <optional>
#include <string>

#include "extract/ocr_engine.h"

namespace gouji {

/// A file name for the picture read by the engine of that version.
std::string cache_key(const Picture& picture, const std::string& version);

/// Nothing where there is no entry, or one that cannot be read whole.
std::optional<PictureText> cached(const std::string& folder, const std::string& key);

/// Does nothing where the folder cannot be written to: a cache is no result.
void keep(const std::string& folder, const std::string& key, const PictureText& text);

/// The entry's text and back; exact.
std::string entry_of(const PictureText& text);
std::optional<PictureText> text_of_entry(const std::string& entry);

}  // namespace gouji
