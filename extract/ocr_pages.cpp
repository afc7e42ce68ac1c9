#include "extract/ocr_pages.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include "base/error.h"
#include "extract/ocr_cache.h"
#include "extract/ocr_module.h"
#include "extract/scan_page.h"

namespace gouji {
namespace {

constexpr double kUsual = 300;  // dpi
constexpr double kLeast = 72;
constexpr double kMost = 400;             // finer pictures are painted at the usual resolution
constexpr double kMostPixels = 24e6;      // a page of A3 at 300 dpi has 17 million
constexpr double kGreatestPicture = 0.5;  // of the page, to set its resolution
// A page to be scanned again: so many figures in doubt, or small and dirty print.
constexpr double kDoubtfulShare = 0.08;
constexpr std::size_t kFewestDoubtful = 4;

double share_of(const RawImage& image, const RawPage& raw) {
  return image.box.width() * image.box.height() / (raw.width * raw.height);
}

/// What became of one page.
struct Outcome {
  std::optional<PictureText> text;  ///< nothing where it could not be painted or read
  bool damaged = false;             ///< its picture's data are
  double dpi = 0;
};

/// Pages read one after the other by each of several threads; painting is Poppler's and one thread's at a time.
class Reading {
 public:
  Reading(PdfFile& file, const std::vector<Scan>& scans, double seconds, const OcrOptions& options, Document& document)
      : file_(file),
        scans_(scans),
        seconds_(seconds),
        options_(options),
        document_(document),
        outcomes_(scans.size()) {}

  std::vector<Outcome> run() {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t wanted = options_.threads > 0 ? options_.threads : cores;
    const std::size_t threads = std::min(wanted, scans_.size());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
    work();
    for (std::thread& other : others) other.join();
    return std::move(outcomes_);
  }

 private:
  void work() {
    std::unique_ptr<OcrEngine> engine;
    for (std::size_t i = next_++; i < scans_.size(); i = next_++) {
      outcomes_[i].dpi = scans_[i].dpi;
      try {
        read(scans_[i], engine, outcomes_[i]);
      } catch (const std::exception&) {
        outcomes_[i].text.reset();  // said below as a page that was not read
      }
      const std::lock_guard<std::mutex> alone(lock_);
      ++done_;
      if (options_.progress) options_.progress(done_, static_cast<int>(scans_.size()));
    }
  }

  void read(const Scan& scan, std::unique_ptr<OcrEngine>& engine, Outcome& outcome) {
    const PaintedPage painted = paint(scan);
    outcome.damaged = painted.damaged;
    if (!painted.damaged && !painted.picture.empty()) outcome.text = text_of(painted.picture, engine);
  }

  std::optional<PictureText> text_of(const Picture& picture, std::unique_ptr<OcrEngine>& engine) const {
    const OcrModule& module = OcrModule::opened();
    const std::string key = options_.cache.empty() ? "" : cache_key(picture, module.version());
    if (auto known = cached(options_.cache, key)) return known;
    if (!engine) engine = module.engine();
    if (!engine) return {};
    PictureText text = engine->read(picture);
    keep(options_.cache, key, text);
    return text;
  }

  PaintedPage paint(const Scan& scan) {
    const std::lock_guard<std::mutex> alone(lock_);
    return file_.paint_page(document_.pages[scan.page].number, scan.dpi, seconds_);
  }

  PdfFile& file_;
  const std::vector<Scan>& scans_;
  double seconds_;
  const OcrOptions& options_;
  const Document& document_;
  std::vector<Outcome> outcomes_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex lock_;
  int done_ = 0;
};

Diagnostic unread(int page) {
  return {"page-not-read", page, "本页未能作为图片识别，页面内容缺失",
          "The page could not be read as a picture; what it shows is missing"};
}

Diagnostic damaged(int page) {
  return {"page-not-read", page, "本页图片数据已损坏或不完整，无法还原，页面内容缺失；请重新下载文件或索取原件",
          "The data of the page's picture are broken or cut short and it cannot be decoded; what it shows is missing. "
          "Download the file again, or ask for the original"};
}

Diagnostic nothing_read(int page) {
  return {"page-not-read", page, "本页图片中没有识别出任何文字：页面空白、全黑或无法辨认",
          "No text was found in the page's picture: it is blank, black or not legible"};
}

/// For people: why a page's own text is not taken.
ErrorText words_for(Distrust reason) {
  switch (reason) {
    case Distrust::no_glyphs:
      return {"页面只有图片", "the page holds a picture only"};
    case Distrust::no_unicode:
      return {"字体没有对应的文字", "its fonts give no characters"};
    case Distrust::strange_script:
      return {"文字是乱码", "its text is garbled"};
    case Distrust::covered_by_image:
      return {"文字被图片盖住", "a picture covers its text"};
    case Distrust::partial:
      return {"页面没有读完", "it was read in part only"};
  }
  return {};
}

Diagnostic read_by_ocr(const Page& page) {
  ErrorText why;
  for (Distrust reason : page.distrust) {
    const ErrorText words = words_for(reason);
    why.zh += (why.zh.empty() ? "" : "、") + words.zh;
    why.en += (why.en.empty() ? "" : ", ") + words.en;
  }
  if (why.zh.empty()) why = {"--ocr always", "--ocr always"};
  const std::string doubtful = std::to_string(page.other_readings.size());
  return {"page-read-by-ocr", page.number,
          "本页文字由图片识别（OCR）得到（原因：" + why.zh + "）；存疑 " + doubtful + " 处",
          "The page's text was read from its picture (OCR; why: " + why.en + "); in doubt: " + doubtful};
}

/// A page that reads badly says so, with what to do.
bool is_poor(const Page& page) {
  const auto figures = std::count_if(page.words.begin(), page.words.end(), [](const Word& word) {
    return std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
  });
  const std::size_t doubtful = page.other_readings.size();
  return doubtful >= kFewestDoubtful && static_cast<double>(doubtful) > kDoubtfulShare * static_cast<double>(figures);
}

Diagnostic poor(int page, double dpi) {
  const std::string at = std::to_string(static_cast<int>(std::lround(dpi)));
  return {"page-scan-poor", page, "本页图片质量差（" + at + " dpi），数字多有存疑；请以300 dpi以上重新扫描或索取原件",
          "The page's picture is poor (" + at +
              " dpi) and many figures are in doubt; scan it again at 300 dpi or more, or ask for the original"};
}

Diagnostic painted_smaller(int page, double dpi) {
  const std::string at = std::to_string(static_cast<int>(std::lround(dpi)));
  const std::string most = std::to_string(static_cast<int>(std::lround(kMostPixels / 1e6)));
  return {"page-painted-smaller", page,
          "本页图片超过" + most + "百万像素，按" + at + " dpi缩小后识别；文字若过小，请把该页拆成几页再读",
          "The page's picture has more than " + most + " million pixels and was read at " + at +
              " dpi; where its text is too small for that, cut the page into several"};
}

/// A page as large as a picture may be was not painted at the resolution that was wanted.
bool is_painted_smaller(const Page& page, double dpi) {
  return page.width / 72 * dpi * page.height / 72 * dpi > 0.999 * kMostPixels;
}

Diagnostic lesser_figures() {
  return {
      "ocr-lesser-model", 0, "缺少数字识别模型 eng_best_int，改用 eng，数字较易误读；安装：scripts/install_models",
      "The model for figures, eng_best_int, is missing; eng misreads more of them. To get it: scripts/install_models"};
}

}  // namespace

double resolution_of(const RawPage& raw, const OcrOptions& options) {
  double dpi = options.dpi;
  if (dpi <= 0 && raw.width > 0 && raw.height > 0) {
    double largest = kGreatestPicture;
    for (const RawImage& image : raw.images) {
      if (share_of(image, raw) < largest) continue;
      largest = share_of(image, raw);
      dpi = image.dpi;
    }
  }
  if (dpi < kLeast || dpi > kMost) dpi = options.dpi > 0 ? std::clamp(options.dpi, kLeast, 2 * kMost) : kUsual;
  const double pixels = raw.width / 72 * dpi * raw.height / 72 * dpi;
  return pixels > kMostPixels ? dpi * std::sqrt(kMostPixels / pixels) : dpi;
}

bool wants_ocr(const Page& page, OcrWhen when) {
  if (when == OcrWhen::always) return true;
  return when == OcrWhen::untrusted && std::any_of(page.distrust.begin(), page.distrust.end(),
                                                   [](Distrust reason) { return reason != Distrust::partial; });
}

void read_scans(PdfFile& file, const std::vector<Scan>& scans, double seconds, const OcrOptions& options,
                Document& document) {
  if (scans.empty()) return;
  const OcrModule& module = OcrModule::opened();
  if (!module.ready()) {
    document.diagnostics.push_back(module.problem());
    return;
  }
  if (module.lesser_figures()) document.diagnostics.push_back(lesser_figures());
  const std::vector<Outcome> outcomes = Reading(file, scans, seconds, options, document).run();
  for (std::size_t i = 0; i < scans.size(); ++i) {
    Page& page = document.pages[scans[i].page];
    if (!outcomes[i].text) {
      document.diagnostics.push_back(outcomes[i].damaged ? damaged(page.number) : unread(page.number));
      continue;
    }
    const bool smaller = is_painted_smaller(page, outcomes[i].dpi);
    set_scanned(page, *outcomes[i].text, outcomes[i].dpi);
    document.diagnostics.push_back(page.words.empty() ? nothing_read(page.number) : read_by_ocr(page));
    if (smaller) document.diagnostics.push_back(painted_smaller(page.number, outcomes[i].dpi));
    if (is_poor(page)) document.diagnostics.push_back(poor(page.number, outcomes[i].dpi));
  }
}

}  // namespace gouji
