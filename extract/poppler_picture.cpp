// Painting a page, for OCR.
#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>

#include "extract/budget.h"
#include "extract/poppler_inside.h"

namespace gouji {

namespace {

// Splash gives a picture whose edge falls on a whole pixel one more row, and scales every row to fill it. This much
// less of the resolution puts the picture's own pixels on the page's.
constexpr double kJustBelow = 1 - 1e-6;

}  // namespace

Picture PdfFile::paint_page(int number, double dpi, double seconds) {
  Page* page = inside_->document->getPage(number);
  if (page == nullptr || !page->isOk()) return {};
  SplashColor paper = {255};
  constexpr int row_padding = 1;
  SplashOutputDev device(splashModeMono8, row_padding, false, paper);
  device.startDoc(inside_->document.get());
  Budget budget(seconds);
  page->displaySlice(&device, dpi * kJustBelow, dpi * kJustBelow, 0, false, true, -1, -1, -1, -1, false, &Budget::asked,
                     &budget);
  SplashBitmap* bitmap = device.getBitmap();
  if (budget.stopped() || bitmap == nullptr || bitmap->getDataPtr() == nullptr) return {};
  Picture picture;
  picture.width = bitmap->getWidth();
  picture.height = bitmap->getHeight();
  picture.dpi = dpi;
  picture.grey.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const unsigned char* row = bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize();
    std::copy(row, row + picture.width, picture.grey.begin() + static_cast<std::ptrdiff_t>(y) * picture.width);
  }
  return picture;
}

}  // namespace gouji
