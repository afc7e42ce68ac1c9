// Codes that a store's filings print, as rows for the code book.
#include "publish/store/codebook_rows.h"

#include <doctest/doctest.h>

#include "extract/read.h"
#include "reconcile/rule.h"
#include "stored.h"

using namespace gouji;
using namespace gouji::test;

namespace {

Checked budget_of(const std::string& town, const std::string& sha256, const std::string& year,
                  const std::string& rows) {
  Checked checked;
  const std::string text = "青石县" + year + "年县级部门预算\n\n预算主管部门：青石县" + town + "镇事务中心\n\n" + year +
                           "年部门一般公共预算支出功能分类预算表\n\n单位：元\n\n"
                           "功能分类科目编码\t功能分类科目名称\t合计\t基本支出\t项目支出\n" +
                           rows + "合计\t\t100.00\t100.00\t\n";
  checked.filing = parse_filing(read_document(text, town + ".txt"));
  checked.filing.sha256 = sha256;
  checked.report = reconcile(checked.filing);
  return checked;
}

void add(Store& store, const std::string& town, const std::string& sha256, const std::string& year,
         const std::string& rows) {
  store.add(record_of(budget_of(town, sha256, year, rows), "0.1.0"), at(town + ".txt"));
}

const std::string known =
    "201\t一般公共服务支出\t100.00\t100.00\t\n20103\t政府办公厅（室）及相关机构事务\t100.00\t100.00\t\n";

std::string after_header(const std::string& csv) {
  return csv.substr(csv.find('\n') + 1);
}

}  // namespace

TEST_CASE("a code that two filings print and the book lacks is a row for it, with what speaks for it") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  add(store, "云溪", "11", "2024", known + "2010377\t乡镇赶集事务\t60.00\t60.00\t\n");
  add(store, "石塘", "22", "2025", known + "2010377\t乡镇赶集事务\t60.00\t60.00\t\n");
  add(store, "柳河", "33", "2025", known + "2010378\t只有一份\t60.00\t60.00\t\n");
  CHECK(after_header(codebook_rows(printed_codes(store), {})) ==
        "2010377,乡镇赶集事务,,,,,filings,new,,2,2,2,2024,2025,云溪.txt,\n");
}

TEST_CASE("another name of a known code is shown with the book's names, and how many filings disagree") {
  const Folder folder;
  Store store(folder / "s.db", Store::Access::write);
  add(store, "云溪", "11", "2024", "201\t公共服务开支\t100.00\t100.00\t\n");
  add(store, "石塘", "22", "2024", "201\t一般公共服务支出\t100.00\t100.00\t\n");
  const std::string one = after_header(codebook_rows(printed_codes(store), {1, false}));
  CHECK(one == "201,公共服务开支,,,,,filings,other-name,一般公共服务支出|一般公共服务,1,2,1,2024,2024,云溪.txt,\n");
  CHECK(after_header(codebook_rows(printed_codes(store), {1, true})).find("201,一般公共服务支出,,,,,filings,listed") !=
        std::string::npos);
  CHECK(after_header(codebook_rows(printed_codes(store), {2, false})).empty());
}
