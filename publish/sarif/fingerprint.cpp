#include "publish/sarif/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/text.h"

namespace gouji {
namespace {

/// FNV-1a; a zero byte parts what is hashed.
std::uint64_t hashed(std::string_view text, std::uint64_t hash) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash * 0x100000001b3ULL;
}

std::string identity_of(const Filing& filing, const Evidence& evidence) {
  const std::string place = evidence.fact ? name_of(filing, *evidence.fact) : normalised(evidence.quote);
  return place + '\n' + normalised(evidence.observed);
}

}  // namespace

std::string fingerprint_of(const Filing& filing, const Finding& finding) {
  std::vector<std::string> parts;
  for (const Evidence& evidence : finding.evidence) parts.push_back(identity_of(filing, evidence));
  std::sort(parts.begin(), parts.end());
  std::uint64_t hash = hashed(finding.rule, 0xcbf29ce484222325ULL);
  hash = hashed(text_of(finding.kind), hash);
  hash = hashed(normalised(finding.observed), hash);
  for (const std::string& part : parts) hash = hashed(part, hash);
  return fmt::format("{:016x}", hash);
}

std::string Fingerprints::next(const Filing& filing, const Finding& finding) {
  const std::string hash = fingerprint_of(filing, finding);
  return fmt::format("{}:{}", hash, ++taken_[hash]);
}

}  // namespace gouji
