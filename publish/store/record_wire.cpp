// A record between two processes: every table of store_tables.json but `source` in its order, as the number of its rows
// and the values of each. A value is a letter (n, i, r, t), then nothing, eight bytes, or a length of eight bytes and as
// many bytes of UTF-8. Numbers are in the machine's own order: both ends are one program on one machine.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/text.h"
#include "publish/store/record.h"

namespace gouji {
namespace {

constexpr std::uint64_t most_rows = 2'000'000;  // a table of one filing; a thousand pages have fewer by ten
constexpr std::uint64_t longest_text = 1 << 20;

[[noreturn]] void refuse(const std::string& zh, const std::string& en) {
  throw Error(ErrorCode::bad_record, "", 0, {"工作进程的结果无效：" + zh, "the worker's record is not valid: " + en},
              {});
}

bool is_carried(const StoreTable& table) {
  return table.name != "source";
}

/// The fields that a record carries.
std::vector<const StoreField*> carried(const StoreTable& table) {
  std::vector<const StoreField*> fields;
  for (const StoreField& field : table.fields)
    if (!field.derived && field.name != "filing") fields.push_back(&field);
  return fields;
}

template <typename Number>
void append_number(std::string& out, Number number) {
  char bytes[sizeof(number)];
  std::memcpy(bytes, &number, sizeof(number));
  out.append(bytes, sizeof(number));
}

void append_value(std::string& out, const StoreValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    out += 'i';
    append_number(out, *number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    out += 'r';
    append_number(out, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    out += 't';
    append_number(out, static_cast<std::uint64_t>(text->size()));
    out += *text;
  } else {
    out += 'n';
  }
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }

  template <typename Number>
  Number number() {
    Number value{};
    const std::string_view from = take(sizeof(value));
    std::memcpy(&value, from.data(), sizeof(value));
    return value;
  }

  StoreValue value(const StoreField& field) {
    switch (take(1).front()) {
      case 'n':
        if (field.required) refuse("缺少 " + field.name, field.name + " is missing");
        return {};
      case 'i':
        if (field.type != FieldType::integer) refuse(field.name + " 不该是整数", field.name + " is an integer");
        return number<std::int64_t>();
      case 'r':
        return real(field);
      case 't':
        return text(field);
      default:
        refuse("值的形状不对", "a value has the wrong shape");
    }
  }

 private:
  std::string_view take(std::uint64_t count) {
    if (count > rest_.size()) refuse("没有写完", "it is cut short");
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  StoreValue real(const StoreField& field) {
    const auto real = number<double>();
    if (field.type != FieldType::real || !std::isfinite(real))
      refuse(field.name + " 不是数", field.name + " is no number");
    return real;
  }

  StoreValue text(const StoreField& field) {
    const auto length = number<std::uint64_t>();
    if (field.type != FieldType::text) refuse(field.name + " 不该是文字", field.name + " is a text");
    if (length > longest_text) refuse(field.name + " 过长", field.name + " is too long");
    std::string text(take(length));
    if (!is_valid_utf8(text)) refuse(field.name + " 不是文字", field.name + " is no text");
    const auto& allowed = field.values;
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), text) == allowed.end())
      refuse(field.name + " 的值未知", field.name + " has an unknown value");
    return text;
  }

  std::string_view rest_;
};

void read_rows(Reader& from, const StoreTable& table, FilingRecord& record) {
  const auto count = from.number<std::uint64_t>();
  if (count > most_rows) refuse(table.name + " 行数过多", table.name + " has too many rows");
  if (count == 0) return;
  const auto fields = carried(table);
  auto& rows = record.rows[table.name];
  for (std::uint64_t i = 0; i < count; ++i) {
    StoreRow& row = rows.emplace_back();
    row.reserve(fields.size());
    for (const StoreField* field : fields) row.push_back(from.value(*field));
  }
}

bool is_of(const FilingRecord& record) {
  const auto found = record.rows.find("filing");
  if (found == record.rows.end() || found->second.size() != 1) return false;
  const StoreRow& row = found->second.front();
  return row[0] == StoreValue(record.sha256) && row[1] == StoreValue(record.engine);
}

}  // namespace

std::string to_wire(const FilingRecord& record) {
  std::string out;
  for (const StoreTable& table : store_tables()) {
    if (!is_carried(table)) continue;
    const auto rows = record.rows.find(table.name);
    append_number(out, static_cast<std::uint64_t>(rows == record.rows.end() ? 0 : rows->second.size()));
    if (rows == record.rows.end()) continue;
    for (const StoreRow& row : rows->second)
      for (const StoreValue& value : row) append_value(out, value);
  }
  return out;
}

FilingRecord read_record(std::string_view bytes, std::string_view sha256, std::string_view engine) {
  FilingRecord record{std::string(sha256), std::string(engine), {}};
  Reader from(bytes);
  for (const StoreTable& table : store_tables())
    if (is_carried(table)) read_rows(from, table, record);
  if (!from.at_end()) refuse("后面还有内容", "there is more behind it");
  if (!is_of(record)) refuse("不是所要的文件", "it is not of the filing that was asked for");
  if (record.failed() && record.rows.size() > 1) refuse("读不成的文件却有数", "a filing that failed has rows");
  return record;
}

}  // namespace gouji
