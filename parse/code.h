// Codes of the functional and the economic classification, however they are printed: in one cell, in three, before the
// name in its cell, unpadded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Digits that stand in a label column, and which of the lane's label columns that is.
struct CodePart {
  std::string digits;
  int position = 0;
};

/// How many bytes at the beginning of a normalised label are a code with a name behind it: 2 of `99其他支出`, 7 of
/// `2010301行政运行`; 0 of `1.基金`, `2024年信息化项目`, `基本工资`.
std::size_t leading_code_length(std::string_view normal);

/// A code at the beginning of a normalised label, the marks that may set it apart from the name, and where the name
/// begins: `[2010301]行政运行`, `2010301-行政运行`, `2010301行政运行`.
struct LeadingCode {
  std::string_view digits;  ///< empty where the label begins with none
  std::size_t name = 0;     ///< bytes before the name
};

LeadingCode leading_code(std::string_view normal);

/// 类款项 joined and padded to 3/2/2 digits. Parts that repeat what stands before them (201, 20103) count once. Where the
/// first part is no class, the classes of the line before are meant, as far as the part's column leaves them. Empty
/// where there are no parts or no class can be known.
std::string joined_code(const std::vector<CodePart>& parts, std::string_view previous);

/// 1 of a class (201), 2 of a group (20103), 3 of an item (2010301); 0 of anything else.
int level_of_code(std::string_view code);

}  // namespace gouji
