"""A department's budget of any length: long schedules of invented items, and a paragraph for each item."""
import random

from .blocks import Break, Cell, Row, Table, Text
from .money import change, hundredths, in_hundredths, wan, yuan
from .tables import code_cells, header, number, total, tree

YEAR = 2025
ITEMS_A_PAGE = 5.96  # with their groups and classes, eight figures a line: fifty facts
SYLLABLES = "山水林田湖草河川桥路堤塘坝渠井泉谷坡岭原城乡村镇街坊园圃苗木花果粮棉油茶桑麻渔牧农工商学医文体"
GROUPS_A_CLASS, ITEMS_A_GROUP = 12, 24


def codes(count):
    """Item codes from 201 on, twelve groups a class and twenty-four items a group."""
    for i in range(count):
        group, item = divmod(i, ITEMS_A_GROUP)
        yield f"{201 + group // GROUPS_A_CLASS}{1 + group % GROUPS_A_CLASS:02}{1 + item:02}"


def name_of(code):
    """Another name for each code, of a class 支出, of a group 事务."""
    value, syllables = int(code), ""
    while value:
        value, at = divmod(value, len(SYLLABLES))
        syllables += SYLLABLES[at]
    return syllables + {3: "支出", 5: "事务", 7: ""}[len(code)]


def figures_of(rng):
    """合计, 基本 and 项目 of an item in 分."""
    basic, project = rng.randrange(1_000_00, 90_000_000_00), rng.randrange(1_000_00, 9_000_000_00)
    return basic + project, basic, project


def schedule(kind, title, group, leaves, lines, sums):
    labels = [[("项目", 1, 4), None, None, None, (group, 1, len(leaves))] + [None] * (len(leaves) - 1),
              [("功能分类科目编码", 1, 3), None, None, ("功能分类科目名称", 2, 1)] + [(leaf, 2, 1) for leaf in leaves],
              ["类", "款", "项", None] + [None] * len(leaves)]

    def row(cells, code, name, figures):
        return Row(cells + [number(yuan(v), code, name, f"{group}/{leaf}") for v, leaf in zip(figures, leaves)])

    body = [row(code_cells(code) + [Cell(name_of(code))], code, name_of(code), figures) for code, figures in lines]
    body.append(row([Cell("合计", columns=4), None, None, None], "", "合计", sums))
    return [Break(), Text(title, "title"), Text("单位：元", "unit"),
            Table(kind, title, "元", header(*labels), body, [1, 1, 1, 6] + [4] * len(leaves))]


def paragraph(index, code, figures, before):
    chain = "-".join(name_of(code[:n]) for n in (3, 5, 7))
    name = name_of(code)
    return Text(f"{index}. “{chain}”科目{wan(figures[0])}万元，主要用于{name}的日常管理、设施维护、物资采购和人员保障。其中："
                f"基本支出{wan(figures[1])}万元，项目支出{wan(figures[2])}万元。比{YEAR - 1}年预算{hundredths(before)}万元"
                f"{change(in_hundredths(figures[0]), before)}，主要原因是按工作量重新核定了费用。")


def blocks(pages, seed=1):
    """About `pages` pages of A4 with fifty facts a page."""
    rng = random.Random(seed)
    items = [(code, figures_of(rng)) for code in codes(round(pages * ITEMS_A_PAGE))]
    before = {code: in_hundredths(figures[0]) + rng.randrange(1, 5_000) for code, figures in items}
    lines, sums = tree(items), total(items)
    made = [Text(f"青石县云溪镇{YEAR}年部门预算", "cover"), Text("预算主管部门：青石县云溪镇人民政府", "title"), Break(),
            Text(f"{YEAR}年部门预算编制说明", "title"),
            Text(f"{YEAR}年，云溪镇收入预算{wan(sums[0])}万元，其中：财政拨款收入{wan(sums[0])}万元。"),
            Text(f"支出预算{wan(sums[0])}万元，其中：基本支出{wan(sums[1])}万元，项目支出{wan(sums[2])}万元。")]
    made += [paragraph(i, code, figures, before[code]) for i, (code, figures) in enumerate(items, 1)]
    whole = [(code, (figures[0], figures[0])) for code, figures in lines]
    made += schedule("revenue", f"{YEAR}年部门收入预算总表", "收入预算", ["合计", "财政拨款收入"], whole, (sums[0], sums[0]))
    for kind, title, group in (("expenditure", "支出预算总表", "支出预算"),
                               ("general-public", "一般公共预算支出功能分类预算表", "一般公共预算支出")):
        made += schedule(kind, f"{YEAR}年部门{title}", group, ["合计", "基本支出", "项目支出"], lines, sums)
    return made
