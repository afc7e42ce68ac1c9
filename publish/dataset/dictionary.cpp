#include "publish/dataset/dataset.h"
#include "publish/finding_block.h"

namespace gouji {
namespace {

constexpr std::string_view head_zh =
    "# 数据字典\n\n每张表一个 CSV 文件（`excel/` 中的带字节顺序标记，供 Excel 打开）、工作簿的一页、SQLite "
    "的一张表。空值表示"
    "未写明、未知或不适用，不是零。金额有三种写法：`value`、`unit`、`text` 照印，`fen` 为整数分，`yuan` 为精确的元。\n";
constexpr std::string_view head_en =
    "# Data dictionary\n\nA table is a CSV file (those in `excel/` begin with a byte order mark, for Excel), a sheet "
    "of "
    "the workbook and a table of the SQLite file. A missing value is not stated, not known or not applicable; it is no "
    "zero. Amounts are given as printed (`value`, `unit`, `text`), as integers in 分 (`fen`) and exact in 元 "
    "(`yuan`).\n";

std::string_view type_name(const StoreField& field) {
  if (field.derived) return "decimal";
  if (field.type == FieldType::text) return "text";
  return field.type == FieldType::integer ? "integer" : "number";
}

std::string values_of(const StoreField& field) {
  std::string out;
  for (const std::string& value : field.values) out += " `" + value + "`";
  return out;
}

}  // namespace

std::string dictionary(Language language) {
  const bool zh = language == Language::zh;
  std::string out(zh ? head_zh : head_en);
  for (const StoreTable& table : store_tables()) {
    out += "\n## " + table.name + "\n\n" + in(language, table.meaning) + (zh ? "。主键：" : ". Key: ") +
           table.key_names() + "\n\n| " + (zh ? "列 | 类型 | 含义" : "column | type | meaning") +
           " |\n| --- | --- | --- |\n";
    for (const StoreField& field : table.fields)
      out.append("| ")
          .append(field.name)
          .append(" | ")
          .append(type_name(field))
          .append(" | ")
          .append(in(language, field.meaning) + values_of(field) + " |\n");
  }
  return out;
}

}  // namespace gouji
