// Files as bytes, with errors that say what the user can do.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "extract/read.h"
#include "extract/read_error.h"

namespace gouji {
namespace {

/// A file that is closed when nobody needs it any more. Standard input is left open.
class Handle {
 public:
  explicit Handle(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Handle() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

Error not_opened(const std::string& path, int reason) {
  if (reason == EACCES || reason == EPERM) {
    return {ErrorCode::no_permission,
            path,
            0,
            {"没有读取该文件的权限", "no permission to read the file"},
            {"请检查文件的访问权限", "Check the file's permissions"}};
  }
  if (reason == ENOENT || reason == ENOTDIR || reason == ENAMETOOLONG) {
    return {ErrorCode::not_found,
            path,
            0,
            {"找不到文件", "no such file"},
            {"请检查路径和文件名", "Check the path and the file's name"}};
  }
  return {ErrorCode::not_a_file,
          path,
          0,
          {"无法读取", "it cannot be read"},
          {"请检查文件所在的磁盘或网络位置", "Check the disk or the network place that it lies on"}};
}

Error not_a_file(const std::string& path) {
  return {ErrorCode::not_a_file,
          path,
          0,
          {"不是文件", "not a file"},
          {"请给出 PDF 或文本文件；一个目录里的文件可以一起列出",
           "Give a PDF or a text file, or several: the files of a directory can be listed in one call"}};
}

}  // namespace

std::string read_file(const std::string& path, const ReadLimits& limits) {
  Handle file(path);
  struct stat about {};
  if (file.number() < 0 || ::fstat(file.number(), &about) != 0) throw not_opened(path, errno);
  const bool device = S_ISBLK(about.st_mode) || (S_ISCHR(about.st_mode) && path != "-");
  if (S_ISDIR(about.st_mode) || device) throw not_a_file(path);
  std::string bytes;
  std::size_t used = 0;
  // One byte more than a regular file is said to hold, so that its end is met without growing.
  bytes.resize(S_ISREG(about.st_mode) ? std::min<std::size_t>(about.st_size, limits.file_bytes) + 1 : 1 << 16);
  for (;;) {
    const ssize_t count = ::read(file.number(), bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw not_opened(path, errno);
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
    if (used > limits.file_bytes) throw too_large(path, limits.file_bytes);
    if (used == bytes.size()) bytes.resize(2 * bytes.size());
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace gouji
