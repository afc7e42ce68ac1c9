// G2, G2D: a schedule's column of changes (增减%, 增减额, 为上年的%) against the columns of money that it is of. Headers
// name those columns in too many ways to be believed alone: a column means the reading that most of its lines bear out.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "reconcile/agreement.h"
#include "reconcile/rules/government.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {
namespace {

enum class Form { difference, growth, ratio };

/// What a column of changes is computed of: two columns, and how.
struct Reading {
  Form form;
  int now, base;
  int holding = 0, failing = 0;
};

bool has_word(const std::string& header, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return header.find(word) != std::string::npos; });
}

/// The forms that a header allows; none for a column that tells no change.
std::vector<Form> forms_of(const std::string& header) {
  const bool percent = has_word(header, {"%", "比例", "率", "幅"});
  if (has_word(header, {"增减", "增长", "±", "增幅", "增(减)", "增(+)", "升降", "增加", "减少"}))
    return percent ? std::vector{Form::growth} : std::vector{Form::difference, Form::growth};
  if (percent && has_word(header, {"为", "占", "完成"})) return {Form::ratio};
  return {};
}

/// Whether a line's figures bear out a reading; nothing where they do not tell.
std::optional<bool> bears_out(const ScheduleLine& line, int column, const Reading& reading) {
  const Figure *change = line.in(column), *now = line.in(reading.now), *base = line.in(reading.base);
  if (change == nullptr || now == nullptr || base == nullptr || !now->amount || !base->amount) return {};
  const Interval part = interval_of(*now->amount), whole = interval_of(*base->amount);
  if (reading.form == Form::difference)
    return change->amount ? std::optional(meet(part - whole, interval_of(*change->amount))) : std::nullopt;
  const Fit fit =
      reading.form == Form::growth ? fit_growth(change->number, part, whole) : fit_share(change->number, part, whole);
  return fit == Fit::undefined ? std::nullopt : std::optional(fit != Fit::fails);
}

class ChangeColumn {
 public:
  ChangeColumn(const Filing& filing, int schedule, int column)
      : filing_(filing), table_(filing.schedules[schedule]), schedule_(schedule), column_(column) {}

  /// `amounts`: changes in money, else in percent. Whether the column is one of those.
  bool check(bool amounts, Verification& out) {
    const std::vector<Form> forms = forms_of(normalised(table_.columns[column_].path));
    if (forms.empty()) return false;
    count(forms);
    const Reading* best = settled();
    if (best == nullptr) {
      if (amounts == (forms.front() == Form::difference))
        out.ledger.push_back(undecided(amounts ? "G2D" : "G2", where(), "各行不足以断定由哪两栏算出",
                                       "its lines do not tell which columns it is of"));
      return true;
    }
    if (amounts != (best->form == Form::difference)) return false;
    for (const ScheduleLine& line : table_.lines)
      if (const auto held = bears_out(line, column_, *best)) decide(line, *best, *held, out);
    return true;
  }

 private:
  std::string where() const { return std::string(text_of(table_.kind)) + ":" + table_.columns[column_].path; }

  bool is_money(int column) const {
    return column != column_ && table_.columns[column].lane == table_.columns[column_].lane &&
           forms_of(normalised(table_.columns[column].path)).empty() &&
           std::any_of(table_.lines.begin(), table_.lines.end(), [&](const ScheduleLine& line) {
             const Figure* figure = line.in(column);
             return figure != nullptr && figure->amount.has_value();
           });
  }

  void count(const std::vector<Form>& forms) {
    std::vector<int> money;
    for (int column = 0; column < static_cast<int>(table_.columns.size()); ++column)
      if (is_money(column)) money.push_back(column);
    for (int now : money)
      for (int base : money)
        for (Form form : forms)
          if (now != base) readings_.push_back({form, now, base});
    for (Reading& reading : readings_)
      for (const ScheduleLine& line : table_.lines)
        if (const auto held = bears_out(line, column_, reading); held && !line.in(column_)->number.is_zero())
          ++(*held ? reading.holding : reading.failing);
  }

  /// The reading that holds in two lines and in two of three, and in more than any other; lines without a change do not
  /// tell.
  const Reading* settled() const {
    const Reading* best = nullptr;
    bool tied = false;
    for (const Reading& reading : readings_) {
      if (reading.holding < 2 || reading.holding < 2 * reading.failing) continue;
      if (best != nullptr && reading.holding < best->holding) continue;
      tied = best != nullptr && reading.holding == best->holding;
      best = &reading;
    }
    return tied ? nullptr : best;
  }

  FactRef fact(const ScheduleLine& line, int column) const {
    return {schedule_, static_cast<int>(&line - table_.lines.data()),
            static_cast<int>(line.in(column)-line.figures.data())};
  }

  void decide(const ScheduleLine& line, const Reading& reading, bool held, Verification& out) const {
    if (reading.form == Form::difference) return out.constraints.push_back(difference(line, reading));
    out.witnesses.push_back(
        {fact(line, column_), fact(line, reading.now), fact(line, reading.base), reading.form == Form::growth});
    if (held)
      out.ledger.push_back(decided("G2", Outcome::pass, where() + ":" + line.name));
    else
      report(line, reading, out);
  }

  Constraint difference(const ScheduleLine& line, const Reading& reading) const {
    Constraint made;
    made.rule = "G2D";
    made.where = where() + ":" + line.name;
    made.left = {{cell_of_fact(fact(line, reading.now)), 1}};
    made.right = {{cell_of_fact(fact(line, reading.base)), 1}, {cell_of_fact(fact(line, column_)), 1}};
    made.statement = {"本年 = 上年 + 增减额", "this year = last year + change"};
    return made;
  }

  void report(const ScheduleLine& line, const Reading& reading, Verification& out) const {
    const Figure &change = *line.in(column_), &now = *line.in(reading.now), &base = *line.in(reading.base);
    const bool growth = reading.form == Form::growth;
    Finding finding =
        finding_from("G2", FindingKind::percent, Severity::error, fact_evidence(filing_, fact(line, column_)));
    for (int operand : {reading.now, reading.base})
      finding.evidence.push_back(fact_evidence(filing_, fact(line, operand)));
    finding.expected = print_percent(growth ? now.amount->fen - base.amount->fen : now.amount->fen, base.amount->fen,
                                     change.number.decimals);
    finding.explanation = {"与同行各数算出的百分比不符", "not the percentage of its line's figures"};
    const std::string quotient =
        growth ? "(" + now.text + " − " + base.text + ") ÷ " + base.text : now.text + " ÷ " + base.text;
    finding.message = {quotient + "，应为" + finding.expected + "%，印为" + change.text,
                       quotient + " gives " + finding.expected + "%; what is printed is " + change.text};
    out.findings.push_back(std::move(finding));
  }

  const Filing& filing_;
  const Schedule& table_;
  int schedule_, column_;
  std::vector<Reading> readings_;
};

void check_columns(const Filing& filing, bool amounts, Verification& out) {
  bool any = false;
  for (int i = 0; i < static_cast<int>(filing.schedules.size()); ++i)
    for (int column = 0; column < static_cast<int>(filing.schedules[i].columns.size()); ++column)
      any = ChangeColumn(filing, i, column).check(amounts, out) || any;
  if (!any)
    out.ledger.push_back(does_not_apply(amounts ? "G2D" : "G2", "没有增减栏", "no schedule has a column of changes"));
}

}  // namespace

void check_change_percents(const Context& context, Verification& out) {
  check_columns(context.filing, false, out);
}

void check_change_amounts(const Context& context, Verification& out) {
  check_columns(context.filing, true, out);
}

}  // namespace gouji
