#include "batch/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "batch/channel.h"
#include "batch/walls.h"

namespace gouji {
namespace {

constexpr std::size_t block = 1U << 16;
constexpr std::uint64_t most_growth = 100;
constexpr std::uint64_t always_allowed = 1ULL << 30;
constexpr int cpu_seconds = 3600;
constexpr int silence_seconds = 120;

// The first character of a frame.
constexpr char whole_member = 'm', large_member = 'l', broken_archive = 'b', too_much = 't', no_more = 'e';

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> ends) {
  std::string lower(path);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

/// What goes on in the walled process.
class Unpacking {
 public:
  Unpacking(int socket, int file, std::size_t most) : socket_(socket), most_(most) {
    struct stat about {};
    if (::fstat(file, &about) == 0)
      left_ = std::max(always_allowed, most_growth * static_cast<std::uint64_t>(about.st_size));
    archive_read_support_filter_all(archive_);
    archive_read_support_format_all(archive_);
    open_ = archive_read_open_fd(archive_, file, block) == ARCHIVE_OK;
  }

  void run() {
    archive_entry* entry = nullptr;
    int state = open_ ? archive_read_next_header(archive_, &entry) : ARCHIVE_FATAL;
    while (state == ARCHIVE_OK || state == ARCHIVE_WARN) {
      if (!member(entry)) return;
      state = archive_read_next_header(archive_, &entry);
    }
    say(state == ARCHIVE_EOF ? no_more : broken_archive);
  }

 private:
  bool say(char what, const std::string& rest = "") { return send_frame(socket_, what + rest); }

  bool member(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    const bool wanted = name != nullptr && archive_entry_filetype(entry) == AE_IFREG && is_filing_name(name);
    return !wanted || send(name);
  }

  bool send(const std::string& name) {
    std::string frame = name + '\0';
    const std::size_t head = frame.size();
    std::array<char, block> bytes{};
    for (;;) {
      const la_ssize_t count = archive_read_data(archive_, bytes.data(), bytes.size());
      if (count == 0) return say(whole_member, frame);
      if (count < 0) {
        say(broken_archive);
        return false;
      }
      const auto more = static_cast<std::uint64_t>(count);
      if (more > left_) {
        say(too_much);
        return false;
      }
      left_ -= more;
      frame.append(bytes.data(), more);
      if (frame.size() - head > most_) return say(large_member, name);
    }
  }

  int socket_;
  std::size_t most_;
  std::uint64_t left_ = always_allowed;
  archive* archive_ = archive_read_new();
  bool open_ = false;
};

[[noreturn]] void unpack(int socket, const FilingLimits& limits) {
  const rlimit cpu{cpu_seconds, cpu_seconds};
  if (::setrlimit(RLIMIT_CPU, &cpu) != 0 || !raise_walls(limits, socket)) ::_exit(EXIT_FAILURE);
  const int file = receive_file(socket);
  if (file >= 0) Unpacking(socket, file, limits.file_mib << 20).run();
  ::_exit(EXIT_SUCCESS);
}

}  // namespace

struct Archive::Unpacker {
  pid_t process = -1;
  int socket = -1;
  ~Unpacker() {
    if (process > 0) {
      ::kill(process, SIGKILL);
      while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
      }
    }
    if (socket >= 0) ::close(socket);
  }
};

bool is_archive_name(std::string_view path) {
  return ends_with_one_of(
      path, {".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst", ".tzst", ".7z"});
}

bool is_filing_name(std::string_view path) {
  return ends_with_one_of(path, {".pdf", ".txt", ".tsv", ".csv", ".md"});
}

Archive::Archive(const std::string& path, const FilingLimits& limits)
    : path_(path), limits_(limits), unpacker_(std::make_unique<Unpacker>()) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw Error(errno == ENOENT ? ErrorCode::not_found : ErrorCode::no_permission, path, 0,
                {"无法打开归档文件", "the archive cannot be opened"}, {});
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0) unpacker_->process = ::fork();
  if (unpacker_->process == 0) {
    try {
      unpack(ends[1], limits);
    } catch (...) {
      ::_exit(EXIT_FAILURE);
    }
  }
  ::close(ends[1]);
  unpacker_->socket = ends[0];
  send_file(unpacker_->socket, file);
  ::close(file);
}

Archive::~Archive() = default;

std::optional<ArchiveMember> Archive::next() {
  if (!unpacker_) return std::nullopt;
  constexpr std::size_t room_for_name = 1U << 16;
  const auto frame = read_frame(unpacker_->socket, (limits_.file_mib << 20) + room_for_name, silence_seconds);
  const char what = frame && !frame->empty() ? frame->front() : broken_archive;
  if (what == large_member) return ArchiveMember{frame->substr(1), {}, true};
  const std::size_t end = what == whole_member ? frame->find('\0') : std::string::npos;
  if (end != std::string::npos) return ArchiveMember{frame->substr(1, end - 1), frame->substr(end + 1), false};
  unpacker_.reset();
  if (what == no_more) return std::nullopt;
  if (what == too_much)
    throw Error(ErrorCode::limit, path_, 0,
                {"归档展开后过大，其余文件未读", "it unpacks to too much; the rest of it was not read"}, {});
  throw Error(ErrorCode::damaged, path_, 0,
              {"归档损坏，其余文件未读", "the archive is damaged; the rest of it was not read"}, {});
}

}  // namespace gouji
