#include <utility>

#include "base/error.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"
#include "publish/json.h"
#include "publish/names.h"
#include "reconcile/between/years.h"

namespace gouji {
namespace {

struct Pair {
  Filing earlier, later;
};

/// In the order of their years, whatever the order of the call.
Pair pair_of(const Call& call) {
  Pair pair{filing_at(call.arguments[0], call), filing_at(call.arguments[1], call)};
  if (pair.later.fiscal_year < pair.earlier.fiscal_year) std::swap(pair.earlier, pair.later);
  if (same_entity(pair.earlier.entity, pair.later.entity)) return pair;
  throw Error(ErrorCode::usage, "", 0,
              {"两份文件不是同一单位：" + pair.earlier.entity + "、" + pair.later.entity,
               "the filings are not of one entity: " + pair.earlier.entity + ", " + pair.later.entity},
              {});
}

const Message& words_of(const YearComparison& comparison, const YearStatement& statement) {
  for (const Finding& finding : comparison.findings)
    if (statement.outcome == Outcome::fail && finding.evidence.front().claim == statement.claim) return finding.message;
  return statement.reason;
}

std::string text_of(const Pair& pair, const YearComparison& comparison, Language language) {
  std::string out;
  for (const YearStatement& statement : comparison.statements) {
    const Claim& claim = pair.later.claims[static_cast<std::size_t>(statement.claim)];
    out.append(name_of(statement.outcome, language)).append("\t").append(claim.subject).append("\t");
    out.append(claim.quote);
    if (statement.before) out.append("\t").append(name_of(pair.earlier, *statement.before));
    const Message& words = words_of(comparison, statement);
    if (!words.empty()) out.append("\t").append(language == Language::zh ? words.zh : words.en);
    out += '\n';
  }
  return out;
}

Json json_of(const Pair& pair, const YearComparison& comparison) {
  Json statements = Json::array();
  for (const YearStatement& statement : comparison.statements) {
    const Claim& claim = pair.later.claims[static_cast<std::size_t>(statement.claim)];
    Json one = {{"outcome", text_of(statement.outcome)},
                {"page", number_or_null(claim.page)},
                {"subject", text_or_null(claim.subject)},
                {"quote", claim.quote}};
    one["now"] = statement.now ? Json(name_of(pair.later, *statement.now)) : Json(nullptr);
    one["before"] = statement.before ? Json(name_of(pair.earlier, *statement.before)) : Json(nullptr);
    one["reason"] = json_of(words_of(comparison, statement));
    statements.push_back(std::move(one));
  }
  return {{"earlier", pair.earlier.source}, {"later", pair.later.source}, {"statements", std::move(statements)}};
}

int run(const Call& call) {
  const Pair pair = pair_of(call);
  const Report report = reconcile(pair.later);
  const YearComparison comparison = compare_years(pair.earlier, pair.later, report.bindings);
  write_out(call.format == "json" ? print(json_of(pair, comparison)) : text_of(pair, comparison, call.language));
  const bool fails = !comparison.findings.empty() && fail_on_of(call) <= Severity::warning;
  return fails ? status_findings : status_done;
}

}  // namespace

const Command compare_command = {
    "compare",
    "FILE FILE",
    {"同一单位两个年度：后一年关于前一年的说法与前一年公布的数",
     "two years of one entity: what the later says of the earlier against what that printed"},
    {"text", "json"},
    2,
    2,
    with_reading_options({fail_on_option()}),
    run,
};

}  // namespace gouji
