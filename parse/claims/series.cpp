#include "parse/claims/series.h"

#include <algorithm>

#include "parse/claims/text_at.h"

namespace gouji {
namespace {

/// 货物、工程、服务支出 is of three names.
std::vector<std::string> names_in(std::string_view noun) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < noun.size();) {
    std::size_t end = noun.size(), width = 0;
    for (std::string_view mark : {"、", "和", "及"}) {
      std::size_t found = noun.find(mark, at);
      if (found >= end) continue;
      end = found;
      width = mark.size();
    }
    names.emplace_back(noun.substr(at, end - at));
    at = end + width;
  }
  return names;
}

/// The years of 2022年、2023年和2024年, or of 2022年至2024年, in words; none where there are fewer than two.
std::vector<int> years_in(std::string_view words) {
  constexpr std::string_view mark = "年";
  constexpr std::size_t digits = 4;
  std::vector<int> years;
  std::size_t behind = 0;
  for (std::size_t at = words.find(mark); at != words.npos; at = words.find(mark, at + mark.size())) {
    const std::string_view number = words.substr(at < digits ? 0 : at - digits, std::min(at, digits));
    if (number.size() < digits || !std::all_of(number.begin(), number.end(), is_digit)) continue;
    const int year = std::stoi(std::string(number));
    const std::string_view between = words.substr(behind, at - digits - behind);
    const bool range = !years.empty() && (between == "至" || between == "到" || between == "-");
    for (int next = range ? years.back() + 1 : year; next < year; ++next) years.push_back(next);
    years.push_back(year);
    behind = at + mark.size();
  }
  constexpr std::size_t most = 12;
  return years.size() < 2 || years.size() > most ? std::vector<int>() : years;
}

bool joins(std::string_view lead) {
  return lead == "、" || lead == "和" || lead == "，" || lead == "及" || lead == "、和" || lead == "与";
}

bool compares(const Claim& claim) {
  return claim.kind == ClaimKind::change || claim.kind == ClaimKind::percent;
}

}  // namespace

void Series::follow(Claim& claim, int index, std::string_view lead, std::string_view clause) {
  open_ = false;
  bool next = count_ > 0 && joins(lead) && claim.unit == first_.unit && claim.unit_text == first_.unit_text;
  bool rates = !next && claim.kind == ClaimKind::percent && amounts_.size() > 1 && claim.passage == first_.passage;
  bool begins = rates || clause.find("分别") != std::string_view::npos;
  if (!next && !begins) {
    count_ = 0;
    amounts_.clear();
    return;
  }
  if (!next) begin(claim, clause);
  take(claim);
  if (claim.kind == ClaimKind::amount) amounts_.push_back(index);
  open_ = compares(claim) && claim.of < 0;
}

void Series::begin(const Claim& claim, std::string_view clause) {
  count_ = 0;
  years_ = years_in(clause.substr(0, clause.find("分别")));
  first_ = claim;
  names_ = names_in(claim.subject);
  if (claim.kind == ClaimKind::amount) amounts_.clear();
}

void Series::take(Claim& claim) {
  claim.kind = first_.kind;
  claim.relation = first_.relation;
  claim.direction = first_.direction;
  claim.base = first_.base;
  claim.base_year = first_.base_year;
  claim.base_phase = first_.base_phase;
  claim.year = count_ < years_.size() ? years_[count_] : first_.year;
  claim.phase = first_.phase;
  if (names_.size() > 1) claim.subject = count_ < names_.size() ? names_[count_] : std::string();
  if (compares(claim) && count_ < amounts_.size()) claim.of = amounts_[count_];
  ++count_;
}

}  // namespace gouji
