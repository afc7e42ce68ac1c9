// Which digits without a point are codes and which are amounts: 205 is education or 205万元. Where a field stands tells.
#include <algorithm>

#include "parse/aligned.h"

namespace gouji {
namespace {

using Rows = std::vector<std::vector<Field>>;

/// Places that sure codes and sure amounts take up.
struct Taken {
  std::vector<int> codes, amounts;
};

bool has_code_length(const Field& field) {
  std::size_t digits = field.text.size();
  return digits == 2 || digits == 3 || digits == 5 || digits == 7;
}

bool may_be_code(const Field& field) {
  return has_code_length(field) && field.text.find_first_not_of("0123456789") == std::string::npos;
}

/// True where only codes stand between the field and a text behind it.
bool leads_to_text(const std::vector<Field>& row, std::size_t at) {
  while (at < row.size() && may_be_code(row[at])) ++at;
  return at < row.size() && !is_figure(row[at].text);
}

/// A code begins a row or follows a figure, and its name comes behind it; an amount between two texts may be either.
bool is_sure_code(const std::vector<Field>& row, std::size_t at) {
  bool begins = std::all_of(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(at), may_be_code);
  bool follows = at > 0 && is_figure(row[at - 1].text) && row[at].text.size() != 2;
  return may_be_code(row[at]) && leads_to_text(row, at) && (begins || follows);
}

bool is_sure_amount(const std::vector<Field>& row, std::size_t at) {
  if (!is_figure(row[at].text)) return false;
  return !may_be_code(row[at]) || (at > 0 && at + 1 == row.size());
}

void take(std::vector<int>& places, const Field& field) {
  if (static_cast<int>(places.size()) < field.to) places.resize(static_cast<std::size_t>(field.to), 0);
  for (int at = field.from; at < field.to; ++at) ++places[static_cast<std::size_t>(at)];
}

int weight(const std::vector<int>& places, const Field& field) {
  int sum = 0;
  for (int at = field.from; at < std::min(field.to, static_cast<int>(places.size())); ++at)
    sum += places[static_cast<std::size_t>(at)];
  return sum;
}

Taken sure_places(const Rows& rows) {
  Taken taken;
  for (const auto& row : rows)
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (is_sure_code(row, at)) take(taken.codes, row[at]);
      if (is_sure_amount(row, at)) take(taken.amounts, row[at]);
    }
  return taken;
}

}  // namespace

void mark_codes(Rows& rows) {
  const Taken taken = sure_places(rows);
  for (auto& row : rows)
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (!may_be_code(row[at])) continue;
      row[at].code = is_sure_code(row, at) || weight(taken.codes, row[at]) > weight(taken.amounts, row[at]);
    }
}

}  // namespace gouji
