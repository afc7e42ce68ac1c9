#include "parse/claim.h"

#include "parse/claims/reader.h"

namespace gouji {

std::string_view text_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::amount:
      return "amount";
    case ClaimKind::percent:
      return "percent";
    case ClaimKind::count:
      return "count";
    case ClaimKind::change:
      return "change";
    case ClaimKind::date:
      return "date";
  }
  return "";
}

std::string_view text_of(Direction direction) {
  switch (direction) {
    case Direction::none:
      return "";
    case Direction::up:
      return "up";
    case Direction::down:
      return "down";
    case Direction::flat:
      return "flat";
  }
  return "";
}

std::vector<Claim> find_claims(const Narrative& narrative, int default_year) {
  ClaimReader reader(narrative, default_year);
  for (std::size_t i = 0; i < narrative.passages.size(); ++i) {
    int section = narrative.passages[i].section;
    bool promises = section >= 0 && narrative.sections[section].contents;
    reader.read(static_cast<int>(i), promises);
  }
  return reader.take();
}

}  // namespace gouji
