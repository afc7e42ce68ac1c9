// What the finders of tables say to each other of a page's words.
#pragma once

namespace gouji {

enum WordUse : char {
  is_free = 0,
  in_table = 1,
  in_drawing = 2,  ///< within a drawing's lines, where no table is looked for
};

}  // namespace gouji
