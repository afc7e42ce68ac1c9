// The open dataset: a directory made from a store, for people who build on it. docs/dataset.md describes it.
#pragma once

#include <string>

#include "publish/store/store.h"

namespace gouji {

struct DatasetTerms {
  std::string licence;   ///< name of an Open Definition licence (`CC-BY-4.0`) or an address; empty where none is given
  std::string citation;  ///< how the dataset wants to be cited; empty for none
};

/// Writes into `folder`, which is made where it is not there and may hold an earlier dataset: `TABLE.csv`,
/// `excel/TABLE.csv` (with a byte order mark), `gouji.xlsx`, `gouji.sqlite`, `datapackage.json`, `dictionary.md`,
/// `dictionary.zh.md`, `SHA256SUMS`. Equal content of the store gives equal bytes. Throws Error (output, store).
void publish_dataset(Store& store, const std::string& folder, const DatasetTerms& terms);

/// One CSV file of a table with its header line. Numbers have a point, reals two decimals, a missing value is empty.
std::string csv_header(const StoreTable& table);
void append_csv_row(std::string& out, const StoreRow& row);

struct PublishedFile {
  std::string path;  ///< within the folder
  std::string sha256;
  std::size_t bytes = 0;
};

/// The descriptor by Data Package v2, with the CSV files (one a table, in the order of the tables) as its resources.
std::string datapackage_json(const std::vector<PublishedFile>& tables, const DatasetTerms& terms);

/// What every column of every table means, as Markdown.
std::string dictionary(Language language);

/// The workbook: a sheet a table (more where a table has more rows than a sheet), frozen headers, findings with links to
/// their pages. Throws Error (output).
void write_workbook(Store& store, const std::string& path);

}  // namespace gouji
