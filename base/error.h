// Errors: an input that cannot go on. (Odd things in an input that does go on are diagnostics; statements about the
// published figures are findings.)
#pragma once

#include <stdexcept>
#include <string>

namespace gouji {

enum class ErrorCode {
  usage,             ///< the call was wrong
  not_found,         ///< no such file
  not_a_file,        ///< a directory, a device
  no_permission,     ///< no right to read
  empty,             ///< no bytes in it
  unknown_format,    ///< neither a PDF nor text
  damaged,           ///< a PDF that cannot be opened: truncated, broken cross-reference table
  encrypted,         ///< a PDF that wants a password
  no_pages,          ///< a PDF without a page
  no_text,           ///< a PDF of which no page holds text
  undecodable_text,  ///< a dump in no known encoding
  limit,             ///< a named limit was passed; the detail names it
  store,             ///< a store that cannot be used: locked, damaged, of a newer schema; the disk is full
  bad_record,        ///< what a worker process sent back is not what was asked for
  output,            ///< standard output or an output file cannot be written
};

/// Stable name of a code for programs: `not_found`, `encrypted`.
const char* name_of(ErrorCode code);

/// What happened, where, and what to do. Texts are for people, in both languages; `code` is for programs.
struct ErrorText {
  std::string zh;
  std::string en;
};

class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string source, int page, ErrorText reason, ErrorText advice);

  ErrorCode code;
  std::string source;  ///< the file's name as given; empty for a wrong call
  int page;            ///< from 1; 0 where the error is not one page's
  ErrorText reason;
  ErrorText advice;  ///< what the user can do; may be empty
};

}  // namespace gouji
