#include "extract/raw_page.h"

namespace gouji {

Box box_on_page(Direction direction, const Box& b) {
  switch (direction) {
    case Direction::right:
      return b;
    case Direction::down:
      return {-b.y1, b.x0, -b.y0, b.x1};
    case Direction::left:
      return {-b.x1, -b.y1, -b.x0, -b.y0};
    case Direction::up:
      return {b.y0, -b.x1, b.y1, -b.x0};
  }
  return b;
}

Box box_in_frame(Direction direction, const Box& b) {
  switch (direction) {
    case Direction::down:
      return box_on_page(Direction::up, b);
    case Direction::up:
      return box_on_page(Direction::down, b);
    default:
      return box_on_page(direction, b);
  }
}

}  // namespace gouji
