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
struct ItemChain {
  std::string class_name, group_name, item_name;  ///< normalised, without （类）（款）（项）
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
  Decimal value;
  std::string unit_text;  ///< as printed; empty where none is
  Unit unit = Unit::none;
  std::optional<Amount> amount;  ///< of money with a known unit
  std::string subject;           ///< the noun that it is of, normalised: `财政拨款收入`
  std::string measure;           ///< a Measure of schedule.h where the words tell: `basic`, `project`
  ItemChain item;
  int year = 0;  ///< that the figure is of; 0 where nothing tells
  Phase phase = Phase::unstated;
  Direction direction = Direction::none;
  std::string base;  ///< of a change or percentage: `2022年预算`, as printed
  int base_year = 0;
  Phase base_phase = Phase::unstated;
  std::string
      relation;  ///< `of-which`, `share` 占, `growth`, `completion` 完成…%, `change`, `threshold` 单价100万元以上, `part`, `approximate`
  int whole = -1;  ///< index of the claim that this one is a part of (其中, 包括); -1 for none
  int of = -1;     ///< index of the claim that a change, share or growth is about; -1 for none
  int page = 0;    ///< where the figure begins
  Box box;
};

std::string_view text_of(ClaimKind kind);
std::string_view text_of(Direction direction);

/// Every amount, percentage, count, change and date, in the order of the text. `default_year` is the filing's.
std::vector<Claim> find_claims(const Narrative& narrative, int default_year);

}  // namespace gouji
