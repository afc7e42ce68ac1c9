#include "parse/units.h"

#include <array>

#include "parse/pattern.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 4> words = {"亿元", "万元", "千元", "元"};

std::optional<StatedUnit> unit_at(std::string_view text) {
  constexpr std::string_view currency = "人民币";
  if (text.starts_with(currency)) text.remove_prefix(currency.size());
  for (std::string_view word : words)
    if (text.starts_with(word)) return StatedUnit{parse_unit(word), std::string(word)};
  return std::nullopt;
}

/// The unit that stands right behind one of `openings`, the last one in the text first.
std::optional<StatedUnit> unit_behind(std::string_view text, std::string_view opening) {
  for (std::size_t at = text.rfind(opening); at != std::string_view::npos; at = text.rfind(opening, at - 1)) {
    if (auto unit = unit_at(text.substr(at + opening.size()))) return unit;
    if (at == 0) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<StatedUnit> stated_unit(std::string_view normal) {
  for (std::string_view opening : {"单位:", "单位为", "("})
    if (auto unit = unit_behind(normal, opening)) return unit;
  return std::nullopt;
}

bool is_imprint(std::string_view normal) {
  static const Patterns imprints = {Pattern("编制部门"),   Pattern("编制单位"),   Pattern("^填报"),
                                    Pattern("^部门:"),     Pattern("^单位:"),     Pattern("公开部门"),
                                    Pattern("金额单位"),   Pattern("^单位名称:"), Pattern("^部门名称:"),
                                    Pattern("^预算单位:"), Pattern("^(单位:")};
  return any_matches(imprints, normal);
}

}  // namespace gouji
