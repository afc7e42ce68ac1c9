#include <array>

#include "reconcile/rules/government.h"

namespace gouji {
namespace {

const std::array<Rule, 8>& rules() {
  static const std::array<Rule, 8> list = {{
      {"G1",
       FindingKind::column_sum,
       Severity::warning,
       {"政府收支平衡：总计 = 本级 + 转移、债务、结转、调入等，收入总计 = 支出总计",
        "a government's balance: total = own + transfers, debt, balances …, and total income = total expenditure"},
       {"政府预算收支平衡", "a government's budget balances"},
       {"有不能归类的行时不作判断", "not decided where there are lines of unknown meaning"},
       {"本级收入100、上级补助50、上年结转5，总计165", "own 100, transfers 50, balance 5, total 165"},
       check_government_balance},
      {"G2",
       FindingKind::percent,
       Severity::error,
       {"表内增减%、为上年% = 同行两栏相比", "a schedule's column of changes in percent = its line's figures compared"},
       {"由多数行证实的两栏", "the two columns that most of its lines bear out"},
       {"两行以上、三分之二以上相符才作判断；上年为0的行不算",
        "decided only where two lines, and two in three, agree; lines of a zero base are left out"},
       {"上年执行数90.00、预算数99.00，增减%印为12.00", "execution 90.00, budget 99.00, change 12.00%"},
       check_change_percents},
      {"G2D",
       FindingKind::row_sum,
       Severity::error,
       {"表内本年 = 上年 + 增减额", "in a schedule: this year = last year + change"},
       {"由多数行证实的两栏", "the two columns that most of its lines bear out"},
       {"两行以上、三分之二以上相符才作判断", "decided only where two lines, and two in three, agree"},
       {"上年预算数90.00、本年预算数99.00，增减额印为6.00", "last year 90.00, this year 99.00, change 6.00"},
       check_change_amounts},
      {"G3",
       FindingKind::parent_sum,
       Severity::error,
       {"不列编码的表：一、二、各项 = 其下各行之和，合计 = 一、二、各项之和",
        "a table without codes: a numbered line = the lines below it, the total = the numbered lines"},
       {"表内按序号逐级汇总", "such tables add up by their numbers"},
       {"其他栏、其他各项不能证实列全的，不作判断",
        "not decided where no other column and no other lines show that all parts are listed"},
       {"一、税收收入90.00，下列两项60.00、20.00", "一、税收收入 90.00 above 60.00 and 20.00"},
       check_numbered_sums},
      {"G4",
       FindingKind::other,
       Severity::warning,
       {"债务余额 ≤ 债务限额", "debt owed ≤ its limit"},
       {"预算法：地方政府债务余额不得突破限额", "the budget law: local debt may not exceed its limit"},
       {"年份不同的不比", "other years are not compared"},
       {"2024年一般债务限额100.00，余额110.00", "limit of general debt 100.00, owed 110.00"},
       check_debt_limits},
      {"G4S",
       FindingKind::row_sum,
       Severity::error,
       {"债务限额、余额：合计 = 一般债务 + 专项债务", "limit and balance of debt: the whole = general + special"},
       {"地方政府债务分一般债务和专项债务", "local debt is general or special"},
       {"三数不全的不作判断", "not decided where one of the three is not printed"},
       {"限额小计150.00，一般债务100.00，专项债务60.00", "limit 150.00, general 100.00, special 60.00"},
       check_debt_sums},
      {"L1",
       FindingKind::row_sum,
       Severity::error,
       {"项目支出表：每行合计 = 其后各栏之和", "a list of projects: a line's total = the columns behind it"},
       {"由多数行证实相加的各栏", "the columns that most of its lines show to be added"},
       {"三行以上、五分之四以上相符才作判断；其中栏不加",
        "decided only where three lines, and four in five, agree; columns of 其中 are left out"},
       {"合计30.00，财政拨款20.00，其他资金5.00", "total 30.00, appropriation 20.00, other 5.00"},
       check_project_rows},
      {"L2",
       FindingKind::column_sum,
       Severity::error,
       {"项目支出表：合计 = 各项目之和", "a list of projects: its total = its projects"},
       {"另有一栏证实列全", "another column shows that all projects are listed"},
       {"没有另一栏可以证实的不作判断", "not decided where no other column shows that"},
       {"合计90.00，所列各项目之和80.00", "total 90.00, the projects give 80.00"},
       check_project_columns},
  }};
  return list;
}

}  // namespace

std::span<const Rule> government_rules() {
  return rules();
}

}  // namespace gouji
