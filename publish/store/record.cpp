#include "publish/store/record.h"

#include <optional>

#include "base/amount.h"
#include "publish/csv.h"
#include "publish/number.h"
#include "publish/place.h"
#include "reconcile/between/comparable.h"

namespace gouji {
namespace {

constexpr std::size_t digits_of_key = 20;  // 80 bits: no two of a country's filings share them by chance

using Values = std::vector<StoreValue>;

StoreValue must(std::string_view text) {
  return as_utf8(std::string(text));
}
StoreValue text(std::string_view text) {
  return text.empty() ? StoreValue() : must(text);
}
StoreValue integer(std::int64_t value) {
  return value;
}
StoreValue known(int value) {
  return value == 0 ? StoreValue() : StoreValue(std::int64_t{value});
}
StoreValue index(int value) {
  return value < 0 ? StoreValue() : StoreValue(std::int64_t{value});
}

void append(Values& row, const Box& box) {
  if (box.empty()) {
    row.resize(row.size() + 4);
    return;
  }
  for (const double corner : {box.x0, box.y0, box.x1, box.y1}) row.emplace_back(to_hundredths(corner));
}

void append(Values& row, const std::optional<Amount>& amount) {
  row.push_back(amount ? integer(amount->fen) : StoreValue());
  row.push_back(amount ? integer(amount->ulp) : StoreValue());
}

/// `57.8万元` in 分; nothing where it is no money.
StoreValue fen_of(std::string_view printed) {
  const auto end = printed.find_last_of("0123456789");
  if (end == std::string_view::npos) return {};
  const auto number = parse_decimal(printed.substr(0, end + 1));
  const auto amount = number ? amount_of(*number, parse_unit(printed.substr(end + 1))) : std::nullopt;
  return amount ? integer(amount->fen) : StoreValue();
}

std::string numbers(const std::vector<int>& pages) {
  std::string out;
  for (const int page : pages) {
    if (!out.empty()) out += ' ';
    out += std::to_string(page);
  }
  return out;
}

std::string joined(const std::vector<PlaceName>& places) {
  std::string out;
  for (const PlaceName& place : places) out.append(out.empty() ? 0 : 1, ' ').append(place);
  return out;
}

class Recorder {
 public:
  Recorder(const Checked& checked, FilingRecord& record)
      : filing_(checked.filing), report_(checked.report), record_(record) {}

  void all() {
    filing_row();
    for (std::size_t i = 0; i < filing_.schedules.size(); ++i) schedule(static_cast<int>(i));
    for (std::size_t i = 0; i < filing_.claims.size(); ++i)
      claim(static_cast<int>(i), i < report_.bindings.size() ? report_.bindings[i] : Binding{});
    for (std::size_t i = 0; i < report_.findings.size(); ++i) finding(static_cast<int>(i));
    for (const LedgerEntry& entry : report_.ledger)
      add("ledger", {next("ledger"), must(entry.rule), must(text_of(entry.outcome)), text(entry.where),
                     text(entry.reason.zh), text(entry.reason.en)});
    for (const Diagnostic& one : filing_.diagnostics)
      add("diagnostic", {next("diagnostic"), must(one.id), known(one.page), text(one.zh), text(one.en)});
    for (const CrossStatement& one : statements_of(filing_, report_)) statement(one);
    for (const std::string& unit : listed_units(filing_)) add("listed_unit", {next("listed_unit"), must(unit)});
  }

 private:
  void statement(const CrossStatement& of) {
    Values row = {next("statement"),       must(of.rule),           integer(of.year),
                  text(text_of(of.stage)), text(joined(of.places)), integer(of.change ? 1 : 0)};
    append(row, of.value);
    append(row, of.now);
    for (StoreValue& value :
         Values{integer(of.slack.ulp), text(text_of(of.unit)), must(text_of(of.firmness)), text(of.not_applicable.zh),
                text(of.not_applicable.en), known(of.page), text(of.subject), must(of.quote), text(of.observed)})
      row.push_back(std::move(value));
    append(row, of.box);
    add("statement", std::move(row));
  }

  void add(const char* table, Values row) { record_.rows[table].push_back(std::move(row)); }
  StoreValue next(const char* table) { return integer(static_cast<std::int64_t>(record_.rows[table].size())); }

  void filing_row() {
    add("filing", {must(record_.sha256), must(record_.engine), must("done"), text(filing_.title), text(filing_.entity),
                   known(filing_.fiscal_year), text(text_of(filing_.stage)), text(text_of(filing_.scope)),
                   known(filing_.pages), StoreValue(), StoreValue(), StoreValue()});
  }

  void schedule(int number) {
    const Schedule& of = filing_.schedules[static_cast<std::size_t>(number)];
    add("schedule",
        {integer(number), must(text_of(of.kind)), text(of.title), text(of.unit_text), text(numbers(of.pages)),
         integer(static_cast<std::int64_t>(of.lines.size())), integer(of.declared_empty ? 1 : 0)});
    for (std::size_t line = 0; line < of.lines.size(); ++line)
      for (std::size_t figure = 0; figure < of.lines[line].figures.size(); ++figure)
        fact({number, static_cast<int>(line), static_cast<int>(figure)});
  }

  void fact(FactRef ref) {
    const Schedule& schedule = filing_.schedules[static_cast<std::size_t>(ref.schedule)];
    const ScheduleLine& line = schedule.lines[static_cast<std::size_t>(ref.line)];
    const Figure& figure = line.figures[static_cast<std::size_t>(ref.figure)];
    const Column none;
    const auto column_index = static_cast<std::size_t>(figure.column);
    const Column& column = column_index < schedule.columns.size() ? schedule.columns[column_index] : none;
    const int number = static_cast<int>(facts_.size());
    facts_[ref] = number;
    const auto unit = schedule.unit == Unit::none ? std::string_view(schedule.unit_text) : text_of(schedule.unit);
    Values row = {integer(number),
                  integer(ref.schedule),
                  must(text_of(schedule.kind)),
                  known(figure.page),
                  text(line.code),
                  text(line.name),
                  text(column.path),
                  text(line.role),
                  text(column.measure),
                  must(to_string(figure.number)),
                  text(unit)};
    append(row, figure.amount);
    row.push_back(must(figure.text));
    append(row, figure.box);
    row.push_back(must(text_of(figure.origin)));
    row.emplace_back(to_hundredths(figure.confidence));
    add("fact", std::move(row));
  }

  StoreValue number_of(const std::optional<FactRef>& ref) const {
    const auto found = ref ? facts_.find(*ref) : facts_.end();
    return found == facts_.end() ? StoreValue() : integer(found->second);
  }

  void claim(int number, const Binding& binding) {
    const Claim& of = filing_.claims[static_cast<std::size_t>(number)];
    Values row = {integer(number),   known(of.page),         text(section_of(filing_, of)),
                  must(of.quote),    must(text_of(of.kind)), must(to_string(of.value)),
                  text(of.unit_text)};
    append(row, of.amount);
    for (StoreValue& value : Values{text(of.subject), text(of.measure), text(of.item.code), known(of.year),
                                    text(text_of(of.direction)), text(of.base), known(of.base_year), text(of.relation),
                                    text(binding.counterpart), must(text_of(binding.verdict)), number_of(binding.fact)})
      row.push_back(std::move(value));
    append(row, of.box);
    add("claim", std::move(row));
  }

  void finding(int number) {
    const Finding& of = report_.findings[static_cast<std::size_t>(number)];
    add("finding", {integer(number), must(of.id), must(of.rule), must(text_of(of.kind)), must(text_of(of.severity)),
                    known(of.page), text(of.quote), text(of.observed), text(of.expected), text(of.difference),
                    fen_of(of.difference), text(of.suggestion), text(of.explanation.zh), text(of.explanation.en),
                    to_hundredths(of.confidence), text(of.message.zh), text(of.message.en)});
    for (std::size_t i = 0; i < of.evidence.size(); ++i) evidence(number, static_cast<int>(i), of.evidence[i]);
  }

  void evidence(int finding, int number, const Evidence& of) {
    Values row = {integer(finding), integer(number), known(of.page), text(of.quote), text(of.observed)};
    append(row, of.box);
    row.push_back(number_of(of.fact));
    row.push_back(index(of.claim));
    add("evidence", std::move(row));
  }

  const Filing& filing_;
  const Report& report_;
  FilingRecord& record_;
  std::map<FactRef, int> facts_;
};

}  // namespace

std::string FilingRecord::key() const {
  return sha256.substr(0, digits_of_key) + "-" + engine;
}

bool FilingRecord::failed() const {
  const StoreRow& row = rows.at("filing").front();
  return row[static_cast<std::size_t>(store_table("filing").index_of("status")) - 1] == must("failed");
}

FilingRecord record_of(const Checked& checked, std::string_view engine) {
  FilingRecord record{checked.filing.sha256, std::string(engine), {}};
  Recorder(checked, record).all();
  return record;
}

FilingRecord failure_record(std::string_view sha256, std::string_view engine, std::string_view code,
                            const ErrorText& reason) {
  FilingRecord record{std::string(sha256), std::string(engine), {}};
  StoreRow row(store_table("filing").fields.size() - 1);
  row[0] = must(sha256), row[1] = must(engine), row[2] = must("failed");
  row[row.size() - 3] = must(code), row[row.size() - 2] = must(reason.zh), row[row.size() - 1] = must(reason.en);
  record.rows["filing"].push_back(std::move(row));
  return record;
}

}  // namespace gouji
