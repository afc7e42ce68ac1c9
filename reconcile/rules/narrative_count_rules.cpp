#include <array>

#include "reconcile/rules/narrative.h"

namespace gouji {
namespace {

const std::array<Rule, 8>& rules() {
  static const std::array<Rule, 8> list = {{
      {"N2B",
       FindingKind::narrative_sum,
       Severity::error,
       {"逐项列出的上年数之和不超过上年总数", "the parts' figures of the year before are within their total's"},
       {"本年的列举合成总数，上年的同一列举是上年总数的部分",
        "the list that makes up the total now is part of it then"},
       {"本年列举合不成总数、上年数没有逐项印出时不适用",
        "not where the list does not make up the total now, or does not print every figure of the year before"},
       {"2023年57.55万元，其中12.5万元和45.2万元", "57.55万元 in 2023, of which 12.5万元 and 45.2万元"},
       check_lists_of_year_before},
      {"N2C",
       FindingKind::narrative_sum,
       Severity::error,
       {"收支相抵：总收入 − 总支出 = 结余", "income − expenditure = what is left"},
       {"算术；各部分之和与收支相抵要求同一个数时才判错",
        "arithmetic; an error only where the parts of a total and the balance ask for the same figure"},
       {"收支之间有未写出的项目时不作判断", "not decided where there may be items that are not stated"},
       {"总财力900、总支出650（400+240）、结余260", "900 in all, 650 spent (400 + 240), 260 left"},
       check_balance},
      {"N2L",
       FindingKind::narrative_sum,
       Severity::error,
       {"列举各项、其前的总数与其后的“合计”三者相等",
        "a list, the total before it and the 合计 behind it are the same"},
       {"三者有两者一致、另一个像笔误", "two of the three agree and the other one looks like a slip"},
       {"列举不全、部分的部分夹在其中时不作判断", "not decided where the list may not be whole"},
       {"总预算1410万元，其中340万元、1070万元，合计1710万元", "1410万元, of which 340 and 1070, 合计1710万元"},
       check_closed_lists},
      {"N14",
       FindingKind::date,
       Severity::warning,
       {"同一段的比较以同一年为基数", "the comparisons of a paragraph are with one year"},
       {"其他各数都与上年比较", "all others are compared with last year"},
       {"可以与更早的年份比较：只有一处不同时才提示",
        "earlier years may be compared with: told only where one alone is"},
       {"2024年总额比2022年下降，各分项比上年下降", "the total of 2024 against 2022, its parts against last year"},
       check_base_years},
      {"V2",
       FindingKind::count,
       Severity::error,
       {"没有团组、批次就没有人次", "no people without a group"},
       {"每个团组、批次至少一人", "a group has at least one member"},
       {"人次少于批次时只提示", "fewer people than groups: a warning"},
       {"因公出国（境）团组0个，累计3人次", "0 groups abroad, 3 people"},
       check_visits},
      {"V3",
       FindingKind::count,
       Severity::warning,
       {"有公务用车购置费就有购置的车辆", "money for vehicles buys some"},
       {"同一预算年度", "one budget year"},
       {"决算可以支付以前年度的车款，不作判断", "final accounts may pay for earlier purchases: not decided"},
       {"公务用车购置费18万元，安排购置车辆0辆", "18万元 for vehicles, 0 to be bought"},
       check_vehicle_purchase},
      {"O1",
       FindingKind::count,
       Severity::warning,
       {"所说的机构、单位数等于其后列出的名称数", "as many bodies are listed as the text counts"},
       {"列举紧接其后", "the list follows at once"},
       {"以“等”结尾的列举不作判断；“和”“及”可以连接两个名称也可以在名称之中",
        "not decided where the list ends in 等; 和 and 及 may join two names or stand within one"},
       {"内设5个机构，包括：办公室、财务科、人事科", "5 bodies: three names"},
       check_bodies},
      {"P2",
       FindingKind::narrative_sum,
       Severity::error,
       {"面向中小企业预留或授予的采购不超过采购总额，小微企业的不超过中小企业的",
        "procurement reserved for or awarded to small and medium enterprises is within the total, that of small ones "
        "within theirs"},
       {"部分不大于整体", "a part is not above its whole"},
       {"决算只查授予合同金额：预留是预算数", "in final accounts only awards: a reservation is a budget"},
       {"采购预算34万元，面向中小企业预留74万元", "procurement 34万元, of which 74万元 is reserved"},
       check_procurement_shares},
  }};
  return list;
}

}  // namespace

std::span<const Rule> narrative_count_rules() {
  return rules();
}

}  // namespace gouji
