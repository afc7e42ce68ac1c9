// A document as it lies before the reader: pages of words, lines and ruling lines. What is read from a PDF's text
// layer, by OCR or from a dump looks the same from here on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/box.h"
#include "base/diagnostic.h"

namespace gouji {

enum class Origin { text, ocr, dump };

/// `text`, `ocr`, `dump`.
std::string_view text_of(Origin origin);

struct Glyph {
  char32_t character = 0;
  float confidence = 1;  ///< of a character read by OCR
  Box box;
};

/// Glyphs without a gap between them. Its box is made from baseline and font size, since fonts' own heights cannot be
/// trusted.
struct Word {
  std::string text;  ///< UTF-8, as printed
  Box box;
  double baseline = 0;
  double size = 0;  ///< font size in points
  std::uint32_t first_glyph = 0;
  std::uint32_t glyph_count = 0;
  float confidence = 1;
  bool cut = false;  ///< part of it lies outside the clip
};

/// Words on one baseline, left to right.
struct Line {
  std::uint32_t first_word = 0;
  std::uint32_t word_count = 0;
  Box box;
};

/// A straight ruling line, horizontal or vertical, from a stroke or from a thin filled rectangle.
struct Ruling {
  bool horizontal = true;
  double at = 0;    ///< y of a horizontal one, x of a vertical one: its middle
  double from = 0;  ///< smaller end on the other axis
  double to = 0;
  double width = 0;
};

/// What a second reading of a word in doubt gave; empty where it gave nothing.
struct OtherReading {
  std::uint32_t word = 0;
  std::string text;
  Box box;  ///< of what is in doubt: the word, or figures within it
};

/// Why a page's text layer cannot be trusted, each with the id that diagnostics and `gouji text` print.
enum class Distrust {
  no_glyphs,         ///< nothing but pictures, or nothing at all
  no_unicode,        ///< glyphs that no character is known of
  strange_script,    ///< characters that no filing is written in: mojibake, private use
  covered_by_image,  ///< a picture lies over the whole page; the text may be a hidden OCR layer
  partial,           ///< the page's reading was stopped by a limit
};

std::string_view text_of(Distrust reason);

struct Page {
  int number = 0;    ///< from 1; 0 in a dump without form feeds
  double width = 0;  ///< points, after rotation; 0 in a dump
  double height = 0;
  int rotation = 0;  ///< degrees clockwise that the page was turned by
  Origin origin = Origin::text;
  std::vector<Glyph> glyphs;  ///< in the order of words
  std::vector<Word> words;    ///< in the order of lines
  std::vector<Line> lines;    ///< in reading order
  std::vector<Ruling> rulings;
  std::vector<OtherReading> other_readings;  ///< of words in doubt, as OCR gives them; by word
  std::vector<Box> images;
  double image_share = 0;  ///< of the page's area that images cover, 0 to 1
  std::vector<Distrust> distrust;
  std::vector<std::string> dump_lines;  ///< a dump's lines as they are, tabs and all; empty for other origins
};

struct Document {
  std::string source;  ///< the file's name without its folders; `-` for standard input
  std::string sha256;  ///< of the bytes, lower-case hexadecimal
  bool is_dump = false;
  std::vector<Page> pages;
  Diagnostics diagnostics;
};

/// The words of a line with a space where there is a gap.
std::string text_of(const Page& page, const Line& line);

/// The page's text in reading order, a line feed after each line.
std::string text_of(const Page& page);

}  // namespace gouji
