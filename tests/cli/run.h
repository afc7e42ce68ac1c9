// Runs the executable as a user would, through a shell, and keeps what it printed.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace gouji::test {

struct Answer {
  int status = -1;  ///< exit status; 128 and the signal's number where one ended it
  std::string out, err;
};

/// A folder of its own for the files of one test case; gone with it.
class Workplace {
 public:
  Workplace() {
    std::string pattern = std::filesystem::temp_directory_path() / "gouji-test-XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  ~Workplace() { std::filesystem::remove_all(folder_); }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  std::string path(const std::string& name) const { return folder_ / name; }

  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

  /// Words as in a shell, `gouji` standing for the executable: `gouji text FILE | head -1`.
  Answer run(const std::string& command, const std::string& environment = "LC_ALL=C") const {
    const std::string line = "gouji() { env " + environment + " '" GOUJI_EXECUTABLE "' \"$@\"; }; cd '" +
                             folder_.string() + "' && { " + command + "; } >'" + path("stdout") + "' 2>'" +
                             path("stderr") + "' </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read("stdout"), read("stderr")};
  }

 private:
  std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::filesystem::path folder_;
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A filing in a few lines: 云溪镇's income and expenditure, with figures in their places.
inline std::string small_filing(const std::string& income = "1,200,000.00", const std::string& total = "1,200,000.00") {
  return "青石县云溪镇人民政府2025年部门预算\n"
         "2025年部门财务收支预算总表\n"
         "编制部门：云溪镇人民政府\t单位：元\n"
         "本年收入\t\t本年支出\t\n"
         "项目\t预算数\t项目\t预算数\n"
         "一、财政拨款收入\t" +
         income +
         "\t一、一般公共服务支出\t700,000.00\n"
         "二、事业收入\t\t二、社会保障和就业支出\t500,000.00\n"
         "收入总计\t" +
         total + "\t支出总计\t1,200,000.00\n";
}

}  // namespace gouji::test
