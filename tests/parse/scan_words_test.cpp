// Words of the forms that OCR misread.
#include "parse/scan_words.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gouji;

namespace {

/// A table of one cell a text, row by row; nullptr stands for none.
Grid scanned(const std::vector<std::vector<const char*>>& rows, float confidence = 0.8F) {
  Grid grid;
  grid.origin = Origin::ocr;
  grid.rows = static_cast<int>(rows.size());
  for (int r = 0; r < grid.rows; ++r) {
    grid.columns = static_cast<int>(rows[r].size());
    for (int c = 0; c < grid.columns; ++c) {
      Cell cell;
      cell.row = r;
      cell.column = c;
      cell.text = rows[r][c];
      cell.confidence = confidence;
      grid.cells.push_back(cell);
    }
  }
  return grid;
}

std::string mended(Grid grid) {
  std::vector<Grid> grids = {std::move(grid)};
  mend_scanned_words({}, grids);
  std::string out;
  for (const Cell& cell : grids[0].cells)
    out += (cell.column == 0 && cell.row > 0 ? "/" : cell.column > 0 ? "|" : "") + cell.text;
  return out;
}

}  // namespace

TEST_CASE("a header becomes the only word of the forms that is near") {
  CHECK(mended(scanned({{"项日", "功能分类科日名称", "财政拔款收入"}})) == "项目|功能分类科目名称|财政拨款收入");
  CHECK(mended(scanned({{"项目支LU出", "其他收入N", "了预算数"}})) == "项目支出|其他收入|预算数");
  CHECK(mended(scanned({{"一、一般公共需算", "2.5"}})) == "一、一般公共预算|2.5");
}

TEST_CASE("Latin letters and digits beside them stand for one character or for dirt") {
  CHECK(mended(scanned({{"财政拨款收AN3", "款4N", "合i", "A股", "项^"}})) == "财政拨款收入|款|合计|A股|项目");
}

TEST_CASE("a name of the code book is a word, and so is what is near to it") {
  CHECK(mended(scanned({{"一、一般公共服务支出", "培训懂", "维修（护)懂"}})) ==
        "一、一般公共服务支出|培训费|维修（护）费");
  CHECK(mended(scanned({{"职业年金缴费~"}})) == "职业年金缴费");
}

TEST_CASE("what models take for one another is set right even where they are sure") {
  CHECK(mended(scanned({{"年未结转和结余", "离体费", "台计"}}, 0.97F)) == "年末结转和结余|离休费|合计");
  CHECK(mended(scanned({{"奋计", "含计", "夯评", "会计", "其他收六"}}, 0.97F)) == "合计|合计|合计|会计|其他收入");
  CHECK(mended(scanned({{"大员经费", "其本支出", "科日编码"}}, 0.97F)) == "人员经费|基本支出|科目编码");
}

TEST_CASE("marks that models take for a colon, and labels behind an ordinal that lost its point") {
  CHECK(mended(scanned({{"其中，财政资金", "其中+财政资金"}}, 0.97F)) == "其中:财政资金|其中:财政资金");
  CHECK(mended(scanned({{"1一般公共预第资金", "1.一般公共顶算资金"}})) == "1一般公共预算资金|1.一般公共预算资金");
}

TEST_CASE("a character of a word that was read as two") {
  CHECK(mended(scanned({{"基本1又出", "项目如又出", "五口计"}})) == "基本支出|项目支出|合计");
  CHECK(mended(scanned({{"基本建设支出情况", "基本1又出"}}, 0.95F)) == "基本建设支出情况|基本1又出");
}

TEST_CASE("words of target forms") {
  CHECK(mended(scanned({{"年度资金申请总锋", "上年结转费金", "服务对象满登投指标", "数鼠指标"}})) ==
        "年度资金申请总额|上年结转资金|服务对象满意度指标|数量指标");
}

TEST_CASE("what is a word, near to several, far from all, sure or a figure stays") {
  for (const char* text : {"科目", "审计", "青石县云溪镇", "项目支出明细", "10,669.00", "一级指标3"}) {
    CAPTURE(text);
    CHECK(mended(scanned({{text}})) == text);
  }
  CHECK(mended(scanned({{"项且"}}, 0.96F)) == "项且");
  Grid born_digital = scanned({{"项日"}});
  born_digital.origin = Origin::text;
  CHECK(mended(born_digital) == "项日");
}

TEST_CASE("the levels of a code are told by two of them") {
  CHECK(mended(scanned({{"类", "款", "页"}})) == "类|款|项");
  CHECK(mended(scanned({{"类", "二", "01"}})) == "类|二|01");
  CHECK(mended(scanned({{"类", "稚", "页"}})) == "类|稚|页");
}

TEST_CASE("款 in many pieces is told by 类 and 项 round it") {
  CHECK(mended(scanned({{"类", "去/和", "项"}})) == "类|款|项");
  CHECK(mended(scanned({{"类", "去/和", "页"}})) == "类|去/和|页");
}

TEST_CASE("a character that the model is sure of stays, whatever word of the forms is near") {
  Document document;
  Page page;
  page.number = 1;
  const std::u32string text = U"年终结转结余";
  for (std::size_t i = 0; i < text.size(); ++i)
    page.glyphs.push_back({text[i], 0.99F, {10.0 * double(i), 0, 10.0 * double(i) + 9, 10}});
  document.pages = {page};
  Grid grid = scanned({{"年终结转结余"}}, 0.9F);
  grid.page = 1;
  grid.cells[0].box = {0, 0, 100, 12};
  std::vector<Grid> grids = {grid};
  mend_scanned_words(document, grids);
  CHECK(grids[0].cells[0].text == "年终结转结余");
  document.pages[0].glyphs[0].confidence = document.pages[0].glyphs[1].confidence = 0.9F;
  mend_scanned_words(document, grids);
  CHECK(grids[0].cells[0].text == "上年结转结余");
}

TEST_CASE("stray marks among characters are no part of a name") {
  CHECK(mended(scanned({{"合”计", "项~目"}})) == "合计|项目");
}

TEST_CASE("a title's phrase is set right, and what stands beside the title is left") {
  Grid grid = scanned({{"项目"}});
  grid.above = {{"长有资本经营预算支出表 单位：万元", 1, {}}, {"长有资本经营预算", 1, {}}, {"单位收入预算总表", 1, {}}};
  std::vector<Grid> grids = {grid};
  mend_scanned_words({}, grids);
  CHECK(grids[0].above[0].text == "国有资本经营预算支出表 单位：万元");
  CHECK(grids[0].above[1].text == "长有资本经营预算");
  CHECK(grids[0].above[2].text == "单位收入预算总表");
}

TEST_CASE("ordinals are told by those before and after") {
  CHECK(mended(scanned({{"一、教育支出"}, {"-、科学技术支出"}, {"三.住房保障支出"}})) ==
        "一、教育支出/二、科学技术支出/三、住房保障支出");
  CHECK(mended(scanned({{"—"}, {"1"}, {"2"}, {"二"}, {"—"}})) == "一/1/2/二/—");
  CHECK(mended(scanned({{"一般公共预算资金"}, {"二、政府性基金"}})) == "一、一般公共预算资金/二、政府性基金");
  CHECK(mended(scanned({{":、事业收入"}, {"二、经营收入"}})) == "一、事业收入/二、经营收入");
  CHECK(mended(scanned(
            {{"二、教育支出"}, {"二\\:科学技术支出"}, {"三、住房保障支出"}, {"四、其他支出"}, {"五、外交支出"}})) ==
        "一、教育支出/二、科学技术支出/三、住房保障支出/四、其他支出/五、外交支出");
  CHECK(mended(scanned({{"士一、教育支出"}, {"十二、科学技术支出"}, {"、住房保障支出"}, {"十四、其他支出"}})) ==
        "十一、教育支出/十二、科学技术支出/十三、住房保障支出/十四、其他支出");
  CHECK(mended(scanned({{"一、教育支出"}, {"-“、外交支出"}, {"三、住房保障支出"}})) ==
        "一、教育支出/二、外交支出/三、住房保障支出");
  CHECK(mended(scanned({{"一、教育支出"}, {"二、外交支出"}, {"=三、住房保障支出"}})) ==
        "一、教育支出/二、外交支出/三、住房保障支出");
  SUBCASE("and stay where a choice is left") {
    CHECK(mended(scanned({{"一、教育支出"}, {"-、科学技术支出"}, {"五、住房保障支出"}})) ==
          "一、教育支出/-、科学技术支出/五、住房保障支出");
  }
}
