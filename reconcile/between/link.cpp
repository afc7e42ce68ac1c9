#include "reconcile/between/link.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "base/text.h"
#include "reconcile/between/compare.h"

namespace gouji {
namespace {

using Name = std::pair<std::string, std::string>;  // region, name

/// The names by which a short one may be known: its own, or the one longer name that ends with it.
class Names {
 public:
  explicit Names(const std::vector<FilingIdentity>& filings) {
    for (const FilingIdentity& filing : filings) {
      const std::string name = normalised(filing.entity);
      if (!name.empty()) names_.emplace(filing.region, name);
    }
    for (const Name& name : names_) {
      const std::string backwards(name.second.rbegin(), name.second.rend());
      reversed_.emplace(backwards, name);
    }
  }

  /// Every longer name ends with the next one, up to the last: 云溪镇人民政府 in 青石县云溪镇人民政府.
  Name full(const Name& name) const {
    const std::string backwards(name.second.rbegin(), name.second.rend());
    std::set<std::string> longer;
    Name found = name;
    for (auto at = reversed_.upper_bound({backwards, {}}); at != reversed_.end() && at->first.starts_with(backwards);
         ++at) {
      const Name& other = at->second;
      const bool elsewhere = !name.first.empty() && !other.first.empty() && name.first != other.first;
      if (elsewhere || !same_entity(name.second, other.second)) continue;
      if (longer.empty() || other.second.size() > found.second.size()) found = other;
      longer.insert(other.second);
    }
    return is_chain(longer) ? found : name;
  }

 private:
  /// True where each is the next one with something before it: one entity. Else two counties have a town of this name.
  static bool is_chain(const std::set<std::string>& names) {
    std::vector<std::string> by_length(names.begin(), names.end());
    std::sort(by_length.begin(), by_length.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    for (std::size_t i = 1; i < by_length.size(); ++i)
      if (!by_length[i].ends_with(by_length[i - 1])) return false;
    return true;
  }

  std::set<Name> names_;
  std::set<std::pair<std::string, Name>> reversed_;
};

struct Slot {
  int entity;
  Scope scope;
  int year;
  Stage stage;
  bool operator<(const Slot& other) const {
    return std::tie(entity, scope, year, stage) < std::tie(other.entity, other.scope, other.year, other.stage);
  }
};

using Slots = std::map<Slot, std::vector<int>>;

void link_to(const Slots& slots, const Slot& earlier, int later, FilingLink::Kind kind,
             std::vector<FilingLink>& links) {
  const auto found = slots.find(earlier);
  if (found != slots.end()) links.push_back({kind, found->second.back(), later});
}

}  // namespace

std::vector<int> entities_of(const std::vector<FilingIdentity>& filings) {
  const Names names(filings);
  std::map<Name, int> numbers;
  std::vector<int> entities;
  for (const FilingIdentity& filing : filings) {
    const std::string name = normalised(filing.entity);
    if (name.empty()) {
      entities.push_back(-1);
      continue;
    }
    const Name full = names.full({filing.region, name});
    entities.push_back(numbers.emplace(full, static_cast<int>(numbers.size())).first->second);
  }
  return entities;
}

std::vector<FilingLink> links_of(const std::vector<FilingIdentity>& filings) {
  const std::vector<int> entities = entities_of(filings);
  Slots slots;
  for (std::size_t i = 0; i < filings.size(); ++i)
    if (entities[i] >= 0 && filings[i].year != 0 && filings[i].stage != Stage::unknown)
      slots[{entities[i], filings[i].scope, filings[i].year, filings[i].stage}].push_back(static_cast<int>(i));
  std::vector<FilingLink> links;
  for (const auto& [slot, members] : slots) {
    for (std::size_t i = 1; i < members.size(); ++i)
      links.push_back({FilingLink::Kind::versions, members[i - 1], members[i]});
    for (const int member : members) {
      for (const Stage stage : {Stage::budget, Stage::final_accounts})
        link_to(slots, {slot.entity, slot.scope, slot.year - 1, stage}, member, FilingLink::Kind::years, links);
      if (slot.stage == Stage::final_accounts)
        link_to(slots, {slot.entity, slot.scope, slot.year, Stage::budget}, member, FilingLink::Kind::stages, links);
    }
  }
  return links;
}

}  // namespace gouji
