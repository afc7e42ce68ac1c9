"""The nine schedules of the final accounts in the national form: numbered rows and columns, sides and lanes."""
from . import final_figures as f
from .blocks import Break, Cell, Row, Table, Text
from .money import cell_wan
from .names import ECONOMIC, NUMERALS, functional
from .tables import header, number, total, tree

CLASSES = ["一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出",
           "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出",
           "资源勘探工业信息等支出", "商业服务业等支出", "金融支出", "援助其他地区支出", "自然资源海洋气象等支出", "住房保障支出",
           "粮油物资储备支出", "国有资本经营预算支出", "灾害防治及应急管理支出", "其他支出"]
GENERAL_SUMS, SPENT_SUMS = dict(tree(f.APPROPRIATED)), dict(tree(f.SPENT))


def framed(table, index):
    return [Break(landscape=True), Text(table.title, "title"), Text(f"公开{index:02d}表", "unit"),
            Text(f"部门：{f.TOWN}", "small"), Text(f"金额单位：{table.unit}", "unit"), table]


def table(schedule, title, head, body, widths, **options):
    return Table(schedule, title, "万元", head, body, widths, thin_boxes=True, **options)


def money(value, code, name, column):
    return number(cell_wan(value), code, name, column)


def class_sums(items):
    """Class names with their sums, every class of the form, most of them blank."""
    sums = {functional(code): figures for code, figures in tree(items) if len(code) == 3}
    width = len(items[0][1])
    return [(f"{NUMERALS[i]}、{name}", sums.get(name, (0,) * width)) for i, name in enumerate(CLASSES)]


def numbered_sides(left, right, left_path, right_paths):
    """Two sides with the numbers of their rows; the right one's go on where the left one's end."""
    rows = []
    for i, ((name, value), (label, figures)) in enumerate(zip(left, right), 1):
        cells = [Cell(name), Cell(str(i)), money(value, "", name, left_path) if name else Cell(number=True)]
        cells += [Cell(label), Cell(str(len(left) + i))]
        cells += [money(v, "", label, p) if label else Cell(number=True) for v, p in zip(figures, right_paths)]
        rows.append(Row(cells, height=14))
    return rows


def padded(left, right, left_foot, right_foot):
    gap = len(right) - len(left)
    width = len(right[0][1])
    return left + [("", 0)] * gap + left_foot, right + [(n, v if isinstance(v, tuple) else (v,) * width) for n, v in right_foot]


def summary():
    left = [("一、一般公共预算财政拨款收入", f.GENERAL_INCOME), ("二、政府性基金预算财政拨款收入", f.FUND_INCOME),
            ("三、国有资本经营预算财政拨款收入", 0), ("四、上级补助收入", 0), ("五、事业收入", 0), ("六、经营收入", 0),
            ("七、附属单位上缴收入", 0), ("八、其他收入", f.OTHER_INCOME)]
    right = [(name, (v[0],)) for name, v in class_sums(f.SPENT)]
    left, right = padded(left, right,
                         [("本年收入合计", f.INCOME), ("使用非财政拨款结余（含专用结余）", 0), ("年初结转和结余", f.OPENING), ("总计", f.GRAND_TOTAL)],
                         [("本年支出合计", f.SPENT_TOTAL[0]), ("结余分配", 0), ("年末结转和结余", f.CLOSING), ("总计", f.GRAND_TOTAL)])
    return table("summary", "收入支出决算总表",
                 header([("收入", 1, 3), None, None, ("支出", 1, 3), None, None], ["项目", "行次", "决算数", "项目", "行次", "决算数"],
                        ["栏次", "", "1", "栏次", "", "2"]),
                 numbered_sides(left, right, "收入/决算数", ["支出/决算数"]), [6, 1, 3, 6, 1, 3])


def coded(schedule, title, leaves, items, group="", **options):
    """Items by code, one cell a code, the total first, as the national form has it."""
    paths = [f"{group}/{leaf}" if group else leaf for leaf in leaves]
    count = len(leaves)
    top = [("项目", 1, 2), None]
    second = ["功能分类科目编码", "科目名称"]
    if group:
        head = [top + [(group, 1, count)] + [None] * (count - 1), second + leaves]
    else:
        head = [top + [(leaf, 2, 1) for leaf in leaves], second + [None] * count]
    head.append([("栏次", 1, 2), None] + [str(i) for i in range(1, count + 1)])
    body = [Row([Cell("合计", columns=2), None] + [money(v, "", "合计", p) for v, p in zip(total(items), paths)])]
    for code, figures in tree(items):
        cells = [money(v, code, functional(code), p) for v, p in zip(figures, paths)]
        body.append(Row([Cell(code), Cell(functional(code))] + cells))
    return table(schedule, title, header(*head), body, [2, 5] + [2.5] * count, **options)


def appropriation():
    left = [("一、一般公共预算财政拨款", f.GENERAL_INCOME), ("二、政府性基金预算财政拨款", f.FUND_INCOME), ("三、国有资本经营预算财政拨款", 0)]
    fund_items = [(f.FUND[0], (f.FUND[1], 0, f.FUND[1], 0))]
    items = [(c, (v[0], v[0], 0, 0)) for c, v in f.APPROPRIATED] + fund_items
    spent, general, fund = f.APPROPRIATED_TOTAL[0] + f.FUND[1], f.APPROPRIATED_TOTAL[0], f.FUND[1]
    closing = (f.GENERAL_CLOSING + f.FUND_CLOSING, f.GENERAL_CLOSING, f.FUND_CLOSING, 0)
    blank = ("", (0, 0, 0, 0))
    left, right = padded(left, class_sums(items), [
        ("本年收入合计", f.GENERAL_INCOME + f.FUND_INCOME), ("年初财政拨款结转和结余", f.GENERAL_OPENING + f.FUND_OPENING),
        ("一般公共预算财政拨款", f.GENERAL_OPENING), ("政府性基金预算财政拨款", f.FUND_OPENING), ("国有资本经营预算财政拨款", 0),
        ("总计", f.GRANT_TOTAL)],
        [("本年支出合计", (spent, general, fund, 0)), ("年末财政拨款结转和结余", closing), blank, blank, blank,
         ("总计", (f.GRANT_TOTAL, general + f.GENERAL_CLOSING, fund + f.FUND_CLOSING, 0))])
    leaves = ["小计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    return table("appropriation-summary", "财政拨款收入支出决算总表",
                 header([("收入", 1, 3), None, None, ("支出", 1, 6)] + [None] * 5, ["项目", "行次", "决算数", "项目", "行次"] + leaves,
                        ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"]),
                 numbered_sides(left, right, "收入/决算数", [f"支出/{leaf}" for leaf in leaves]), [5, 1, 3, 5, 1, 3, 3, 3, 3])


def basic_economic():
    """Personnel on the left, operating on the right, a sum of each at the foot."""
    listed = tree(f.economic_items())
    lanes = [[e for e in listed if e[0][:3] in heads] for heads in (("301", "303"), ("302", "310"))]
    height = max(map(len, lanes))
    body = []
    for i in range(height):
        cells = []
        for lane in lanes:
            code, figures = lane[i] if i < len(lane) else ("", (0,))
            cells += [Cell(code), Cell(ECONOMIC.get(code, "")), money(figures[0], code, ECONOMIC[code], "决算数") if code else Cell(number=True)]
        body.append(Row(cells, height=16))
    foot = []
    for name, value in (("人员经费合计", f.PERSONNEL), ("公用经费合计", f.OPERATING)):
        foot += [Cell(name, columns=2), None, money(value, "", name, "决算数")]
    head = header([("人员经费", 1, 3), None, None, ("公用经费", 1, 3), None, None], ["科目编码", "科目名称", "决算数"] * 2)
    return table("basic-economic", "一般公共预算财政拨款基本支出决算明细表", head, body + [Row(foot)], [2, 5, 3] * 2)


def three_public():
    cars = "公务用车购置及运行维护费"
    leaves = ["合计", "因公出国（境）费", f"{cars}/小计", f"{cars}/公务用车购置费", f"{cars}/公务用车运行维护费", "公务接待费"]
    cells = []
    for side, group in enumerate(("预算数", "决算数")):
        cells += [money(v[side], "", "", f"{group}/{leaf}") for v, leaf in zip(f.THREE_PUBLIC, leaves)]
    first = [("预算数", 1, 6)] + [None] * 5 + [("决算数", 1, 6)] + [None] * 5
    second = [("合计", 2, 1), ("因公出国（境）费", 2, 1), (cars, 1, 3), None, None, ("公务接待费", 2, 1)] * 2
    third = [None, None, "小计", "公务用车购置费", "公务用车运行维护费", None] * 2
    return table("three-public", "财政拨款“三公”经费支出决算表", header(first, second, third, [str(i) for i in range(1, 13)]),
                 [Row(cells)], [1] * 12)


def fund():
    figures = (f.FUND_OPENING, f.FUND_INCOME, f.FUND[1], 0, f.FUND[1], f.FUND_CLOSING)
    paths = ["年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"]
    head = header([("项目", 1, 2), None, ("年初结转和结余", 2, 1), ("本年收入", 2, 1), ("本年支出", 1, 3), None, None, ("年末结转和结余", 2, 1)],
                  ["功能分类科目编码", "科目名称", None, None, "小计", "基本支出", "项目支出", None],
                  [("栏次", 1, 2), None, "1", "2", "3", "4", "5", "6"])
    body = [Row([Cell("合计", columns=2), None] + [money(v, "", "合计", p) for v, p in zip(figures, paths)])]
    for code, _ in tree([(f.FUND[0], (0,))]):
        body.append(Row([Cell(code), Cell(functional(code))] + [money(v, code, functional(code), p) for v, p in zip(figures, paths)]))
    return table("government-fund", "政府性基金预算财政拨款收入支出决算表", head, body, [2, 5] + [2.5] * 6)


def state_capital():
    head = header([("项目", 1, 2), None, ("本年支出", 1, 3), None, None], ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
                  [("栏次", 1, 2), None, "1", "2", "3"])
    body = [Row([Cell("合计", columns=2), None] + [Cell(number=True) for _ in range(3)])]
    return table("state-capital", "国有资本经营预算财政拨款支出决算表", head, body, [2, 5, 3, 3, 3])


def schedules():
    income = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
    spending = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    revenue = [(c, (t, g, 0, 0, 0, 0, o)) for c, (t, g, o) in f.income_items()]
    spent = [(c, v + (0, 0, 0)) for c, v in f.SPENT]
    made = [summary(), coded("revenue", "收入决算表", income, revenue), coded("expenditure", "支出决算表", spending, spent),
            appropriation(),
            coded("general-public", "一般公共预算财政拨款支出决算表", ["小计", "基本支出", "项目支出"], f.APPROPRIATED, "本年支出",
                  repeat_header=False),
            basic_economic(), three_public(), fund(), state_capital()]
    blocks = [block for i, t in enumerate(made, 1) for block in framed(t, i)]
    return blocks + [Text("注：本部门2024年度无国有资本经营预算财政拨款支出，故本表无数据。", "small")]
