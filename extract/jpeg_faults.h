// What libjpeg has to complain of while Poppler has it decode a picture.
#pragma once

namespace gouji {

/// Warnings of lost data since the last call, in this thread.
int take_jpeg_faults();

}  // namespace gouji
