// Text dumps: bytes in one of the encodings that Chinese offices and tools write, made lines of UTF-8.
#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/text.h"
#include "extract/encoding.h"
#include "extract/html_tables.h"
#include "extract/quoted_cells.h"
#include "extract/read.h"

namespace gouji {
namespace {

bool is_binary(std::string_view text) {
  auto control = [](char c) {
    auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
  };
  auto controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), control));
  return text.find('\0') != std::string_view::npos || controls * 100 > text.size();
}

Error unknown_format(const std::string& source) {
  return {ErrorCode::unknown_format,
          source,
          0,
          {"既不是PDF，也不是文本", "neither a PDF nor text"},
          {"请提供PDF或纯文本文件", "Give a PDF or a plain text file"}};
}

/// What a server sends instead of a file that it no longer has.
bool is_web_page(std::string_view text) {
  constexpr std::size_t far_enough = 512;
  std::string head(text.substr(0, far_enough));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
  return head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos;
}

Error web_page(const std::string& source) {
  return {
      ErrorCode::unknown_format,
      source,
      0,
      {"这是网页（HTML），不是PDF或文本", "this is a web page (HTML), neither a PDF nor text"},
      {"下载网页上的文件，或把正文另存为文本", "Download the file that the page links to, or save the page's text"}};
}

Error undecodable(const std::string& source) {
  return {ErrorCode::undecodable_text,
          source,
          0,
          {"文本编码无法识别", "the text is in no known encoding"},
          {"请另存为UTF-8、UTF-16或GB18030", "Save it as UTF-8, UTF-16 or GB18030"}};
}

std::string text_of_bytes(std::string_view bytes, const std::string& source) {
  std::optional<std::string> text = utf8_of(bytes);
  if (!text) throw is_binary(bytes) ? unknown_format(source) : undecodable(source);
  if (is_binary(*text)) throw unknown_format(source);
  if (is_web_page(*text)) throw web_page(source);
  return *std::move(text);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n' || text[i] == '\r' || text[i] == '\v') {
      lines.push_back(std::move(line));
      line.clear();
    } else {
      line += text[i];
    }
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

/// A heading of Markdown without its marks: `## 部门收入总表`.
void take_off_heading_marks(std::string& line) {
  constexpr std::size_t deepest = 6;
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > deepest || marks == line.size() || line[marks] != ' ') return;
  line.erase(0, std::min(line.find_first_not_of(' ', marks), line.size()));
}

/// Where a line that is too long is cut: after the last sentence that fits, else between two characters.
std::size_t cut_before(std::string_view line, std::size_t most) {
  std::size_t at = most;
  while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) --at;
  std::size_t stop = line.substr(0, at).rfind("。");
  return stop != std::string_view::npos && stop > most / 2 ? stop + std::string_view("。").size() : at;
}

/// Cuts lines over the limit, so that the work on one stays bounded. True where there was one.
bool cut_long_lines(std::vector<std::string>& lines, std::size_t most) {
  if (std::none_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.size() > most; }))
    return false;
  std::vector<std::string> cut;
  for (const std::string& line : lines) {
    std::string_view rest = line;
    while (rest.size() > most) {
      std::size_t end = cut_before(rest, most);
      cut.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    cut.emplace_back(rest);
  }
  lines = std::move(cut);
  return true;
}

Diagnostic long_line(int page, std::size_t most) {
  std::string bytes = std::to_string(most);
  return {"long-line", page, "有的行超过" + bytes + "字节，已分成几行",
          "a line of more than " + bytes + " bytes was read as several"};
}

Diagnostic too_many_pages(int pages) {
  std::string count = std::to_string(pages);
  return {"page-limit", pages, "只读了前" + count + "页，其后的没有读", "only the first " + count + " pages were read"};
}

void add_page(Document& document, std::string_view text, int number, const ReadLimits& limits) {
  Page page;
  page.number = number;
  page.origin = Origin::dump;
  page.dump_lines = lines_of(text);
  for (std::string& line : page.dump_lines) take_off_heading_marks(line);
  if (cut_long_lines(page.dump_lines, limits.line_bytes))
    document.diagnostics.push_back(long_line(number, limits.line_bytes));
  document.pages.push_back(std::move(page));
}

}  // namespace

Document read_dump(std::string_view bytes, const std::string& source, const ReadLimits& limits) {
  std::string text = with_html_tables_as_rows(with_quoted_line_ends_joined(text_of_bytes(bytes, source)));
  Document document;
  document.source = source;
  document.is_dump = true;
  if (text.find('\f') == std::string::npos) {
    add_page(document, text, 0, limits);
    return document;
  }
  std::string_view rest = text;
  while (!rest.empty() && static_cast<int>(document.pages.size()) < limits.pages) {
    std::size_t end = std::min(rest.find('\f'), rest.size());
    add_page(document, rest.substr(0, end), static_cast<int>(document.pages.size()) + 1, limits);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (!rest.empty()) document.diagnostics.push_back(too_many_pages(limits.pages));
  return document;
}

}  // namespace gouji
