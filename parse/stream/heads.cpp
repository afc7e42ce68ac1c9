#include "parse/stream/heads.h"

#include <algorithm>

#include "base/text.h"
#include "parse/header_name.h"
#include "parse/stream/tolerances.h"

namespace gouji::stream {
namespace {

using lattice::TextPiece;

constexpr double word_space = 0.15;   // em: cells that touch leave their padding between the letters of their texts
constexpr double wrapped_step = 1.6;  // em between the baselines of a cell's lines: what fonts take for one line

constexpr double level = 0.4;     // em between the baselines of headers in one row
constexpr double lower_by = 0.7;  // em from a header's baseline to that of one under it

std::size_t letters(const std::string& text) {
  return to_utf32(text).size();
}

bool is_han_text(const std::string& text) {
  const std::u32string characters = to_utf32(text);
  return std::any_of(characters.begin(), characters.end(), is_han);
}

/// A word's glyphs in runs that a gap parts.
std::vector<TextPiece> parted(const Page& page, const TextPiece& piece) {
  const Word& word = page.words[piece.word];
  if (word.text != piece.text || word.glyph_count < 2) return {piece};
  std::vector<TextPiece> parts;
  std::uint32_t first = word.first_glyph;
  const std::uint32_t end = word.first_glyph + word.glyph_count;
  for (std::uint32_t i = first + 1; i <= end; ++i) {
    const bool gap = i < end && is_han(page.glyphs[i].character) && is_han(page.glyphs[i - 1].character) &&
                     page.glyphs[i].box.x0 - page.glyphs[i - 1].box.x1 > word_space * piece.size;
    if (i < end && !gap) continue;
    parts.push_back(part_of(page, piece, {first, i - first}));
    first = i;
  }
  return parts;
}

Head head_of(const TextPiece& piece) {
  return {{piece}, piece.text, piece.box, piece.baseline, piece.baseline, piece.size};
}

/// 类 款 项, each over a column of its own, are no spaced word.
bool are_code_parts(std::string_view left, std::string_view right) {
  return heads_code_part(left) && heads_code_part(right);
}

/// Words of a row: letters that are spaced out are one, `收　　入`; longer Chinese texts side by side are several.
std::vector<Head> words_of(const Page& page, const TextRow& row) {
  std::vector<Head> words;
  for (const Segment& segment : row.segments) {
    bool begins = true;
    for (const TextPiece& whole : segment.pieces) {
      for (const TextPiece& piece : parted(page, whole)) {
        const bool parts = begins || are_code_parts(words.back().name, piece.text) ||
                           (letters(words.back().name) > 1 && letters(piece.text) > 1 &&
                            is_han_text(words.back().name) && is_han_text(piece.text));
        begins = false;
        if (parts) {
          words.push_back(head_of(piece));
          continue;
        }
        Head& word = words.back();
        word.name += piece.text;
        word.box = united(word.box, piece.box);
        word.pieces.push_back(piece);
      }
    }
  }
  return words;
}

bool overlap(const Head& a, const Head& b, double slack) {
  return a.box.x0 < b.box.x1 - slack && b.box.x0 < a.box.x1 - slack;
}

/// The heads right below a word: those that no other of them stands over.
std::vector<std::size_t> below(const std::vector<Head>& heads, std::size_t end, const Head& word,
                               const Tolerances& near) {
  const double slack = near.overlap * word.size;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < end; ++i)
    if (overlap(heads[i], word, slack)) found.push_back(i);
  auto is_covered = [&](std::size_t i) {
    return std::any_of(found.begin(), found.end(), [&](std::size_t j) {
      return heads[j].baseline < heads[i].baseline && overlap(heads[i], heads[j], slack);
    });
  };
  std::vector<std::size_t> open;
  std::copy_if(found.begin(), found.end(), std::back_inserter(open), [&](std::size_t i) { return !is_covered(i); });
  return open;
}

/// True where a word is the line before a head's first: in its middle or at its left, close above it.
bool goes_on_in(const Head& word, const Head& head, const Tolerances& near) {
  const double em = std::max(word.size, head.size);
  if (head.baseline - word.baseline > wrapped_step * em || !goes_on(word.name, head.name)) return false;
  const bool middle = std::abs(word.box.centre_x() - head.box.centre_x()) < near.centred * em;
  return middle || std::abs(word.box.x0 - head.box.x0) < near.aligned * em;
}

/// True where a line under all of a word parts it from the head below.
bool is_parted(const Head& word, const Head& head, const Rules& rules) {
  constexpr double to_middle = 0.3;  // em from the baseline
  constexpr double all = 0.9;
  return rules.between(word.baseline - to_middle * word.size, head.baseline - to_middle * head.size, word.box.x0,
                       word.box.x1, all);
}

void sort(std::vector<Head>& heads) {
  std::stable_sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) {
    if (a.common != b.common) return b.common;
    return a.common ? a.last_baseline > b.last_baseline : a.box.x0 < b.box.x0;
  });
}

/// A short text over two columns may stand between their headers: it is a common one where these lie lower and it is as
/// high as the header goes, or as another common one.
void find_common_between(std::vector<Head>& heads) {
  double top = heads.front().baseline;
  for (const Head& head : heads) top = std::min(top, head.baseline);
  auto is_high = [&](const Head& head) {
    return head.baseline < top + level * head.size || std::any_of(heads.begin(), heads.end(), [&](const Head& other) {
             return other.common && std::abs(other.baseline - head.baseline) < level * head.size;
           });
  };
  auto leaves = std::find_if(heads.begin(), heads.end(), [](const Head& head) { return head.common; });
  auto lies_lower = [](const Head& head, const Head& upper) {
    return head.baseline > upper.last_baseline + lower_by * upper.size;
  };
  for (auto head = heads.begin(); head != leaves; ++head) {
    const bool left = head != heads.begin() && lies_lower(*(head - 1), *head);
    const bool right = head + 1 != leaves && lies_lower(*(head + 1), *head);
    if (left && right && is_high(*head)) head->common = true;
  }
}

}  // namespace

void put_before(Head& head, const Head& upper) {
  head.pieces.insert(head.pieces.begin(), upper.pieces.begin(), upper.pieces.end());
  head.name = upper.name + head.name;
  head.box = united(head.box, upper.box);
  head.baseline = upper.baseline;
}

std::vector<Head> heads_of(const Page& page, const std::vector<TextRow>& rows, std::size_t count, const Rules& rules) {
  const Tolerances near;
  std::vector<Head> heads;
  for (std::size_t row = count; row-- > 0;) {
    const std::size_t end = heads.size();
    for (Head& word : words_of(page, rows[row])) {
      const std::vector<std::size_t> under = below(heads, end, word, near);
      word.ruled = under.size() == 1 && is_parted(word, heads[under.front()], rules);
      if (under.size() == 1 && !word.ruled && goes_on_in(word, heads[under.front()], near)) {
        put_before(heads[under.front()], word);
        continue;
      }
      word.common = !under.empty();
      heads.push_back(std::move(word));
    }
  }
  sort(heads);
  if (!heads.empty()) find_common_between(heads);
  sort(heads);
  return heads;
}

bool heads_code_part(std::string_view name) {
  return name == "类" || name == "款" || name == "项";
}

bool are_chinese(const std::vector<TextRow>& rows, std::size_t count) {
  std::size_t chinese = 0, all = 0;
  for (std::size_t row = 0; row < count; ++row) {
    for (const Segment& segment : rows[row].segments) {
      ++all;
      chinese += is_han_text(text_of(segment)) ? 1 : 0;
    }
  }
  return all > 0 && 2 * chinese > all;
}

}  // namespace gouji::stream
