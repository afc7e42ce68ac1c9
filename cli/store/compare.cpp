// gouji compare with a store: every pair of its filings that belong together.
#include "cli/compare.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "publish/store/comparables.h"

namespace gouji {
namespace {

class StoreComparison {
 public:
  explicit StoreComparison(const std::string& path)
      : store_(path, Store::Access::read), filings_(stored_filings(store_)) {}

  std::vector<Compared> all() {
    std::vector<FilingIdentity> identities;
    for (const StoredFiling& filing : filings_) identities.push_back(filing.identity);
    std::vector<Compared> out;
    for (const FilingLink& link : links_of(identities)) {
      const auto earlier = filing(link.earlier), later = filing(link.later);
      out.push_back(compare_pair(*earlier, *later));
    }
    add_departments(out);
    return out;
  }

 private:
  using UnitKey = std::tuple<int, Stage, std::string, std::string>;  // year, stage, region, name

  /// Pairs come entity by entity: the last few that were loaded are those that are asked for again. A pair holds its
  /// filings while the next ones take their places here.
  std::shared_ptr<const Comparable> filing(int index) {
    constexpr std::size_t most = 8;
    const auto found = loaded_.find(index);
    if (found != loaded_.end()) return found->second;
    if (loaded_.size() >= most) loaded_.erase(loaded_.begin());
    auto loaded = std::make_shared<const Comparable>(comparable_in(store_, filings_[static_cast<std::size_t>(index)]));
    return loaded_.emplace(index, std::move(loaded)).first->second;
  }

  void add_departments(std::vector<Compared>& out) {
    std::map<UnitKey, int> units;
    for (std::size_t i = 0; i < filings_.size(); ++i)
      if (const FilingIdentity& of = filings_[i].identity; of.scope == Scope::unit)
        units[{of.year, of.stage, of.region, unit_key(of.entity)}] = static_cast<int>(i);
    if (units.empty()) return;
    for (const StoredFiling& department : filings_)
      if (department.identity.scope == Scope::department) add_department(department, units, out);
  }

  void add_department(const StoredFiling& of, const std::map<UnitKey, int>& units, std::vector<Compared>& out) {
    const Comparable department = comparable_in(store_, of);
    std::vector<Comparable> found;
    for (const std::string& name : department.units) {
      const auto unit = units.find({of.identity.year, of.identity.stage, of.identity.region, unit_key(name)});
      if (unit != units.end()) found.push_back(comparable_in(store_, filings_[static_cast<std::size_t>(unit->second)]));
    }
    if (found.empty()) return;
    std::vector<const Comparable*> parts;
    parts.reserve(found.size());
    for (const Comparable& unit : found) parts.push_back(&unit);
    out.push_back({Compared::Kind::units, "", department.source, {compare_units(department, parts)}, {}});
  }

  Store store_;
  std::vector<StoredFiling> filings_;
  std::map<int, std::shared_ptr<const Comparable>> loaded_;
};

int run(const Call& call) {
  if (call.option("--store").empty()) return compare_files(call);
  if (!call.arguments.empty())
    throw usage_error("用了 --store 就不给文件", "with --store no files are given", "compare");
  return write_comparisons(StoreComparison(call.option("--store")).all(), call, true);
}

Command with_store() {
  Command command = compare_command;
  command.run = run;
  return command;
}

}  // namespace

const Command& compare_with_store_command() {
  static const Command command = with_store();
  return command;
}

}  // namespace gouji
