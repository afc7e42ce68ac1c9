// Text dumps: which bytes are text, in which encoding, and where their pages and lines end.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "extract/html_tables.h"
#include "extract/quoted_cells.h"
#include "extract/read.h"

using namespace gouji;

namespace {

const std::string kTown = "云溪镇\t1,234.50";

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (char16_t unit : text) {
    char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

std::vector<std::string> lines_of(const std::string& bytes) {
  Document document = read_document(bytes, "a.txt");
  REQUIRE(document.is_dump);
  REQUIRE(document.pages.size() == 1);
  CHECK(document.pages[0].number == 0);
  CHECK(document.pages[0].origin == Origin::dump);
  return document.pages[0].dump_lines;
}

std::string code_of(const std::string& bytes) {
  try {
    read_document(bytes, "a.txt");
  } catch (const Error& error) {
    CHECK_FALSE(error.advice.zh.empty());
    return name_of(error.code);
  }
  return "none";
}

}  // namespace

TEST_CASE("a dump is read in every encoding that offices write") {
  const std::u16string town = u"云溪镇\t1,234.50\n";
  const std::string gb18030 = "\xD4\xC6\xCF\xAA\xD5\xF2\t1,234.50\n";
  struct {
    const char* name;
    std::string bytes;
  } cases[] = {{"UTF-8", kTown + "\n"},
               {"UTF-8 with a mark", "\xEF\xBB\xBF" + kTown + "\n"},
               {"UTF-16LE with a mark", "\xFF\xFE" + utf16(town, true)},
               {"UTF-16BE with a mark", "\xFE\xFF" + utf16(town, false)},
               {"UTF-16LE", utf16(town, true)},
               {"UTF-16BE", utf16(town, false)},
               {"GB18030", gb18030}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(lines_of(c.bytes) == std::vector<std::string>{kTown});
  }
}

TEST_CASE("lines end with line feeds, carriage returns or both") {
  std::vector<std::string> lines{"a\t1", "", "b\t2"};
  for (const char* text : {"a\t1\n\nb\t2", "a\t1\r\n\r\nb\t2\r\n", "a\t1\r\rb\t2\r"}) CHECK(lines_of(text) == lines);
}

TEST_CASE("form feeds part pages, which are then numbered") {
  Document document = read_document("one\n\ftwo\nmore\n\f", "a.txt");
  REQUIRE(document.pages.size() == 2);
  CHECK(document.pages[0].number == 1);
  CHECK(document.pages[1].number == 2);
  CHECK(document.pages[1].dump_lines == std::vector<std::string>{"two", "more"});
}

TEST_CASE("a line over the limit is read as several, parted after a sentence, and that is said") {
  ReadLimits limits;
  limits.line_bytes = 32;
  Document document = read_document("短行\n预算安排三万元。其中：人员经费二万元\n", "a.txt", limits);
  CHECK(document.pages[0].dump_lines == std::vector<std::string>{"短行", "预算安排三万元。", "其中：人员经费二万元"});
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].id == "long-line");
  CHECK(read_document("短行\n", "a.txt", limits).diagnostics.empty());
}

TEST_CASE("a line without a sentence's end is parted between characters") {
  ReadLimits limits;
  limits.line_bytes = 10;
  Document document = read_document("预算安排三万元", "a.txt", limits);
  CHECK(document.pages[0].dump_lines == std::vector<std::string>{"预算安", "排三万", "元"});
}

TEST_CASE("pages over the limit are not read, and that is said") {
  ReadLimits limits;
  limits.pages = 2;
  Document document = read_document("one\n\ftwo\n\fthree\n", "a.txt", limits);
  CHECK(document.pages.size() == 2);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].id == "page-limit");
}

TEST_CASE("what is no text is refused with a reason") {
  CHECK(code_of(std::string("PK\x03\x04\0\0\x08\0", 8)) == "unknown_format");
  CHECK(code_of("\x01\x02\x03\x04\x05\x06") == "unknown_format");
  CHECK(code_of("\xD4\xC6\xFF\xFF\n") == "undecodable_text");
}

TEST_CASE("line ends within quoted cells are none") {
  CHECK(with_quoted_line_ends_joined("a,\"b\nc\"\n\"[201]公\r\n共\"\t1\n") == "a,\"b c\"\n\"[201]公共\"\t1\n");
  CHECK(with_quoted_line_ends_joined("x;\"1,\n537.4\"") == "x;\"1,537.4\"");
  CHECK(with_quoted_line_ends_joined("他说\"好\n的\"。\n") == "他说\"好\n的\"。\n");
  CHECK(with_quoted_line_ends_joined("\"全文\n引用\"\n") == "\"全文\n引用\"\n");
  CHECK(with_quoted_line_ends_joined("a,\"b\nc") == "a,\"b\nc");
}

TEST_CASE("HTML tables in text become rows; a span leaves blanks") {
  CHECK(with_html_tables_as_rows(
            "单位：元\n<table border=\"1\"><tr><th rowspan=\"2\">项<br/>目</th><th colspan='2'>支出</th></tr>"
            "<TR><TD>基本</TD>\n<td><b>项目</b></td></TR>\n<tr><td>A&amp;B&nbsp;</td><td>1</td><td></td></tr></"
            "table>完") == "单位：元\n\n项 目\t支出\t\n\t基本\t项目\nA&B \t1\t\n完");
  CHECK(with_html_tables_as_rows("<table><tr><td>1") == "<table><tr><td>1");
  CHECK(with_html_tables_as_rows("<table><tr><td colspan=99999999999>1</td></tr></table>").size() < 300);
}

TEST_CASE("headings of Markdown are lines of text without their marks") {
  const Document document = read_document("# 云溪镇2024年部门预算\n\n## 收入总表\n#1 号楼\n#\n", "a.md");
  REQUIRE(document.pages.size() == 1);
  CHECK(document.pages.front().dump_lines ==
        std::vector<std::string>{"云溪镇2024年部门预算", "", "收入总表", "#1 号楼", "#"});
}
