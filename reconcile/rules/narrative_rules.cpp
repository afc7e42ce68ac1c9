#include <array>

#include "reconcile/rules/narrative.h"

namespace gouji {
namespace {

const std::array<Rule, 10>& rules() {
  static const std::array<Rule, 10> list = {{
      {"N1",
       FindingKind::narrative_table,
       Severity::error,
       {"说明中的每一个数等于它所指的表内数", "a figure of the narrative equals the cell that it names"},
       {"说明与表格同出一份预算、决算；按单位换算，在印出的精度内相等",
        "narrative and schedules are of one budget; equal within the printed precision after conversion"},
       {"上年数、执行数等表内没有的数；机关运行经费与公用经费口径不同；“约”数",
        "last year's figures and executions, which no schedule prints; agency operating expenses, which only part of "
        "the operating funds are; approximate figures"},
       {"表内20583302.00元，说明写“基本支出2058.33元”", "20583302.00元 in the schedule, 基本支出2058.33元 in the text"},
       check_narrative_table},
      {"N2",
       FindingKind::narrative_sum,
       Severity::error,
       {"总数等于说明里列出的各部分之和", "a total equals the parts that the narrative states of it"},
       {"政府采购 = 货物 + 工程 + 服务；“三公”经费 = 出国 + 车辆 + 接待；财政拨款支出 = 一般公共预算 + 政府性基金 + "
        "国有资本经营预算",
        "procurement = goods + works + services; three public expenses = abroad + vehicles + reception; appropriations "
        "= the three budgets"},
       {"部分没有全部写出时不作判断", "not decided where a part is not stated"},
       {"采购预算830万元，其中货物10万元、工程550万元、服务280万元",
        "procurement 830 of goods 10, works 550, services 280"},
       check_narrative_sums},
      {"N3",
       FindingKind::narrative_sum,
       Severity::note,
       {"逐项列出的科目金额之和等于一般公共预算支出", "the listed items make up the general public expenditure"},
       {"各项四舍五入，允许尾差", "every item is rounded: tails are allowed"},
       {"说明可以略去小额科目，不足总数时不作判断", "small items may be left out: a shortfall is not decided"},
       {"六个科目之和10493.72万元等于总数", "six items that make up 10493.72万元"},
       check_item_list},
      {"N5",
       FindingKind::narrative_repeat,
       Severity::error,
       {"同一段里同一科目同一年的金额前后一致", "one item's amount of one year is the same throughout its paragraph"},
       {"同一指标", "the same measure of the same year"},
       {"年初预算、调整预算、决算、上年数是不同的数",
        "opening budget, adjusted budget, final accounts and last year's differ"},
       {"“行政单位离退休”56.12万元……2026年预算安排57.8万元", "an item of 56.12万元 that is 57.8万元 further on"},
       check_repeats},
      {"N6",
       FindingKind::year_over_year,
       Severity::error,
       {"本年数 − 基数 = 增减额，方向一致", "this − base = change, in the stated direction"},
       {"算术", "arithmetic"},
       {"基数没有印出时，只查增加额是否大于本年数",
        "where the base is not printed only that no more was added than there is"},
       {"预算0万元，比上年增加1421.25万元", "a budget of 0 that grew by 1421.25万元"},
       check_changes},
      {"N6P",
       FindingKind::percent,
       Severity::error,
       {"增减百分比 = 增减额 ÷ 基数", "growth = change ÷ base"},
       {"按印出的精度取商的区间", "the interval of the quotient at the printed precision"},
       {"基数为0；同口径、剔除因素后的增幅；差一个末位是尾差",
        "a base of 0; growth of restated figures; one last digit is a tail"},
       {"132.59万元到441.25万元，写“增加60.54%”", "132.59 to 441.25 called 增加60.54%"},
       check_growth},
      {"N8",
       FindingKind::percent,
       Severity::error,
       {"占比 = 部分 ÷ 总数", "share = part ÷ whole"},
       {"按印出的精度取商的区间", "the interval of the quotient at the printed precision"},
       {"总数不能确定时不作判断；差一个末位是尾差",
        "not decided where the whole is not certain; one last digit is a tail"},
       {"2940.05万元中的2106.66万元，写“占71.73%”", "2106.66 of 2940.05 called 占71.73%"},
       check_shares},
      {"N9",
       FindingKind::percent,
       Severity::error,
       {"完成率 = 决算数 ÷ 所指的预算数", "completion = final accounts ÷ the budget that is named"},
       {"按印出的精度取商的区间", "the interval of the quotient at the printed precision"},
       {"预算为0时没有完成率；预算数不止一个时不作判断",
        "no rate of a budget of 0; not decided between several budgets"},
       {"预算494,400.00万元、决算115,749.56元，写“完成23.42%”", "494,400.00万元 and 115,749.56元 called 23.42%"},
       check_completion},
      {"N10",
       FindingKind::template_residue,
       Severity::error,
       {"注明空表的表没有数", "a schedule that a note calls empty has no figures"},
       {"空表应列出并注明（财预〔2016〕143号）", "empty schedules are listed and explained (财预〔2016〕143号)"},
       {"只有0的表也算空表", "a schedule of zeros is empty"},
       {"“三公”经费47.91万元的表下注“本表为空表”", "three public expenses of 47.91万元 above 本表为空表"},
       check_empty_notes},
      {"P3",
       FindingKind::narrative_table,
       Severity::error,
       {"项目说明与绩效目标表的金额一致，各表之和不超过所述总额和项目支出",
        "projects' sections and target forms agree, and the forms stay within the stated sum and project expenditure"},
       {"部分不大于整体", "a part is not above its whole"},
       {"所印绩效目标表可以少于所述项目", "fewer forms may be printed than projects are stated"},
       {"各部分之和599.967万元，表内5993.9670万元", "parts of 599.967万元 against a form's 5993.9670万元"},
       check_projects},
  }};
  return list;
}

}  // namespace

std::span<const Rule> narrative_rules() {
  return rules();
}

}  // namespace gouji
