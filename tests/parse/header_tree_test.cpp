#include "parse/header_tree.h"

#include <doctest/doctest.h>

using namespace gouji;

namespace {

/// `2025年预算数[小计 基本支出[合计 人员经费]]` of the tree; `-` where there is none.
std::string tree_of(const std::vector<std::string>& names, const std::vector<bool>& labels) {
  const auto cells = header_tree(names, labels);
  if (!cells) return "-";
  std::string text;
  std::vector<int> ends;
  for (const TreeCell& cell : *cells) {
    while (!ends.empty() && cell.column >= ends.back()) {
      text += "]";
      ends.pop_back();
    }
    if (!text.empty() && !text.ends_with("[")) text += " ";
    text += cell.text;
    if (cell.columns > 1) {
      text += "[";
      ends.push_back(cell.column + cell.columns);
    }
  }
  return text + std::string(ends.size(), ']');
}

std::vector<bool> columns(int labels, int figures, int more_labels = 0, int more_figures = 0) {
  std::vector<bool> all(static_cast<std::size_t>(labels), true);
  all.insert(all.end(), static_cast<std::size_t>(figures), false);
  all.insert(all.end(), static_cast<std::size_t>(more_labels), true);
  all.insert(all.end(), static_cast<std::size_t>(more_figures), false);
  return all;
}

}  // namespace

TEST_CASE("a header of one row") {
  CHECK(tree_of({"科目编码", "科目名称", "合计"}, columns(2, 1)) == "科目编码 科目名称 合计");
  CHECK(tree_of({"科目编码", "科目名称"}, columns(2, 1)) == "-");
}

TEST_CASE("common headers over names, and over figures of which the first is their total") {
  CHECK(tree_of({"项目", "本年收入合计", "事业收入", "其他收入", "科目编码", "科目名称", "小计", "其中：教育收费"},
                columns(2, 4)) == "项目[科目编码 科目名称] 本年收入合计 事业收入[小计 其中：教育收费] 其他收入");
}

TEST_CASE("three rows of names") {
  CHECK(tree_of({"功能分类科目", "2025年预算数", "科目编码", "科目名称", "小计", "基本支出", "项目支出", "合计",
                 "人员经费", "公用经费"},
                columns(2, 5)) ==
        "功能分类科目[科目编码 科目名称] 2025年预算数[小计 基本支出[合计 人员经费 公用经费] 项目支出]");
}

TEST_CASE("two sides, each under its own header") {
  CHECK(tree_of({"收入", "支出", "项目", "行次", "决算数", "项目", "行次", "决算数"}, columns(2, 1, 2, 1)) ==
        "收入[项目 行次 决算数] 支出[项目 行次 决算数]");
}

TEST_CASE("vehicles, not reception, have parts") {
  CHECK(tree_of({"合计", "公务接待费", "公务用车购置及运行费", "小计", "公务用车购置费", "公务用车运行费"},
                columns(0, 5)) == "合计 公务接待费 公务用车购置及运行费[小计 公务用车购置费 公务用车运行费]");
}

TEST_CASE("where two common headers would do as well, none is chosen") {
  CHECK(tree_of({"科目名称", "甲项", "乙项", "小计", "其中丙"}, columns(1, 3)) == "-");
}

TEST_CASE("a common header over a single column of names") {
  CHECK(tree_of({"功能分类科目", "2031年预算数", "科目名称", "小计", "基本支出", "项目支出", "合计", "人员经费",
                 "公用经费"},
                columns(1, 5)) == "功能分类科目 科目名称 2031年预算数[小计 基本支出[合计 人员经费 公用经费] 项目支出]");
}

TEST_CASE("a common header takes its kin and leaves strangers") {
  CHECK(tree_of({"项目名称", "项目单位", "合计", "财政拨款", "单位资金", "一般公共预算", "政府性基金预算",
                 "国有资本经营预算"},
                columns(2, 5)) ==
        "项目名称 项目单位 合计 财政拨款[一般公共预算 政府性基金预算 国有资本经营预算] 单位资金");
}
