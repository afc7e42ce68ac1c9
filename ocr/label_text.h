// What the Chinese model is known to make of marks in labels, set right.
#pragma once

#include "ocr/recogniser.h"

namespace gouji::ocr {

/// Brackets read as others, twice, or as narrow ones beside wide ones or Chinese characters; 支 of 支出 and 收支 as 文; 其 of 其他 as 共 and 共 of 公共 as 其; % as %0 or $; a lone dash as 一; ± as 士; 一般 as -般; the point of `1.` at a label's begin as a
/// comma.
void set_known_confusions(LineReading& reading);

}  // namespace gouji::ocr
