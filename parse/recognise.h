// Which kind a table is, told by its title, its headers and what stands in it, never by its place.
#pragma once

#include <vector>

#include "parse/reading.h"
#include "parse/schedule.h"

namespace gouji {

struct Recognition {
  ScheduleKind kind = ScheduleKind::other;
  int score = 0;
  int margin = 0;       ///< over the runner-up
  bool titled = false;  ///< its title names a kind
  NormalLine title;     ///< empty where there is none
  bool certain() const;
};

Recognition recognise(const Reading& reading);

}  // namespace gouji
