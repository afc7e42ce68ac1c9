#include "random_town.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "base/amount.h"

namespace gouji::test {
namespace {

/// 合计, 人员经费, 公用经费, 项目支出 in 分.
using Figures = std::array<std::int64_t, 4>;

struct Known {
  const char *code, *class_name, *group, *item;
};
const Known known[] = {
    {"2010301", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"},
    {"2010302", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务"},
    {"2010507", "一般公共服务支出", "统计信息事务", "专项普查活动"},
    {"2070109", "文化旅游体育与传媒支出", "文化和旅游", "群众文化"},
    {"2080501", "社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"},
    {"2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"},
    {"2081002", "社会保障和就业支出", "社会福利", "老年福利"},
    {"2100408", "卫生健康支出", "公共卫生", "基本公共卫生服务"},
    {"2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗"},
    {"2120104", "城乡社区支出", "城乡社区管理事务", "城管执法"},
    {"2130122", "农林水支出", "农业农村", "农业生产发展"},
    {"2210201", "住房保障支出", "住房改革支出", "住房公积金"},
    {"2210203", "住房保障支出", "住房改革支出", "购房补贴"},
};

struct Town {
  std::vector<Known> items;
  std::map<std::string, Figures> lines;  ///< by code, classes and groups too
  Figures total{};
  Unit unit = Unit::yuan;
  int decimals = 2;
  bool last_line_is_total = true;
};

const char* const numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

Town town(std::mt19937& random) {
  Town made;
  for (const Known& item : known)
    if (random() % 3 != 0 || item.code == std::string("2010301")) made.items.push_back(item);
  for (const Known& item : made.items) {
    auto amount = [&](int chance) {
      return static_cast<int>(random() % 4) < chance ? 100 + static_cast<std::int64_t>(random() % 900'000'000) : 0;
    };
    Figures figures{0, amount(3), amount(2), amount(2)};
    if (figures[1] + figures[2] + figures[3] == 0 || item.code == std::string("2010301")) figures[1] += 7'654'321;
    if (item.code == std::string("2010301")) figures[2] += 40'000'000;
    figures[0] = figures[1] + figures[2] + figures[3];
    const std::string code = item.code;
    for (const std::string& key : {code.substr(0, 3), code.substr(0, 5), code})
      for (int i = 0; i < 4; ++i) made.lines[key][i] += figures[i];
    for (int i = 0; i < 4; ++i) made.total[i] += figures[i];
  }
  made.unit = random() % 2 == 0 ? Unit::yuan : Unit::ten_thousand_yuan;
  made.last_line_is_total = random() % 2 == 0;
  return made;
}

std::string printed(const Town& town, std::int64_t fen) {
  return fen == 0 ? "" : with_separators(in_unit(fen, town.unit, town.decimals));
}

std::string wan(std::int64_t fen) {
  return to_string(in_unit(fen, Unit::ten_thousand_yuan, 2));
}

std::string name_of(const std::string& code) {
  for (const Known& item : known) {
    const std::string own = item.code;
    if (own.starts_with(code)) return code.size() == 3 ? item.class_name : code.size() == 5 ? item.group : item.item;
  }
  return {};
}

std::string row(const std::vector<std::string>& cells) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : "\t") + cells[i];
  return text + "\n";
}

std::string heading(const Town& town, const std::string& title) {
  return title + "\n\n单位：" + (town.unit == Unit::yuan ? "元" : "万元") + "\n\n";
}

using Columns = std::vector<std::string> (*)(const Town&, const Figures&);

std::vector<std::string> by_use(const Town& town, const Figures& f) {
  return {printed(town, f[0]), printed(town, f[1] + f[2]), printed(town, f[3])};
}
std::vector<std::string> by_source(const Town& town, const Figures& f) {
  return {printed(town, f[0]), printed(town, f[0]), "", "", ""};
}

/// Classes, groups and items with the total above or below, 类款项 in cells of their own.
std::string functional(const Town& town, const std::string& title, const std::string& header, Columns columns) {
  std::string text = heading(town, title) + header;
  auto line = [&](std::vector<std::string> labels, const Figures& figures) {
    for (std::string& cell : columns(town, figures)) labels.push_back(std::move(cell));
    return row(labels);
  };
  if (!town.last_line_is_total) text += line({"合计", "", ""}, town.total);
  for (const auto& [code, figures] : town.lines) {
    const std::string group = code.size() > 3 ? code.substr(3, 2) : "";
    const std::string name = (code.size() > 5 ? code.substr(5) + " " : "") + name_of(code);
    text += line({code.substr(0, 3), group, name}, figures);
  }
  if (town.last_line_is_total) text += line({"合计", "", ""}, town.total);
  return text + "\n";
}

std::string budget_functional(const Town& town) {
  const std::string labels = "功能分类科目编码\t\t功能分类科目名称\t合计\t";
  const std::string use = labels + "基本支出\t项目支出\n类\t款\t\t\t\t\n";
  return functional(town, "2024年部门收入预算总表",
                    "项目\t\t\t收入预算\t\t\t\t\n" + labels +
                        "财政拨款收入\t事业收入\t事业单位经营收入\t其他收入\n类\t款\t\t\t\t\t\t\n",
                    by_source) +
         functional(town, "2024年部门支出预算总表", "项目\t\t\t支出预算\t\t\n" + use, by_use) +
         functional(town, "2024年部门一般公共预算支出功能分类预算表", "项目\t\t\t一般公共预算支出\t\t\n" + use, by_use);
}

/// Both sides of a summary: the left lines, then classes against them, then the totals.
std::string two_sided(const Town& town, std::vector<std::vector<std::string>> left, Columns right, int columns) {
  std::vector<std::vector<std::string>> classes;
  for (const auto& [code, figures] : town.lines) {
    if (code.size() != 3) continue;
    std::vector<std::string> cells{std::string(numerals[classes.size()]) + "、" + name_of(code)};
    for (std::string& cell : right(town, figures)) cells.push_back(std::move(cell));
    classes.push_back(std::move(cells));
  }
  std::string text;
  for (std::size_t i = 0; i < std::max(left.size(), classes.size()); ++i) {
    std::vector<std::string> cells = i < left.size() ? left[i] : std::vector<std::string>{"", ""};
    const std::vector<std::string> blank(columns + 1);
    const auto& beside = i < classes.size() ? classes[i] : blank;
    cells.insert(cells.end(), beside.begin(), beside.end());
    text += row(cells);
  }
  std::vector<std::string> last{"收入总计", printed(town, town.total[0]), "支出总计"};
  for (std::string& cell : right(town, town.total)) last.push_back(std::move(cell));
  return text + row(last) + "\n";
}

std::string summaries(const Town& town) {
  const std::string total = printed(town, town.total[0]);
  auto by_purpose = [](const Town& t, const Figures& f) {
    return std::vector<std::string>{printed(t, f[0]), printed(t, f[1]), printed(t, f[2]), printed(t, f[3])};
  };
  auto by_fund = [](const Town& t, const Figures& f) {
    return std::vector<std::string>{printed(t, f[0]), printed(t, f[0]), "", ""};
  };
  return heading(town, "2024年部门财务收支预算总表") +
         "本年收入\t\t本年支出\t\t\t\n项目\t预算数\t项目\t预算数\t\t\t\n\t\t\t合计\t基本支出\t\t项目支出\n\t\t\t\t人员"
         "经费\t公用经费\t\n" +
         two_sided(town,
                   {{"一、财政拨款收入", total},
                    {"1、一般公共预算", total},
                    {"2、政府性基金", ""},
                    {"3、国有资本经营预算", ""},
                    {"二、事业收入", ""},
                    {"三、事业单位经营收入", ""},
                    {"四、其他收入", ""}},
                   by_purpose, 4) +
         heading(town, "2024年部门财政拨款收支预算总表") +
         "财政拨款收入\t\t财政拨款支出\t\t\t\n项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算"
         "\n" +
         two_sided(town, {{"一、一般公共预算", total}, {"二、政府性基金", ""}, {"三、国有资本经营预算", ""}}, by_fund,
                   4);
}

struct Economic {
  std::int64_t wages, housing, office, reception, vehicle;
};

Economic economic_of(const Town& town) {
  const std::int64_t personnel = town.total[1], operating = town.total[2];
  return {personnel - personnel / 7, personnel / 7, operating - operating / 40 - operating / 9, operating / 40,
          operating / 9};
}

std::string economic(const Town& town) {
  const Economic e = economic_of(town);
  const std::string personnel = printed(town, town.total[1]), operating = printed(town, town.total[2]);
  std::string text = heading(town, "2024年部门一般公共预算基本支出部门预算经济分类预算表") +
                     "项目\t\t一般公共预算基本支出\t\t\n部门预算经济分类科目编码\t\t经济分类科目名称\t合计\t人员经费\t"
                     "公用经费\n类\t款\t\t\t\t\n";
  auto line = [&](const char* code, const char* group, const char* name, std::int64_t fen, bool is_personnel) {
    const std::string cell = printed(town, fen);
    return row({code, group, name, cell, is_personnel ? cell : "", is_personnel ? "" : cell});
  };
  text += row({"301", "", "工资福利支出", personnel, personnel, ""});
  text += line("301", "01", "基本工资", e.wages, true) + line("301", "13", "住房公积金", e.housing, true);
  text += row({"302", "", "商品和服务支出", operating, "", operating});
  text += line("302", "01", "办公费", e.office, false) + line("302", "17", "公务接待费", e.reception, false) +
          line("302", "31", "公务用车运行维护费", e.vehicle, false);
  return text + row({"合计", "", "", printed(town, town.total[1] + town.total[2]), personnel, operating}) + "\n";
}

std::string three_public(const Town& town) {
  const Economic e = economic_of(town);
  // Rounded figures, so that the sum of what is printed is what is printed.
  const std::int64_t reception = in_unit(e.reception, Unit::ten_thousand_yuan, 2).digits * 10'000;
  const std::int64_t vehicle = in_unit(e.vehicle, Unit::ten_thousand_yuan, 2).digits * 10'000;
  return "2024年部门“三公”经费和机关运行经费预算表\n\n单位：万元\n\n"
         "2024年“三公”经费预算数\t\t\t\t\t\t2024年机关运行经费预算数\t\n"
         "合计\t因公出国(境)费\t公务接待费\t公务用车购置及运行费\t\t\t\t\n\t\t\t小计\t购置费\t运行费\t\t\n" +
         row({wan(reception + vehicle), "", wan(reception), wan(vehicle), "", wan(vehicle), wan(town.total[2]), ""}) +
         "\n";
}

std::string item_paragraph(const Known& item, const Figures& figures, int index, std::mt19937& random) {
  const std::int64_t now = in_unit(figures[0], Unit::ten_thousand_yuan, 2).digits * 10'000;
  const std::int64_t change = (1 + static_cast<std::int64_t>(random() % 40'000)) * 10'000;
  const bool up = now > 2 * change && random() % 2 == 0;
  const std::int64_t before = up ? now - change : now + change;
  const Decimal percent{(2 * change * 10'000 + before) / (2 * before), 2};
  return std::to_string(index) + ". “" + item.class_name + "-" + item.group + "-" + item.item + "”科目" + wan(now) +
         "万元，主要用于第" + numerals[index % 10] + "类工作。比2023年预算" + wan(before) + "万元" +
         (up ? "增加" : "减少") + wan(change) + "万元，" + (up ? "增长" : "下降") + to_string(percent) + "%。\n\n";
}

std::string narrative(const Town& town, std::mt19937& random) {
  const std::string total = wan(town.total[0]);
  std::string text = "2024年部门预算编制说明\n\n2024年，云溪镇事务中心收入预算" + total + "万元，其中：财政拨款收入" +
                     total + "万元。\n\n支出预算" + total + "万元，其中：财政拨款支出预算" + total +
                     "万元。财政拨款支出预算中，一般公共预算拨款支出预算" + total + "万元。\n\n";
  int index = 0;
  for (const Known& item : town.items) text += item_paragraph(item, town.lines.at(item.code), ++index, random);
  return text;
}

/// Without the figures of one column the dump's columns would be guessed: whole columns stay, blanks too.
std::string final_functional(const Town& town) {
  std::string text = heading(town, "一般公共预算财政拨款支出决算表") +
                     "项目\t\t本年支出\t\t\n功能分类科目编码\t科目名称\t合计\t基本支出\t项目支出\n";
  auto line = [&](const std::string& code, const std::string& name, const Figures& f) {
    return row({code, name, printed(town, f[0]), printed(town, f[1] + f[2]), printed(town, f[3])});
  };
  text += line("合计", "", town.total);
  for (const auto& [code, figures] : town.lines) text += line(code, name_of(code), figures);
  return text + "\n";
}

std::string final_summary(const Town& town) {
  const std::string total = printed(town, town.total[0]);
  std::string text = heading(town, "收入支出决算总表") + "收入\t\t支出\t\n项目\t决算数\t项目\t决算数\n";
  std::vector<std::vector<std::string>> left = {{"一、一般公共预算财政拨款收入", total}};
  int index = 0;
  for (const auto& [code, figures] : town.lines) {
    if (code.size() != 3) continue;
    std::vector<std::string> cells = index == 0 ? left[0] : std::vector<std::string>{"", ""};
    cells.push_back(std::string(numerals[index++]) + "、" + name_of(code));
    cells.push_back(printed(town, figures[0]));
    text += row(cells);
  }
  return text + row({"本年收入合计", total, "本年支出合计", total}) + row({"总计", total, "总计", total}) + "\n";
}

}  // namespace

std::string random_budget(std::mt19937& random) {
  const Town made = town(random);
  return "青石县2024年县级部门预算\n\n预算主管部门：青石县云溪镇事务中心\n\n" + narrative(made, random) +
         summaries(made) + budget_functional(made) + economic(made) + three_public(made);
}

std::string random_final_accounts(std::mt19937& random) {
  Town made = town(random);
  made.unit = Unit::ten_thousand_yuan;
  return "青石县云溪镇事务中心2024年度部门决算\n\n" + final_summary(made) + final_functional(made);
}

}  // namespace gouji::test
