#include "parse/stream/entries.h"

#include <algorithm>

#include "base/text.h"
#include "parse/forms.h"

namespace gouji::stream {
namespace {

constexpr std::ptrdiff_t form_rows = 2;

std::string label_of(const Segment& segment) {
  return without_space(normalised(text_of(segment)));
}

bool begins_entry(const TextRow& row) {
  const std::string label = label_of(row.segments.front());
  return any_matches(forms().form_labels, label) || any_matches(forms().form_goals, label);
}

bool tells_funds(const TextRow& row) {
  return any_matches(forms().form_funds, label_of(row.segments.front()));
}

}  // namespace

bool labels_entry(const Segment& segment) {
  const std::string label = label_of(segment);
  auto matches = [&](const Patterns& patterns) { return any_matches(patterns, label); };
  return matches(forms().form_labels) || matches(forms().form_funds) || matches(forms().form_goals);
}

bool is_form(const std::vector<TextRow>& rows) {
  if (rows.empty() || !any_matches(forms().form_labels, label_of(rows.front().segments.front()))) return false;
  return std::count_if(rows.begin(), rows.end(), begins_entry) >= form_rows &&
         std::any_of(rows.begin(), rows.end(), tells_funds);
}

}  // namespace gouji::stream
