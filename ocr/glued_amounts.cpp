#include "ocr/glued_amounts.h"

#include <algorithm>
#include <string_view>

#include "ocr/word_text.h"

namespace gouji::ocr {
namespace {

constexpr std::size_t kDecimals = 2;
constexpr std::size_t kGroup = 3;
constexpr std::size_t kMostDigits = 14;  // before the point: tens of billions of 元 have eleven

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Digits as they stand before a point: bare, or in threes behind commas; no 0 first but alone.
bool is_whole_part(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  std::size_t comma = text.find(',');
  const std::string_view first = text.substr(0, comma);
  if (!all_digits(first) || (text.front() == '0' && text.size() > 1)) return false;
  if (comma != std::string_view::npos && first.size() > kGroup) return false;
  while (comma != std::string_view::npos) {
    text.remove_prefix(comma + 1);
    comma = text.find(',');
    const std::string_view group = text.substr(0, comma);
    if (group.size() != kGroup || !all_digits(group)) return false;
  }
  return true;
}

/// Every separator taken for one that parts thousands but the last, which is the point.
bool is_in_threes(const std::string& text) {
  const std::size_t point = text.rfind('.');
  std::string whole = text.substr(0, point);
  std::replace(whole.begin(), whole.end(), '.', ',');
  return is_whole_part(whole);
}

}  // namespace

std::vector<std::size_t> glued_amounts(const std::string& text) {
  std::vector<std::size_t> begins;
  std::size_t from = 0;
  while (from < text.size()) {
    if (from > 0) begins.push_back(from);
    const std::size_t point = text.find('.', from);
    if (point == std::string::npos || !is_whole_part(std::string_view(text).substr(from, point - from))) return {};
    const std::string_view decimals = std::string_view(text).substr(point + 1, kDecimals);
    if (decimals.size() != kDecimals || !all_digits(decimals)) return {};
    from = point + 1 + kDecimals;
  }
  return begins;
}

bool is_glued_for_sure(const std::string& text) {
  if (glued_amounts(text).empty()) return false;
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return !is_in_threes(text) || static_cast<std::size_t>(digits) > kMostDigits + kDecimals;
}

std::vector<ReadWord> amounts_parted(const ReadWord& word) {
  const std::string text = text_of(word, 0, word.glyphs.size());
  if (!is_glued_for_sure(text)) return {word};
  std::vector<std::size_t> begins = glued_amounts(text);
  begins.insert(begins.begin(), 0);
  begins.push_back(word.glyphs.size());
  std::vector<ReadWord> words;
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const auto first = word.glyphs.begin() + static_cast<std::ptrdiff_t>(begins[i]);
    const auto end = word.glyphs.begin() + static_cast<std::ptrdiff_t>(begins[i + 1]);
    ReadWord part = word;
    part.glyphs.assign(first, end);
    if (i > 0) part.box.x0 = part.glyphs.front().box.x0;
    if (end != word.glyphs.end()) part.box.x1 = part.glyphs.back().box.x1;
    words.push_back(std::move(part));
  }
  return words;
}

}  // namespace gouji::ocr
