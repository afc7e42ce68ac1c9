#include "cli/files.h"

#include "base/error.h"
#include "cli/output.h"
#include "extract/read.h"

namespace gouji {

Document document_at(const std::string& path) {
  Document document = read_document(read_file(path), path.substr(path.rfind('/') + 1));
  refuse_without_text(document);
  return document;
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
