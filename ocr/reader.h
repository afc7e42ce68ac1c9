// What each chunk of ink says: figures by the English model, all else by the Chinese one, digits by both.
#pragma once

#include <string>
#include <vector>

#include "extract/ocr_engine.h"
#include "ocr/chunks.h"
#include "ocr/crop.h"
#include "ocr/recogniser.h"

namespace gouji::ocr {

class Reader {
 public:
  /// Throws std::runtime_error where a model cannot be loaded.
  explicit Reader(const OcrModels& models);

  /// The chunk's text, in pixels of the sheet; no words where the ink says nothing.
  std::vector<ReadWord> read(const Sheet& sheet, const Layout& layout, const Chunk& chunk);

  /// How well the Chinese model can read the chunk, 0 to 100.
  double legibility(const Sheet& sheet, const Layout& layout, const Chunk& chunk);

 private:
  std::vector<ReadWord> figure(const Sheet& sheet, const Chunk& chunk, const Crop& crop, const LineReading& chinese);
  std::vector<ReadWord> unread_figure(const Sheet& sheet, const Chunk& chunk, const Crop& crop);
  std::vector<ReadWord> misread_figure(const Sheet& sheet, const Chunk& chunk, const Crop& crop,
                                       const LineReading& chinese);
  static LineReading read_at(Recogniser& model, const Sheet& sheet, const Crop& crop, double size,
                             const std::string& whitelist);
  void read_again(const Sheet& sheet, const Layout& layout, const Chunk& chunk, const Crop& crop, LineReading& reading);
  void hold_against_second(const Sheet& sheet, const Layout& layout, const Chunk& chunk, ReadWord& word);

  Recogniser labels_;
  Recogniser figures_;
};

}  // namespace gouji::ocr
