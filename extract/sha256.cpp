// Our own, since a cryptographic library costs every start more time to load than hashing a filing takes.
#include "extract/sha256.h"

#include <array>
#include <cstring>

#include "extract/sha256_blocks.h"

namespace gouji {
namespace {

/// The last bytes, a one bit, zeros, and the length in bits.
void absorb_end(Sha256State& state, const unsigned char* rest, std::size_t count, std::uint64_t bytes) {
  std::array<unsigned char, 2 * kSha256Block> tail{};
  if (count > 0) std::memcpy(tail.data(), rest, count);
  tail[count] = 0x80;
  const std::size_t blocks = count + 9 <= kSha256Block ? 1 : 2;
  const std::size_t last = blocks * kSha256Block - 1;
  for (std::size_t i = 0; i < 8; ++i) tail[last - i] = static_cast<unsigned char>((bytes * 8) >> (8 * i));
  absorb(state, tail.data(), blocks);
}

std::string hexadecimal(const Sha256State& state) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) out += digits[(word >> shift) & 0xF];
  }
  return out;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t blocks = bytes.size() / kSha256Block;
  absorb(state, data, blocks);
  absorb_end(state, data + blocks * kSha256Block, bytes.size() % kSha256Block, bytes.size());
  return hexadecimal(state);
}

}  // namespace gouji
