// The header of a table whose cells are listed one after the other, each merged cell once: which of them stand over which.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gouji {

/// A header's cell; spans count columns and rows.
struct TreeCell {
  std::string text;
  int row = 0, column = 0;
  int rows = 1, columns = 1;
};

/// The cells of a header over so many columns, of which `labels[c]` hold names and codes, the others figures. Up to three
/// rows of names; none where no way to read them fits, or where two fit equally well.
std::optional<std::vector<TreeCell>> header_tree(const std::vector<std::string>& names,
                                                 const std::vector<bool>& labels);

}  // namespace gouji
