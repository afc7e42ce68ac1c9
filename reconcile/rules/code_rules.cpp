#include <array>

#include "reconcile/rules/code.h"

namespace gouji {
namespace {

const std::array<Rule, 4>& rules() {
  static const std::array<Rule, 4> list = {{
      {"C1",
       FindingKind::code,
       Severity::note,
       {"科目编码按三位、两位补零", "codes have three digits, then two for each level"},
       {"政府收支分类科目的编码规则", "the classification's rule for codes"},
       {"编码不分栏的表", "tables that print the whole code in one cell"},
       {"“301 2”，应为“301 02”", "301 2 for 301 02"},
       check_padding},
      {"C2",
       FindingKind::code,
       Severity::note,
       {"科目编码在科目表内", "codes are in the code book"},
       {"政府收支分类科目", "the classification of public accounts"},
       {"科目表没有列全的类、款不作判断", "not decided where the code book is not complete"},
       {"30241，科目表内302类没有这一款", "30241, which class 302 does not have"},
       check_known_codes},
      {"C3",
       FindingKind::code,
       Severity::warning,
       {"科目编码与名称是同一科目", "a code and its name are of one item"},
       {"政府收支分类科目", "the classification of public accounts"},
       {"简称、地方细目；科目表没有的编码", "short forms, local items; codes that the book does not have"},
       {"“2010302 行政运行”，2010302是一般行政管理事务", "2010302 called 行政运行, the name of 2010301"},
       check_code_names},
      {"C4",
       FindingKind::name,
       Severity::warning,
       {"科目名称是当年的名称", "names are those of the year"},
       {"当年政府收支分类科目", "the year's classification"},
       {"不知道年度时不作判断", "not decided where the year is not known"},
       {"2024年的表里210写“医疗卫生与计划生育支出”", "210 called 医疗卫生与计划生育支出 in 2024"},
       check_stale_names},
  }};
  return list;
}

}  // namespace

std::span<const Rule> code_rules() {
  return rules();
}

}  // namespace gouji
