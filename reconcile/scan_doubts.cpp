#include "reconcile/scan_doubts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/text.h"
#include "reconcile/find_figure.h"
#include "reconcile/rules/likeness.h"

namespace gouji {
namespace {

constexpr float kSure = 0.9F;    // of a figure: below, it is in doubt
constexpr std::size_t kFar = 3;  // characters by which names differ that are not misread for one another

bool has_coded_lines(const Schedule& schedule) {
  return std::any_of(schedule.lines.begin(), schedule.lines.end(),
                     [](const ScheduleLine& line) { return !line.code.empty(); });
}

/// A word in doubt in the line's row that is none of its figures.
bool has_doubtful_label(const Filing& filing, const ScheduleLine& line) {
  return std::any_of(filing.doubts.begin(), filing.doubts.end(), [&](const Doubt& doubt) {
    if (doubt.page != line.page || doubt.box.centre_y() < line.box.y0 || doubt.box.centre_y() > line.box.y1)
      return false;
    return std::none_of(line.figures.begin(), line.figures.end(), [&](const Figure& figure) {
      return figure.box.contains(doubt.box.centre_x(), doubt.box.centre_y());
    });
  });
}

/// A figure in doubt that its unit gives no amount for: 1,079.721元.
bool has_figure_without_amount(const ScheduleLine& line) {
  return std::any_of(line.figures.begin(), line.figures.end(),
                     [](const Figure& figure) { return !figure.amount && figure.confidence < kSure; });
}

/// A code below a class that the schedule does not print, though it prints others: the class's line or this code was misread.
bool lacks_class(const Schedule& schedule, const ScheduleLine& line) {
  constexpr std::size_t class_digits = 3;
  if (line.code.size() <= class_digits) return false;
  const std::string_view own = std::string_view(line.code).substr(0, class_digits);
  bool any = false, found = false;
  for (const ScheduleLine& other : schedule.lines) {
    any = any || other.code.size() == class_digits;
    found = found || other.code == own;
  }
  return any && !found;
}

bool lacks_code(const Filing& filing, const Schedule& schedule, const ScheduleLine& line) {
  if (!is_scanned(filing, line.page)) return false;
  return (line.code.empty() && line.role.empty() && has_coded_lines(schedule)) || lacks_class(schedule, line);
}

bool is_unsure(const Filing& filing, const Schedule& schedule, const ScheduleLine& line) {
  return lacks_code(filing, schedule, line) || (is_scanned(filing, line.page) && has_doubtful_label(filing, line));
}

/// A table without a title right behind a schedule's last page, which may be its end.
bool may_go_on(const Filing& filing, const Schedule& schedule) {
  if (schedule.pages.empty()) return false;
  const int last = schedule.pages.back();
  return std::any_of(filing.schedules.begin(), filing.schedules.end(), [&](const Schedule& other) {
    return other.kind == ScheduleKind::other && other.title.empty() && other.has_figures() && !other.pages.empty() &&
           other.pages.front() == last + 1 && is_scanned(filing, other.pages.front());
  });
}

/// Behind the last part, below lines of its own, stands one that may be another part: its code could not be read.
bool may_have_later_part(const Filing& filing, const Schedule& schedule, int last) {
  const auto& lines = schedule.lines;
  if (lines[last].code.empty()) return false;
  for (std::size_t l = static_cast<std::size_t>(last) + 1; l < lines.size(); ++l) {
    if (lacks_code(filing, schedule, lines[l])) return true;
    if (!lines[l].role.empty() || lines[l].level <= lines[last].level) return false;
  }
  return may_go_on(filing, schedule);
}

/// A line beside those summed up, of the same level, whose amount is not known: it may be one of the parts.
bool may_lack_part(const Filing& filing, const Constraint& constraint) {
  auto is_unknown = [&](const ScheduleLine& line) {
    return is_scanned(filing, line.page) && (line.holds_words || has_figure_without_amount(line));
  };
  return std::any_of(constraint.right.begin(), constraint.right.end(), [&](const Term& term) {
    if (term.cell.claim >= 0) return false;
    const Schedule& schedule = filing.schedules[term.cell.fact.schedule];
    const int level = schedule.lines[term.cell.fact.line].level;
    return std::any_of(schedule.lines.begin(), schedule.lines.end(),
                       [&](const ScheduleLine& line) { return line.level == level && is_unknown(line); });
  });
}

bool ends_in_figure(const std::string& path) {
  const std::size_t point = path.find_last_of(".,");
  auto digit = [&](std::size_t at) { return path[at] >= '0' && path[at] <= '9'; };
  return point != std::string::npos && point > 0 && point + 1 < path.size() && digit(point - 1) && digit(point + 1);
}

/// `其他收入15.55`: the rule below a column's header was not found, and the column's first line lacks that figure.
bool has_figure_in_header(const Filing& filing, const Constraint& constraint) {
  auto in_header = [&](const Term& term) {
    if (term.cell.claim >= 0 || !is_scanned(filing, filing.figure(term.cell.fact).page)) return false;
    const std::vector<Column>& columns = filing.schedules[term.cell.fact.schedule].columns;
    return std::any_of(columns.begin(), columns.end(),
                       [](const Column& column) { return ends_in_figure(column.path); });
  };
  return std::any_of(constraint.left.begin(), constraint.left.end(), in_header) ||
         std::any_of(constraint.right.begin(), constraint.right.end(), in_header);
}

/// First and last line of each schedule that the identity is over.
std::map<int, std::pair<int, int>> extents(const Constraint& constraint) {
  std::map<int, std::pair<int, int>> extents;
  for (const auto* side : {&constraint.left, &constraint.right}) {
    for (const Term& term : *side) {
      if (term.cell.claim >= 0) continue;
      const FactRef& fact = term.cell.fact;
      auto& [first, last] = extents.try_emplace(fact.schedule, fact.line, fact.line).first->second;
      first = std::min(first, fact.line);
      last = std::max(last, fact.line);
    }
  }
  return extents;
}

bool is_worth(const Figure& figure, const Amount& amount) {
  if (!figure.amount || amount.fen == 0) return false;
  return std::abs(figure.amount->fen - amount.fen) * 2 <= std::max(amount.ulp, figure.amount->ulp);
}

/// Lines that the finding's evidence points at.
bool is_pointed_at(const Finding& finding, int schedule, int line) {
  return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& evidence) {
    return evidence.fact && evidence.fact->schedule == schedule && evidence.fact->line == line;
  });
}

/// What a figure's line is called; in tables without labels the levels of its column's header.
std::vector<std::u32string> names_of(const Schedule& schedule, const ScheduleLine& line, const Figure& figure) {
  if (!line.name.empty()) return {to_utf32(class_name(line.name))};
  std::vector<std::u32string> names;
  const std::string path = normalised(schedule.columns[figure.column].path);
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    names.push_back(to_utf32(path.substr(at, end - at)));
    at = end + 1;
  }
  return names;
}

/// No misreading makes one of the other: so many characters are only in the longer one.
bool is_far_from(const std::u32string& name, const std::u32string& other) {
  const std::size_t longer = std::max(name.size(), other.size());
  return longer * (100 - likeness(name, other)) >= 100 * kFar;
}

/// Names of the lines that the finding points at, where they stand in the claim's sentence before its figure: what text
/// and schedule agree on was not misread.
std::vector<std::u32string> named_lines(const Filing& filing, const Finding& finding, const Claim& claim) {
  const Passage& passage = filing.narrative.passages[claim.passage];
  const auto next = std::upper_bound(passage.sentences.begin(), passage.sentences.end(), claim.begin);
  const std::size_t from = next == passage.sentences.begin() ? 0 : *std::prev(next);
  const std::u32string said = to_utf32(normalised(passage.normal.text.substr(from, claim.begin - from)));
  std::vector<std::u32string> named;
  auto is_said = [&](const std::u32string& name) { return !name.empty() && said.find(name) != std::u32string::npos; };
  for (const Evidence& evidence : finding.evidence) {
    if (!evidence.fact) continue;
    const FactRef& fact = *evidence.fact;
    const Schedule& schedule = filing.schedules[fact.schedule];
    for (std::u32string& name : names_of(schedule, schedule.lines[fact.line], filing.figure(fact)))
      if (is_said(name) || name == to_utf32(claim.item.item_name)) named.push_back(std::move(name));
  }
  return named;
}

/// The claim's amount is printed in a line that the finding does not point at and that may be the one meant.
bool stands_elsewhere(const Filing& filing, const Finding& finding, const Claim& claim) {
  const std::vector<std::u32string> named = named_lines(filing, finding, claim);
  auto may_be_meant = [&](const std::u32string& name) {
    return named.empty() ||
           !std::all_of(named.begin(), named.end(), [&](const std::u32string& one) { return is_far_from(one, name); });
  };
  for (int s = 0; s < static_cast<int>(filing.schedules.size()); ++s) {
    const Schedule& schedule = filing.schedules[s];
    for (int l = 0; l < static_cast<int>(schedule.lines.size()); ++l) {
      if (is_pointed_at(finding, s, l)) continue;
      for (const Figure& figure : schedule.lines[l].figures) {
        if (!is_worth(figure, *claim.amount)) continue;
        const auto names = names_of(schedule, schedule.lines[l], figure);
        if (std::any_of(names.begin(), names.end(), may_be_meant)) return true;
      }
    }
  }
  return false;
}

/// A digit and a mark that may be the figure's own point or comma stand right before it: `692，63`, `110: 23`.
bool is_tail(std::string_view text, std::size_t begin) {
  constexpr std::array<std::string_view, 10> marks = {".", ",", "，", "。", "·", "、", ":", "：", ";", "；"};
  std::string_view before = text.substr(0, begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    if (!before.ends_with(mark) || before.size() == mark.size()) return false;
    const char c = before[before.size() - mark.size() - 1];
    return c >= '0' && c <= '9';
  });
}

/// A mark in place of a character that could not be read: `?81.24万元`.
bool is_after_unread(std::string_view text, std::size_t begin) {
  const std::string_view before = text.substr(0, begin);
  return before.ends_with("?") || before.ends_with("？");
}

/// A space between two digits as they were read, `1 33万元`: a point may have been lost there.
bool is_parted(std::string_view original) {
  auto is_digit_at = [&](std::size_t at) { return at < original.size() && original[at] >= '0' && original[at] <= '9'; };
  for (std::size_t at = original.find(' '); at != std::string_view::npos; at = original.find(' ', at + 1))
    if (at > 0 && is_digit_at(at - 1) && is_digit_at(original.find_first_not_of(' ', at))) return true;
  return false;
}

/// `1234,5678万元`: the figure at `begin` is no number as it stands.
bool is_badly_separated(std::string_view figure) {
  const std::string_view number = figure.substr(0, figure.find_first_not_of("-0123456789,."));
  return number.find(',') != std::string_view::npos && !parse_decimal(number);
}

}  // namespace

bool is_doubtful_claim(const Filing& filing, const Claim& claim) {
  if (!is_scanned(filing, claim.page)) return false;
  const Passage& passage = filing.narrative.passages[claim.passage];
  const std::string_view text = passage.normal.text;
  if (is_tail(text, claim.begin) || is_after_unread(text, claim.begin) ||
      is_badly_separated(text.substr(claim.begin, claim.end - claim.begin)) ||
      is_parted(passage.normal.original(passage.original, claim.begin, claim.end)))
    return true;
  return std::any_of(filing.doubts.begin(), filing.doubts.end(), [&](const Doubt& doubt) {
    return doubt.page == claim.page && !intersected(doubt.box, claim.box).empty();
  });
}

bool is_scanned(const Filing& filing, int page) {
  return std::binary_search(filing.scanned_pages.begin(), filing.scanned_pages.end(), page);
}

bool rests_on_unsure_line(const Filing& filing, const Constraint& constraint) {
  if (filing.scanned_pages.empty()) return false;
  if (may_lack_part(filing, constraint) || has_figure_in_header(filing, constraint)) return true;
  for (const auto& [index, extent] : extents(constraint)) {
    const auto& [first, last] = extent;
    if (first == last) continue;
    const Schedule& schedule = filing.schedules[index];
    const int count = static_cast<int>(schedule.lines.size());
    for (int l = std::max(0, first - 1); l <= std::min(last + 1, count - 1); ++l)
      if (is_unsure(filing, schedule, schedule.lines[l])) return true;
    if (may_have_later_part(filing, schedule, last)) return true;
  }
  return false;
}

bool may_hide_schedule(const Filing& filing) {
  return std::any_of(filing.schedules.begin(), filing.schedules.end(), [&](const Schedule& schedule) {
    if (schedule.pages.empty() || !is_scanned(filing, schedule.pages.front()) || !schedule.has_figures()) return false;
    const auto same = std::count_if(filing.schedules.begin(), filing.schedules.end(), [&](const Schedule& other) {
      return other.kind == schedule.kind && other.has_figures();
    });
    return schedule.kind == ScheduleKind::other || same > 1;
  });
}

bool may_mean_another_line(const Filing& filing, const Finding& finding) {
  if (filing.scanned_pages.empty()) return false;
  const bool over_figures = std::any_of(finding.evidence.begin(), finding.evidence.end(),
                                        [](const Evidence& evidence) { return evidence.fact.has_value(); });
  if (!over_figures) return false;
  return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& evidence) {
    if (evidence.claim < 0 || !is_scanned(filing, evidence.page)) return false;
    const Claim& claim = filing.claims[evidence.claim];
    return claim.amount && stands_elsewhere(filing, finding, claim);
  });
}

}  // namespace gouji
