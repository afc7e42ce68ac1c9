#include "extract/html_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include "base/text.h"

namespace gouji {
namespace {

/// Spans beyond these are no table's.
constexpr int most_columns = 200, most_rows = 2000;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Where `word`, in small letters, stands from `at` on, whatever letters the text has.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t at) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), text.end(),
                                 word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// `td` of `<td rowspan="2">`, `/td` of `</td>`.
std::string name_of(std::string_view tag) {
  std::string name;
  for (char c : tag) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c == '/' && !name.empty())) break;
    name += lower(c);
  }
  return name;
}

int span_in(std::string_view tag, std::string_view attribute, int most) {
  std::size_t at = find_word(tag, attribute, 0);
  if (at == std::string_view::npos) return 1;
  at = tag.find_first_of("0123456789", at + attribute.size());
  if (at == std::string_view::npos) return 1;
  int span = 1;
  std::from_chars(tag.data() + at, tag.data() + tag.size(), span);
  return std::clamp(span, 1, most);
}

struct Entity {
  std::string_view name, text;
};
constexpr std::array<Entity, 12> entities = {{{"nbsp", " "},
                                              {"ensp", " "},
                                              {"emsp", "　"},
                                              {"lt", "<"},
                                              {"gt", ">"},
                                              {"quot", "\""},
                                              {"apos", "'"},
                                              {"amp", "&"},
                                              {"ldquo", "“"},
                                              {"rdquo", "”"},
                                              {"mdash", "—"},
                                              {"times", "×"}}};

/// What `&name;` or `&#123;` stands for; empty where it is none.
std::string meaning_of(std::string_view name) {
  for (const Entity& entity : entities)
    if (entity.name == name) return std::string(entity.text);
  if (!name.starts_with('#')) return {};
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
  const bool character = code >= U' ' && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
  return read.ec == std::errc() && character ? to_utf8(static_cast<char32_t>(code)) : std::string();
}

std::string without_entities(std::string_view text) {
  constexpr std::size_t longest_entity = 9;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    const std::string meaning = end != std::string_view::npos && end - at <= longest_entity
                                    ? meaning_of(text.substr(at + 1, end - at - 1))
                                    : std::string();
    plain += meaning.empty() ? std::string(1, text[at]) : meaning;
    if (!meaning.empty()) at = end;
  }
  return plain;
}

/// Rows of cells in their places.
class Rows {
 public:
  void begin_row() {
    ++row_;
    column_ = 0;
    open_ = false;
  }

  void begin_cell(int rows, int columns) {
    if (row_ < 0) begin_row();
    while (column_ < most_columns && is_taken(row_, column_)) ++column_;
    if (column_ >= most_columns || row_ >= most_rows) return end_cell();
    open_ = true;
    text_at_ = column_;
    for (int row = row_; row < std::min(row_ + rows, most_rows); ++row)
      for (int column = column_; column < std::min(column_ + columns, most_columns); ++column) take(row, column);
  }

  void end_cell() { open_ = false; }

  void add_text(std::string_view text) {
    if (!open_) return;
    std::string& cell = cells_[static_cast<std::size_t>(row_)][static_cast<std::size_t>(text_at_)];
    for (char c : text) cell += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }

  std::string lines() const {
    std::string lines;
    for (int row = 0; row <= std::min(row_, static_cast<int>(cells_.size()) - 1); ++row) {
      const auto& cells = cells_[static_cast<std::size_t>(row)];
      for (std::size_t column = 0; column < cells.size(); ++column) {
        if (column > 0) lines += '\t';
        lines += without_entities(cells[column]);
      }
      lines += '\n';
    }
    return lines;
  }

 private:
  bool is_taken(int row, int column) const {
    return row < static_cast<int>(taken_.size()) && column < static_cast<int>(taken_[row].size()) &&
           taken_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] != 0;
  }

  void take(int row, int column) {
    const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
    if (taken_.size() <= r) taken_.resize(r + 1), cells_.resize(r + 1);
    if (taken_[r].size() <= c) taken_[r].resize(c + 1, 0), cells_[r].resize(c + 1);
    taken_[r][c] = 1;
  }

  std::vector<std::vector<char>> taken_;
  std::vector<std::vector<std::string>> cells_;
  int row_ = -1, column_ = 0, text_at_ = 0;
  bool open_ = false;
};

std::string rows_of(std::string_view markup) {
  Rows rows;
  for (std::size_t at = 0; at < markup.size();) {
    const std::size_t open = std::min(markup.find('<', at), markup.size());
    rows.add_text(markup.substr(at, open - at));
    const std::size_t close = markup.find('>', open);
    if (close == std::string_view::npos) break;
    const std::string_view tag = markup.substr(open + 1, close - open - 1);
    const std::string name = name_of(tag);
    if (name == "tr") rows.begin_row();
    if (name == "td" || name == "th")
      rows.begin_cell(span_in(tag, "rowspan", most_rows), span_in(tag, "colspan", most_columns));
    if (name == "/td" || name == "/th") rows.end_cell();
    if (name == "br" || name == "p") rows.add_text(" ");
    at = close + 1;
  }
  return rows.lines();
}

}  // namespace

std::string with_html_tables_as_rows(std::string_view text) {
  constexpr std::string_view end_tag = "</table>";
  std::string plain;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = find_word(text, "<table", at);
    const std::size_t close = open == std::string_view::npos ? open : find_word(text, end_tag, open);
    if (close == std::string_view::npos) break;
    plain.append(text.substr(at, open - at)).append("\n").append(rows_of(text.substr(open, close - open)));
    at = close + end_tag.size();
  }
  return plain.append(text.substr(at));
}

}  // namespace gouji
