#include "publish/csv.h"
#include "publish/number.h"
#include "publish/write.h"

namespace gouji {

std::string findings_csv(const Checked& checked, bool header) {
  std::string out;
  if (header)
    out =
        "filing,id,rule,kind,severity,page,quote,observed,expected,difference,explanation_zh,explanation_en,"
        "suggestion,confidence,message_zh,message_en\n";
  for (const Finding& finding : checked.report.findings)
    append_record(out, {checked.filing.source, finding.id, finding.rule, text_of(finding.kind),
                        text_of(finding.severity), number_or_blank(finding.page), finding.quote, finding.observed,
                        finding.expected, finding.difference, finding.explanation.zh, finding.explanation.en,
                        finding.suggestion, hundredths(finding.confidence), finding.message.zh, finding.message.en});
  return as_utf8(out);
}

}  // namespace gouji
