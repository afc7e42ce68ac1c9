// C1–C4: codes that are not padded, not known, at odds with their names, and names of other years.
#include <algorithm>

#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/code.h"
#include "reconcile/rules/code_support.h"
#include "reconcile/rules/narrative_support.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {
namespace {

std::string digits_of(const std::string& text) {
  std::string digits;
  for (char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

/// `30102` → `301 02`.
std::string spaced(const std::string& code) {
  std::string text(code, 0, 3);
  for (std::size_t at = 3; at < code.size(); at += 2) text.append(1, ' ').append(code, at, 2);
  return text;
}

Finding begin(const char* rule, FindingKind kind, Severity severity, const ScheduleLine& line, std::string observed) {
  return finding_from(rule, kind, severity, line_evidence(line, std::move(observed)));
}

/// The findings, and one entry for all that passed: a rule over hundreds of lines says what is odd line by line only.
void hand_over(const char* rule, std::vector<Gathered>& all, bool any_passed, Verification& out) {
  for (Gathered& one : all) {
    out.ledger.push_back(decided(rule, Outcome::fail, one.finding.quote));
    out.findings.push_back(std::move(one.finding));
  }
  if (any_passed) out.ledger.push_back(decided(rule, Outcome::pass, ""));
}

/// Part of the other, as where a cell cuts a name off.
bool is_cut(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool is_name_of(const std::vector<const CodeName*>& own, const std::string& printed) {
  return std::any_of(own.begin(), own.end(), [&](const CodeName* name) {
    return std::any_of(name->accepted.begin(), name->accepted.end(),
                       [&](const std::string& accepted) { return is_cut(accepted, printed); });
  });
}

/// The code whose name is printed: beside the printed one where there is such, else the only one there is.
const CodeName* owner_of(const std::string& name, const std::string& code) {
  std::vector<const CodeName*> owners = Codebook::national().called(name, code.size());
  for (const CodeName* owner : owners)
    if (owner->code.substr(0, code.size() - 2) == code.substr(0, code.size() - 2)) return owner;
  return owners.empty() ? nullptr : owners.front();
}

Finding misnamed(const ScheduleLine& line, const CodeName& own, const CodeName& owner) {
  Finding finding = begin("C3", FindingKind::code, Severity::warning, line, line.code);
  finding.expected = own.name;
  finding.explanation = {"编码或名称有一个写错", "either the code or the name is wrong"};
  finding.message = {line.code + "是“" + own.name + "”，此处写“" + line.name + "”（" + owner.code + "的名称）",
                     line.code + " is " + own.name + ", here it says " + line.name + ", the name of " + owner.code};
  return finding;
}

Finding stale(const ScheduleLine& line, const CodeName& entry, const CodeName& current, int year) {
  Finding finding = begin("C4", FindingKind::name, Severity::warning, line, line.name);
  finding.expected = current.name;
  finding.suggestion = current.name;
  finding.explanation = {"这是" + std::to_string(entry.to) + "年及以前的科目名称",
                         "the name was in use until " + std::to_string(entry.to)};
  finding.message = {
      std::to_string(year) + "年的" + current.code + "为“" + current.name + "”，此处写“" + line.name + "”",
      "in " + std::to_string(year) + " " + current.code + " is " + current.name + ", here it says " + line.name};
  return finding;
}

}  // namespace

void check_padding(const Context& context, Verification& out) {
  std::vector<Gathered> all;
  bool any_passed = false;
  std::vector<CodedLine> lines = coded_lines(context.filing);
  for (const CodedLine& coded : lines) {
    const ScheduleLine& line = *coded.line;
    std::string digits = digits_of(line.printed_code);
    const bool padded = digits.empty() || digits.size() >= line.code.size() || line.code.size() <= 3;
    any_passed = any_passed || padded;
    if (padded) continue;
    Finding finding = begin("C1", FindingKind::code, Severity::note, line, line.printed_code);
    finding.expected = spaced(line.code);
    finding.suggestion = finding.expected;
    finding.explanation = {"编码没有补零", "the code is not padded"};
    finding.message = {"编码“" + line.printed_code + "”等没有补零", "codes are not padded: " + line.printed_code};
    gather(all, "C1", finding);
  }
  if (lines.empty()) out.ledger.push_back(does_not_apply("C1", "没有带编码的行", "no line with a code"));
  hand_over("C1", all, any_passed, out);
}

void check_known_codes(const Context& context, Verification& out) {
  std::vector<Gathered> all;
  bool any_passed = false;
  std::size_t before = out.ledger.size();
  const Codebook& book = Codebook::national();
  for (const CodedLine& coded : coded_lines(context.filing)) {
    const ScheduleLine& line = *coded.line;
    if (!book.names_of(line.code).empty()) {
      any_passed = true;
      continue;
    }
    if (!book.lists_all_beside(line.code)) {
      out.ledger.push_back(undecided("C2", line.code, "科目表没有列全", "the code book is not complete there"));
      continue;
    }
    Finding finding = begin("C2", FindingKind::code, Severity::note, line, line.code);
    finding.explanation = {"科目表内没有这个编码", "not in the code book"};
    finding.message = {"科目编码" + line.code + "（" + line.name + "）不在科目表内",
                       "code " + line.code + " (" + line.name + ") is not in the code book"};
    gather(all, line.code, finding);
  }
  hand_over("C2", all, any_passed, out);
  if (out.ledger.size() == before) out.ledger.push_back(does_not_apply("C2", "没有带编码的行", "no line with a code"));
}

void check_code_names(const Context& context, Verification& out) {
  std::vector<Gathered> all;
  bool any_passed = false;
  std::size_t before = out.ledger.size();
  for (const CodedLine& coded : coded_lines(context.filing)) {
    const ScheduleLine& line = *coded.line;
    std::vector<const CodeName*> own = Codebook::national().names_of(line.code);
    if (own.empty()) continue;
    const bool right = is_name_of(own, coded.name);
    const CodeName* owner = right ? nullptr : owner_of(coded.name, line.code);
    if (!right && owner == nullptr) {
      out.ledger.push_back(undecided("C3", line.code, "名称不在科目表内", "the name is not in the code book"));
      continue;
    }
    any_passed = any_passed || right;
    if (!right) gather(all, line.code + coded.name, misnamed(line, *own.front(), *owner));
  }
  hand_over("C3", all, any_passed, out);
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("C3", "没有科目表内的编码", "no code that the code book has"));
}

void check_stale_names(const Context& context, Verification& out) {
  const int year = context.filing.fiscal_year;
  if (year == 0) {
    out.ledger.push_back(undecided("C4", "", "不知道年度", "the year is not known"));
    return;
  }
  std::vector<Gathered> all;
  bool any_passed = false;
  std::size_t before = out.ledger.size();
  auto check = [&](const ScheduleLine& line, const std::string& name, std::size_t digits) {
    const CodeName* entry = Codebook::national().stale(name, digits, year);
    any_passed = any_passed || entry == nullptr;
    if (entry == nullptr) return;
    gather(all, name, stale(line, *entry, *Codebook::national().name_in(entry->code, year), year));
  };
  for (const CodedLine& coded : coded_lines(context.filing)) check(*coded.line, coded.name, coded.line->code.size());
  for (ScheduleKind kind : {ScheduleKind::summary, ScheduleKind::appropriation_summary})
    for (int schedule : schedules_of_kind(context.filing, kind))
      for (const ScheduleLine& line : context.filing.schedules[schedule].lines)
        if (line.role == "class") check(line, class_name(line.name), 3);
  hand_over("C4", all, any_passed, out);
  if (out.ledger.size() == before)
    out.ledger.push_back(does_not_apply("C4", "没有科目名称", "no names of the classification"));
}

}  // namespace gouji
