// Two versions of one filing as a difference of figures.
#include <map>
#include <utility>

#include "base/text.h"
#include "reconcile/between/compare.h"

namespace gouji {
namespace {

/// Equal figures of two versions have equal keys: the words of their place, and which of those with the same words it is.
std::vector<std::pair<std::string, int>> keys_of(const Comparable& filing) {
  std::map<std::string, int, std::less<>> seen;
  std::vector<std::pair<std::string, int>> keys;
  keys.reserve(filing.figures.size());
  for (const PrintedFigure& figure : filing.figures) {
    const std::string words = normalised(figure.words);
    const int number = seen[words]++;
    keys.emplace_back(words, number);
  }
  return keys;
}

bool same_figure(const PrintedFigure& one, const PrintedFigure& other) {
  if (one.amount && other.amount) return *one.amount == *other.amount;
  return normalised(one.text) == normalised(other.text);
}

}  // namespace

std::vector<Change> differences(const Comparable& before, const Comparable& after) {
  const auto old_keys = keys_of(before), new_keys = keys_of(after);
  std::map<std::pair<std::string, int>, std::size_t> old;
  for (std::size_t i = 0; i < old_keys.size(); ++i) old.emplace(old_keys[i], i);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < new_keys.size(); ++i) {
    const PrintedFigure& now = after.figures[i];
    const auto found = old.find(new_keys[i]);
    if (found == old.end()) {
      changes.push_back({Change::Kind::added, now.words, "", now.text, 0, now.page, {}, now.box});
      continue;
    }
    const PrintedFigure& then = before.figures[found->second];
    old.erase(found);
    if (!same_figure(then, now))
      changes.push_back(
          {Change::Kind::changed, now.words, then.text, now.text, then.page, now.page, then.box, now.box});
  }
  for (std::size_t i = 0; i < old_keys.size(); ++i) {
    const PrintedFigure& gone = before.figures[i];
    if (old.contains(old_keys[i]))
      changes.push_back({Change::Kind::removed, gone.words, gone.text, "", gone.page, 0, gone.box, {}});
  }
  return changes;
}

}  // namespace gouji
