#include "batch/channel.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace gouji {
namespace {

constexpr std::size_t length_bytes = sizeof(std::uint64_t);
constexpr std::size_t piece = 1U << 16;

/// A message of one byte with room for one descriptor.
struct Envelope {
  char byte = 'f';
  iovec part{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
  msghdr message{};

  Envelope() {
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room.data();
    message.msg_controllen = room.size();
  }
  Envelope(const Envelope&) = delete;
  Envelope& operator=(const Envelope&) = delete;
};

std::uint64_t length_in(const std::string& buffer) {
  std::uint64_t length = 0;
  std::memcpy(&length, buffer.data(), length_bytes);
  return length;
}

bool is_readable(int socket, int seconds) {
  pollfd one{socket, POLLIN, 0};
  int ready = 0;
  do ready = ::poll(&one, 1, seconds * 1000);
  while (ready < 0 && errno == EINTR);
  return ready > 0;
}

bool read_exactly(int socket, std::string& text, int seconds) {
  for (std::size_t used = 0; used < text.size();) {
    if (!is_readable(socket, seconds)) return false;
    const ssize_t count = ::read(socket, text.data() + used, text.size() - used);
    if (count == 0 || (count < 0 && errno != EINTR)) return false;
    if (count > 0) used += static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace

bool send_file(int socket, int file) {
  Envelope envelope;
  cmsghdr* header = CMSG_FIRSTHDR(&envelope.message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &file, sizeof(file));
  ssize_t sent = 0;
  do sent = ::sendmsg(socket, &envelope.message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == 1;
}

int receive_file(int socket) {
  Envelope envelope;
  ssize_t got = 0;
  do got = ::recvmsg(socket, &envelope.message, 0);
  while (got < 0 && errno == EINTR);
  const cmsghdr* header = got == 1 ? CMSG_FIRSTHDR(&envelope.message) : nullptr;
  if (header == nullptr || header->cmsg_type != SCM_RIGHTS) return -1;
  int file = -1;
  std::memcpy(&file, CMSG_DATA(header), sizeof(file));
  return file;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool send_frame(int socket, std::string_view text) {
  const std::uint64_t length = text.size();
  std::array<char, length_bytes> head{};
  std::memcpy(head.data(), &length, length_bytes);
  return write_all(socket, {head.data(), head.size()}) && write_all(socket, text);
}

std::optional<std::string> read_frame(int socket, std::size_t most, int seconds) {
  std::string head(length_bytes, '\0');
  if (!read_exactly(socket, head, seconds)) return std::nullopt;
  const std::uint64_t length = length_in(head);
  if (length > most) return std::nullopt;
  std::string text(length, '\0');
  if (!read_exactly(socket, text, seconds)) return std::nullopt;
  return text;
}

FrameReader::State FrameReader::read_some(int socket, std::size_t most) {
  std::array<char, piece> bytes{};
  const ssize_t count = ::read(socket, bytes.data(), bytes.size());
  if (count < 0 && errno == EINTR) return State::waiting;
  if (count <= 0) return State::closed;
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  if (buffer_.size() < length_bytes) return State::waiting;
  const std::uint64_t length = length_in(buffer_);
  if (length > most || buffer_.size() > length_bytes + length) return State::too_long;
  buffer_.reserve(length_bytes + length);
  return buffer_.size() == length_bytes + length ? State::whole : State::waiting;
}

std::string FrameReader::take() {
  std::string text = buffer_.substr(length_bytes);
  buffer_ = {};
  return text;
}

}  // namespace gouji
