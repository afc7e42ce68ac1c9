// PDFs of a few hundred bytes, written by hand.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gouji::test {

/// A PDF under construction: objects in order, the catalog first and the page tree second. Every page has the fonts
/// /F (Helvetica) and, where given, the resources that the test writes itself.
class SmallPdf {
 public:
  SmallPdf& page(const std::string& content, const std::string& entries = "", const std::string& resources = "") {
    pages_.push_back({content, entries, resources});
    return *this;
  }

  /// Another object; returns how to refer to it. Must be called before build().
  std::string object(const std::string& body) {
    extra_.push_back(body);
    return std::to_string(kFirstExtra + extra_.size() - 1) + " 0 R";
  }

  std::string stream(const std::string& entries, const std::string& bytes) {
    return object(stream_body(entries, bytes));
  }

  std::string build() const {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", page_tree(),
                                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    objects.insert(objects.end(), extra_.begin(), extra_.end());
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" + pages_[i].entries +
                        "/Resources<</Font<</F 3 0 R" + pages_[i].resources + ">>>>/Contents " +
                        std::to_string(first_page() + 2 * i + 1) + " 0 R>>");
      objects.push_back(stream_body("", pages_[i].content));
    }
    return file_of(objects);
  }

 private:
  static constexpr std::size_t kFirstExtra = 4;

  struct PageSource {
    std::string content, entries, resources;
  };

  static std::string stream_body(const std::string& entries, const std::string& bytes) {
    return "<</Length " + std::to_string(bytes.size()) + entries + ">>stream\n" + bytes + "\nendstream";
  }

  std::size_t first_page() const { return kFirstExtra + extra_.size(); }

  std::string page_tree() const {
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i) kids += std::to_string(first_page() + 2 * i) + " 0 R ";
    return "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[" + kids + "]>>";
  }

  static std::string padded(std::size_t number) {
    std::string digits = std::to_string(number);
    return std::string(10 - digits.size(), '0') + digits;
  }

  static std::string file_of(const std::vector<std::string>& objects) {
    std::string file = "%PDF-1.4\n", xref;
    for (std::size_t i = 0; i < objects.size(); ++i) {
      xref += padded(file.size()) + " 00000 n \n";
      file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + xref + "trailer<</Size " + size +
           "/Root 1 0 R>>\nstartxref\n" + std::to_string(file.size()) + "\n%%EOF\n";
  }

  std::vector<PageSource> pages_;
  std::vector<std::string> extra_;
};

/// Content that shows Latin text in 10 points; `at` counts from the bottom left corner.
inline std::string show(double x, double y, const std::string& text) {
  return "BT /F 10 Tf 1 0 0 1 " + std::to_string(x) + " " + std::to_string(y) + " Tm (" + text + ") Tj ET\n";
}

}  // namespace gouji::test
