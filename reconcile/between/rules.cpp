// The catalogue of the rules between filings. They are applied by compare.h: a check of one filing knows of none.
#include "reconcile/between/compare.h"

namespace gouji {

const std::vector<Rule>& between_rules() {
  static const std::vector<Rule> rules = {
      {"D1",
       FindingKind::cross_document,
       Severity::warning,
       {"本年文件所说的上年数、比上年增减 = 上年文件公布的数",
        "what a filing says of last year = what last year's filing prints"},
       {"同一单位上年的预算或决算；精度为增减数与两个数印出的精度之和",
        "the entity's budget or final accounts of that year, within the printed precision of the change and of both "
        "figures"},
       {"基数经重述、按同口径比较；与执行数比较；机构调整",
        "a restated base, like for like; an execution; a reorganisation"},
       {"“比2023年预算增加8.00万元”，2023年预算为50.00万元，本年为57.80万元",
        "\"8.00万元 more than the budget of 2023\" for 57.80万元 now and 50.00万元 in the budget of 2023"},
       nullptr},
      {"D2",
       FindingKind::cross_document,
       Severity::warning,
       {"决算的年初结转和结余 = 上年决算的年末结转和结余（合计和各项资金）",
        "final accounts: opening balance = last year's closing balance, in total and by fund"},
       {"相邻两年的决算", "final accounts of two years that follow one another"},
       {"审计或清理调整年初数，单位划转", "opening balances adjusted after an audit, units that moved"},
       {"上年年末结转和结余21.63，本年年初结转和结余21.36",
        "21.63 at the end of last year, 21.36 at the beginning of this one"},
       nullptr},
      {"D3",
       FindingKind::cross_document,
       Severity::warning,
       {"决算所印的年初预算（预算数）= 当年预算公布的数",
        "final accounts: the opening budget (预算数) = what that year's budget prints"},
       {"同一单位同一年度的预算和决算", "the entity's budget and final accounts of one year"},
       {"调整预算、全年预算；只印“预算数”的，不同时只作提示；单位划转",
        "adjusted budgets; where only 预算数 is printed a difference is a note; units that moved"},
       {"决算说年初预算为1730.06万元，预算公布1703.06万元",
        "final accounts say 1730.06万元, the budget has 1703.06万元"},
       nullptr},
      {"D4",
       FindingKind::cross_document,
       Severity::warning,
       {"部门的数 = 所属各单位之和", "a department's figure = the sum of its units'"},
       {"部门文件列出的单位都有文件时", "where the filings of all the units are there that the department lists"},
       {"单位之间的往来在部门抵销，涉密单位", "money between units that the department nets out, secret units"},
       {"部门基本支出1,500.00万元，两个单位为900.00万元和590.00万元",
        "basic expenditure of 1,500.00万元, 900.00万元 and 590.00万元 in its two units"},
       nullptr},
      {"D5",
       FindingKind::cross_document,
       Severity::note,
       {"核对不符的数是上年文件的数：未改的旧数", "a figure that a check refuses is last year's, left unchanged"},
       {"同一单位上年的文件", "the entity's filing of last year"},
       {"两年的数本来相同", "figures that are the same in both years"},
       {"本年表内为418.20万元，文中写421.90万元，而上年预算正是421.90万元",
        "the text has 421.90万元 for 418.20万元 of the schedule, and 421.90万元 was last year's"},
       nullptr}};
  return rules;
}

}  // namespace gouji
