#include "publish/dataset/dataset.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "extract/sha256.h"
#include "publish/csv.h"
#include "publish/number.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t chunk = 1 << 20;

[[noreturn]] void cannot_write(const std::string& path) {
  throw Error(ErrorCode::output, path, 0, {"无法写入", "it cannot be written"},
              {"检查磁盘空间和权限", "See to the disk space and the rights"});
}

std::string text_of(const StoreValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) return hundredths(*real);
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}

class OutputFile {
 public:
  explicit OutputFile(const std::string& path) : path_(path), out_(path, std::ios::binary | std::ios::trunc) {
    if (!out_) cannot_write(path_);
  }
  void write(std::string_view text) { out_.write(text.data(), static_cast<std::streamsize>(text.size())); }
  void close() {
    out_.close();
    if (!out_) cannot_write(path_);
  }

 private:
  std::string path_;
  std::ofstream out_;
};

void write_file(const std::string& path, std::string_view text) {
  OutputFile file(path);
  file.write(text);
  file.close();
}

void write_csv(Store& store, const StoreTable& table, const std::string& path, std::string_view mark) {
  OutputFile file(path);
  std::string out(mark);
  out += csv_header(table);
  store.each_row(table, [&](const StoreRow& row) {
    append_csv_row(out, row);
    if (out.size() < chunk) return;
    file.write(out);
    out.clear();
  });
  file.write(out);
  file.close();
}

PublishedFile published(const std::string& folder, const std::string& path) {
  std::ifstream in(folder + "/" + path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  return {path, sha256(bytes), bytes.size()};
}

void make_folders(const std::string& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error))
    throw Error(ErrorCode::output, folder, 0, {"这是文件，不是目录", "this is a file, no directory"},
                {"给出一个目录", "Give a directory"});
  fs::create_directories(folder + "/excel", error);
  if (error) cannot_write(folder);
  fs::remove(folder + "/gouji.sqlite", error);
}

}  // namespace

std::string csv_header(const StoreTable& table) {
  std::string out;
  for (const StoreField& field : table.fields) {
    if (!out.empty()) out += ',';
    out += field.name;
  }
  return out + '\n';
}

void append_csv_row(std::string& out, const StoreRow& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ',';
    append_field(out, text_of(row[i]));
  }
  out += '\n';
}

void publish_dataset(Store& store, const std::string& folder, const DatasetTerms& terms) {
  make_folders(folder);
  std::vector<PublishedFile> tables;
  std::vector<std::string> others;
  const std::string plain = folder + "/", excel = folder + "/excel/";
  for (const StoreTable& table : store_tables()) {
    const std::string name = table.name + ".csv";
    write_csv(store, table, std::string(plain).append(name), "");
    write_csv(store, table, std::string(excel).append(name), byte_order_mark);
    tables.push_back(published(folder, name));
    others.push_back("excel/" + name);
  }
  store.copy_to(folder + "/gouji.sqlite");
  write_workbook(store, folder + "/gouji.xlsx");
  write_file(folder + "/datapackage.json", datapackage_json(tables, terms));
  write_file(folder + "/dictionary.md", dictionary(Language::en));
  write_file(folder + "/dictionary.zh.md", dictionary(Language::zh));
  for (const char* name : {"gouji.sqlite", "gouji.xlsx", "datapackage.json", "dictionary.md", "dictionary.zh.md"})
    others.emplace_back(name);
  std::string sums;
  for (const PublishedFile& file : tables) sums += file.sha256 + "  " + file.path + "\n";
  for (const std::string& name : others) sums += published(folder, name).sha256 + "  " + name + "\n";
  write_file(folder + "/SHA256SUMS", sums);
}

}  // namespace gouji
