#include "parse/dump_strays.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "parse/page_number.h"

namespace gouji {
namespace {

/// Letters of a watermark are so many; the ends of wrapped names stand under each other.
constexpr std::size_t fewest_letters = 3;

struct Stray {
  int line = 0;
  Field field;
};

std::vector<Field> letters_in(const Lines& lines, int at) {
  return fields_of(lines.text[at], LineShape::aligned, 1);
}

std::optional<Stray> lone_field(const Lines& lines, int at) {
  if (lines.shape[at] == LineShape::blank) return std::nullopt;
  std::vector<Field> fields = letters_in(lines, at);
  if (fields.size() != 1) return std::nullopt;
  return Stray{at, std::move(fields.front())};
}

bool is_letter(const Stray& stray) {
  const std::u32string text = to_utf32(normalised(stray.field.text));
  return text.size() == 1 && is_han(text.front());
}

int way_between(const Stray& above, const Stray& below) {
  return (below.field.from > above.field.from) - (below.field.from < above.field.from);
}

/// Letters alone on their lines, each farther to the left than the one before, or each farther to the right.
void drop_watermark(Lines& lines) {
  std::vector<Stray> run;
  auto drop = [&] {
    if (run.size() >= fewest_letters)
      for (const Stray& letter : run) lines.shape[letter.line] = LineShape::blank;
    run.clear();
  };
  for (int at = 0; at < lines.size(); ++at) {
    const auto stray = lone_field(lines, at);
    if (!stray || !is_letter(*stray)) continue;
    const bool goes_on =
        run.empty() || (way_between(run.back(), *stray) != 0 &&
                        (run.size() == 1 || way_between(run[0], run[1]) == way_between(run.back(), *stray)));
    if (!goes_on) drop();
    run.push_back(*stray);
  }
  drop();
}

/// Numbers that stand left of all other lines.
void drop_numbers_beside(Lines& lines) {
  for (int at = 0; at < lines.size(); ++at) {
    const auto number = lone_field(lines, at);
    if (!number || !is_page_number(number->field.text)) continue;
    bool beside = true, others = false;
    for (int other = 0; other < lines.size() && beside; ++other) {
      if (other == at || lines.shape[other] == LineShape::blank) continue;
      others = true;
      beside = letters_in(lines, other).front().from > number->field.to;
    }
    if (beside && others) lines.shape[at] = LineShape::blank;
  }
}

}  // namespace

void drop_strays(Lines& lines) {
  drop_watermark(lines);
  drop_numbers_beside(lines);
}

}  // namespace gouji
