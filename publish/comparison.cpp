#include "publish/comparison.h"

#include "publish/csv.h"
#include "publish/json.h"
#include "publish/names.h"
#include "publish/number.h"

namespace gouji {
namespace {

std::string_view text_of(Change::Kind kind) {
  if (kind == Change::Kind::added) return "added";
  return kind == Change::Kind::removed ? "removed" : "changed";
}

Json json_of(const Decided& one) {
  return {{"rule", one.rule},
          {"outcome", text_of(one.outcome)},
          {"page", number_or_null(one.page)},
          {"subject", text_or_null(one.subject)},
          {"quote", one.quote},
          {"now", text_or_null(one.now)},
          {"before", text_or_null(one.before)},
          {"reason", json_of(one.reason)}};
}

Json json_of(const Evidence& evidence, const std::string& filing) {
  return {{"filing", evidence.filing.empty() ? filing : evidence.filing},
          {"page", number_or_null(evidence.page)},
          {"quote", evidence.quote},
          {"observed", text_or_null(evidence.observed)},
          {"box", json_of(evidence.box)}};
}

Json json_of(const Finding& finding, const std::string& filing) {
  Json evidence = Json::array();
  for (const Evidence& one : finding.evidence) evidence.push_back(json_of(one, filing));
  Json out = json_of(finding, std::move(evidence));
  out["filing"] = filing;
  return out;
}

Json json_of(const Change& change) {
  return {{"change", text_of(change.kind)},
          {"fact", change.words},
          {"before", text_or_null(change.before)},
          {"after", text_or_null(change.after)},
          {"page_before", number_or_null(change.page_before)},
          {"page_after", number_or_null(change.page_after)},
          {"box_before", json_of(change.box_before)},
          {"box_after", json_of(change.box_after)}};
}

Json json_of(const Compared& compared) {
  Json statements = Json::array(), findings = Json::array(), changes = Json::array(), against = Json::array();
  for (const Comparison& comparison : compared.comparisons) {
    for (const Decided& one : comparison.decided) {
      statements.push_back(json_of(one));
      statements.back()["filing"] = comparison.of;
    }
    for (const Finding& finding : comparison.findings) findings.push_back(json_of(finding, comparison.of));
    for (const std::string& source : comparison.against) against.push_back(source);
  }
  for (const Change& change : compared.changes) changes.push_back(json_of(change));
  return {{"comparison", text_of(compared.kind)},
          {"earlier", text_or_null(compared.earlier)},
          {"later", compared.later},
          {"against", std::move(against)},
          {"statements", std::move(statements)},
          {"findings", std::move(findings)},
          {"changes", std::move(changes)}};
}

std::string heading(const Compared& compared, Language language) {
  const bool zh = language == Language::zh;
  std::string out = compared.later;
  const char* beside = zh ? "，对照 " : " against ";
  std::string others = compared.earlier;
  for (const Comparison& comparison : compared.comparisons)
    for (const std::string& source : comparison.against)
      if (compared.kind == Compared::Kind::units) others += (others.empty() ? "" : ", ") + source;
  return others.empty() ? out : out.append(beside).append(others);
}

std::string words_of(const Change& change, Language language) {
  const bool zh = language == Language::zh;
  const auto at = [&](const std::string& text, int page) {
    if (page == 0) return text;
    return text + (zh ? "（第" + std::to_string(page) + "页）" : " (page " + std::to_string(page) + ")");
  };
  std::string out(change.words);
  out += '\t';
  out += change.before.empty() ? "-" : at(change.before, change.page_before);
  out += " → ";
  return out += change.after.empty() ? "-" : at(change.after, change.page_after);
}

}  // namespace

std::string_view text_of(Compared::Kind kind) {
  switch (kind) {
    case Compared::Kind::years:
      return "years";
    case Compared::Kind::stages:
      return "stages";
    case Compared::Kind::units:
      return "units";
    case Compared::Kind::versions:
      return "versions";
  }
  return "";
}

std::string comparison_text(const Compared& compared, Language language) {
  std::string out = heading(compared, language) + "\n";
  for (const Comparison& comparison : compared.comparisons)
    for (const Decided& one : comparison.decided) {
      out.append(one.rule).append("\t").append(name_of(one.outcome, language)).append("\t").append(one.subject);
      out.append("\t").append(one.quote);
      if (!one.before.empty()) out.append("\t").append(one.before);
      if (!one.reason.empty()) out.append("\t").append(language == Language::zh ? one.reason.zh : one.reason.en);
      out += '\n';
    }
  for (const Change& change : compared.changes) out += words_of(change, language) + "\n";
  return out;
}

std::string comparison_json(const std::vector<Compared>& all, bool many) {
  if (!many && all.size() == 1) return print(json_of(all.front()));
  Json array = Json::array();
  for (const Compared& compared : all) array.push_back(json_of(compared));
  return print(array);
}

std::string comparison_csv(const std::vector<Compared>& all) {
  std::string out =
      "filing,others,id,rule,kind,severity,page,quote,observed,expected,difference,explanation_zh,explanation_en,"
      "confidence,message_zh,message_en\n";
  for (const Compared& compared : all)
    for (const Comparison& comparison : compared.comparisons)
      for (const Finding& finding : comparison.findings) {
        std::string others;
        for (const std::string& source : comparison.against) others += (others.empty() ? "" : " ") + source;
        append_record(out, {comparison.of, others, finding.id, finding.rule, text_of(finding.kind),
                            text_of(finding.severity), number_or_blank(finding.page), finding.quote, finding.observed,
                            finding.expected, finding.difference, finding.explanation.zh, finding.explanation.en,
                            hundredths(finding.confidence), finding.message.zh, finding.message.en});
      }
  return as_utf8(out);
}

}  // namespace gouji
