#include <algorithm>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rule_set.h"

namespace gouji {
namespace {

std::vector<PageSize> page_sizes(const Document& document) {
  std::vector<PageSize> sizes;
  for (const Page& page : document.pages)
    if (page.number > 0 && page.width > 0) sizes.push_back({page.number, page.width, page.height});
  return sizes;
}

/// The document's words are let go before the filing is reconciled: of a large one they are half of the memory.
Checked read(const std::string& path, const Call& call) {
  const Document document = document_at(path, call);
  return {settled_filing(document), {}, page_sizes(document)};
}

Checked check(const std::string& path, const Call& call, const RuleSet& rules) {
  Checked checked = read(path, call);
  checked.report = reconcile(checked.filing, rules);
  return checked;
}

bool fails(const Checked& checked, Severity threshold) {
  const auto& findings = checked.report.findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.severity >= threshold; });
}

/// Formats that are written as each FILE is done; the others are one value of all of them.
bool goes_file_by_file(const std::string& format) {
  return format == "text" || format == "csv";
}

std::string report_of(const Checked& checked, const RuleSet& rules, const Call& call, bool first) {
  if (call.format == "csv") return findings_csv(checked, first);
  const TextStyle style{call.language, wants_colour(), terminal_width()};
  std::string out(first ? 0 : 1, '\n');
  out += findings_text(checked, rules, style, !call.option("--ledger").empty());
  return out;
}

std::string report_of(const std::vector<Checked>& all, const RuleSet& rules, const Call& call) {
  if (call.format == "sarif") return findings_sarif(all, rules, call.language);
  if (call.format == "html") return findings_html(all, rules, call.language);
  return findings_json(all, rules, call.arguments.size() > 1);
}

Option ledger_option() {
  return {"--ledger",
          "",
          {"列出每条规则的结果和不适用、无法判断的原因",
           "list how every rule ended, and why it did not apply or was not decided"},
          [](const Call& call) {
            if (!call.option("--ledger").empty() && call.format != "text")
              throw usage_error("“--ledger”只用于 text 格式：其他格式都含台账",
                                "\"--ledger\" goes with text: other formats have the ledger", call.command);
          }};
}

int run(const Call& call) {
  const Severity threshold = fail_on_of(call);
  const RuleSet rules = rules_of(call);
  std::vector<Checked> all;
  bool first = true, failed = false;
  const int status = each_file(call, [&](const std::string& path) {
    Checked checked = check(path, call, rules);
    failed = failed || fails(checked, threshold);
    if (goes_file_by_file(call.format))
      write_out(report_of(checked, rules, call, first));
    else
      all.push_back(std::move(checked));
    first = false;
  });
  const bool many = call.arguments.size() > 1;
  if (!goes_file_by_file(call.format) && (many || !all.empty())) write_out(report_of(all, rules, call));
  return std::max(status, failed ? static_cast<int>(status_findings) : static_cast<int>(status_done));
}

}  // namespace

const Command check_command = {
    "check",
    "FILE…",
    {"勾稽核对：哪些数不能同时成立", "which figures cannot all be right, with the evidence"},
    {"text", "json", "csv", "sarif", "html"},
    1,
    static_cast<std::size_t>(-1),
    with_reading_options({fail_on_option(), ledger_option(), rules_option()}),
    run,
};

}  // namespace gouji
