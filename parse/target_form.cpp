#include "parse/target_form.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "parse/forms.h"
#include "parse/pattern.h"

namespace gouji {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_total_label(std::string_view normal) {
  return contains(normal, "总额") || normal.ends_with("合计") || normal.ends_with("总计");
}

bool heads_goal(std::string_view normal) {
  return contains(normal, "总目标") || contains(normal, "总体目标") || contains(normal, "年度目标");
}

bool heads_funds(std::string_view normal) {
  static const Patterns heads = {Pattern("^项目资金&!总额"), Pattern("^资金&!总额"), Pattern("预算资金&!总额"),
                                 Pattern("^年度资金&!总额"), Pattern("^项目预算&!总额")};
  return any_matches(heads, normal);
}

std::string label_text(const ViewCell& cell) {
  std::string text = printed_text(cell);
  for (std::string_view colon : {"：", ":"})
    if (std::string_view(text).ends_with(colon)) text.resize(text.size() - colon.size());
  return text;
}

int indicator_header(const GridView& view, RowRange rows) {
  for (int row = rows.begin; row < rows.end; ++row)
    for (const ViewCell* cell : view.printed(row))
      if (cell->text == "一级指标" || cell->text == "二级指标") return row;
  return -1;
}

class FormReader {
 public:
  FormReader(const GridView& view, RowRange rows, Schedule& schedule) : view_(view), rows_(rows), schedule_(schedule) {}

  void read() {
    int indicators = indicator_header(view_, rows_);
    int end = indicators < 0 ? rows_.end : indicators;
    for (int row = rows_.begin; row < end;) {
      const ViewCell* funds = fund_head(row, end);
      row = funds != nullptr ? read_funds(*funds, row, end) : read_pairs(row, end);
    }
    if (indicators >= 0) read_indicators(indicators);
    if (!schedule_.lines.empty()) schedule_.lines.front().name = without_space(project_.text);
  }

  void take_name() {
    for (const FormField& field : schedule_.fields)
      if (field.path == "项目名称" && project_.text.empty()) project_ = field.value;
  }

 private:
  /// The cell that names a group of funds, where a row begins with one; nullptr otherwise. Without rules it may stand in
  /// the middle of the group: rows with figures above it have a blank in its column.
  const ViewCell* fund_head(int row, int end) const {
    for (bool first = true; row < end; ++row, first = false) {
      auto cells = view_.printed(row);
      if (cells.empty()) return nullptr;
      if (heads_funds(cells.front()->text)) return cells.front();
      if (cells.front()->cell->column == 0 || (first && cells.back()->content != Content::number)) return nullptr;
    }
    return nullptr;
  }

  /// Where a group ends: with its name's span, or in dumps with the blanks under it.
  int group_end(const ViewCell& head, int end) const {
    int next = head.cell->row + head.cell->rows;
    while (next < end && view_.text_at(next, head.cell->column) == nullptr) ++next;
    return std::min(next, end);
  }

  int read_funds(const ViewCell& head, int row, int end) {
    std::map<int, std::string> totals;  // by the column of their labels
    int last = group_end(head, end);
    for (int r = row; r < last; ++r) read_fund_row(r, head, totals);
    return last;
  }

  void read_fund_row(int row, const ViewCell& head, std::map<int, std::string>& totals) {
    const ViewCell* label = nullptr;
    for (const ViewCell* cell : view_.printed(row)) {
      if (cell == &head) continue;
      if (cell->content == Content::text) {
        label = cell;
        if (is_total_label(cell->text)) totals[cell->cell->column] = label_text(*cell);
      } else if (cell->content == Content::number && label != nullptr) {
        add_figure(path_of(*label, printed_text(head), totals), *cell);
        label = nullptr;
      }
    }
  }

  static std::string path_of(const ViewCell& label, const std::string& group,
                             const std::map<int, std::string>& totals) {
    std::string path = group;
    auto total = totals.find(label.cell->column);
    if (total != totals.end() && !is_total_label(label.text)) path.append(1, '/').append(total->second);
    return path.append(1, '/').append(label_text(label));
  }

  void add_figure(std::string path, const ViewCell& cell) {
    if (schedule_.lines.empty()) {
      schedule_.lines.emplace_back();
      schedule_.lines.front().page = project_.page;
      schedule_.lines.front().box = project_.box;
    }
    schedule_.columns.push_back({std::move(path), {}, 0});
    Figure figure;
    figure.column = static_cast<int>(schedule_.columns.size()) - 1;
    figure.number = cell.number;
    figure.text = cell.cell->text;
    figure.page = view_.grid().page;
    figure.box = cell.cell->box;
    figure.origin = view_.grid().origin;
    figure.confidence = cell.cell->confidence;
    schedule_.lines.front().figures.push_back(std::move(figure));
  }

  /// Labels with their values to the right. A label that another one follows has none.
  int read_pairs(int row, int end) {
    if (int goals = read_goals(row, end)) return row + goals;
    const ViewCell* label = nullptr;
    for (const ViewCell* cell : view_.printed(row)) {
      bool value = label != nullptr && !any_matches(forms().form_labels, cell->text);
      if (value) add_field(label_text(*label), cell);
      label = value ? nullptr : cell;
    }
    return row + 1;
  }

  /// Goals side by side, each above its text; the number of rows taken, 0 where the row is none.
  int read_goals(int row, int end) {
    auto heads = view_.printed(row);
    std::erase_if(heads, [](const ViewCell* c) { return c->cell->column == 0 || !heads_goal(c->text); });
    if (heads.empty() || row + 1 >= end) return 0;
    for (const ViewCell* head : heads) add_field(label_text(*head), view_.text_at(row + 1, head->cell->column));
    return 2;
  }

  void add_field(std::string path, const ViewCell* value) {
    if (value == nullptr || path.empty()) return;
    PlacedText place{value->cell->text, view_.grid().page, value->cell->box};
    if (path == "项目名称" && project_.text.empty()) project_ = place;
    schedule_.fields.push_back({std::move(path), std::move(place)});
  }

  void read_indicators(int header) {
    auto heads = view_.printed(header);
    std::erase_if(heads, [](const ViewCell* c) { return !contains(c->text, "指标") && !contains(c->text, "目标值"); });
    if (!heads.empty() && heads.front()->text.find("级指标") == std::string::npos) heads.erase(heads.begin());
    std::vector<std::string> levels(heads.size());
    for (int row = header + 1; row < rows_.end; ++row) read_indicator(row, heads, levels);
  }

  void read_indicator(int row, const std::vector<const ViewCell*>& heads, std::vector<std::string>& levels) {
    std::string path = "绩效指标";
    const ViewCell* value = nullptr;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const ViewCell* cell = view_.text_at(row, heads[i]->cell->column);
      bool names = contains(heads[i]->text, "级指标");
      if (cell != nullptr && names && cell->cell->row == row) levels[i] = label_text(*cell);
      if (names && !levels[i].empty()) path.append(1, '/').append(levels[i]);
      if (cell != nullptr && cell->cell->row == row) value = cell;
    }
    add_field(std::move(path), value);
  }

  const GridView& view_;
  RowRange rows_;
  Schedule& schedule_;
  PlacedText project_;
};

bool any_cell(const GridView& view, bool (*test)(std::string_view)) {
  for (const Cell& cell : view.grid().cells) {
    const ViewCell* seen = view.text_at(cell.row, cell.column);
    if (seen != nullptr && seen->content == Content::text && test(seen->text)) return true;
  }
  return false;
}

}  // namespace

bool has_indicators(const GridView& view) {
  return any_cell(view, [](std::string_view text) { return text == "一级指标" || text == "三级指标"; });
}

bool has_project_funds(const GridView& view) {
  return any_cell(view, [](std::string_view text) { return contains(text, "项目资金") || contains(text, "资金总额"); });
}

void read_target_form(const GridView& view, RowRange rows, Schedule& schedule) {
  FormReader reader(view, rows, schedule);
  reader.take_name();
  reader.read();
}

}  // namespace gouji
