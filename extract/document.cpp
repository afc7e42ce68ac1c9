#include "extract/document.h"

namespace gouji {

std::string_view text_of(Origin origin) {
  switch (origin) {
    case Origin::text:
      return "text";
    case Origin::ocr:
      return "ocr";
    case Origin::dump:
      return "dump";
  }
  return "";
}

std::string_view text_of(Distrust reason) {
  switch (reason) {
    case Distrust::no_glyphs:
      return "no-glyphs";
    case Distrust::no_unicode:
      return "no-unicode";
    case Distrust::strange_script:
      return "strange-script";
    case Distrust::covered_by_image:
      return "covered-by-image";
    case Distrust::partial:
      return "partial";
  }
  return "";
}

std::string text_of(const Page& page, const Line& line) {
  std::string text;
  for (std::uint32_t i = 0; i < line.word_count; ++i) {
    if (i > 0) text += ' ';
    text += page.words[line.first_word + i].text;
  }
  return text;
}

std::string text_of(const Page& page) {
  std::string text;
  for (const std::string& line : page.dump_lines) text += line + '\n';
  for (const Line& line : page.lines) text += text_of(page, line) + '\n';
  return text;
}

}  // namespace gouji
