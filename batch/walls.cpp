#include "batch/walls.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <memory>

namespace gouji {
namespace {

/// Read while a filing is read: CMaps, fonts, OCR models, converters of old encodings, libraries opened on demand.
constexpr std::array readable = {"/usr/share",
                                 "/usr/local/share",
                                 "/usr/lib",
                                 "/lib",
                                 "/lib64",
                                 "/etc/fonts",
                                 "/etc/ld.so.cache",
                                 "/var/cache/fontconfig",
                                 "/sys/devices/system/cpu"};

constexpr std::uint64_t truncate_right = 1ULL << 14;  // Landlock ABI 3; older kernel headers do not name it

int landlock_version() {
  return static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

std::uint64_t rights_of(int version) {
  std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all of the first version
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= truncate_right;
  return rights;
}

void allow_reading(int ruleset, const std::string& path) {
  const int place = ::open(path.c_str(), O_PATH | O_CLOEXEC);
  if (place < 0) return;  // what is not there need not be read
  landlock_path_beneath_attr rule{};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = place;
  if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
    // A file takes no right that only a folder has.
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  ::close(place);
}

std::string folder_of_program() {
  std::array<char, 4096> path{};
  const ssize_t length = ::readlink("/proc/self/exe", path.data(), path.size() - 1);
  const std::string whole(path.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
  return whole.substr(0, whole.rfind('/'));
}

bool restrict_files() {
  const int version = landlock_version();
  if (version < 1) return true;  // missing_walls says so
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = rights_of(version);
  const int ruleset =
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes.handled_access_fs), 0));
  if (ruleset < 0) return false;
  for (const char* path : readable) allow_reading(ruleset, path);
  const std::string program = folder_of_program();
  if (!program.empty()) {
    allow_reading(ruleset, program);
    allow_reading(ruleset, program.substr(0, program.rfind('/')) + "/models");
  }
  const bool done = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  ::close(ruleset);
  return done;
}

/// Calls that computing, reading and answering want. All others fail with EPERM.
constexpr std::array allowed_calls = {SCMP_SYS(read),         SCMP_SYS(readv),          SCMP_SYS(pread64),
                                      SCMP_SYS(write),        SCMP_SYS(writev),         SCMP_SYS(recvmsg),
                                      SCMP_SYS(close),        SCMP_SYS(fstat),          SCMP_SYS(newfstatat),
                                      SCMP_SYS(stat),         SCMP_SYS(lstat),          SCMP_SYS(statx),
                                      SCMP_SYS(lseek),        SCMP_SYS(access),         SCMP_SYS(faccessat),
                                      SCMP_SYS(faccessat2),   SCMP_SYS(readlink),       SCMP_SYS(readlinkat),
                                      SCMP_SYS(getdents64),   SCMP_SYS(getcwd),         SCMP_SYS(fcntl),
                                      SCMP_SYS(dup),          SCMP_SYS(mmap),           SCMP_SYS(munmap),
                                      SCMP_SYS(mremap),       SCMP_SYS(mprotect),       SCMP_SYS(madvise),
                                      SCMP_SYS(brk),          SCMP_SYS(futex),          SCMP_SYS(set_robust_list),
                                      SCMP_SYS(rseq),         SCMP_SYS(sched_yield),    SCMP_SYS(sched_getaffinity),
                                      SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
                                      SCMP_SYS(sigaltstack),  SCMP_SYS(clock_gettime),  SCMP_SYS(clock_getres),
                                      SCMP_SYS(gettimeofday), SCMP_SYS(time),           SCMP_SYS(getrandom),
                                      SCMP_SYS(getpid),       SCMP_SYS(gettid),         SCMP_SYS(getrusage),
                                      SCMP_SYS(sysinfo),      SCMP_SYS(uname),          SCMP_SYS(restart_syscall),
                                      SCMP_SYS(exit),         SCMP_SYS(exit_group)};

#ifdef GOUJI_UNDER_SANITIZERS
constexpr bool limits_memory = false;
constexpr std::array sanitizers_calls = {SCMP_SYS(pipe2)};
#else
constexpr bool limits_memory = true;
constexpr std::array<int, 0> sanitizers_calls = {};
#endif

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};

bool seccomp_works() {
  return seccomp_api_get() > 0;
}

/// A wrong step's signal (abort) may go to the process itself alone, and files be opened for reading alone.
bool add_narrow_calls(scmp_filter_ctx filter) {
  constexpr scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  const auto self = static_cast<scmp_datum_t>(::getpid());
  const scmp_arg_cmp reads_at{2, SCMP_CMP_MASKED_EQ, writing, 0}, reads{1, SCMP_CMP_MASKED_EQ, writing, 0};
  const scmp_arg_cmp to_itself{0, SCMP_CMP_EQ, self, 0};
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, reads_at) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, reads) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, to_itself) == 0;
}

bool restrict_calls() {
  if (!seccomp_works()) return true;  // missing_walls says so
  const std::unique_ptr<void, Release> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter || !add_narrow_calls(filter.get())) return false;
  const auto add = [&](int call) { return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0; };
  if (!std::all_of(allowed_calls.begin(), allowed_calls.end(), add) ||
      !std::all_of(sanitizers_calls.begin(), sanitizers_calls.end(), add))
    return false;
  return seccomp_load(filter.get()) == 0;
}

template <typename Resource>
bool limit(Resource resource, rlim_t value) {
  rlimit now{};
  if (::getrlimit(resource, &now) != 0) return false;
  const rlim_t most = std::min(value, now.rlim_max);
  const rlimit wanted{most, most};
  return ::setrlimit(resource, &wanted) == 0;
}

/// The CPU limit is the parent's to set, filing by filing.
bool set_limits(const FilingLimits& limits) {
  constexpr rlim_t files = 64;
  if (limits_memory && !limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory_mib) << 20)) return false;
  return limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NPROC, 0) && limit(RLIMIT_NOFILE, files);
}

/// Only standard streams that say nothing, and `keep`.
bool close_others(int keep) {
  const int nothing = ::open("/dev/null", O_RDWR);
  if (nothing < 0) return false;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (nothing != stream && ::dup2(nothing, stream) < 0) return false;
  const auto kept = static_cast<unsigned>(keep);
  if (kept > 3 && ::syscall(SYS_close_range, 3U, kept - 1, 0U) != 0) return false;
  return ::syscall(SYS_close_range, kept + 1, ~0U, 0U) == 0;
}

}  // namespace

std::vector<std::string> missing_walls() {
  std::vector<std::string> missing;
  if (landlock_version() < 1) missing.emplace_back("Landlock");
  if (!seccomp_works()) missing.emplace_back("seccomp");
  return missing;
}

bool raise_walls(const FilingLimits& limits, int keep) {
  std::signal(SIGINT, SIG_IGN);  // the terminal's Ctrl-C goes to all; the parent ends its workers itself
  return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && close_others(keep) && set_limits(limits) &&
         ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && restrict_files() && restrict_calls();
}

}  // namespace gouji
