// Options that several commands take, and what a call gives for them. The functions that make them can be called while
// the commands, which are values of the program, come into being.
#pragma once

#include "base/error.h"
#include "cli/command.h"
#include "extract/ocr.h"

namespace gouji {

/// An error of the call, which points to the help of the command, or of the program where none is named.
Error usage_error(std::string zh, std::string en, const std::string& command = "");

Option fail_on_option();
Option rules_option();
Option store_option();

/// How pages are read as pictures, behind the command's own options.
std::vector<Option> with_ocr_options(std::vector<Option> own);

/// Of commands that read FILEs: that, and where to keep what the pictures say.
std::vector<Option> with_reading_options(std::vector<Option> own);

/// The severity from which findings make the status 1: error where none is given.
Severity fail_on_of(const Call& call);

/// How the call wants pages read as pictures.
OcrOptions ocr_of(const Call& call);

/// The path of the store. Throws Error (usage) where there is none.
const std::string& store_of(const Call& call);

}  // namespace gouji
