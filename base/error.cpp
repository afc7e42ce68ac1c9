#include "base/error.h"

namespace gouji {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return "usage";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::not_a_file:
      return "not_a_file";
    case ErrorCode::no_permission:
      return "no_permission";
    case ErrorCode::empty:
      return "empty";
    case ErrorCode::unknown_format:
      return "unknown_format";
    case ErrorCode::damaged:
      return "damaged";
    case ErrorCode::encrypted:
      return "encrypted";
    case ErrorCode::no_pages:
      return "no_pages";
    case ErrorCode::no_text:
      return "no_text";
    case ErrorCode::undecodable_text:
      return "undecodable_text";
    case ErrorCode::limit:
      return "limit";
    case ErrorCode::store:
      return "store";
    case ErrorCode::bad_record:
      return "bad_record";
    case ErrorCode::output:
      return "output";
  }
  return "unknown";
}

Error::Error(ErrorCode code_, std::string source_, int page_, ErrorText reason_, ErrorText advice_)
    : std::runtime_error(source_ + ": " + reason_.en),
      code(code_),
      source(std::move(source_)),
      page(page_),
      reason(std::move(reason_)),
      advice(std::move(advice_)) {}

}  // namespace gouji
