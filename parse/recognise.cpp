#include "parse/recognise.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "parse/forms.h"
#include "parse/target_form.h"

namespace gouji {
namespace {

constexpr int enough = 5;  // a title that names a kind has 6; headers alone must say as much
constexpr int clear = 2;   // a tie of title and headers is no decision

/// How many of the first body rows tell which classification the codes are of.
constexpr int rows_looked_at = 12;

std::vector<std::string_view> header_texts(const Reading& reading) {
  std::vector<std::string_view> texts;
  for (const HeaderPath& path : reading.headers)
    for (const ViewCell* level : path.levels) texts.push_back(level->text);
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

/// A line's code, or its label without the number before it; empty for digits that are no code.
std::string_view line_start(const GridView& view, int row) {
  auto cells = view.printed(row);
  if (cells.size() < 2) return {};
  std::string_view text = cells.front()->text;
  if (text.starts_with('[')) text.remove_prefix(1);
  bool digit = text.substr(0, 1).find_first_of("0123456789") != std::string_view::npos;
  bool code = text.size() >= 3 && is_digits(text.substr(0, 3));
  if (digit && code) return text;
  text.remove_prefix(ordinal_length(text));
  return digit && ordinal_length(cells.front()->text) == 0 ? std::string_view() : text;
}

/// The feature of the classification that most of the first lines are of; empty where two tie.
std::string_view classification(const Reading& reading) {
  const auto& known = forms().classifications;
  std::vector<int> counts(known.size(), 0);
  int end = std::min(reading.body.end, reading.body.begin + rows_looked_at);
  for (int row = reading.body.begin; row < end; ++row) {
    std::string_view start = line_start(*reading.view, row);
    for (std::size_t i = 0; i < known.size() && !start.empty(); ++i) counts[i] += any_matches(known[i].lines, start);
  }
  auto most = std::max_element(counts.begin(), counts.end());
  bool decided = most != counts.end() && *most > 0 && std::count(counts.begin(), counts.end(), *most) == 1;
  return decided ? std::string_view(known[static_cast<std::size_t>(most - counts.begin())].feature) : "";
}

std::vector<std::string_view> evidence_of(const Reading& reading) {
  auto texts = header_texts(reading);
  if (reading.lanes.size() > 1) texts.push_back("#lanes");
  if (auto kind = classification(reading); !kind.empty()) texts.push_back(kind);
  if (has_indicators(*reading.view)) texts.push_back("#indicators");
  if (has_project_funds(*reading.view)) texts.push_back("#project-funds");
  return texts;
}

/// The title without the name of who publishes and without the year: a 国有资产监督管理委员会 prints more than tables of
/// its assets.
std::string_view subject_of(std::string_view title) {
  std::size_t begin = 0;
  for (const std::string& ending : forms().entity_endings) {
    std::size_t at = title.rfind(ending);
    if (at != std::string_view::npos) begin = std::max(begin, at + ending.size());
  }
  std::size_t year = title.find("年");
  if (year != std::string_view::npos && year > 0 && title[year - 1] >= '0' && title[year - 1] <= '9')
    begin = std::max(begin, year + std::string_view("年").size());
  return title.substr(begin);
}

int title_score(const KindEvidence& evidence, std::string_view title) {
  if (any_matches(evidence.never, title)) return 0;
  int best = 0;
  for (const Weighted& weighted : evidence.title)
    if (weighted.pattern.matches(title)) best = std::max(best, weighted.weight);
  return best;
}

int best_title_score(std::string_view title) {
  const std::string_view subject = subject_of(title);
  int best = 0;
  for (const KindEvidence& evidence : forms().kinds) best = std::max(best, title_score(evidence, subject));
  return best;
}

int header_score(const KindEvidence& evidence, const std::vector<std::string_view>& texts) {
  int score = 0;
  for (const Weighted& weighted : evidence.header)
    if (std::any_of(texts.begin(), texts.end(), [&](std::string_view t) { return weighted.pattern.matches(t); }))
      score += weighted.weight;
  return score;
}

/// The nearest candidate that names a kind; the nearest one at all where none does.
NormalLine chosen_title(const Reading& reading, bool& names_kind) {
  auto candidates = title_candidates(reading.before);
  for (const NormalLine& candidate : candidates)
    if ((names_kind = best_title_score(candidate.normal) > 0)) return candidate;
  return candidates.empty() ? NormalLine{} : candidates.front();
}

/// How well the kinds fit to a title and to headers.
void score_kinds(Recognition& best, const std::vector<std::string_view>& texts) {
  const std::string_view subject = subject_of(best.title.normal);
  int runner_up = 0;
  for (const KindEvidence& evidence : forms().kinds) {
    int score = title_score(evidence, subject) + header_score(evidence, texts);
    if (score > best.score) {
      runner_up = best.score;
      best.score = score;
      best.kind = evidence.kind;
    } else {
      runner_up = std::max(runner_up, score);
    }
  }
  best.margin = best.score - runner_up;
}

/// A table without a title whose kind a line above tells that its headers speak for as well.
std::optional<Recognition> by_loose_title(const Reading& reading, const std::vector<std::string_view>& texts) {
  for (const NormalLine& line : loose_titles(reading.before)) {
    if (best_title_score(line.normal) == 0) continue;
    Recognition found;
    found.title = line;
    found.titled = true;
    score_kinds(found, texts);
    const auto& kinds = forms().kinds;
    auto evidence = std::find_if(kinds.begin(), kinds.end(), [&](const auto& e) { return e.kind == found.kind; });
    if (found.certain() && evidence != kinds.end() && header_score(*evidence, texts) > 0) return found;
  }
  return {};
}

}  // namespace

bool Recognition::certain() const {
  return score >= enough && margin >= clear;
}

Recognition recognise(const Reading& reading) {
  Recognition best;
  best.title = chosen_title(reading, best.titled);
  auto texts = evidence_of(reading);
  score_kinds(best, texts);
  if (best.certain() || !best.title.normal.empty()) return best;
  return by_loose_title(reading, texts).value_or(best);
}

}  // namespace gouji
