#include "parse/laid/torn_codes.h"

#include <algorithm>

#include "parse/code.h"
#include "parse/laid/row_cells.h"

namespace gouji::laid {
namespace {

using Lines = std::vector<AlignedLine>;

/// Lines of a cell between which a code may be torn.
constexpr std::size_t most_lines = 3;
/// Pairs of pieces in one place that are no chance.
constexpr std::size_t fewest_pairs = 2;

struct Pair {
  Field* begun = nullptr;
  Field* rest = nullptr;
};

bool is_whole_number(const Field& field) {
  return !field.text.empty() && field.text.find_first_not_of("0123456789") == std::string::npos;
}

bool begins_classification(const std::string& text) {
  return text.front() == '2' || text.front() == '3' || text.front() == '5';
}

std::vector<Pair> pairs_in(Lines& lines) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (Field& begun : lines[i].fields) {
      if (!is_whole_number(begun)) continue;
      bool found = false;
      for (std::size_t below = i + 1; below < std::min(lines.size(), i + most_lines) && !found; ++below)
        for (Field& rest : lines[below].fields) {
          if (!is_whole_number(rest) || !overlap(begun, rest)) continue;
          if (begins_classification(begun.text) && is_rest_of_code(begun.text, rest.text))
            pairs.push_back({&begun, &rest});
          found = true;
        }
    }
  return pairs;
}

bool may_be_whole_code(const Field& field) {
  return begins_classification(field.text) && level_of_code(field.text) > 0;
}

/// True where nothing but whole codes and pieces of codes stands over and under the field: amounts are torn as well.
bool is_in_column_of_codes(const Lines& lines, const std::vector<Pair>& pairs, const Field& field) {
  auto may_be_code = [&](const Field& other) {
    return !is_figure_piece(other.text) || !overlap(other, field) || may_be_whole_code(other) ||
           std::any_of(pairs.begin(), pairs.end(),
                       [&](const Pair& pair) { return pair.begun == &other || pair.rest == &other; });
  };
  return std::all_of(lines.begin(), lines.end(), [&](const AlignedLine& line) {
    return std::all_of(line.fields.begin(), line.fields.end(), may_be_code);
  });
}

}  // namespace

void mark_torn_codes(Lines& lines) {
  const std::vector<Pair> pairs = pairs_in(lines);
  for (const Pair& pair : pairs) {
    if (!is_in_column_of_codes(lines, pairs, *pair.begun)) continue;
    const auto alike = std::count_if(pairs.begin(), pairs.end(),
                                     [&](const Pair& other) { return overlap(*other.begun, *pair.begun); });
    if (static_cast<std::size_t>(alike) < fewest_pairs && !pair.begun->code) continue;
    pair.begun->code = pair.rest->code = true;
  }
}

void mark_codes_of_units(std::vector<std::vector<Field>>& rows) {
  auto any_over = [&](const Field& field, auto test) {
    return std::any_of(rows.begin(), rows.end(), [&](const std::vector<Field>& row) {
      return std::any_of(row.begin(), row.end(),
                         [&](const Field& other) { return &other != &field && overlap(other, field) && test(other); });
    });
  };
  for (std::vector<Field>& row : rows)
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      Field& field = row[i];
      if (field.code || !is_whole_number(field) || is_figure_piece(row[i + 1].text)) continue;
      const bool under_code = any_over(field, [](const Field& other) { return other.code; });
      const bool under_figure = any_over(field, [](const Field& other) {
        return is_figure_piece(other.text) && other.text.find_first_of(".,") != std::string::npos;
      });
      constexpr std::size_t shortest = 4;
      field.code = under_code && !under_figure && field.text.size() >= shortest;
    }
}

}  // namespace gouji::laid
