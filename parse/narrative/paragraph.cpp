#include "parse/narrative/paragraph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

#include "base/text.h"
#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

/// Lengths in characters.
constexpr double indentation = 1.2;       ///< a line is indented by more
constexpr double deepest_first_line = 3;  ///< a paragraph's first line is indented by no more
constexpr double slack = 1.1;             ///< a line that leaves less room than this is full
constexpr double loose_slack = 3;         ///< the same, where it ends in the middle of a clause
constexpr double dump_slack = 4;          ///< the same in a dump, where digits are narrower than in print
constexpr double other_size = 0.12;       ///< share by which a size differs that is another size
constexpr double body_width = 0.6;        ///< share of the sheet that lines of running text take up
/// Bytes of text. What words say of each other is looked for within a paragraph, so that its length bounds the work; real
/// ones have a tenth of this.
constexpr std::size_t longest_paragraph = 1U << 15;

/// Columns: no dump is wrapped at less, and a longer line that ends with a digit ends within a figure.
constexpr double narrowest_wrap = 30;
constexpr double longest_short_line = 40;
/// Columns: shorter lines with blank ones between are paragraphs.
constexpr double narrowest_spaced = 48;

/// A dump whose lines were wrapped by width has so many full ones among the long ones.
constexpr double wrapped_share = 0.25;
constexpr int fewest_full = 3;

struct Margins {
  double left = 0, right = 0;
  bool known = false;
};

/// What a line begins and ends with, read once.
struct Ends {
  bool closes = false;      ///< begins with a mark that only ends something
  Numbering number;         ///< that it begins with
  bool ended = false;       ///< ends with a mark that ends a sentence or a clause of a list
  bool stopped = false;     ///< ends with one that ends a sentence
  bool unfinished = false;  ///< ends in the middle of a clause
  bool unit = false;        ///< begins with the unit of an amount
  bool digit = false;       ///< begins with a digit
  bool amount = false;      ///< ends with an amount that lacks its unit
  bool half_group = false;  ///< ends between a separator of thousands and the third digit behind it
  double first_token = 1;   ///< characters that cannot be broken at its beginning
};

char32_t last_of(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
  std::u32string tail = to_utf32(at == 0 ? text : text.substr(at - 1));
  return tail.empty() ? 0 : tail.back();
}

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

/// Characters that no line break may part: a number or Latin word, or one of Chinese, with the marks that belong to it.
double first_token(const std::u32string& text) {
  std::size_t n = 0;
  double width = 0;
  for (; n < text.size() && is_one_of(text[n], U"（“《【(\""); ++n) ++width;
  if (n < text.size() && text[n] >= 0x7F) {
    ++n;
    ++width;
  }
  for (; n < text.size() && text[n] > 0x20 && text[n] < 0x7F; ++n) width += 0.5;
  for (; n < text.size() && is_one_of(text[n], U"，。；：、）”》】%％"); ++n) ++width;
  return width;
}

/// Marks that come in pairs, and what a line has of one of them.
constexpr std::u32string_view openers = U"“《（(", closers = U"”》）)";

struct Pairing {
  bool closes_earlier = false;  ///< a mark is closed that the line did not open
  bool leaves_open = false;     ///< and one is opened that the line does not close
};

Pairing pairing_of(std::u32string_view text, char32_t opener, char32_t closer) {
  Pairing pairing;
  int depth = 0;
  for (char32_t c : text) {
    if (c == opener) ++depth;
    if (c == closer && depth-- == 0) pairing.closes_earlier = true;
    depth = std::max(depth, 0);
  }
  pairing.leaves_open = depth > 0;
  return pairing;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

/// 1,2 and 1,23 at the end of a line.
bool ends_in_group(std::string_view text) {
  std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos || comma == 0 || comma + 1 == text.size() || text.size() - comma > 3)
    return false;
  std::string_view digits = text.substr(comma + 1);
  return digits.find_first_not_of("0123456789") == std::string_view::npos &&
         is_digit(static_cast<unsigned char>(text[comma - 1]));
}

/// What an amount that a line break parts has on either side of it.
void read_amount_ends(const TextLine& line, const std::u32string& begin, char32_t last, Ends& ends) {
  std::u32string_view head = begin;
  ends.unit = head.starts_with(U"元") || head.starts_with(U"万元") || head.starts_with(U"亿元");
  ends.digit = !head.empty() && is_digit(head.front());
  ends.amount = is_digit(last) || is_one_of(last, U"万亿");
  ends.half_group = ends_in_group(line.text);
}

Ends ends_of(const TextLine& line) {
  Ends ends;
  std::string_view head = std::string_view(line.text).substr(0, 96);
  std::u32string begin = to_utf32(head);
  char32_t last = last_of(line.text);
  ends.closes = !begin.empty() && is_one_of(begin.front(), U"。，、；：）”！？》】％%,;)");
  ends.number = numbering_of(normalised(head));
  ends.stopped = is_one_of(last, U"。；！？;!?");
  ends.ended = is_one_of(last, U"。；！？：:;!?");
  bool digit = last >= U'0' && last <= U'9' && line.right - line.left > longest_short_line;
  ends.unfinished = is_one_of(last, U"，、（“,(") || digit;
  ends.first_token = first_token(begin);
  read_amount_ends(line, begin, last, ends);
  return ends;
}

/// The most common of some positions, rounded to a unit; the smallest of equals.
double mode(const std::vector<double>& positions) {
  std::map<long, int> counts;
  for (double x : positions) ++counts[std::lround(x)];
  auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : static_cast<double>(most->first);
}

/// Where lines break: the end that most of the long lines come close to.
double right_margin(const std::vector<const TextLine*>& lines, double widest) {
  std::vector<double> ends;
  double room = 0;
  for (const TextLine* line : lines) {
    if (line->right - line->left < widest * 0.7) continue;
    ends.push_back(line->right);
    room = std::max(room, line->size * (line->sheet > 0 ? 1.5 : dump_slack));
  }
  std::sort(ends.begin(), ends.end());
  double best = 0;
  std::size_t most = 0;
  for (std::size_t last = 0, first = 0; last < ends.size(); ++last) {
    while (ends[last] - ends[first] > room) ++first;
    if (last - first + 1 < most) continue;
    most = last - first + 1;
    best = ends[last];
  }
  return best;
}

bool reaches(const TextLine& line, double right, double room) {
  return line.right + room * line.size > right;
}

Margins margins_of(const std::vector<const TextLine*>& lines) {
  double widest = 0;
  for (const TextLine* line : lines) widest = std::max(widest, line->right - line->left);
  Margins margins;
  margins.right = right_margin(lines, widest);
  std::vector<double> continued;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i - 1]->page == lines[i]->page && reaches(*lines[i - 1], margins.right, slack))
      continued.push_back(lines[i]->left);
  }
  margins.known = continued.size() >= 2 && widest >= body_width * lines.front()->sheet;
  margins.left = mode(continued);
  return margins;
}

/// Margins page by page, where a page has lines enough to tell, else those of all pages of its width.
class Layout {
 public:
  explicit Layout(const std::vector<TextLine>& lines) {
    std::map<long, Lines> sheets;
    std::map<int, Lines> pages;
    for (const TextLine& line : lines) {
      sheets[std::lround(line.sheet)].push_back(&line);
      if (line.page > 0) pages[line.page].push_back(&line);
    }
    for (const auto& [width, group] : sheets) sheets_[width] = shape_of(group);
    for (const auto& [number, group] : pages) pages_[number] = shape_of(group);
  }

  const Margins& margins(const TextLine& line) const {
    auto page = pages_.find(line.page);
    if (page != pages_.end() && page->second.margins.known && page->second.wrapped) return page->second.margins;
    return sheets_.at(std::lround(line.sheet)).margins;
  }

  /// False for lines of a dump that are paragraphs.
  bool wrapped(const TextLine& line) const {
    auto page = pages_.find(line.page);
    return sheets_.at(std::lround(line.sheet)).wrapped || (page != pages_.end() && page->second.wrapped);
  }

 private:
  using Lines = std::vector<const TextLine*>;
  struct Shape {
    Margins margins;
    bool wrapped = true;
  };

  static Shape shape_of(const Lines& lines) {
    Shape shape{margins_of(lines), true};
    if (lines.front()->sheet == 0) shape.wrapped = is_wrapped(lines, shape.margins.right);
    return shape;
  }

  static bool is_wrapped(const Lines& lines, double right) {
    int longer = 0, full = 0, beyond = 0;
    for (const TextLine* line : lines) {
      longer += line->right > right / 2;
      full += right - line->right <= 2 * dump_slack && line->right <= right;
      beyond += line->right > right + 4;
    }
    return right >= narrowest_wrap && full >= fewest_full && full >= wrapped_share * longer && beyond * 10 <= longer;
  }

  std::map<long, Shape> sheets_;
  std::map<int, Shape> pages_;
};

/// True where the line closes a quotation or a bracket that the line before left open.
bool closes_what_is_open(const TextLine& before, const TextLine& line) {
  const std::u32string opened = to_utf32(before.text), closed = to_utf32(line.text);
  for (std::size_t i = 0; i < openers.size(); ++i)
    if (pairing_of(opened, openers[i], closers[i]).leaves_open &&
        pairing_of(closed, openers[i], closers[i]).closes_earlier)
      return true;
  return false;
}

/// True for a line in the middle of its sheet, well away from where text begins.
bool is_centred_on_sheet(const TextLine& line) {
  double before = line.left, behind = line.sheet - line.right;
  double away = line.sheet * 0.2;
  return line.sheet > 0 && before > away && behind > away && std::abs(before - behind) < 3 * line.size;
}

bool is_centred(const TextLine& line, const Margins& margins) {
  if (is_centred_on_sheet(line)) return true;
  double before = line.left - margins.left, behind = margins.right - line.right;
  return before > 2.5 * line.size && std::abs(before - behind) < 2.5 * line.size;
}

bool same_size(const TextLine& a, const TextLine& b) {
  return std::abs(a.size - b.size) <= other_size * std::max(a.size, b.size);
}

/// A title too long for one line: both lines centred, the first of them full.
bool continues_title(const TextLine& before, const TextLine& line, const Margins& margins, const Ends& begin) {
  double offset = (before.left + before.right) - (line.left + line.right);
  return is_centred(line, margins) && std::abs(offset) < 2 * line.size && !begin.number &&
         std::abs(before.size - line.size) < 0.5 && reaches(before, margins.right, 2.5) &&
         before.left > margins.left - line.size;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<TextLine>& lines) : lines_(lines), layout_(lines) {
    ends_.reserve(lines.size());
    for (const TextLine& line : lines) ends_.push_back(ends_of(line));
  }

  std::vector<Paragraph> join() {
    std::vector<Paragraph> found;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::size_t bytes = lines_[i].text.size();
      if (i > 0 && length + bytes <= longest_paragraph && !begins_paragraph(i)) {
        ++found.back().count;
        length += bytes;
        continue;
      }
      length = bytes;
      found.push_back({i, 1, is_title(i), lines_[i].size});
      if (const Numbering& number = ends_[i].number) ordinals_[number.depth] = number.ordinal;
    }
    return found;
  }

 private:
  bool is_title(std::size_t i) const {
    return layout_.wrapped(lines_[i]) && is_centred(lines_[i], layout_.margins(lines_[i]));
  }

  /// 7. after an entry 6. of the same depth.
  bool is_next_entry(std::size_t i) const {
    const Numbering& number = ends_[i].number;
    return number && number.ordinal > 1 && ordinals_[number.depth] + 1 == number.ordinal;
  }

  /// True where the line break stands inside an amount.
  bool parts_amount(std::size_t i) const {
    const Ends &before = ends_[i - 1], &here = ends_[i];
    return (before.amount && here.unit) || (before.half_group && here.digit);
  }

  /// Where blank lines stand between all lines of a page, a long one that ends in the middle of a clause goes on below.
  bool goes_on_over_blank(std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    return layout_.wrapped(lines_[i]) && !ends_[i - 1].ended && before.right >= narrowest_spaced;
  }

  bool begins_paragraph(std::size_t i) const {
    if (ends_[i].closes || parts_amount(i)) return false;
    const TextLine& line = lines_[i];
    if (line.cut_off || (line.spaced && !goes_on_over_blank(i)) || is_next_entry(i)) return true;
    if (!begins_by_shape(i)) return false;
    return ends_[i].number || !closes_what_is_open(lines_[i - 1], line);
  }

  bool begins_by_shape(std::size_t i) const {
    const TextLine &before = lines_[i - 1], &line = lines_[i];
    if (ends_[i - 1].number.part && ends_[i].number) return true;
    if (!layout_.wrapped(line)) return !ends_[i - 1].unfinished || ends_[i].number;
    if (before.sheet != line.sheet || (!same_size(before, line) && !is_mid_clause(i))) return true;
    return begins_by_layout(before, line, i);
  }

  /// A size may change within a paragraph, but not between a title and what it heads.
  bool is_mid_clause(std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    return !ends_[i - 1].stopped && !ends_[i].number && !is_title(i - 1) && !is_title(i) &&
           reaches(before, layout_.margins(before).right, slack_before(i) + ends_[i].first_token);
  }

  double slack_before(std::size_t i) const {
    if (lines_[i].sheet == 0) return dump_slack;
    return ends_[i - 1].ended || ends_[i - 1].number ? slack : loose_slack;
  }

  bool begins_by_layout(const TextLine& before, const TextLine& line, std::size_t i) const {
    const Margins& margins = layout_.margins(line);
    const Margins& old = layout_.margins(before);
    if (continues_title(before, line, margins, ends_[i]) && !ends_[i - 1].ended) return false;
    if (!reaches(before, old.right, slack_before(i) + ends_[i].first_token)) return true;
    if (ends_[i].number && ends_[i - 1].ended) return true;
    double offset = line.left - margins.left;
    if (offset <= indentation * line.size) return false;
    if (margins.known && offset <= deepest_first_line * line.size) return true;
    bool hangs = std::abs((line.left - margins.left) - (before.left - old.left)) < 0.3 * line.size;
    return !hangs || ends_[i - 1].ended || ends_[i].number;
  }

  const std::vector<TextLine>& lines_;
  Layout layout_;
  std::vector<Ends> ends_;
  std::array<int, 5> ordinals_{};  ///< the last number of each depth
};

}  // namespace

std::vector<Paragraph> paragraphs(const std::vector<TextLine>& lines) {
  return Joiner(lines).join();
}

}  // namespace gouji
