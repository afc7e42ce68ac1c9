#include "parse/stream/figure.h"

#include <algorithm>
#include <array>

#include "parse/lattice/row_text.h"

namespace gouji::stream {
namespace {

constexpr std::array<std::string_view, 8> currencies = {"$", "US$", "€", "£", "¥", "￥", "Rs.", "$("};
constexpr std::array<std::string_view, 12> missing = {"NA",  "N/A", "(NA)", "na", "(X)", "(D)",
                                                      "(S)", "(Z)", "X",    "NR", "...", "…"};

bool is_one_of(const auto& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

bool is_currency(std::string_view text) {
  return is_one_of(currencies, text);
}

bool is_figure(std::string_view text) {
  if (is_one_of(missing, text)) return true;
  for (std::string_view sign : currencies) {
    if (text.size() > sign.size() && text.starts_with(sign)) return lattice::is_figure(text.substr(sign.size()));
  }
  return lattice::is_figure(text) || is_currency(text);
}

}  // namespace gouji::stream
