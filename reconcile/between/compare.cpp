#include "reconcile/between/compare.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "reconcile/agreement.h"
#include "reconcile/between/findings.h"

namespace gouji {
namespace {

constexpr std::size_t shortest_name = 15;  // five characters: 云溪镇政府, never a bare 财政局, which every county has

/// A change is printed rounded or cut off, and so may be the figures that it was made from.
Outcome outcome_of_change(const CrossStatement& statement, Amount before) {
  const Amount now = *statement.now, change = *statement.value;
  if (now.fen - before.fen == change.fen) return Outcome::pass;
  Interval expected = interval_of(now) - interval_of(before);
  expected = expected + Interval{-statement.slack.ulp, statement.slack.ulp};
  const bool meets = meet(expected, interval_of(change)) || meet(expected, truncated_interval_of(change));
  return meets ? Outcome::rounding : Outcome::fail;
}

Outcome outcome_of_value(Amount stated, Amount printed) {
  switch (compare(stated, printed)) {
    case Verdict::ok:
      return Outcome::pass;
    case Verdict::rounding:
      return Outcome::rounding;
    default:
      return Outcome::fail;
  }
}

Outcome outcome_of(const CrossStatement& statement, Amount other) {
  return statement.change ? outcome_of_change(statement, other) : outcome_of_value(*statement.value, other);
}

/// What the other filing should print for the statement to hold.
std::int64_t asked_for(const CrossStatement& statement) {
  return statement.change ? statement.now->fen - statement.value->fen : statement.value->fen;
}

class Comparer {
 public:
  Comparer(const Comparable& filing, const Comparable& other) : filing_(filing), other_(other), figures_(other) {
    out_.of = filing.source;
    out_.against = {other.source};
  }

  Comparison all() {
    const Message hindrance = not_comparable(filing_, other_);
    for (const CrossStatement& statement : filing_.statements) {
      if (statement.year == 0 || statement.year != other_.year) continue;
      const bool of_no_filing = statement.stage == Stage::unknown;
      if (!of_no_filing && statement.stage != other_.stage) continue;
      if (of_no_filing || !statement.not_applicable.empty())
        end(statement, Outcome::not_applicable, statement.not_applicable);
      else if (!hindrance.empty())
        end(statement, Outcome::not_applicable, hindrance);
      else
        decide(statement);
    }
    join_findings(out_.findings);
    return std::move(out_);
  }

 private:
  Decided& end(const CrossStatement& statement, Outcome outcome, Message reason) {
    out_.decided.push_back({statement.rule, outcome, std::move(reason), statement.page, statement.subject,
                            statement.quote, statement.places.empty() ? "" : statement.places.front(), ""});
    return out_.decided.back();
  }

  void decide(const CrossStatement& statement) {
    if (statement.rule == "D5") return look_for_last_year(statement);
    if (!statement.value || (statement.change && !statement.now))
      return undecidable(statement, "单位不明", "a unit is not known");
    if (statement.places.empty())
      return undecidable(statement, "所说的事项在表中没有对应", "no schedule prints what it is of");
    const PrintedFigure* differs = nullptr;
    for (const PlaceName& place : statement.places) {
      if (figures_.ambiguous(place))
        return undecidable(statement, "另一文件中有几个不同的数", "the other filing prints several figures");
      const PrintedFigure* figure = figures_.find(place);
      if (figure == nullptr) continue;
      const Outcome outcome = outcome_of(statement, *figure->amount);
      if (outcome != Outcome::fail) {
        end(statement, outcome, {}).before = figure->words;
        return;
      }
      if (differs == nullptr) differs = figure;
    }
    if (differs != nullptr) return fail(statement, *differs);
    nothing_printed(statement);
  }

  /// A stated 0 agrees with a blank of a schedule that is there.
  void nothing_printed(const CrossStatement& statement) {
    const bool there = std::any_of(statement.places.begin(), statement.places.end(),
                                   [&](const PlaceName& place) { return other_.kinds.contains(kind_of_place(place)); });
    if (there && asked_for(statement) == 0) {
      end(statement, Outcome::pass, {"另一文件此处为空", "the other filing has a blank there"});
      return;
    }
    undecidable(statement, "另一文件没有对应的数", "the other filing prints no such figure");
  }

  void fail(const CrossStatement& statement, const PrintedFigure& figure) {
    if (statement.firmness == CrossStatement::Firmness::vague) {
      undecidable(statement, "没有说明与哪一个数比较", "the words do not say which of the year's figures");
      out_.decided.back().before = figure.words;
      return;
    }
    Finding finding = finding_of(statement, figure, other_);
    end(statement, Outcome::fail, finding.message).before = figure.words;
    out_.findings.push_back(std::move(finding));
  }

  void look_for_last_year(const CrossStatement& statement) {
    for (const PlaceName& place : statement.places) {
      const PrintedFigure* figure = figures_.find(place);
      if (figure == nullptr || outcome_of_value(*statement.value, *figure->amount) == Outcome::fail) continue;
      if (statement.value->fen == 0) return;
      Finding finding = last_year_left(statement, *figure, other_);
      end(statement, Outcome::fail, finding.message).before = figure->words;
      out_.findings.push_back(std::move(finding));
      return;
    }
  }

  void undecidable(const CrossStatement& statement, const char* zh, const char* en) {
    end(statement, Outcome::undecidable, {zh, en});
  }

  const Comparable& filing_;
  const Comparable& other_;
  PlaceIndex figures_;
  Comparison out_;
};

}  // namespace

bool same_entity(std::string_view one, std::string_view other) {
  const std::string a = normalised(one), b = normalised(other);
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const std::string& shorter = a.size() < b.size() ? a : b;
  return shorter.size() >= shortest_name && (a.size() < b.size() ? b : a).ends_with(shorter);
}

Message not_comparable(const Comparable& one, const Comparable& other) {
  if (one.scope == other.scope || one.scope == Scope::unknown || other.scope == Scope::unknown) return {};
  return {"两份文件的范围不同：部门、单位或政府", "the filings are of different scopes: department, unit, government"};
}

Comparison compare(const Comparable& filing, const Comparable& other) {
  return Comparer(filing, other).all();
}

}  // namespace gouji
