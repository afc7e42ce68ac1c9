#include "batch/feed.h"

#include <fmt/format.h>
#include <glob.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/text.h"
#include "extract/encoding.h"
#include "extract/read.h"
#include "extract/sha256.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

/// A name as text: stores and datasets hold UTF-8 alone. Names of other encodings are decoded, bytes of none escaped.
std::string readable(const std::string& name) {
  if (is_valid_utf8(name)) return name;
  if (auto text = utf8_of(name)) return *std::move(text);
  std::string escaped;
  for (const char c : name)
    escaped += (static_cast<unsigned char>(c) < 0x80) ? std::string(1, c)
                                                      : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return escaped;
}

FeedItem item_at(const std::string& path, const std::string& time) {
  FeedItem item;
  item.source.path = readable(path);
  item.source.time = time;
  item.file = path;
  return item;
}

std::vector<std::string> matches(const std::string& pattern) {
  std::vector<std::string> paths;
  glob_t found{};
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  ::globfree(&found);
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool is_manifest_header(std::string_view line) {
  return RE2::PartialMatch(line, "(?i)(^|[,\\x{FEFF}\"])path($|[,\r\"])");
}

std::string first_line(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

/// A CSV file whose header has a column `path`; others are filings.
bool is_manifest(const std::string& path) {
  std::error_code problem;  // a pipe would be waited for
  return path.ends_with(".csv") && fs::is_regular_file(path, problem) && is_manifest_header(first_line(path));
}

/// What lies among filings without being one: a manifest, and what this program writes of filings.
bool is_about_filings(std::string_view name, std::string_view header) {
  return name.ends_with(".csv") && (is_manifest_header(header) || RE2::PartialMatch(header, "^\\x{FEFF}?filing,"));
}

Error missing(const std::string& source) {
  return {ErrorCode::not_found,
          source,
          0,
          {"找不到文件", "no such file"},
          {"检查路径；有通配符时请加引号", "Check the path; a pattern goes in quotes"}};
}

bool is_wanted(const std::string& path) {
  if (!is_filing_name(path)) return is_archive_name(path);
  return !path.ends_with(".csv") || !is_about_filings(path, first_line(path));
}

Error nothing_in(const std::string& folder) {
  return {ErrorCode::not_found,
          folder,
          0,
          {"目录里没有可读的文件", "the directory holds no filing"},
          {"需要 .pdf、.txt、.tsv、.csv、.md 文件或压缩包", "Files .pdf, .txt, .tsv, .csv, .md and archives are read"}};
}

/// Something that is there and no regular file: reading a pipe would wait for whoever writes to it.
bool is_no_file(const std::string& path) {
  std::error_code problem;
  return fs::exists(path, problem) && !fs::is_regular_file(path, problem);
}

Error not_a_file(const std::string& path) {
  return {ErrorCode::not_a_file,
          path,
          0,
          {"不是文件", "not a file"},
          {"目录请直接作为来源给出", "Give a directory as a source of its own"}};
}

std::string text_of_manifest(const std::string& path) {
  if (auto text = utf8_of(read_file(path))) return *std::move(text);
  throw Error(ErrorCode::undecodable_text, path, 0, {"清单的编码无法识别", "the manifest is in no known encoding"},
              {"请另存为UTF-8", "Save it as UTF-8"});
}

}  // namespace

bool Shard::holds(const std::string& path) const {
  if (count <= 1) return true;
  constexpr int digits = 15, base = 16;
  return std::stoull(sha256(path).substr(0, digits), nullptr, base) % count == number - 1;
}

Feed::Feed(const std::vector<std::string>& sources, const FilingLimits& limits, Shard shard, std::string time)
    : limits_(limits), shard_(shard), time_(std::move(time)) {
  for (const std::string& source : sources) add_source(source);
}

void Feed::add_problem(const Error& error, const std::string& path) {
  FeedItem item = item_at(path, time_);
  item.error = error;
  waiting_.push_back(std::move(item));
}

void Feed::add_source(const std::string& source) {
  std::error_code problem;
  if (fs::is_directory(source, problem)) return add_folder(source);
  if (fs::exists(source, problem)) return is_manifest(source) ? add_manifest(source) : add_file(source);
  const bool pattern = source.find_first_of("*?[") != std::string::npos;
  const auto paths = pattern ? matches(source) : std::vector<std::string>{};
  if (paths.empty()) return add_problem(missing(source), source);
  for (const std::string& path : paths)
    if (fs::is_directory(path, problem))
      add_folder(path);
    else
      add_file(path);
}

void Feed::add_folder(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code problem;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, problem), end;
       !problem && at != end; at.increment(problem)) {
    const std::string path = at->path().string();
    std::error_code ignored;
    if (at->is_regular_file(ignored) && is_wanted(path)) paths.push_back(path);
  }
  if (problem)
    add_problem({ErrorCode::no_permission, folder, 0, {"无法读取目录", "the directory cannot be read"}, {}}, folder);
  else if (paths.empty())
    add_problem(nothing_in(folder), folder);
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) add_file(path);
}

void Feed::add_file(const std::string& path) {
  if (is_archive_name(path) || shard_.holds(path)) waiting_.push_back(item_at(path, time_));
}

void Feed::add_manifest(const std::string& path) try {
  const fs::path folder = fs::path(path).parent_path();
  for (ManifestEntry& entry : read_manifest(text_of_manifest(path), path)) {
    if (!is_archive_name(entry.source.path) && !shard_.holds(entry.source.path)) continue;
    FeedItem item;
    item.file = (folder / entry.source.path).string();
    item.source = std::move(entry.source);
    item.source.time = time_;
    item.sha256 = std::move(entry.sha256);
    waiting_.push_back(std::move(item));
  }
} catch (const Error& error) {
  add_problem(error, path);
}

std::optional<FeedItem> Feed::next_member() try {
  while (auto member = archive_->next()) {
    FeedItem item = item_at(archive_path_ + '/' + member->name, time_);
    std::string path = std::move(item.source.path);
    item.source = archive_source_;
    item.source.path = std::move(path);
    const std::string_view bytes = member->bytes;
    if (is_about_filings(member->name, bytes.substr(0, bytes.find('\n'))) || !shard_.holds(item.source.path)) continue;
    item.file.clear();
    item.bytes = std::move(member->bytes);
    if (member->too_large)
      item.error = Error(ErrorCode::limit, item.source.path, 0, {"文件过大", "the file is too large"}, {});
    return item;
  }
  archive_.reset();
  return std::nullopt;
} catch (const Error& error) {
  archive_.reset();
  FeedItem item = item_at(archive_path_, time_);
  item.error = error;
  return item;
}

std::optional<FeedItem> Feed::next() {
  for (;;) {
    if (archive_)
      if (auto member = next_member()) return member;
    if (waiting_.empty()) return std::nullopt;
    FeedItem item = std::move(waiting_.front());
    waiting_.pop_front();
    if (!item.error && is_no_file(item.file)) item.error = not_a_file(item.source.path);
    if (item.error || !is_archive_name(item.file)) return item;
    try {
      archive_path_ = item.file;
      archive_source_ = item.source;
      archive_ = std::make_unique<Archive>(item.file, limits_);
    } catch (const Error& error) {
      item.error = error;
      return item;
    }
  }
}

}  // namespace gouji
