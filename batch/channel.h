// What goes between the parent and its workers: to a worker an open file, back a text with its length before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// False where the other end is gone.
bool send_file(int socket, int file);
/// The descriptor sent; -1 where the other end is gone.
int receive_file(int socket);

/// False where the other end is gone.
bool write_all(int descriptor, std::string_view bytes);
bool send_frame(int socket, std::string_view text);

/// Waits for the next frame; nothing where the other end is gone, is silent for so long, or sends more than `most` bytes.
std::optional<std::string> read_frame(int socket, std::size_t most, int seconds);

/// Takes a frame in, piece by piece, as something that cannot be trusted.
class FrameReader {
 public:
  enum class State { waiting, whole, closed, too_long };
  /// Reads what is there; never waits where poll said that something is.
  State read_some(int socket, std::size_t most);
  std::string take();

 private:
  std::string buffer_;
};

}  // namespace gouji
