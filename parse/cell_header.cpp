#include "parse/cell_header.h"

#include <algorithm>

#include "base/text.h"
#include "parse/forms.h"

namespace gouji {
namespace {

bool labels_column(const std::string& text) {
  std::string normal = normalised(text);
  return any_matches(forms().labels, normal) || any_matches(forms().remarks, normal);
}

/// The header's cells, without those that number the columns.
std::vector<std::string> header_texts(const std::vector<Token>& tokens, const CellRows& rows) {
  std::vector<std::string> header;
  for (int i = 0; i < rows.first; ++i) {
    if (normalised(tokens[i].text) == "栏次") break;
    if (tokens[i].sort != TokenSort::blank) header.push_back(tokens[i].text);
  }
  return header;
}

/// Which columns hold names and codes.
std::vector<bool> label_columns(const RowPattern& pattern) {
  std::vector<bool> labels;
  for (int side = 0; side < 2; ++side) {
    labels.insert(labels.end(), static_cast<std::size_t>(pattern.labels[side]), true);
    labels.insert(labels.end(), static_cast<std::size_t>(pattern.figures[side]), false);
  }
  return labels;
}

/// Labels before names, as many of both as a row has, where the header has one row of names.
std::vector<std::string> labels_before_names(const std::vector<std::string>& header, const RowPattern& pattern) {
  std::vector<std::string> labels, names;
  for (const std::string& text : header) (labels_column(text) ? labels : names).push_back(text);
  auto wanted = static_cast<std::size_t>(pattern.labels[0]);
  if (pattern.labels[1] > 0 || labels.size() < wanted) return {};
  labels.erase(labels.begin(), labels.end() - static_cast<std::ptrdiff_t>(wanted));
  labels.insert(labels.end(), names.begin(), names.end());
  return labels;
}

std::vector<TreeCell> in_one_row(std::vector<std::string> names) {
  std::vector<TreeCell> cells;
  cells.reserve(names.size());
  for (std::string& name : names) cells.push_back({std::move(name), 0, static_cast<int>(cells.size()), 1, 1});
  return cells;
}

}  // namespace

std::vector<TreeCell> whole_header(const std::vector<Token>& tokens, const CellRows& rows) {
  auto tree = header_tree(header_texts(tokens, rows), label_columns(rows.pattern));
  return tree ? *std::move(tree) : std::vector<TreeCell>{};
}

std::vector<TreeCell> lowest_header(const std::vector<Token>& tokens, const CellRows& rows) {
  auto header = header_texts(tokens, rows);
  const std::vector<bool> labels = label_columns(rows.pattern);
  auto one_row = labels_before_names(header, rows.pattern);
  if (one_row.size() == labels.size()) return in_one_row(std::move(one_row));
  if (header.size() < labels.size()) return {};
  header.erase(header.begin(), header.end() - static_cast<std::ptrdiff_t>(labels.size()));
  auto lowest = header_tree(header, labels);
  return lowest ? *std::move(lowest) : std::vector<TreeCell>{};
}

}  // namespace gouji
