// The report as one page: no script, no other file, nothing fetched.
#include <fmt/format.h>

#include "publish/html/markup.h"
#include "publish/html/report.h"
#include "publish/place.h"
#include "publish/write.h"

namespace gouji {

namespace data {
extern const std::string_view report;
}

namespace {

std::string title_of(const Filing& filing) {
  return filing.title.empty() ? filing.source : filing.title;
}

std::string diagnostics(const html::Report& report) {
  std::string items;
  for (const Diagnostic& one : report.checked.filing.diagnostics) {
    const std::string page = page_link(report, one.page);
    items += element(
        "li", "", page + (page.empty() ? "" : " ") + escaped_html(report.language == Language::zh ? one.zh : one.en));
  }
  if (items.empty()) return {};
  return "<section class=\"folded\">" + text_element("h2", "", report.say("读取时的情况", "While reading")) +
         element("ul", "", items) + "</section>\n";
}

std::string filing_part(const html::Report& report) {
  return "<main>" + head(report) + summary(report) + findings(report) + schedules(report) + ledger(report) +
         diagnostics(report) + "</main>\n";
}

std::string opening(const std::string& title, Language language) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"generator\" content=\"gouji {}\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
      language == Language::zh ? "zh-CN" : "en", GOUJI_VERSION, escaped_html(title), data::report);
}

}  // namespace

std::string findings_html(const std::vector<Checked>& all, const RuleSet& rules, Language language) {
  std::string out = opening(all.empty() ? "gouji" : title_of(all.front().filing), language);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string prefix;
    if (all.size() > 1) prefix = fmt::format("d{}-", i + 1);
    out += filing_part({all[i], rules, language, prefix});
  }
  return out + "</body>\n</html>\n";
}

}  // namespace gouji
