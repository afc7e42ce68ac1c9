// What is kept of a picture comes back as it was, or not at all.
#include "extract/ocr_cache.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace gouji;

namespace {

PictureText small_text() {
  PictureText text;
  text.width = 1654;
  text.height = 2339;
  text.turned = 90;
  text.skew = -0.7130000591278076;
  text.noise = 1.0 / 3;
  text.text_height = 23;
  text.rulings.push_back({true, 10.5, 20, 300.25, 2});
  ReadWord word;
  word.glyphs = {{U'合', {1, 2, 3, 4}}, {U'1', {4, 2, 5.125, 4}, 87}};
  word.box = {1, 2, 5.125, 4};
  word.line_top = 2;
  word.line_bottom = 4;
  word.other = "7 \"\\";
  word.doubtful = true;
  word.doubt = {4, 2, 5.125, 4};
  text.words.push_back(word);
  return text;
}

}  // namespace

TEST_CASE("an entry of the cache gives back every value") {
  const PictureText text = small_text();
  const auto back = text_of_entry(entry_of(text));
  REQUIRE(back);
  CHECK(back->skew == text.skew);
  CHECK(back->noise == text.noise);
  CHECK(back->turned == 90);
  REQUIRE(back->words.size() == 1);
  CHECK(back->words[0].other == text.words[0].other);
  CHECK(back->words[0].doubtful);
  CHECK(back->words[0].doubt == text.words[0].doubt);
  CHECK(back->words[0].glyphs[1].box == text.words[0].glyphs[1].box);
  CHECK(back->words[0].glyphs[1].clarity == 87);
  CHECK(entry_of(*back) == entry_of(text));
}

TEST_CASE("an entry that is cut short or of another format is none") {
  const std::string entry = entry_of(small_text());
  CHECK(!text_of_entry(""));
  CHECK(!text_of_entry("another-format\n" + entry));
  for (std::size_t cut : {entry.size() / 4, entry.size() / 2, entry.size() - 3})
    CHECK(!text_of_entry(entry.substr(0, cut)));
}

TEST_CASE("the key is of the picture, its resolution and the engine") {
  Picture picture{2, 1, 200, {0, 255}};
  const std::string key = cache_key(picture, "engine 1");
  CHECK(cache_key(picture, "engine 1") == key);
  CHECK(cache_key(picture, "engine 2") != key);
  picture.dpi = 300;
  CHECK(cache_key(picture, "engine 1") != key);
  picture.dpi = 200;
  picture.grey[0] = 1;
  CHECK(cache_key(picture, "engine 1") != key);
}

TEST_CASE("a folder that cannot be written to is no failure") {
  keep("/proc/no-such-folder", "0123", small_text());
  CHECK(!cached("/proc/no-such-folder", "0123"));
  CHECK(!cached("", "0123"));
}
