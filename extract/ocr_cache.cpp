#include "extract/ocr_cache.h"

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <limits>
#include <sstream>
#include <string_view>

#include "extract/sha256.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFormat = "gouji-ocr-4";

void write_box(std::ostream& out, const Box& box) {
  out << box.x0 << ' ' << box.y0 << ' ' << box.x1 << ' ' << box.y1;
}

bool read_box(std::istream& in, Box& box) {
  return static_cast<bool>(in >> box.x0 >> box.y0 >> box.x1 >> box.y1);
}

void write_word(std::ostream& out, const ReadWord& word) {
  write_box(out, word.box);
  out << ' ';
  write_box(out, word.doubt);
  out << ' ' << word.line_top << ' ' << word.line_bottom << ' ' << word.doubtful << ' ' << word.clarity << ' '
      << word.glyphs.size() << ' ' << std::quoted(word.other) << '\n';
  for (const ReadGlyph& glyph : word.glyphs) {
    out << static_cast<std::uint32_t>(glyph.character) << ' ' << glyph.clarity << ' ';
    write_box(out, glyph.box);
    out << '\n';
  }
}

bool read_word(std::istream& in, ReadWord& word) {
  std::size_t glyphs = 0;
  if (!read_box(in, word.box) || !read_box(in, word.doubt)) return false;
  if (!(in >> word.line_top >> word.line_bottom >> word.doubtful >> word.clarity >> glyphs >> std::quoted(word.other)))
    return false;
  for (std::size_t i = 0; i < glyphs; ++i) {
    std::uint32_t character = 0;
    ReadGlyph glyph;
    if (!(in >> character >> glyph.clarity) || !read_box(in, glyph.box)) return false;
    glyph.character = character;
    word.glyphs.push_back(glyph);
  }
  return true;
}

bool read_ruling(std::istream& in, ReadRuling& rule) {
  return static_cast<bool>(in >> rule.horizontal >> rule.at >> rule.from >> rule.to >> rule.width);
}

/// Reads a count and as many items.
template <class Item, class Read>
bool read_all(std::istream& in, std::vector<Item>& items, Read read) {
  std::size_t count = 0;
  if (!(in >> count)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    Item item;
    if (!read(in, item)) return false;
    items.push_back(std::move(item));
  }
  return true;
}

fs::path place_of(const std::string& folder, const std::string& key) {
  return fs::path(folder) / key.substr(0, 2) / key;
}

}  // namespace

std::string cache_key(const Picture& picture, const std::string& version) {
  std::ostringstream all;
  all << kFormat << '\n' << version << '\n' << picture.width << ' ' << picture.height << ' ' << picture.dpi << '\n';
  all.write(reinterpret_cast<const char*>(picture.grey.data()), static_cast<std::streamsize>(picture.grey.size()));
  return sha256(all.view());
}

std::string entry_of(const PictureText& text) {
  std::ostringstream out;
  out << std::setprecision(std::numeric_limits<double>::max_digits10);
  out << kFormat << '\n'
      << text.width << ' ' << text.height << ' ' << text.turned << ' ' << text.skew << ' ' << text.noise << ' '
      << text.text_height << '\n'
      << text.rulings.size() << '\n';
  for (const ReadRuling& rule : text.rulings) {
    out << rule.horizontal << ' ' << rule.at << ' ' << rule.from << ' ' << rule.to << ' ' << rule.width << '\n';
  }
  out << text.words.size() << '\n';
  for (const ReadWord& word : text.words) write_word(out, word);
  out << "end\n";
  return out.str();
}

std::optional<PictureText> text_of_entry(const std::string& entry) {
  std::istringstream in(entry);
  std::string format, end;
  PictureText text;
  if (!(in >> format) || format != kFormat) return {};
  if (!(in >> text.width >> text.height >> text.turned >> text.skew >> text.noise >> text.text_height)) return {};
  if (!read_all(in, text.rulings, read_ruling) || !read_all(in, text.words, read_word)) return {};
  if (!(in >> end) || end != "end") return {};
  return text;
}

std::optional<PictureText> cached(const std::string& folder, const std::string& key) {
  if (folder.empty()) return {};
  std::ifstream in(place_of(folder, key), std::ios::binary);
  if (!in) return {};
  std::ostringstream entry;
  entry << in.rdbuf();
  return text_of_entry(entry.str());
}

void keep(const std::string& folder, const std::string& key, const PictureText& text) {
  if (folder.empty()) return;
  std::error_code failed;
  const fs::path place = place_of(folder, key);
  fs::create_directories(place.parent_path(), failed);
  // Written aside and moved into place, so that nobody meets half an entry.
  const fs::path aside = place.string() + "." + std::to_string(getpid());
  {
    std::ofstream out(aside, std::ios::binary);
    out << entry_of(text);
    if (!out) failed = std::make_error_code(std::errc::io_error);
  }
  if (failed) {
    std::error_code ignored;
    fs::remove(aside, ignored);
    return;
  }
  fs::rename(aside, place, failed);
}

}  // namespace gouji
