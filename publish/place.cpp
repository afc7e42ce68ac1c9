#include "publish/place.h"

namespace gouji {

std::string_view section_of(const Filing& filing, const Claim& claim) {
  const Narrative& narrative = filing.narrative;
  const auto passage = static_cast<std::size_t>(claim.passage);
  if (claim.passage < 0 || passage >= narrative.passages.size()) return {};
  const int section = narrative.passages[passage].section;
  if (section < 0 || static_cast<std::size_t>(section) >= narrative.sections.size()) return {};
  return narrative.sections[static_cast<std::size_t>(section)].title;
}

}  // namespace gouji
