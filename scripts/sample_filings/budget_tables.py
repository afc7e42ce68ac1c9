"""The nine schedules and the project forms of the budget, as a department's filing prints them."""
from . import budget_figures as f
from .blocks import Break, Cell, Row, Table, Text
from .money import hundredths, in_hundredths, yuan
from .names import ECONOMIC, NUMERALS, functional
from .tables import code_cells, header, number, total, tree

SPACE = Cell()
FUNCTION_LABELS = [("项目", 1, 4), None, None, None], [("功能分类科目编码", 1, 3), None, None, ("功能分类科目名称", 2, 1)], \
    ["类", "款", "项", None]


def framed(table):
    """A table on a page of its own with the lines that stand above it."""
    return [Break(landscape=True), Text(table.title, "title"),
            Text(f"编制部门：{f.TOWN}", "small"), Text(f"单位：{table.unit}", "unit"), table]


def money(amount, code, name, column):
    return number(yuan(amount), code, name, column)


def two_sided(left, right, left_paths, right_paths):
    """Rows of two lists side by side: (label, figures) each."""
    rows = []
    for i in range(max(len(left), len(right))):
        cells = []
        for side, paths in ((left, left_paths), (right, right_paths)):
            label, figures = side[i] if i < len(side) else ("", (0,) * len(paths))
            cells.append(Cell(label))
            cells += [money(v, "", label, p) if label else Cell(number=True) for v, p in zip(figures, paths)]
        rows.append(Row(cells))
    return rows


def class_rows():
    listed = [(code, figures) for code, figures in f.TREE if len(code) == 3]
    return [(f"{NUMERALS[i]}、{functional(code)}", figures[0]) for i, (code, figures) in enumerate(listed)]


def summary():
    left = [("一、财政拨款收入", f.TOTAL), ("1、一般公共预算资金", f.TOTAL), ("2、政府性基金", 0), ("3、国有资本经营预算", 0),
            ("二、事业收入", 0), ("三、事业单位经营收入", 0), ("四、其他收入", 0)]
    right = class_rows()
    left += [("", 0)] * (len(right) - len(left)) + [("收入总计", f.TOTAL)]
    right = right + [("支出总计", f.TOTAL)]
    return Table("summary", f"{f.YEAR}年部门财务收支预算总表", "元",
                 header([("本年收入", 1, 2), None, ("本年支出", 1, 2), None], ["项目", "预算数", "项目", "预算数"]),
                 two_sided([(n, (v,)) for n, v in left], [(n, (v,)) for n, v in right],
                           ["本年收入/预算数"], ["本年支出/预算数"]), [4, 3, 4, 3])


def functional_rows(paths, figures_of):
    rows = []
    for code, figures in f.TREE:
        cells = code_cells(code) + [Cell(functional(code))]
        rows.append(Row(cells + [money(v, code, functional(code), p) for v, p in zip(figures_of(figures), paths)], height=25))
    totals = figures_of((f.TOTAL, f.BASIC_TOTAL, f.PROJECT_TOTAL))
    last = [Cell("合计", columns=4), None, None, None]
    return rows + [Row(last + [money(v, "", "合计", p) for v, p in zip(totals, paths)])]


def functional_table(schedule, title, group, leaves, figures_of, **options):
    labels = [list(row) for row in FUNCTION_LABELS]
    labels[0] += [(group, 1, len(leaves))] + [None] * (len(leaves) - 1)
    labels[1] += [(leaf, 2, 1) for leaf in leaves]
    labels[2] += [None] * len(leaves)
    paths = [f"{group}/{leaf}" for leaf in leaves]
    body = functional_rows(paths, figures_of) if figures_of else [
        Row([Cell("合计", columns=4), None, None, None] + [Cell(number=True) for _ in leaves])]
    return Table(schedule, title, "元", header(*labels), body, [1, 1, 1, 6] + [3] * len(leaves), **options)


def appropriation():
    left = [("一、一般公共预算资金", f.TOTAL), ("二、政府性基金", 0), ("三、国有资本经营预算", 0)]
    right = class_rows()
    left += [("", 0)] * (len(right) - len(left)) + [("收入总计", f.TOTAL)]
    right = right + [("支出总计", f.TOTAL)]
    leaves = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]
    return Table("appropriation-summary", f"{f.YEAR}年部门财政拨款收支预算总表", "元",
                 header([("财政拨款收入", 1, 2), None, ("财政拨款支出", 1, 5), None, None, None, None],
                        ["项目", "预算数", "项目"] + leaves),
                 two_sided([(n, (v,)) for n, v in left], [(n, (v, v, 0, 0)) for n, v in right],
                           ["财政拨款收入/预算数"], [f"财政拨款支出/{leaf}" for leaf in leaves]), [4, 3, 4, 3, 3, 3, 3])


def basic_economic():
    items = f.economic_items()
    group, leaves = "一般公共预算基本支出", ["合计", "人员经费", "公用经费"]
    paths = [f"{group}/{leaf}" for leaf in leaves]
    rows = []
    for code, (personnel, operating) in tree(items):
        if len(code) == 5 or code in ECONOMIC:
            cells = [Cell(code[:3]), Cell(code[3:]), Cell(ECONOMIC[code])]
            figures = (personnel + operating, personnel, operating)
            rows.append(Row(cells + [money(v, code, ECONOMIC[code], p) for v, p in zip(figures, paths)]))
    personnel, operating = total(items)
    rows.append(Row([Cell("合计", columns=3), None, None] + [
        money(v, "", "合计", p) for v, p in zip((personnel + operating, personnel, operating), paths)]))
    return Table("basic-economic", f"{f.YEAR}年部门一般公共预算基本支出部门预算经济分类预算表", "元",
                 header([("项目", 1, 3), None, None, (group, 1, 3), None, None],
                        [("部门预算经济分类科目编码", 1, 2), None, ("经济分类科目名称", 2, 1)] + [(n, 2, 1) for n in leaves],
                        ["类", "款", None, None, None, None]), rows, [1, 1, 5, 3, 3, 3], repeat_header=True)


def three_public():
    group, cars = f"{f.YEAR}年“三公”经费预算数", "公务用车购置及运行费"
    columns = [("合计", f"{group}/合计"), ("因公出国（境）费", f"{group}/因公出国（境）费"), ("公务接待费", f"{group}/公务接待费"),
               ("小计", f"{group}/{cars}/小计"), ("购置费", f"{group}/{cars}/购置费"), ("运行费", f"{group}/{cars}/运行费")]
    cells = [number(hundredths(f.THREE_PUBLIC[key]), "", "", path) for key, path in columns]
    office = f"{f.YEAR}年机关运行经费预算数"
    cells.append(number(hundredths(in_hundredths(f.OFFICE_OPERATING)), "", "", office))
    head = header([(group, 1, 6), None, None, None, None, None, (office, 3, 1)],
                  [("合计", 2, 1), ("因公出国（境）费", 2, 1), ("公务接待费", 2, 1), (cars, 1, 3), None, None, None],
                  [None, None, None, "小计", "购置费", "运行费", None])
    return Table("three-public", f"{f.YEAR}年部门“三公”经费和机关运行经费预算表", "万元", head, [Row(cells)], [1] * 7)


def empty_note(fund):
    return Text(f"注：本部门{f.YEAR}年无{fund}财政拨款安排的预算，故本表为空表。", "small")


def schedules():
    split = ["合计", "基本支出", "项目支出"]
    income = ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"]
    blocks = framed(summary())
    blocks += framed(functional_table("revenue", f"{f.YEAR}年部门收入预算总表", "收入预算", income,
                                      lambda v: (v[0], v[0], 0, 0, 0)))
    blocks += framed(functional_table("expenditure", f"{f.YEAR}年部门支出预算总表", "支出预算", split, lambda v: v))
    blocks += framed(appropriation())
    blocks += framed(functional_table("general-public", f"{f.YEAR}年部门一般公共预算支出功能分类预算表", "一般公共预算支出", split,
                                      lambda v: v, repeat_header=False))
    for schedule, fund in (("government-fund", "政府性基金预算"), ("state-capital", "国有资本经营预算")):
        title = f"{f.YEAR}年部门{fund}支出功能分类预算表"
        blocks += framed(functional_table(schedule, title, f"{fund}支出", split, None)) + [empty_note(fund)]
    return blocks + framed(basic_economic()) + framed(three_public())


def target_form(name, code):
    """One project's form: who, when, how much, and what is to be reached."""
    amount, fund = f.item(code), "项目资金（元）"
    def line(first, left, right, *figures):
        paths = [f"{fund}/项目资金总额" + (f"/{left}" if left != "项目资金总额" else ""),
                 f"{fund}/年度资金申请总额" + (f"/{right}" if right != "年度资金申请总额" else "")]
        texts = [f"{v / 100:.2f}" for v in figures]
        left_cell = number(texts[0], "", name, paths[0]) if left else Cell()
        return Row([first, Cell(left), left_cell, Cell(right), number(texts[-1], "", name, paths[1])])
    goal = f"{functional(code)}年度任务全部完成，群众满意。"
    body = [Row([Cell("项目名称"), Cell(name, columns=2), None, Cell("项目类别"), Cell("经常性专项业务费")]),
            Row([Cell("主管部门"), Cell(f.TOWN, columns=2), None, Cell("实施单位"), Cell(f.TOWN)]),
            Row([Cell("计划开始日期"), Cell(f"{f.YEAR}-01-01", columns=2), None, Cell("计划完成日期"), Cell(f"{f.YEAR}-12-31")]),
            line(Cell(fund, rows=4), "项目资金总额", "年度资金申请总额", amount, amount),
            line(None, "其中：财政资金", "其中：当年财政拨款", amount, amount),
            line(None, "", "上年结转资金", 0),
            line(None, "其他资金", "其他资金", 0, 0),
            Row([Cell("项目绩效目标", rows=2), Cell("项目总目标", columns=2), None, Cell("年度总体目标", columns=2), None]),
            Row([None, Cell(goal, columns=2), None, Cell(goal, columns=2), None]),
            Row([Cell("绩效指标", rows=4), Cell("一级指标"), Cell("二级指标"), Cell("三级指标"), Cell("年度指标值")]),
            Row([None, Cell("产出指标"), Cell("数量指标"), Cell("任务完成率"), Cell("=100%")]),
            Row([None, Cell("效益指标"), Cell("社会效益指标"), Cell("投诉办结率"), Cell("≥95%")]),
            Row([None, Cell("满意度指标"), Cell("服务对象满意度指标"), Cell("群众满意度"), Cell("≥90%")])]
    return Table("performance-target", "财政项目支出绩效目标表", "", [], body, [2, 3, 3, 3, 3])
