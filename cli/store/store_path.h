// The store that a call names.
#pragma once

#include "base/error.h"
#include "cli/command.h"

namespace gouji {

/// Throws Error (usage) where there is none.
inline const std::string& store_of(const Call& call) {
  if (!call.store.empty()) return call.store;
  throw Error(ErrorCode::usage, "", 0, {"缺少选项“--store”", "the option \"--store\" is missing"}, {});
}

}  // namespace gouji
