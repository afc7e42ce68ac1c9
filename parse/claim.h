// Claims: what the narrative states in figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/box.h"
#include "base/decimal.h"
#include "base/unit.h"
#include "parse/narrative.h"

namespace gouji {

enum class ClaimKind { amount, percent, count, change, date };
enum class Direction { none, up, down, flat };

/// Which of a year's figures is meant.
enum class Phase {
  unstated,
  budget,           ///< 预算, 预算安排, 预算数
  opening_budget,   ///< 年初预算
  adjusted_budget,  ///< 调整预算, 全年预算
  execution,        ///< 执行数
  final_accounts,   ///< 决算
};

/// The item that a paragraph is about: “X（类）Y（款）Z（项）”, or X-Y-Z, or a lone item name in quotation marks, or a class.
/// A lone name whose level nobody states (“社会保障和就业支出”科目) is the item_name, be it a class or a group.
struct ItemChain {
  std::string class_name, group_name, item_name;  ///< normalised, without （类）（款）（项）
  std::string code;  ///< where it is printed: `2040601` of 公共安全支出（204类）司法（06款）行政运行（01项）
  bool empty() const { return class_name.empty() && group_name.empty() && item_name.empty(); }
};

/// Stands for every quantity of the narrative. Offsets are into Passage::normal.text.
struct Claim {
  ClaimKind kind = ClaimKind::amount;
  int passage = -1;
  int sentence = 0;                              ///< counted through the narrative
  std::uint32_t begin = 0, end = 0;              ///< the figure with its unit
  std::uint32_t quote_begin = 0, quote_end = 0;  ///< the figure with the few words that place it
  std::string quote;                             ///< literal, without line breaks
  Decimal value;                                 ///< of a date 20231231, or 202312 where no day is printed; 0 of 持平
  std::string unit_text;                         ///< as printed, without white space; empty where none is
  Unit unit = Unit::none;
  std::optional<Amount> amount;  ///< of money with a known unit, and of a 0 without a unit (预算为0)
  std::string subject;           ///< the noun that it is of, normalised: `财政拨款收入`
  /// What the subject names: a Measure of schedule.h (`basic`, `vehicle_running`), or one of `income_total` 收入预算,
  /// `expenditure_total` 支出预算, `current_income`, `current_expenditure`, `appropriation_expenditure` 财政拨款支出,
  /// `appropriation_total` 财政拨款收入支出总计; `total` is “三公”经费. Empty where the words tell none.
  std::string measure;
  ItemChain item;
  int year = 0;  ///< that the figure is of; 0 where nothing tells
  Phase phase = Phase::unstated;
  Direction direction = Direction::none;
  std::string base;  ///< of a change or percentage: `2022年预算`, as printed
  int base_year = 0;
  Phase base_phase = Phase::unstated;
  /// `of-which` 其中, `part` of a list whose whole is stated before it, `total` 合计 after its parts, `base` the figure that
  /// a rate is of (完成预算60999万元的40.4%), `share` 占, `growth`, `completion` 完成…%, `change`, `flat` 持平, `threshold`
  /// 单价100万元以上, `rate` 3.5万元/人, `approximate`; empty for a plain statement.
  std::string relation;
  int whole = -1;  ///< index of the claim that this one is a part of (其中, 包括); -1 for none
  int of = -1;     ///< index of the claim that a change, share, growth or total is about; -1 for none
  int against =
      -1;        ///< index of the claim that states the base: the budget of a completion, the whole of a share, last
                 ///< year's figure of a change; -1 for none
  int page = 0;  ///< where the figure begins
  Box box;
};

std::string_view text_of(ClaimKind kind);
std::string_view text_of(Direction direction);

/// Every amount, percentage, count, change and date, in the order of the text. `default_year` is the filing's.
std::vector<Claim> find_claims(const Narrative& narrative, int default_year);

}  // namespace gouji
