#include "publish/json.h"
#include "publish/number.h"
#include "publish/write.h"

namespace gouji {
namespace {

Json json_of(const Word& word) {
  Json out = {{"text", word.text}, {"box", json_of(word.box)}, {"size", to_hundredths(word.size)}};
  if (word.confidence < 1) out["confidence"] = to_hundredths(word.confidence);
  if (word.cut) out["cut"] = true;
  return out;
}

Json json_of(const Page& page, const Line& line) {
  Json words = Json::array();
  for (std::uint32_t i = 0; i < line.word_count; ++i) words.push_back(json_of(page.words[line.first_word + i]));
  return {{"box", json_of(line.box)}, {"words", std::move(words)}};
}

Json json_of(const Ruling& ruling) {
  const double at = to_hundredths(ruling.at), from = to_hundredths(ruling.from), to = to_hundredths(ruling.to);
  Json ends = ruling.horizontal ? Json::array({from, at, to, at}) : Json::array({at, from, at, to});
  return {{"ends", std::move(ends)}, {"width", to_hundredths(ruling.width)}};
}

Json distrust_of(const Page& page) {
  Json reasons = Json::array();
  for (Distrust reason : page.distrust) reasons.push_back(text_of(reason));
  return reasons;
}

Json json_of(const Page& page) {
  Json out = {{"page", number_or_null(page.number)},
              {"width", to_hundredths(page.width)},
              {"height", to_hundredths(page.height)},
              {"rotation", page.rotation},
              {"origin", text_of(page.origin)},
              {"distrust", distrust_of(page)},
              {"image_share", to_hundredths(page.image_share)},
              {"text", text_of(page)}};
  Json lines = Json::array(), rulings = Json::array(), images = Json::array();
  for (const Line& line : page.lines) lines.push_back(json_of(page, line));
  for (const Ruling& ruling : page.rulings) rulings.push_back(json_of(ruling));
  for (const Box& image : page.images) images.push_back(json_of(image));
  out["lines"] = std::move(lines);
  out["rulings"] = std::move(rulings);
  out["images"] = std::move(images);
  return out;
}

}  // namespace

std::string text_json(const Document& document) {
  Json pages = Json::array();
  for (const Page& page : document.pages) pages.push_back(json_of(page));
  return print({{"source", document.source},
                {"sha256", document.sha256},
                {"pages", std::move(pages)},
                {"diagnostics", json_of(document.diagnostics)}});
}

}  // namespace gouji
