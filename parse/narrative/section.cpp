#include "parse/narrative/section.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "parse/narrative/numbering.h"

namespace gouji {
namespace {

constexpr std::size_t longest_heading = 180;  ///< bytes
constexpr int longest_contents = 3;           ///< pages

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The page number and its leaders at the end of an entry of the contents: `一、部门概况……3`.
std::string_view without_page_number(std::string_view text) {
  while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.remove_suffix(1);
  constexpr std::array<std::string_view, 4> leaders = {"…", ".", "·", "-"};
  for (bool found = true; found;) {
    found = false;
    for (std::string_view leader : leaders) {
      if (!text.ends_with(leader)) continue;
      text.remove_suffix(leader.size());
      found = true;
    }
  }
  return text;
}

bool has_leaders(std::string_view text) {
  return without_page_number(text).size() + 1 < text.size() &&
         (holds(text, "……") || holds(text, "....") || holds(text, "···") || holds(text, "----"));
}

/// Short, and no sentence.
bool may_head(std::string_view text) {
  if (text.size() < 4 || text.size() > longest_heading) return false;
  for (std::string_view mark : {"。", "；", "，", "万元", "元)"})
    if (holds(text, mark)) return false;
  return !text.ends_with(":") && !text.ends_with("、");
}

bool is_caption(std::string_view text) {
  return holds(text, "单位:") || holds(text, "部门:") || text.starts_with("注:") || text.starts_with("附件");
}

/// Titles are centred or larger in print; in a dump all that is known is that nothing but words stands there.
bool looks_like_title(const Passage& passage, const Paragraph& shape, double body_size, bool dump) {
  std::string_view text = passage.normal.text;
  if (is_caption(text) || holds(text, ":")) return false;
  if (dump) return text.size() <= 120 && !holds(text, "、");
  return shape.centred || shape.size > body_size * 1.12;
}

double body_size(const Narrative& narrative, const std::vector<Paragraph>& paragraphs) {
  std::size_t longest = 0;
  double size = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (narrative.passages[i].normal.text.size() <= longest) continue;
    longest = narrative.passages[i].normal.text.size();
    size = paragraphs[i].size;
  }
  return size;
}

class Divider {
 public:
  Divider(Narrative& narrative, const std::vector<Paragraph>& paragraphs)
      : narrative_(narrative), shapes_(paragraphs), body_(body_size(narrative, paragraphs)) {}

  void run() {
    for (std::size_t i = 0; i < narrative_.passages.size(); ++i) {
      Passage& passage = narrative_.passages[i];
      Numbering number = numbering_of(passage.normal.text);
      passage.depth = number.depth;
      if (in_contents_ && still_contents(passage, number)) {
        passage.section = contents_;
        continue;
      }
      if (passage.normal.text == "目录" || passage.normal.text == "目次") {
        begin_contents(passage);
      } else if (is_heading(i, number)) {
        open(passage, number);
      }
      passage.section = current_;
    }
  }

 private:
  bool is_dump() const {
    return narrative_.passages.front().pieces.empty() || narrative_.passages.front().pieces.front().box.empty();
  }

  bool is_heading(std::size_t i, const Numbering& number) const {
    const Passage& passage = narrative_.passages[i];
    if (!may_head(passage.normal.text)) return false;
    if (number) return number.depth < 3 || !is_list_entry(i, number.depth);
    return looks_like_title(passage, shapes_[i], body_, is_dump());
  }

  /// Entries of a list stand side by side; a heading has text below it.
  bool is_list_entry(std::size_t i, int depth) const {
    auto entry = [&](std::size_t at) {
      if (at >= narrative_.passages.size()) return false;
      std::string_view text = narrative_.passages[at].normal.text;
      return numbering_of(text).depth == depth && may_head(text);
    };
    return entry(i + 1) || (i > 0 && entry(i - 1));
  }

  void begin_contents(Passage& passage) {
    passage.heading = true;
    current_ = add({"目录", 0, -1, passage.pieces.front().page, true});
    contents_ = current_;
    in_contents_ = true;
  }

  /// The contents end with what is no entry, or where the first entry is printed again as a heading.
  bool still_contents(const Passage& passage, const Numbering& number) {
    std::string_view text = passage.normal.text;
    std::string entry(without_page_number(text));
    bool page_passed = passage.pieces.front().page > narrative_.sections[contents_].page + longest_contents;
    bool again = std::find(entries_.begin(), entries_.end(), entry) != entries_.end();
    if ((!number && !has_leaders(text)) || again || page_passed || holds(text, "。")) {
      in_contents_ = false;
      current_ = -1;
      return false;
    }
    entries_.push_back(std::move(entry));
    return true;
  }

  void open(Passage& passage, const Numbering& number) {
    passage.heading = true;
    int depth = number.depth;
    std::size_t length = passage.normal.text.size();
    std::string title(passage.normal.original(passage.original, number.part ? 0 : number.length, length));
    current_ = add({std::move(title), depth, parent_of(depth), passage.pieces.front().page, false});
  }

  int parent_of(int depth) const {
    int at = current_;
    while (at >= 0 && narrative_.sections[at].depth >= depth) at = narrative_.sections[at].parent;
    return at;
  }

  int add(Section section) {
    narrative_.sections.push_back(std::move(section));
    return static_cast<int>(narrative_.sections.size()) - 1;
  }

  Narrative& narrative_;
  const std::vector<Paragraph>& shapes_;
  double body_;
  int current_ = -1;
  int contents_ = -1;
  bool in_contents_ = false;
  std::vector<std::string> entries_;
};

}  // namespace

void divide(Narrative& narrative, const std::vector<Paragraph>& paragraphs) {
  if (!narrative.passages.empty()) Divider(narrative, paragraphs).run();
}

}  // namespace gouji
