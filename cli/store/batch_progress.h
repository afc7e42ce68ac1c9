// What a batch tells: a line that changes on a terminal, plain lines in a log, each failure as a message, and a summary
// at the end.
#pragma once

#include <chrono>
#include <cstdio>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/run.h"
#include "cli/command.h"

namespace gouji {

class BatchProgress : public BatchListener {
 public:
  /// Opens the log that the call names. Throws Error (output).
  explicit BatchProgress(const Call& call);

  void heard(const BatchEvent& event) override;
  void tick(const BatchState& state) override;

  std::string summary(bool stopped) const;
  /// By what happened: 2 where a filing failed or the run was stopped, 1 for findings at or above --fail-on.
  int status(bool stopped) const;

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Failure {
    std::string path, code;
    ErrorText reason;
  };

  bool zh() const { return language_ == Language::zh; }
  void log(std::initializer_list<std::string_view> fields);
  void clear_line();
  std::string summary_json(bool stopped) const;
  std::string summary_text(bool stopped) const;

  Language language_;
  Severity fail_on_;
  bool json_;
  bool terminal_;
  bool line_shown_ = false;
  std::string log_path_;
  std::unique_ptr<std::FILE, Close> log_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::size_t done_ = 0, known_ = 0, failed_ = 0;
  std::map<std::string, std::size_t> findings_;
  std::vector<Failure> failures_;  ///< the first ones; all are in the log and in the store
};

}  // namespace gouji
