#include "batch/task.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <utility>

#include "batch/channel.h"
#include "extract/read.h"
#include "extract/sha256.h"

namespace gouji {
namespace {

/// Nobody who is handed it can change it.
OpenFile sealed(const std::string& bytes, const std::string& path) {
  OpenFile file(::memfd_create("filing", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  constexpr int seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
  if (file.number() < 0 || !write_all(file.number(), bytes) || ::fcntl(file.number(), F_ADD_SEALS, seals) != 0)
    throw Error(ErrorCode::limit, path, 0, {"内存不足", "there is not enough memory"}, {});
  return file;
}

}  // namespace

OpenFile::~OpenFile() {
  if (number_ >= 0) ::close(number_);
}

OpenFile::OpenFile(OpenFile&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Task open_task(FeedItem& item, const FilingLimits& limits) {
  ReadLimits reading;
  reading.file_bytes = limits.file_mib << 20;
  const std::string bytes = item.file.empty() ? std::move(item.bytes) : read_file(item.file, reading);
  Task task;
  task.source = item.source;
  task.sha256 = sha256(bytes);
  if (!item.sha256.empty() && item.sha256 != task.sha256)
    throw Error(ErrorCode::damaged, item.source.path, 0,
                {"内容与清单的 sha256 不符", "its content is not what the manifest's sha256 says"}, {});
  task.file = sealed(bytes, item.source.path);
  return task;
}

}  // namespace gouji
