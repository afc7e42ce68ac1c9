#include "reconcile/scan_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parse/code.h"
#include "reconcile/codebook.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/likeness.h"
#include "reconcile/scan_doubts.h"

namespace gouji {
namespace {

constexpr std::size_t kAlike = 50;             // hundredths: of a name beside its code
constexpr std::size_t kAlikeWithoutCode = 60;  // of a name that stands alone
constexpr std::size_t kDigitsALevel = 2;

bool has_codes(ScheduleKind kind) {
  switch (kind) {
    case ScheduleKind::revenue:
    case ScheduleKind::expenditure:
    case ScheduleKind::general_public:
    case ScheduleKind::government_fund:
    case ScheduleKind::state_capital:
    case ScheduleKind::basic_economic:
      return true;
    default:
      return false;
  }
}

bool has_classes(ScheduleKind kind) {
  return kind == ScheduleKind::summary || kind == ScheduleKind::appropriation_summary;
}

Diagnostic mended(const ScheduleLine& line, const std::string& read, const std::string& now) {
  return {"ocr-label-mended", line.page, "OCR读作“" + read + "”，按科目表改为“" + now + "”",
          "OCR reads \"" + read + "\"; by the code book it is \"" + now + "\""};
}

std::size_t alike(const std::string& a, const std::string& b) {
  return likeness(to_utf32(a), to_utf32(b));
}

/// The lines of one schedule, from the top.
class Mender {
 public:
  Mender(Filing& filing, Schedule& schedule) : filing_(filing), schedule_(schedule) {}

  void mend_codes() {
    for (std::size_t i = 0; i < schedule_.lines.size(); ++i) {
      ScheduleLine& line = schedule_.lines[i];
      if (is_scanned(filing_, line.page) && !line.name.empty()) mend_line(line, i);
      if (!line.code.empty()) before_ = line.code;
    }
    schedule_.index_codes();
  }

  void mend_classes() {
    for (ScheduleLine& line : schedule_.lines)
      if (is_scanned(filing_, line.page) && line.code.empty() && line.lane > 0) mend_class(line);
  }

 private:
  void mend_line(ScheduleLine& line, std::size_t at) {
    const std::string name = class_name(line.name);
    if (line.code.empty()) {
      if (line.role.empty()) give_code(line, name, at);
      return;
    }
    const std::vector<const CodeName*> known = book_.names_of(line.code);
    if (std::any_of(known.begin(), known.end(), [&](const CodeName* one) { return one->is_called(name); })) return;
    const CodeName* own = book_.name_in(line.code, filing_.fiscal_year);
    if (own == nullptr && !known.empty()) own = known.front();
    if (own != nullptr && alike(name, normalised(own->name)) >= kAlike) {
      rename(line, own->name);
    } else {
      change_code(line, name);
    }
  }

  void rename(ScheduleLine& line, const std::string& name) {
    if (class_name(line.name) != normalised(line.name)) return;  // an ordinal before it stays
    filing_.diagnostics.push_back(mended(line, line.name, name));
    line.name = name;
  }

  void recode(ScheduleLine& line, const std::string& code) {
    filing_.diagnostics.push_back(
        mended(line, line.code.empty() ? line.name : line.code + ' ' + line.name, code + ' ' + line.name));
    line.code = code;
    line.level = level_of_code(code);
  }

  /// A code of the same length and name under the same parent.
  void change_code(ScheduleLine& line, const std::string& name) {
    const std::string parent = line.code.substr(0, line.code.size() - kDigitsALevel);
    std::string only;
    for (const CodeName* one : book_.called(name, line.code.size())) {
      const bool beside = line.code.size() == 3 ? one->code[0] == line.code[0] : one->code.rfind(parent, 0) == 0;
      if (!beside || one->code == only) continue;
      if (!only.empty()) return;
      only = one->code;
    }
    if (only.empty()) only = with_lost_part(line.code, name);
    if (!only.empty()) recode(line, only);
  }

  /// `21001` beside the name of 2101101, below 21011: a cell of the code could not be read.
  std::string with_lost_part(const std::string& code, const std::string& name) const {
    constexpr std::size_t class_digits = 3, group_digits = 5;
    if (code.size() != group_digits || before_.size() < group_digits) return {};
    const std::string whole = before_.substr(0, group_digits) + code.substr(class_digits);
    if (whole.rfind(code.substr(0, class_digits), 0) != 0) return {};
    const std::vector<const CodeName*> known = book_.names_of(whole);
    const bool is_its_name =
        std::any_of(known.begin(), known.end(), [&](const CodeName* one) { return one->is_called(name); });
    return is_its_name ? whole : "";
  }

  void give_code(ScheduleLine& line, const std::string& name, std::size_t at) {
    const std::string after = code_after(at);
    std::string only;
    for (const std::size_t digits : {3U, 5U, 7U}) {
      for (const CodeName* one : book_.called(name, digits)) {
        if (!fits(one->code, after) || one->code == only) continue;
        if (!only.empty()) return;
        only = one->code;
      }
    }
    if (!only.empty()) recode(line, only);
  }

  std::string code_after(std::size_t at) const {
    for (std::size_t i = at + 1; i < schedule_.lines.size(); ++i)
      if (!schedule_.lines[i].code.empty()) return schedule_.lines[i].code;
    return {};
  }

  /// Between the code before and the one after, under a parent that stands before it or over a child that stands after.
  bool fits(const std::string& code, const std::string& after) const {
    if (code <= before_ || (!after.empty() && code >= after)) return false;
    if (!after.empty() && after.rfind(code, 0) == 0) return true;
    return code.size() > 3 && before_.rfind(code.substr(0, code.size() - kDigitsALevel), 0) == 0;
  }

  /// `一、公共安金支出` in a summary: the class of expenditure that it is most like.
  void mend_class(ScheduleLine& line) {
    const std::string name = class_name(line.name);
    if (name == normalised(line.name) || !book_.called(name, 3).empty()) return;
    const std::string whole = normalised(line.name);
    std::string best;
    std::size_t most = kAlikeWithoutCode - 1;
    for (int code = 201; code < 240; ++code) {
      for (const CodeName* one : book_.names_of(std::to_string(code))) {
        const std::size_t like = alike(name, normalised(one->name));
        if (to_utf32(one->name).size() != to_utf32(name).size() || like < most) continue;
        best = like == most ? "" : one->name;
        most = like;
      }
    }
    if (best.empty()) return;
    const std::string now = whole.substr(0, whole.size() - name.size()) + best;
    filing_.diagnostics.push_back(mended(line, line.name, now));
    line.name = now;
  }

  Filing& filing_;
  Schedule& schedule_;
  const Codebook& book_ = Codebook::national();
  std::string before_;  ///< the code of the line before
};

}  // namespace

void mend_scanned_lines(Filing& filing) {
  if (filing.scanned_pages.empty()) return;
  for (Schedule& schedule : filing.schedules) {
    Mender mender(filing, schedule);
    if (has_codes(schedule.kind)) mender.mend_codes();
    if (has_classes(schedule.kind)) mender.mend_classes();
  }
}

}  // namespace gouji
