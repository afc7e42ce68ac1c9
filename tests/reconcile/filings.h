// Filings of a few lines for comparisons: final accounts with their balances, units of a department.
#pragma once

#include <string>

#include "tests/reconcile/town.h"

namespace gouji::test {

inline std::string with_year(std::string text, const std::string& year) {
  for (auto at = text.find("2024"); at != std::string::npos; at = text.find("2024", at + 4)) text.replace(at, 4, year);
  return text;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  return at == std::string::npos ? text + "\nNOT FOUND: " + from : text.replace(at, from.size(), to);
}

inline const std::string& final_cover() {
  static const std::string text = "青石县云溪镇事务中心2024年度部门决算\n\n";
  return text;
}

/// Final accounts that open with 8.00 and close with 3.00万元, all of it 一般公共预算.
inline const std::string& balances() {
  static const std::string text =
      "收入支出决算总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t决算数\t项目\t决算数\n"
      "一、一般公共预算财政拨款收入\t95.00\t一、一般公共服务支出\t100.00\n"
      "本年收入合计\t95.00\t本年支出合计\t100.00\n"
      "年初结转和结余\t8.00\t年末结转和结余\t3.00\n总计\t103.00\t总计\t103.00\n\n"
      "财政拨款收入支出决算总表\n\n单位：万元\n\n收入\t\t支出\t\t\t\n"
      "项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\n"
      "一、一般公共预算财政拨款\t95.00\t一、一般公共服务支出\t100.00\t100.00\t\n"
      "本年收入合计\t95.00\t本年支出合计\t100.00\t100.00\t\n"
      "年初财政拨款结转和结余\t8.00\t年末财政拨款结转和结余\t3.00\t3.00\t\n"
      "一般公共预算财政拨款\t8.00\t\t\t\t\n总计\t103.00\t总计\t103.00\t103.00\t\n\n";
  return text;
}

/// The same, closing with what the above opens with.
inline std::string balances_before() {
  return replaced(replaced(balances(), "年末结转和结余\t3.00", "年末结转和结余\t8.00"),
                  "年末财政拨款结转和结余\t3.00\t3.00", "年末财政拨款结转和结余\t8.00\t8.00");
}

/// 预算数 as the budget of town.h has them, and 决算数.
inline const std::string& three_public_final() {
  static const std::string text =
      "财政拨款“三公”经费支出决算表\n\n单位：万元\n\n"
      "合计\t\t因公出国（境）费\t\t公务用车购置及运行维护费\t\t\t\t\t\t公务接待费\t\n"
      "\t\t\t\t小计\t\t公务用车购置费\t\t公务用车运行维护费\t\t\t\n"
      "预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\n"
      "3.00\t2.60\t\t\t2.00\t1.80\t\t\t2.00\t1.80\t1.00\t0.80\n\n";
  return text;
}

/// A department that lists two units, and what each of them spends: 一般公共预算 of 300万元 as in town.h.
inline const std::string& department_cover() {
  static const std::string text =
      "青石县2024年县级部门预算\n\n预算主管部门：青石县云溪镇事务中心\n\n"
      "青石县云溪镇事务中心机构设置\n\n本部门中，事业单位2家，具体包括：\n\n1. 青石县云溪镇事务中心本部\n\n2. "
      "青石县云溪镇水利站\n\n"
      "2024年部门预算编制说明\n\n";
  return text;
}

inline std::string unit_cover(const std::string& name) {
  return "青石县2024年县级单位预算\n\n预算单位：" + name + "\n\n2024年单位预算编制说明\n\n";
}

/// 一般公共预算支出 of one unit: 行政运行 and 住房公积金, all of it 基本支出, in 元.
inline std::string unit_expenditure(const std::string& running, const std::string& housing, const std::string& total) {
  return "2024年单位一般公共预算支出功能分类预算表\n\n单位：元\n\n项目\t\t\t一般公共预算支出\t\t\n"
         "功能分类科目编码\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n类\t款\t\t\t\t\n"
         "201\t\t一般公共服务支出\t" +
         running + "\t" + running + "\t\n201\t03\t政府办公厅（室）及相关机构事务\t" + running + "\t" + running +
         "\t\n201\t03\t01 行政运行\t" + running + "\t" + running + "\t\n221\t\t住房保障支出\t" + housing + "\t" +
         housing + "\t\n221\t02\t住房改革支出\t" + housing + "\t" + housing + "\t\n221\t02\t01 住房公积金\t" + housing +
         "\t" + housing + "\t\n合计\t\t\t" + total + "\t" + total + "\t\n\n";
}

}  // namespace gouji::test
