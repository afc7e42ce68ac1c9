#include <algorithm>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/output.h"

namespace gouji {
namespace {

Checked check(const std::string& path) {
  Checked checked{parse_filing(document_at(path)), {}};
  checked.report = reconcile(checked.filing);
  return checked;
}

bool fails(const Checked& checked, Severity threshold) {
  const auto& findings = checked.report.findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.severity >= threshold; });
}

/// What can be printed as soon as one FILE is done; empty for JSON, whose array needs all of them.
std::string report_of(const Checked& checked, const Call& call, bool first) {
  if (call.format == "csv") return findings_csv(checked, first);
  if (call.format == "json") return {};
  const TextStyle style{call.language, wants_colour(), terminal_width()};
  std::string out(first ? 0 : 1, '\n');
  out += findings_text(checked, style);
  return out;
}

int run(const Call& call) {
  std::vector<Checked> all;
  const bool keep = call.format == "json";
  bool first = true, failed = false;
  const int status = each_file(call, [&](const std::string& path) {
    Checked checked = check(path);
    failed = failed || fails(checked, call.fail_on);
    write_out(report_of(checked, call, first));
    first = false;
    if (keep) all.push_back(std::move(checked));
  });
  const bool many = call.arguments.size() > 1;
  if (keep && (many || !all.empty())) write_out(findings_json(all, many));
  return std::max(status, failed ? static_cast<int>(status_findings) : static_cast<int>(status_done));
}

}  // namespace

const Command check_command = {
    "check",
    "FILE…",
    {"勾稽核对：哪些数不能同时成立", "which figures cannot all be right, with the evidence"},
    {"text", "json", "csv"},
    1,
    static_cast<std::size_t>(-1),
    true,
    run,
};

}  // namespace gouji
