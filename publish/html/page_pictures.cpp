// Where on its page a figure stands: the page's outline with a box at the place.
#include <fmt/format.h>

#include <algorithm>

#include "publish/html/markup.h"
#include "publish/html/report.h"
#include "publish/number.h"
#include "publish/place.h"

namespace gouji::html {
namespace {

constexpr std::size_t most_pages = 3;
constexpr double least_side = 14;  // points: a smaller box could not be seen

const PageSize* size_of(const Report& report, int number) {
  for (const PageSize& page : report.checked.pages)
    if (page.number == number) return &page;
  return nullptr;
}

/// The pages that have a box to show, in the order of the evidence.
std::vector<const PageSize*> pages_of(const Report& report, const Finding& finding) {
  std::vector<const PageSize*> pages;
  for (const Evidence& evidence : finding.evidence) {
    const PageSize* page = evidence.box.empty() ? nullptr : size_of(report, evidence.page);
    if (page == nullptr || std::find(pages.begin(), pages.end(), page) != pages.end()) continue;
    pages.push_back(page);
    if (pages.size() == most_pages) break;
  }
  return pages;
}

std::string rectangle(const Evidence& evidence, bool first) {
  const Box& box = evidence.box;
  const double width = std::max(box.x1 - box.x0, least_side), height = std::max(box.y1 - box.y0, least_side);
  return fmt::format("<rect{} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", first ? " class=\"first\"" : "",
                     hundredths(box.x0), hundredths(box.y0), hundredths(width), hundredths(height));
}

std::string picture(const Report& report, const Finding& finding, const PageSize& page) {
  std::string marks;
  for (std::size_t i = finding.evidence.size(); i-- > 0;) {  // the first is drawn last: nothing covers it
    const Evidence& evidence = finding.evidence[i];
    if (evidence.page == page.number && !evidence.box.empty()) marks += rectangle(evidence, i == 0);
  }
  const std::string name = escaped_html(page_name(page.number, report.language));
  return fmt::format(
      "<figure><svg viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"{2}\"><rect class=\"sheet\" width=\"{0}\" "
      "height=\"{1}\"/>{3}</svg><figcaption>{4}</figcaption></figure>",
      hundredths(page.width), hundredths(page.height), name, marks, page_link(report, page.number));
}

}  // namespace

std::string page_pictures(const Report& report, const Finding& finding) {
  std::string pictures;
  for (const PageSize* page : pages_of(report, finding)) pictures += picture(report, finding, *page);
  return element("div", "pictures", pictures);
}

}  // namespace gouji::html
