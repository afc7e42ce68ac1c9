#include "parse/dump_lines.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"

namespace gouji {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view hard_space = "\xC2\xA0";
  for (std::size_t length = text.size() + 1; length != text.size();) {
    length = text.size();
    if (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    if (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    if (text.starts_with(hard_space)) text.remove_prefix(hard_space.size());
    if (text.ends_with(hard_space)) text.remove_suffix(hard_space.size());
  }
  return text;
}

std::vector<Field> split(std::string_view line, char separator) {
  std::vector<Field> fields;
  int column = 0;
  for (std::size_t at = 0; at <= line.size();) {
    std::size_t end = std::min(line.find(separator, at), line.size());
    fields.push_back({std::string(trimmed(line.substr(at, end - at))), column, column + 1});
    at = end + 1;
    ++column;
  }
  return fields;
}

/// The text of a Markdown cell: without line breaks, emphasis and the strokes that keep a sign from being markup.
std::string plain_cell(std::string_view text) {
  std::string plain;
  while (text.size() > 4 && text.starts_with("**") && text.ends_with("**")) text = text.substr(2, text.size() - 4);
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr std::string_view marks = "\\`*_{}[]()#+-.!|<>";
    if (text[at] == '\\' && at + 1 < text.size() && marks.find(text[at + 1]) != std::string_view::npos) continue;
    const bool breaks = text.substr(at).starts_with("<br") || text.substr(at).starts_with("<BR");
    const std::size_t end = breaks ? text.find('>', at) : std::string_view::npos;
    if (end != std::string_view::npos)
      at = end;
    else
      plain += text[at];
  }
  return plain;
}

/// Fields between pipes that no stroke goes before.
std::vector<Field> split_at_pipes(std::string_view line) {
  std::vector<Field> fields;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && (line[at] != '|' || (at > 0 && line[at - 1] == '\\'))) continue;
    const int column = static_cast<int>(fields.size());
    fields.push_back({plain_cell(trimmed(line.substr(from, at - from))), column, column + 1});
    from = at + 1;
  }
  return fields;
}

std::vector<Field> pipe_fields(std::string_view line) {
  std::string_view inner = trimmed(line);
  if (inner.starts_with('|')) inner.remove_prefix(1);
  if (inner.ends_with('|') && !inner.ends_with("\\|")) inner.remove_suffix(1);
  return split_at_pipes(inner);
}

/// Fields of a line of a spreadsheet; in quotes a separator is a part of the field and two quotes are one.
std::vector<Field> quoted_fields(std::string_view line, char separator) {
  std::vector<Field> fields{{"", 0, 1}};
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    bool doubled = quoted && line.substr(at).starts_with("\"\"");
    if (line[at] == '"' && !doubled) {
      quoted = !quoted;
    } else if (line[at] == separator && !quoted) {
      int column = static_cast<int>(fields.size());
      fields.push_back({"", column, column + 1});
    } else {
      fields.back().text.push_back(line[at]);
      at += doubled;
    }
  }
  for (Field& field : fields) field.text = std::string(trimmed(field.text));
  return fields;
}

/// Quotation marks round a whole cell are the clipboard's.
std::vector<Field> tab_fields(std::string_view line) {
  std::vector<Field> fields = split(line, '\t');
  for (Field& field : fields) {
    const std::string_view text = field.text;
    if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) continue;
    field.text = quoted_fields(text, '\0').front().text;
  }
  return fields;
}

int width_of(char32_t c, int han_width) {
  return c < 0x1100 ? 1 : han_width;
}

/// Words that forms set wide: 项　　目.
bool is_set_wide(const std::string& first, const std::string& second) {
  constexpr std::string_view words[] = {"项目", "收入", "支出", "合计", "总计", "小计",
                                        "栏次", "行次", "金额", "名称", "备注"};
  return std::find(std::begin(words), std::end(words), first + second) != std::end(words);
}

std::vector<Field> with_wide_words_joined(std::vector<Field> fields) {
  std::vector<Field> joined;
  for (Field& field : fields) {
    if (!joined.empty() && joined.back().text.size() == 3 && is_set_wide(joined.back().text, field.text)) {
      joined.back().text += field.text;
      joined.back().to = field.to;
    } else {
      joined.push_back(std::move(field));
    }
  }
  return joined;
}

/// A figure, or a part of one that was broken over lines: 5,898,178. before 28.
bool may_be_figure(std::string_view text) {
  return is_figure(text) || (text.size() > 1 && text.find_first_not_of("0123456789,.") == std::string_view::npos);
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Fields with two spaces or more between them; a single one splits where a figure ends or begins.
std::vector<Field> aligned_fields(std::string_view line, int han_width) {
  std::vector<Field> words;
  int column = 0;
  bool in_word = false;
  for (char32_t c : to_utf32(line)) {
    bool space = c == U' ' || c == U'\u00A0' || c == U'\u3000';
    if (!space) {
      if (!in_word) words.push_back({"", column, column});
      words.back().text += to_utf8(c);
      words.back().to = column + width_of(c, han_width);
    }
    in_word = !space;
    column += width_of(c, han_width);
  }
  std::vector<Field> fields;
  for (Field& word : words) {
    const bool year = !fields.empty() && word.text.starts_with("年") && is_year(fields.back().text);
    bool joins = !fields.empty() && word.from - fields.back().to < 2 &&
                 (year || (!may_be_figure(word.text) && !may_be_figure(fields.back().text)));
    if (joins) {
      fields.back().text += " " + word.text;
      fields.back().to = word.to;
    } else {
      fields.push_back(std::move(word));
    }
  }
  return with_wide_words_joined(std::move(fields));
}

/// A list's item after a tab, or a paragraph that a tab indents, is no row of a table.
bool is_indented_text(const std::vector<Field>& fields) {
  std::size_t filled = 0, longest = 0;
  for (const Field& field : fields) {
    filled += !field.text.empty();
    longest = std::max(longest, field.text.size());
  }
  bool marker = fields.size() == 2 && !fields[0].text.empty() && fields[0].text.size() <= 9 &&
                (fields[0].text.ends_with('.') || fields[0].text.ends_with("、") || fields[0].text.ends_with("）"));
  return marker || (filled == 1 && fields.front().text.empty() && fields.size() == 2 && longest > 30);
}

/// A sentence that was set with single spaces round its figures: 支出决算为 3.04 万元，完成预算的.
bool is_spaced_prose(std::string_view text) {
  if (text.find("  ") != std::string_view::npos || text.find("\xE3\x80\x80") != std::string_view::npos) return false;
  for (std::string_view unit : {" 元", " 万元", " 亿元", " 年", " 万", " %"}) {
    std::size_t at = text.find(unit);
    if (at != std::string_view::npos && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') return true;
  }
  return false;
}

}  // namespace

bool is_figure(std::string_view field) {
  std::string plain = normalised(field);
  return plain == "-" || plain == "--" || parse_decimal(field).has_value() ||
         (plain.ends_with('%') && parse_decimal(std::string_view(plain).substr(0, plain.size() - 1)));
}

bool is_caption(std::string_view line) {
  std::string plain = normalised(line);
  if (plain.size() > 200) return false;
  constexpr std::string_view marks[] = {"单位:元", "单位:万元", "单位:千元", "单位:亿元", "单位:人民币"};
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return plain.find(mark) != std::string::npos; });
}

bool is_markdown_rule(std::string_view line) {
  std::string_view text = trimmed(line);
  return text.find('-') != std::string_view::npos && text.find_first_not_of("|-: +") == std::string_view::npos;
}

LineShape shape_of(std::string_view line) {
  std::string_view text = trimmed(line);
  if (text.empty()) return line.find('\t') == std::string_view::npos ? LineShape::blank : LineShape::tabs;
  if (text.starts_with('|') || std::count(text.begin(), text.end(), '|') >= 2) return LineShape::pipes;
  if (is_caption(line)) return LineShape::text;
  if (line.find('\t') != std::string_view::npos)
    return is_indented_text(split(line, '\t')) ? LineShape::text : LineShape::tabs;
  if (is_spaced_prose(text)) return LineShape::text;
  return aligned_fields(line, 2).size() >= 2 ? LineShape::aligned : LineShape::text;
}

std::vector<Field> fields_of(std::string_view line, LineShape shape, int han_width) {
  switch (shape) {
    case LineShape::tabs:
      return tab_fields(line);
    case LineShape::pipes:
      return pipe_fields(line);
    case LineShape::bare_pipes:
      return split_at_pipes(trimmed(line));
    case LineShape::commas:
      return quoted_fields(line, ',');
    case LineShape::semicolons:
      return quoted_fields(line, ';');
    case LineShape::aligned:
    case LineShape::text:
      return aligned_fields(line, han_width);
    case LineShape::blank:
      return {};
  }
  return {};
}

}  // namespace gouji
