// Data to standard output, messages to standard error.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/error.h"
#include "publish/write.h"

namespace gouji {

/// Makes sure that no file that is opened later takes the place of a closed standard stream, and that a reader who has
/// gone away is an error and no signal.
void prepare_streams();

/// Writes all of it or throws Error (output). The reader having gone away throws ClosedPipe.
void write_out(std::string_view data);

/// Standard output was closed by its reader: `gouji … | head`. There is nobody to tell.
struct ClosedPipe {};

/// `gouji: FILE: page 3: reason. advice`. `name` is the file as the user gave it.
void complain(const Error& error, std::string_view name, Language language);

/// Each diagnostic on a line of its own: `gouji: FILE: page 3: …`.
void tell(const Diagnostics& diagnostics, std::string_view name, Language language);

void tell(std::string_view message);

/// True where a person reads standard error on a terminal.
bool wants_progress();

/// `gouji: FILE: OCR 3/35` on a line that the next one takes the place of; the last one clears it.
void tell_progress(std::string_view name, int done, int of, Language language);

/// True where a person reads standard output on a terminal that shows colours and has not asked for none.
bool wants_colour();

/// Columns of the terminal, 100 where there is none.
int terminal_width();

}  // namespace gouji
