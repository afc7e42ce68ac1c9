#include <array>

#include "reconcile/rules/text.h"

namespace gouji {
namespace {

const std::array<Rule, 7>& rules() {
  static const std::array<Rule, 7> list = {{
      {"W1",
       FindingKind::template_residue,
       Severity::warning,
       {"没有未填写的样表文字", "no words of the form are left open"},
       {"公开的说明应当填写完整", "a published text is filled in"},
       {"目录和表头", "contents and table headers"},
       {"“财政拨款收入支出增加（减少）的主要原因是业务量增加”", "“增加（减少）的主要原因是…”"},
       check_residue},
      {"W2",
       FindingKind::template_residue,
       Severity::warning,
       {"级次用词与标题一致", "the level's words agree with the title"},
       {"名词解释按本级口径", "terms are explained for the filing's own level"},
       {"标题没有写明级次", "the title names no level"},
       {"区级部门预算里写“市级预算主管部门”", "市级预算主管部门 in a district's budget"},
       check_level_words},
      {"W3",
       FindingKind::name,
       Severity::warning,
       {"说明所写类、款名称与表内一致", "class and group are named as in the schedule"},
       {"当年政府收支分类科目", "the year's classification"},
       {"简称", "short forms"},
       {"表内210为“卫生健康支出”，说明写“医疗卫生与计划生育支出”", "210 called by its old name"},
       check_item_names},
      {"W4",
       FindingKind::name,
       Severity::warning,
       {"用途说的是本项", "the purpose is the item's own"},
       {"逐项说明用途", "each item's purpose is stated"},
       {"没有写用途的项", "items without a purpose"},
       {"“城管执法”一项写“主要用于”上一项的名称", "an item whose purpose is the item above"},
       check_purposes},
      {"W5",
       FindingKind::name,
       Severity::warning,
       {"增减原因说的是本项，方向与数字一致", "the reason is the item's own and goes the figure's way"},
       {"逐项说明增减原因", "each item's change is explained"},
       {"原因另有所指时不作判断", "not decided where the reason is of something else"},
       {"减少2.98%，原因写“经费增加”", "2.98% less, and the reason says more"},
       check_reasons},
      {"W6",
       FindingKind::missing,
       Severity::warning,
       {"绩效指标有指标值", "every indicator has a value"},
       {"绩效指标应当可以衡量", "indicators can be measured"},
       {"定性指标", "indicators of quality"},
       {"“居民满意度”的指标值写“满意度”", "the value of 居民满意度 is 满意度"},
       check_indicators},
      {"W7",
       FindingKind::count,
       Severity::warning,
       {"编报绩效目标的单位数与绩效目标表一致", "as many units as the target forms name"},
       {"每个项目一张绩效目标表", "one form a project"},
       {"所附绩效目标表不全", "not all forms are printed"},
       {"“2个预算单位”，五张表的实施单位相同", "two units stated, all five forms of one"},
       check_form_units},
  }};
  return list;
}

}  // namespace

std::span<const Rule> text_rules() {
  return rules();
}

}  // namespace gouji
