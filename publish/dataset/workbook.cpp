#include <xlsxwriter.h>

#include <ctime>

#include "base/error.h"
#include "publish/dataset/dataset.h"

namespace gouji {
namespace {

constexpr lxw_row_t most_rows = 1'048'576;    // of a sheet, with its header
constexpr std::size_t longest_text = 32'767;  // characters of a cell
constexpr int most_links = 60'000;            // a sheet opens with 65,530
constexpr double width_of_text = 18, width_of_number = 12;
constexpr std::int64_t exact_in_a_cell = 9'007'199'254'740'992;  // 2^53: a cell's number is a double

/// Made of nothing but the store: a workbook that knew the time would differ every time.
constexpr std::time_t fixed_time = 946'684'800;

[[noreturn]] void cannot_write(const std::string& path, lxw_error error) {
  const std::string why = lxw_strerror(error);
  throw Error(ErrorCode::output, path, 0, {"工作簿无法写入：" + why, "the workbook cannot be written: " + why},
              {"检查磁盘空间和权限", "See to the disk space and the rights"});
}

/// The longest beginning of whole characters that a cell takes; no cell has more characters than bytes.
std::string cell_text(const std::string& text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

struct Formats {
  lxw_format* head = nullptr;
  lxw_format* whole = nullptr;
  lxw_format* real = nullptr;
  lxw_format* money = nullptr;
};

class TableSheets {
 public:
  TableSheets(lxw_workbook* book, const Formats& formats, const StoreTable& table)
      : book_(book), formats_(formats), table_(table) {
    open();
  }

  void add(const StoreRow& row, const std::string& link) {
    if (row_ == most_rows) open();
    for (std::size_t i = 0; i < table_.fields.size(); ++i) cell(static_cast<lxw_col_t>(i), table_.fields[i], row[i]);
    if (!link.empty() && links_ < most_links) {
      worksheet_write_url(sheet_, row_, static_cast<lxw_col_t>(table_.index_of("page")), link.c_str(), nullptr);
      worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(table_.index_of("page")),
                             static_cast<double>(std::get<std::int64_t>(row[page_index()])), nullptr);
      ++links_;
    }
    ++row_;
  }

 private:
  std::size_t page_index() const { return static_cast<std::size_t>(table_.index_of("page")); }

  void open() {
    ++count_;
    const std::string name = count_ == 1 ? table_.name : table_.name + "_" + std::to_string(count_);
    sheet_ = workbook_add_worksheet(book_, name.c_str());
    row_ = 1, links_ = 0;
    for (std::size_t i = 0; i < table_.fields.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      const bool text = table_.fields[i].type == FieldType::text && !table_.fields[i].derived;
      worksheet_set_column(sheet_, column, column, text ? width_of_text : width_of_number, nullptr);
      worksheet_write_string(sheet_, 0, column, table_.fields[i].name.c_str(), formats_.head);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
  }

  void cell(lxw_col_t column, const StoreField& field, const StoreValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      if (*number > exact_in_a_cell || *number < -exact_in_a_cell)
        worksheet_write_string(sheet_, row_, column, std::to_string(*number).c_str(), nullptr);
      else
        worksheet_write_number(sheet_, row_, column, static_cast<double>(*number), formats_.whole);
    } else if (const auto* real = std::get_if<double>(&value)) {
      worksheet_write_number(sheet_, row_, column, *real, formats_.real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      written(column, field, *text);
    }
  }

  /// An exact amount of up to fifteen digits is a number of Excel's too; a longer one stays text.
  void written(lxw_col_t column, const StoreField& field, const std::string& text) {
    constexpr std::size_t exact_digits = 15;
    if (field.derived && text.size() <= exact_digits)
      worksheet_write_number(sheet_, row_, column, std::stod(text), formats_.money);
    else if (!text.empty())
      worksheet_write_string(sheet_, row_, column, cell_text(text).c_str(), nullptr);
  }

  lxw_workbook* book_;
  const Formats& formats_;
  const StoreTable& table_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 1;
  int count_ = 0, links_ = 0;
};

/// Where the filing of a finding lies: its address at the page.
std::string query_of(const StoreTable& table) {
  std::string link = "NULL";
  if (table.name == "finding")
    link =
        "(SELECT min(url) FROM source WHERE source.filing = finding.filing AND url LIKE 'http%') || '#page=' || page";
  return "SELECT " + table.field_names(true) + ", " + link + " FROM " + table.name + " ORDER BY " + table.key_names();
}

void write_table(Store& store, lxw_workbook* book, const Formats& formats, const StoreTable& table) {
  TableSheets sheets(book, formats, table);
  store.query(query_of(table), [&](const StoreRow& row) {
    const auto* link = std::get_if<std::string>(&row.back());
    sheets.add(row, link ? *link : std::string());
  });
}

Formats formats_of(lxw_workbook* book) {
  Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                  workbook_add_format(book)};
  format_set_bold(formats.head);
  format_set_num_format(formats.whole, "0");
  format_set_num_format(formats.real, "0.00");
  format_set_num_format(formats.money, "#,##0.00");
  return formats;
}

}  // namespace

void write_workbook(Store& store, const std::string& path) {
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (!book) cannot_write(path, LXW_ERROR_MEMORY_MALLOC_FAILED);
  lxw_doc_properties properties = {};
  properties.created = fixed_time;
  workbook_set_properties(book, &properties);
  const Formats formats = formats_of(book);
  for (const StoreTable& table : store_tables()) write_table(store, book, formats, table);
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) cannot_write(path, error);
}

}  // namespace gouji
