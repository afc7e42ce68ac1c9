// What the program and the OCR module say to each other. The module is a shared object of its own, built from ocr/, so
// that a filing without scans loads neither Tesseract nor Leptonica.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/box.h"
#include "extract/picture.h"

namespace gouji {

/// A character as it was read. Boxes are pixels of the picture set upright, from its top left.
struct ReadGlyph {
  char32_t character = 0;
  Box box;
  int clarity = 100;  ///< the model's confidence, 0 to 100
};

/// Text that stands together: a line of a cell, or a stretch of a line of text.
struct ReadWord {
  std::vector<ReadGlyph> glyphs;
  Box box;              ///< of the ink
  double line_top = 0;  ///< of the line that it stands on
  double line_bottom = 0;
  std::string other;      ///< UTF-8: what the second model read instead, where the two disagree
  bool doubtful = false;  ///< the models disagree, or nothing could be made of the ink
  Box doubt;              ///< the figures within a text that are in doubt; empty: the whole word
  int clarity = 100;      ///< of text: the model's confidence, 0 to 100; figures are judged by agreement alone
};

/// A straight ruling line in pixels.
struct ReadRuling {
  bool horizontal = true;
  double at = 0, from = 0, to = 0, width = 0;
};

/// All that one picture shows.
struct PictureText {
  int width = 0, height = 0;  ///< of the picture set upright, pixels
  int turned = 0;             ///< degrees clockwise that the picture was turned by to be read
  double skew = 0;            ///< degrees that it was straightened by
  double noise = 0;           ///< specks a square inch
  double text_height = 0;     ///< pixels: height of most characters; 0 where there are none
  std::vector<ReadRuling> rulings;
  std::vector<ReadWord> words;
};

/// Where the models lie.
struct OcrModels {
  std::string label_folder, label_model;    ///< Chinese: chi_sim
  std::string figure_folder, figure_model;  ///< digits: English
};

class OcrEngine {
 public:
  virtual ~OcrEngine() = default;
  /// Not to be called from two threads at once; a thread has an engine of its own.
  virtual PictureText read(const Picture& picture) = 0;
};

/// The module's two functions, found by name. `make` gives nothing where a model cannot be loaded.
using MakeOcrEngine = OcrEngine*(const OcrModels& models);
using OcrVersion = const char*();
constexpr const char* kMakeOcrEngine = "gouji_make_ocr_engine";
constexpr const char* kOcrVersion = "gouji_ocr_version";

}  // namespace gouji
