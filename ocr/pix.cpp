#include "ocr/pix.h"

#include <algorithm>

namespace gouji::ocr {

Area around(const Area& a, const Area& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

std::vector<Area> components(::Pix* bits, int connectivity) {
  BoxesPtr boxes(pixConnCompBB(bits, connectivity));
  std::vector<Area> areas;
  const int count = boxes ? boxaGetCount(boxes.get()) : 0;
  areas.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    areas.push_back({x, y, x + w, y + h});
  }
  return areas;
}

PixPtr part_of(::Pix* pix, const Area& area) {
  const Area inside = {std::max(area.x0, 0), std::max(area.y0, 0), std::min(area.x1, pixGetWidth(pix)),
                       std::min(area.y1, pixGetHeight(pix))};
  if (inside.empty()) return nullptr;
  ::Box* box = boxCreate(inside.x0, inside.y0, inside.width(), inside.height());
  PixPtr part = own(pixClipRectangle(pix, box, nullptr));
  boxDestroy(&box);
  return part;
}

}  // namespace gouji::ocr
