// What two models read of a figure, and what is made of it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "ocr/figure_text.h"
#include "ocr/glued_amounts.h"
#include "ocr/ink_shape.h"
#include "ocr/label_text.h"
#include "ocr/page_figures.h"
#include "ocr/votes.h"
#include "ocr/word_text.h"

using namespace gouji;
using namespace gouji::ocr;

namespace {

LineReading reading(const std::string& text) {
  LineReading read;
  for (char32_t c : to_utf32(text)) read.symbols.push_back({c, {}, false});
  return read;
}

std::vector<LineReading> readings(const std::vector<std::string>& texts) {
  std::vector<LineReading> all;
  for (const std::string& text : texts) all.push_back(reading(text));
  return all;
}

/// Ink as it stands on a line 20 pixels high: `d` a digit, `,` a separator, `;` one that reaches below the line.
Chunk ink(const std::string& shape) {
  Chunk chunk;
  int x = 0;
  for (char c : shape) {
    chunk.inks.push_back(c == 'd' ? Area{x, 0, x + 12, 20} : Area{x, 16, x + 4, c == ';' ? 23 : 20});
    x += c == 'd' ? 15 : 7;
  }
  chunk.box = {0, 0, x, shape.find(';') == std::string::npos ? 20 : 23};
  return chunk;
}

std::string label(const std::string& text) {
  LineReading read = reading(text);
  set_known_confusions(read);
  return read.text();
}

}  // namespace

TEST_CASE("the ink shows how digits are grouped, where it is as an amount is printed") {
  CHECK(groups_of_digits(ink("d,ddd,dd")) == std::vector<std::size_t>{1, 3, 2});
  CHECK(groups_of_digits(ink("dd,ddd,ddd")) == std::vector<std::size_t>{2, 3, 3});
  CHECK(groups_of_digits(ink("ddd,dd")).empty());
  CHECK(groups_of_digits(ink("d,dd,dd")).empty());
  CHECK(groups_of_digits(ink("dddd,ddd,dd")).empty());
}

TEST_CASE("a comma reaches below the digits, a point does not") {
  CHECK(has_comma(ink("dd;ddd")));
  CHECK_FALSE(has_comma(ink("dd,ddd")));
  CHECK_FALSE(has_comma(ink("d;ddd;ddd")));
  CHECK(is_thousands_or_fraction(reading("26.300")));
  CHECK_FALSE(is_thousands_or_fraction(reading("26.30")));
  CHECK_FALSE(is_thousands_or_fraction(reading("1,026.300")));
}

TEST_CASE("a figure that the Chinese model takes for a character") {
  LineReading with_foot = reading("工");
  with_foot.confidence = 90;
  CHECK(may_be_figure(with_foot, 1));
  CHECK(is_figure_after_all("1", with_foot, 1));
  CHECK_FALSE(is_figure_after_all("7", with_foot, 1));
  LineReading seven = reading("了");
  seven.confidence = 90;
  CHECK(is_figure_after_all("7", seven, 1));
  CHECK_FALSE(is_figure_after_all("3", with_foot, 1));  // 目 is 3 to the English model at times
  CHECK_FALSE(is_figure_after_all("11", with_foot, 1));
  CHECK_FALSE(is_figure_after_all("", with_foot, 1));
  CHECK_FALSE(may_be_figure(with_foot, 0));
  LineReading label = reading("合计");
  label.confidence = 90;
  CHECK_FALSE(may_be_figure(label, 2));
  label.confidence = 40;
  CHECK(may_be_figure(label, 2));
  CHECK(is_figure_after_all("37", label, 2));
}

TEST_CASE("a number stays one word, whatever gap its font leaves behind the point") {
  LineReading line = reading("为14.62万元AB");
  ReadWord whole;
  double at = 0;
  for (std::size_t i = 0; i < line.symbols.size(); ++i) {
    at += i == 4 || i == 8 || i == 9 ? 36 : 20;  // before 62, A and B
    whole.glyphs.push_back({line.symbols[i].character, {at, 0, at + 18, 20}});
    line.symbols[i].begins = i == 4 || i == 9;
  }
  const std::vector<ReadWord> words = parted(whole, line, 20);
  REQUIRE(words.size() == 2);
  CHECK(text_of(words[0], 0, words[0].glyphs.size()) == "为14.62万元A");
  CHECK(inner_room(whole, 1, 6).first == doctest::Approx(whole.glyphs[1].box.centre_x()));
}

TEST_CASE("a figure in text goes on over a mark that its point may have been read as") {
  auto figure = [](const std::string& text) {
    ReadWord word;
    for (char32_t c : to_utf32(text)) word.glyphs.push_back({c, {}});
    return text_of(word, 1, figure_end(word, 1));
  };
  CHECK(figure("为692，63万元") == "692，63");
  CHECK(figure("为692·63万元") == "692·63");
  CHECK(figure("为1,692.63，比") == "1,692.63");
  CHECK(figure("为0。比上年") == "0");
  CHECK(figure("为3、5万元") == "3");
  CHECK(figure("为12.") == "12");
  CHECK(as_separator(U'，') == U',');
  CHECK(as_separator(U'。') == U'.');
  CHECK(as_separator(U'元') == U'元');
}

TEST_CASE("brackets are pairs of one kind, and a number's point is no comma") {
  CHECK(label("办公厅《（室)及相关机构") == "办公厅（室）及相关机构");
  CHECK(label("维修（护)费") == "维修（护）费");
  CHECK(label("(一)行政运行") == "（一）行政运行");
  CHECK(label("其他支出(类)") == "其他支出（类）");
  CHECK(label("A(b)c") == "A(b)c");
  CHECK(label("结余《含专用结余)") == "结余（含专用结余）");
  CHECK(label("《预算法》") == "《预算法》");
  CHECK(label("1，一般公共预算") == "1.一般公共预算");
  CHECK(label("2.，政府性基金") == "2.政府性基金");
  CHECK(label("12，300") == "12，300");
  CHECK(label("-般公共预算") == "一般公共预算");
  CHECK(label("增减士%") == "增减±%");
  CHECK(label("护士") == "护士");
  CHECK(label("财政拨款收文预算总表") == "财政拨款收支预算总表");
  CHECK(label("一") == "—");
  CHECK(label("为预算的$") == "为预算的%");
  CHECK(label("占15.16%0；") == "占15.16%；");
  CHECK(label("共他公其安全支出") == "其他公共安全支出");
  CHECK(label("办公其他费用") == "办公其他费用");
}

TEST_CASE("commas and points are told apart where their places leave no choice") {
  CHECK(well_separated("3.416.700.00") == "3,416,700.00");
  CHECK(well_separated("1,234,56") == "1,234.56");
  CHECK(well_separated("1.234.567") == "1,234,567");
  CHECK(well_separated("(5.207,316.00)") == "(5,207,316.00)");
  CHECK(well_separated("692,63") == "692.63");
  SUBCASE("and stay where they leave one") {
    for (const char* text : {"1.234", "1,234", "1,234.567", "12.34.56", "1234.5", "0.00", ""}) {
      CAPTURE(text);
      CHECK(well_separated(text) == text);
    }
  }
}

TEST_CASE("amounts of two columns that were read as one figure are parted") {
  auto parted = [](const std::string& text) {
    ReadWord word;
    for (char32_t c : to_utf32(text)) {
      const double at = 10.0 * static_cast<double>(word.glyphs.size());
      word.glyphs.push_back({c, {at, 0, at + 8, 20}});
    }
    word.box = {0, 0, 10.0 * static_cast<double>(text.size()), 20};
    std::string all;
    for (const ReadWord& part : amounts_parted(word)) {
      CHECK(part.box.x0 == part.glyphs.front().box.x0);
      if (!all.empty()) all.push_back(' ');
      all.append(text_of(part, 0, part.glyphs.size()));
    }
    return all;
  };
  CHECK(parted("2,316,500.182,316,500.18") == "2,316,500.18 2,316,500.18");
  CHECK(parted("0.00512,300.24") == "0.00 512,300.24");
  CHECK(parted("31,700.500.00") == "31,700.500.00");  // 31,700,500.00, perhaps
  CHECK(parted("417,020.31-52,003.320.00") == "417,020.31 -52,003.32 0.00");
  CHECK(parted("5.207,316.00") == "5.207,316.00");
  CHECK(parted("2024.12.31") == "2024.12.31");
  CHECK(parted("1,234.5678") == "1,234.5678");
  CHECK(as_figure(reading("2,316,500.182,316,500.18")).text() == "2,316,500.182,316,500.18");
  CHECK(glued_amounts("5.207,316.00").size() == 1);
  CHECK(glued_amounts("1,234.50").empty());
  CHECK(glued_amounts("0.012.340").empty());
}

TEST_CASE("commas that part no thousands") {
  for (const char* text : {"2,31,500.18", "12,3456", "(1,23)", "1,234.50.2"}) CHECK(has_odd_commas(text));
  for (const char* text : {"2,316,500.18", "(1,234)", "-1,234.5", "2024.12.31", "7"}) CHECK_FALSE(has_odd_commas(text));
}

TEST_CASE("a figure's letters, dashes and doubled or loose separators are set right") {
  CHECK(as_figure(reading("1O,3l2.00")).text() == "10,312.00");
  CHECK(as_figure(reading("5.207.,316.00")).text() == "5,207,316.00");
  CHECK(as_figure(reading("—12.5。")).text() == "-12.5");
  CHECK(as_figure(reading(".0.00")).text() == "0.00");
  CHECK(as_figure(reading("~2,000.00'")).text() == "2,000.00");
}

TEST_CASE("a figure has digits and no characters") {
  CHECK(is_figure(reading("1,234.50")));
  CHECK(is_figure(reading("-0")));
  CHECK(!is_figure(reading("3、人员经费")));
  CHECK(!is_figure(reading("12%")));
  CHECK(!is_figure(reading("—")));
}

TEST_CASE("a figure with one character that is none is one that was misread") {
  CHECK(is_mostly_figure(reading("了,126,540.18")));
  CHECK(is_mostly_figure(reading("了.73")));
  CHECK(!is_mostly_figure(reading("了")));
  CHECK(!is_mostly_figure(reading("2次了")));
  CHECK(!is_mostly_figure(reading("第3季")));
  CHECK(!is_mostly_figure(reading("2024年度")));
}

TEST_CASE("the same digits are the same number only where the point stands alike") {
  CHECK(say_the_same("1,234.50", "1234.50"));
  CHECK(say_the_same("1,234.50", "1.2.34,50"));
  CHECK(!say_the_same("123450", "1,234.50"));
  CHECK(!say_the_same("1,234.50", "1,284.50"));
}

TEST_CASE("a character beside a figure that the model is not sure of may be more of it") {
  ReadWord word;
  for (char32_t c : std::u32string_view(U"增加到21.25万元")) word.glyphs.push_back({c, {}, 96});
  CHECK_FALSE(may_go_on(word, 3, 8, "1421.25"));
  word.glyphs[2].clarity = 60;
  CHECK(may_go_on(word, 3, 8, "1421.25"));
  CHECK_FALSE(may_go_on(word, 3, 8, "21.25"));
  word.glyphs[2] = {U'$', {}, 98};
  CHECK(may_go_on(word, 3, 8, "521.25"));
}

TEST_CASE("a point before three digits is a comma where the page's other figures are grouped by commas") {
  auto words = [](const std::vector<std::string>& texts) {
    std::vector<ReadWord> all;
    for (const std::string& text : texts) {
      ReadWord word;
      for (char32_t c : to_utf32(text)) word.glyphs.push_back({c, {}, 100});
      all.push_back(std::move(word));
    }
    set_lost_commas(all);
    return all;
  };
  const std::vector<ReadWord> lost = words({"1,200", "26.300", "12,400,000", "315,000"});
  CHECK(text_of(lost[1], 0, 6) == "26,300");
  CHECK(lost[1].doubtful);
  CHECK(lost[1].other == "26.300");
  CHECK_FALSE(lost[0].doubtful);
  for (const std::string other : {"0.125", "1,200.125", "0.300"}) {
    CAPTURE(other);
    CHECK_FALSE(words({"1,200", "26.300", "12,400,000", "315,000", other})[1].doubtful);
  }
  CHECK_FALSE(words({"1,200", "26.300", "12.40", "315"})[1].doubtful);
  CHECK(words({"1,200", "26.300", "315"})[1].doubtful);
  CHECK_FALSE(words({"26.300", "315"})[0].doubtful);
}

TEST_CASE("a number that both models read alike is separated as they say, whatever the ink's pieces are") {
  CHECK(is_settled(reading("455.55"), reading("455.55")));
  CHECK_FALSE(is_settled(reading("455.55"), reading("4,555.5")));
  CHECK_FALSE(is_settled(reading("1,234,50"), reading("1,234,50")));
  CHECK_FALSE(is_settled(reading("26.300"), reading("26.300")));
  CHECK_FALSE(is_settled(reading("123450"), reading("1,234.50")));
}

TEST_CASE("most readings are taken; without agreement there is doubt, and the other reading is kept") {
  SUBCASE("three against one") {
    const Choice choice = chosen(readings({"1,672.00", "1,572.00", "1,572.00", "1,572.00"}), 6);
    CHECK(choice.taken == 1);
    CHECK(choice.other == 0);
    CHECK(choice.doubtful);
  }
  SUBCASE("readings with fewer digits than the ink shows do not count") {
    const Choice choice = chosen(readings({"4", "4", "204", "204"}), 3);
    CHECK(choice.taken == 2);
    CHECK(!choice.doubtful);
  }
  SUBCASE("one model alone is not certain") {
    CHECK(chosen(readings({"204", "4", "204", "4"}), 3).doubtful);
  }
  SUBCASE("nothing was read by one model") {
    const Choice choice = chosen(readings({"", "11", "", "11"}), 0);
    CHECK(choice.taken == 1);
    CHECK(choice.doubtful);
  }
}
