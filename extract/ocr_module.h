// The OCR module: a shared object that is opened when the first page needs it.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "extract/ocr_engine.h"

namespace gouji {

class OcrModule {
 public:
  /// Opens it, once a process.
  static const OcrModule& opened();

  /// Nothing where a model cannot be loaded; each thread makes its own.
  std::unique_ptr<OcrEngine> engine() const;

  bool ready() const { return problem_.id.empty(); }
  const Diagnostic& problem() const { return problem_; }   ///< what is missing and how to get it
  bool lesser_figures() const { return lesser_figures_; }  ///< the better model for figures is missing
  const std::string& version() const { return version_; }  ///< of the engine and the models

 private:
  OcrModule();
  void open();
  void find_models();

  MakeOcrEngine* make_ = nullptr;
  OcrModels models_;
  std::string version_;
  Diagnostic problem_;
  bool lesser_figures_ = false;
};

}  // namespace gouji
