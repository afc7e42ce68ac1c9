// A schedule (表): a table of a known kind, its lines with codes and its columns with their meaning.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/amount.h"
#include "base/box.h"
#include "base/decimal.h"
#include "base/unit.h"
#include "extract/document.h"
#include "parse/grid.h"

namespace gouji {

/// The kinds of the contract, in the order in which they are published.
enum class ScheduleKind {
  summary,                ///< 收支总表
  revenue,                ///< 收入总表
  expenditure,            ///< 支出总表
  appropriation_summary,  ///< 财政拨款收支总表
  general_public,         ///< 一般公共预算支出表
  government_fund,        ///< 政府性基金预算支出表
  state_capital,          ///< 国有资本经营预算支出表
  basic_economic,         ///< 一般公共预算基本支出表, by economic classification
  three_public,           ///< “三公”经费表
  performance_target,     ///< 项目支出绩效目标表
  project_list,           ///< 项目支出表
  government_revenue,     ///< 一般公共预算收入表, of a government
  government_economic,    ///< 本级基本支出表, by the government's economic classes (501 …)
  fund_revenue,           ///< 政府性基金收入表
  capital_revenue,        ///< 国有资本经营收入表
  balance,                ///< 收支平衡表: a government's money and what becomes of it
  transfers,              ///< 税收返还和转移支付表
  debt,                   ///< 债务限额和余额表
  other,
};

/// `summary`, `appropriation-summary`, …
std::string_view text_of(ScheduleKind kind);

/// What a column holds, by names that identities use. Names in use (parse/forms.json assigns them by header words):
/// `total` 合计, `amount` 预算数/决算数 where a schedule has just one figure a line, `basic` 基本支出, `project` 项目支出,
/// `personnel` 人员经费, `operating` 公用经费, `general_public`, `government_fund`, `state_capital`, `appropriation` 财政拨款
/// 收入, `superior` 上级补助, `business` 事业收入, `commercial` 经营收入 (事业单位经营收入), `affiliated` 附属单位上缴,
/// `other_income` 其他收入, `to_superior` 上缴上级, `commercial_expenditure` 经营支出, `to_affiliated` 对附属单位补助, `opening`
/// 年初结转, `income` 本年收入, `closing` 年末结转; for three-public: `total`, `abroad`, `vehicle`, `vehicle_purchase`,
/// `vehicle_running`, `reception`, `agency_operating` 机关运行经费, each with the suffix `@budget` or `@final` in final
/// accounts, `@previous` for another year's. In budgets' revenue and expenditure also `fiscal_account` 财政专户管理资金,
/// `unit_funds` 单位资金, `surplus_used` 使用非财政拨款结余. In project targets `year_total` 年度资金总额, `year_appropriation`,
/// `year_opening`, `year_other` and the same with `project_` for the whole project. Empty where it is not known.
using Measure = std::string;

struct Column {
  std::string path;  ///< header levels from the top joined by `/`, as the contract has it
  Measure measure;
  int lane = 0;  ///< two-sided schedules: 0 the income side, 1 the expenditure side
};

/// One printed figure. A blank has none: it is not a zero.
struct Figure {
  int column = 0;  ///< index into Schedule::columns
  Decimal number;
  std::optional<Amount> amount;  ///< nothing where the schedule's unit is unknown or no money
  std::string text;              ///< as printed
  int page = 0;
  Box box;
  Origin origin = Origin::text;
  float confidence = 1;
};

/// What a line is, by names that identities use (assigned from parse/forms.json by label): `total` 合计, `income_total`
/// 收入总计, `expenditure_total` 支出总计, `current_income` 本年收入合计, `current_expenditure` 本年支出合计, `appropriation` 财政拨款
/// 收入, `general_public`, `government_fund`, `state_capital`, `superior`, `business`, `commercial`, `affiliated`,
/// `other_income`, `opening` 年初结转和结余, `closing` 年末结转和结余, `surplus_used` 使用非财政拨款结余, `surplus_distributed` 结余分配,
/// `personnel_total` 人员经费合计, `operating_total` 公用经费合计, `class` a functional class in a summary (一、一般公共服务支出).
/// `opening_general_public` (`_government_fund`, `_state_capital`) a fund's part of the opening balance. Three-public
/// schedules with the items as rows have the names of their measures. In governments' schedules also `own` 本级收入 or 本级支出,
/// `tax`, `non_tax`, `transfer` 转移性收入 or 支出, `moved` 调入 or 调出资金, `stabilisation` 预算稳定调节基金, `debt` 债务收入 or 还本,
/// `handed_up` 上解, `from_below` 下级上解, `to_below` 补助下级. `previous` a line of an earlier year in a three-public schedule
/// whose lines are years. Empty for lines that have a code and unknown ones.
using Role = std::string;

struct ScheduleLine {
  std::string code;          ///< 类款项 joined, padded: `2010301`; economic `30101`; empty where the row has none
  std::string printed_code;  ///< as printed, cells joined by a space: `301 2`
  std::string name;          ///< the label without white space, as printed
  Role role;
  int level =
      0;  ///< 0 a total or a line without code; 1 class 类, 2 group 款, 3 item 项. In summaries 1 for 一、, 2 for 1.
  bool of_which = false;  ///< 其中: a part of the line above that is not added beside it
  int lane = 0;
  int page = 0;
  Box box;                   ///< of the label
  bool holds_words = false;  ///< words stand where it would have figures: what it would print there is not known
  std::vector<Figure> figures;

  /// The figure in a column, nullptr for a blank.
  const Figure* in(int column) const;
};

/// A text field of a form, as in a performance target: path `计划开始日期` or `年度总体目标`.
struct FormField {
  std::string path;
  PlacedText value;
};

struct Schedule {
  ScheduleKind kind = ScheduleKind::other;
  bool final_accounts = false;  ///< 决算 rather than 预算
  std::string title;
  PlacedText title_place;
  Unit unit = Unit::none;
  std::string unit_text;  ///< as printed: `元`
  std::vector<int> pages;
  std::vector<Column> columns;
  std::vector<ScheduleLine> lines;
  std::vector<FormField> fields;  ///< forms only
  std::vector<PlacedText> notes;  ///< the text under it
  /// The first line of each code; filled when the lines are complete.
  std::map<std::string, int, std::less<>> first_of_code;
  bool guessed = false;  ///< its columns, or those of a page of it, were told by the gaps between words, without rules
  bool declared_empty = false;  ///< a note says that it is an empty table
  PlacedText empty_note;        ///< that note

  /// First column of a measure, in a lane (any lane for -1); -1 where there is none.
  int column_of(std::string_view measure, int lane = -1) const;
  /// First line of a role, in a lane (any for -1); nullptr where there is none.
  const ScheduleLine* line_of(std::string_view role, int lane = -1) const;
  void index_codes();
  /// First line of a code; nullptr where there is none.
  const ScheduleLine* line_with_code(std::string_view code) const;
  bool has_figures() const;
};

/// Where a figure is in a Filing.
struct FactRef {
  int schedule = -1;  ///< index into Filing::schedules
  int line = -1;
  int figure = -1;  ///< index into ScheduleLine::figures
  bool operator==(const FactRef&) const = default;
  bool operator<(const FactRef& other) const {
    return std::tie(schedule, line, figure) < std::tie(other.schedule, other.line, other.figure);
  }
};

/// The schedules among a document's tables, continuation pages joined, in the order of their pages. `used` tells which
/// grids a schedule took up.
std::vector<Schedule> recognise_schedules(const std::vector<Grid>& grids, std::vector<bool>& used,
                                          Diagnostics& diagnostics);

}  // namespace gouji
