#include "cli/compare.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"

namespace gouji {
namespace {

bool comes_before(const Comparable& one, const Comparable& other) {
  return std::pair(one.year, one.stage) < std::pair(other.year, other.stage);
}

/// In the order of their years, whatever the order of the call; versions as they are given.
Compared pair_of(const Comparable& one, const Comparable& other) {
  return comes_before(other, one) ? compare_pair(other, one) : compare_pair(one, other);
}

std::vector<const Comparable*> units_beside(const Comparable& department, const std::vector<Comparable>& filings) {
  std::vector<const Comparable*> units;
  for (const Comparable& filing : filings)
    if (filing.scope == Scope::unit && filing.year == department.year && filing.stage == department.stage &&
        lists(department, filing))
      units.push_back(&filing);
  return units;
}

bool is_found(const Compared& compared, Severity threshold) {
  return std::any_of(compared.comparisons.begin(), compared.comparisons.end(), [&](const Comparison& comparison) {
    return std::any_of(comparison.findings.begin(), comparison.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= threshold; });
  });
}

Comparable comparable_at(const std::string& path, const Call& call) {
  const Filing filing = filing_at(path, call);
  return comparable_of(filing, reconcile(filing));
}

[[noreturn]] void refuse(const std::vector<Comparable>& filings) {
  std::string names;
  for (const Comparable& filing : filings) names += (names.empty() ? "" : "、") + filing.entity;
  throw Error(ErrorCode::usage, "", 0,
              {"文件之间没有可比的：不是同一单位，也不是部门与其单位：" + names,
               "nothing can be compared: they are neither of one entity nor a department and its units: " + names},
              {});
}

int run(const Call& call) {
  return compare_files(call);
}

}  // namespace

Compared compare_pair(const Comparable& earlier, const Comparable& later) {
  const bool versions = earlier.year == later.year && earlier.stage == later.stage;
  Compared out{versions                     ? Compared::Kind::versions
               : earlier.year == later.year ? Compared::Kind::stages
                                            : Compared::Kind::years,
               earlier.source,
               later.source,
               {},
               {}};
  if (versions)
    out.changes = differences(earlier, later);
  else
    out.comparisons = {compare(later, earlier)};
  return out;
}

std::vector<Compared> compare_all(const std::vector<Comparable>& filings) {
  std::vector<Compared> all;
  for (std::size_t i = 0; i < filings.size(); ++i)
    for (std::size_t j = i + 1; j < filings.size(); ++j)
      if (same_entity(filings[i].entity, filings[j].entity) && not_comparable(filings[i], filings[j]).empty())
        all.push_back(pair_of(filings[i], filings[j]));
  for (const Comparable& department : filings) {
    if (department.scope != Scope::department) continue;
    const auto units = units_beside(department, filings);
    if (units.empty()) continue;
    all.push_back({Compared::Kind::units, "", department.source, {compare_units(department, units)}, {}});
  }
  return all;
}

int write_comparisons(const std::vector<Compared>& all, const Call& call, bool many) {
  if (call.format == "json")
    write_out(comparison_json(all, many));
  else if (call.format == "csv")
    write_out(comparison_csv(all));
  else
    for (const Compared& one : all) write_out(comparison_text(one, call.language));
  const bool fails =
      std::any_of(all.begin(), all.end(), [&](const Compared& one) { return is_found(one, fail_on_of(call)); });
  return fails ? status_findings : status_done;
}

int compare_files(const Call& call) {
  if (call.arguments.size() < 2)
    throw usage_error("请给出两份或更多文件，或用 --store", "give two files or more, or --store", "compare");
  std::vector<Comparable> filings;
  for (const std::string& path : call.arguments) filings.push_back(comparable_at(path, call));
  const std::vector<Compared> all = compare_all(filings);
  if (all.empty()) refuse(filings);
  return write_comparisons(all, call, filings.size() > 2);
}

const Command compare_command = {
    "compare",
    "FILE FILE… | --store S",
    {"文件之间：两个年度、预算与决算、部门与单位、两个版本",
     "filings against each other: two years, budget and final accounts, a department and its units, two versions"},
    {"text", "json", "csv"},
    0,
    static_cast<std::size_t>(-1),
    with_reading_options({fail_on_option(), store_option()}),
    run,
};

}  // namespace gouji
