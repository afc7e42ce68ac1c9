#include "publish/write.h"

namespace gouji {

std::string findings_text(const Checked& checked, const TextStyle& style) {
  std::string out;
  for (const Finding& finding : checked.report.findings) {
    out += std::string(text_of(finding.severity)) + " " + finding.rule + " p" + std::to_string(finding.page) + " ";
    out += (style.language == Language::zh ? finding.message.zh : finding.message.en) + '\n';
  }
  return out;
}

}  // namespace gouji
