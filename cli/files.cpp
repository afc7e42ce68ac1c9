#include "cli/files.h"

#include "base/error.h"
#include "cli/options.h"
#include "cli/output.h"
#include "extract/read.h"
#include "reconcile/readings.h"
#include "reconcile/scan_decimals.h"
#include "reconcile/scan_lines.h"

namespace gouji {

Document document_at(const std::string& path, const Call& call) {
  OcrOptions ocr = ocr_of(call);
  if (wants_progress()) ocr.progress = [&](int done, int of) { tell_progress(path, done, of, call.language); };
  Document document = read_document(read_file(path), path.substr(path.rfind('/') + 1), {}, ocr);
  refuse_without_text(document);
  return document;
}

Filing settled_filing(const Document& document) {
  Filing filing = parse_filing(document);
  mend_scanned_lines(filing);
  doubt_odd_decimals(filing);
  settle_readings(filing);
  return filing;
}

Filing filing_at(const std::string& path, const Call& call) {
  return settled_filing(document_at(path, call));
}

int each_file(const Call& call, const std::function<void(const std::string&)>& work) {
  int status = status_done;
  for (const std::string& path : call.arguments) {
    try {
      work(path);
    } catch (const Error& error) {
      if (error.code == ErrorCode::output) throw;
      complain(error, path, call.language);
      status = status_unreadable;
    }
  }
  return status;
}

}  // namespace gouji
