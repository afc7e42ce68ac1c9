#include "publish/json.h"

#include <algorithm>

#include "publish/number.h"

namespace gouji {
namespace {

constexpr int height_of_a_line = 2;  // a row of a table with its box, a claim: whatever is read at one glance

/// How deep lists and objects lie in each other, counted up to `most`.
int height(const Json& value, int most) {
  if (!value.is_structured() || most == 0) return 0;
  int highest = 0;
  for (const Json& child : value) highest = std::max(highest, height(child, most - 1));
  return highest + 1;
}

std::string line_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const Coverage& coverage) {
  return {{"decided", coverage.decided}, {"applicable", coverage.applicable}, {"all", coverage.all}};
}

}  // namespace

Json json_of(const Box& box) {
  if (box.empty()) return nullptr;
  return Json::array({to_hundredths(box.x0), to_hundredths(box.y0), to_hundredths(box.x1), to_hundredths(box.y1)});
}

Json json_of(const Message& message) {
  if (message.empty()) return nullptr;
  return {{"zh", message.zh}, {"en", message.en}};
}

Json json_of(const Diagnostics& diagnostics) {
  Json all = Json::array();
  for (const Diagnostic& one : diagnostics)
    all.push_back({{"id", one.id}, {"page", number_or_null(one.page)}, {"message", json_of(Message{one.zh, one.en})}});
  return all;
}

Json coverage_json(const Report& report, const std::vector<RuleResult>& results) {
  return {{"checks", json_of(coverage_of_checks(report))}, {"rules", json_of(coverage_of_rules(results))}};
}

Json json_of(const Finding& finding, Json evidence) {
  return {{"id", finding.id},
          {"rule", finding.rule},
          {"kind", text_of(finding.kind)},
          {"severity", text_of(finding.severity)},
          {"page", number_or_null(finding.page)},
          {"quote", finding.quote},
          {"observed", text_or_null(finding.observed)},
          {"expected", text_or_null(finding.expected)},
          {"difference", text_or_null(finding.difference)},
          {"explanation", json_of(finding.explanation)},
          {"suggestion", text_or_null(finding.suggestion)},
          {"confidence", to_hundredths(finding.confidence)},
          {"evidence", std::move(evidence)},
          {"message", json_of(finding.message)}};
}

Json number_or_null(int value) {
  return value == 0 ? Json(nullptr) : Json(value);
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

void append_break(std::string& out, int depth) {
  out += '\n';
  out.append(static_cast<std::size_t>(depth), ' ');
}

void append(std::string& out, const Json& value, int depth) {
  if (height(value, height_of_a_line + 1) <= height_of_a_line && depth > 0) {
    out += line_of(value);
    return;
  }
  const bool object = value.is_object();
  out += object ? '{' : '[';
  bool first = true;
  for (auto child = value.begin(); child != value.end(); ++child, first = false) {
    if (!first) out += ',';
    append_break(out, depth + 1);
    if (object) out.append(line_of(child.key())).append(": ");
    append(out, *child, depth + 1);
  }
  append_break(out, depth);
  out += object ? '}' : ']';
}

std::string print(const Json& value) {
  std::string out;
  append(out, value, 0);
  out += '\n';
  return out;
}

}  // namespace gouji
