// A small town's budget as a dump, put together from parts, so that a case shows only what it is about.
#pragma once

#include <string>

#include "extract/read.h"
#include "parse/filing.h"

namespace gouji::test {

inline Filing filing_of(const std::string& text) {
  return parse_filing(read_document(text, "town.txt"));
}

inline const std::string& cover() {
  static const std::string text =
      "青石县2024年县级部门预算\n\n预算主管部门：青石县云溪镇事务中心\n\n2024年部门预算编制说明\n\n";
  return text;
}

/// 一般公共预算支出 of 300万元 in 元: 行政运行 100.00 (基本 60.00, 项目 40.00), 住房公积金 200.00万元.
inline const std::string& general_public() {
  static const std::string text =
      "2024年部门一般公共预算支出功能分类预算表\n\n单位：元\n\n"
      "项目\t\t\t一般公共预算支出\t\t\n"
      "功能分类科目编码\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n"
      "类\t款\t\t\t\t\n"
      "201\t\t一般公共服务支出\t1,000,000.00\t600,000.00\t400,000.00\n"
      "201\t03\t政府办公厅（室）及相关机构事务\t1,000,000.00\t600,000.00\t400,000.00\n"
      "201\t03\t01 行政运行\t1,000,000.00\t600,000.00\t400,000.00\n"
      "221\t\t住房保障支出\t2,000,000.00\t2,000,000.00\t\n"
      "221\t02\t住房改革支出\t2,000,000.00\t2,000,000.00\t\n"
      "221\t02\t01 住房公积金\t2,000,000.00\t2,000,000.00\t\n"
      "合计\t\t\t3,000,000.00\t2,600,000.00\t400,000.00\n\n";
  return text;
}

inline const std::string& three_public() {
  static const std::string text =
      "2024年部门“三公”经费和机关运行经费预算表\n\n单位：万元\n\n"
      "2024年“三公”经费预算数\t\t\t\t\t\t2024年机关运行经费预算数\t\n"
      "合计\t因公出国(境)费\t公务接待费\t公务用车购置及运行费\t\t\t\t\n"
      "\t\t\t小计\t购置费\t运行费\t\t\n"
      "3.00\t\t1.00\t2.00\t\t2.00\t50.00\t\n\n";
  return text;
}

}  // namespace gouji::test
