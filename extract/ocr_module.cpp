#include "extract/ocr_module.h"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#ifndef GOUJI_MODULE_FOLDER
#define GOUJI_MODULE_FOLDER ""
#endif
#ifndef GOUJI_MODEL_FOLDER
#define GOUJI_MODEL_FOLDER ""
#endif

namespace gouji {
namespace {

namespace fs = std::filesystem;

constexpr const char* kModule = "libgouji_ocr.so";
constexpr const char* kLabelModel = "chi_sim";
constexpr const char* kFigureModel = "eng_best_int";
constexpr const char* kLesserFigureModel = "eng";

fs::path own_folder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::vector<fs::path> module_folders() {
  return {own_folder(), own_folder() / "../lib/gouji", GOUJI_MODULE_FOLDER};
}

std::vector<fs::path> model_folders() {
  std::vector<fs::path> folders;
  if (const char* given = std::getenv("TESSDATA_PREFIX")) folders.emplace_back(given);
  for (const char* folder : {"models", "../share/gouji/models"}) folders.push_back(own_folder() / folder);
  for (const char* folder : {GOUJI_MODEL_FOLDER, "/usr/share/tesseract-ocr/5/tessdata",
                             "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"}) {
    folders.emplace_back(folder);
  }
  return folders;
}

/// The folder that has the model, empty where none has; its size goes into the version.
std::string folder_of(const std::string& model, std::string& version) {
  for (const fs::path& folder : model_folders()) {
    std::error_code none;
    const auto size = fs::file_size(folder / (model + ".traineddata"), none);
    if (none) continue;
    version += ' ' + model + ' ' + std::to_string(size);
    return folder.string();
  }
  return {};
}

Diagnostic missing(const std::string& what) {
  return {"ocr-missing", 0,
          "没有文字识别（OCR）组件（" + what + "），图片页未读取；安装：scripts/install ocr，然后重新构建",
          "The OCR module is not there (" + what +
              "); pages that are pictures were not read. To get it: scripts/install ocr, and build again"};
}

}  // namespace

const OcrModule& OcrModule::opened() {
  static const OcrModule module;
  return module;
}

OcrModule::OcrModule() {
  open();
  if (ready()) find_models();
}

void OcrModule::open() {
  // Tesseract would share each line among threads of its own, at more cost than gain; pages are read side by side.
  setenv("OMP_THREAD_LIMIT", "1", 0);
  void* library = nullptr;
  for (const fs::path& folder : module_folders()) {
    const fs::path path = folder / kModule;
    if (library == nullptr && !folder.empty() && fs::exists(path))
      library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  }
  if (library == nullptr) {
    problem_ = missing(kModule);
    return;
  }
  make_ = reinterpret_cast<MakeOcrEngine*>(dlsym(library, kMakeOcrEngine));
  auto* version = reinterpret_cast<OcrVersion*>(dlsym(library, kOcrVersion));
  if (make_ == nullptr || version == nullptr) {
    problem_ = missing(kModule);
    return;
  }
  version_ = version();
}

void OcrModule::find_models() {
  models_.label_model = kLabelModel;
  models_.label_folder = folder_of(kLabelModel, version_);
  models_.figure_model = kFigureModel;
  models_.figure_folder = folder_of(kFigureModel, version_);
  if (models_.figure_folder.empty()) {
    lesser_figures_ = true;
    models_.figure_model = kLesserFigureModel;
    models_.figure_folder = folder_of(kLesserFigureModel, version_);
  }
  if (models_.label_folder.empty()) {
    problem_ = missing(std::string(kLabelModel) + ".traineddata");
  } else if (models_.figure_folder.empty()) {
    problem_ = missing(std::string(kFigureModel) + ".traineddata");
  }
}

std::unique_ptr<OcrEngine> OcrModule::engine() const {
  return std::unique_ptr<OcrEngine>(ready() ? make_(models_) : nullptr);
}

}  // namespace gouji
