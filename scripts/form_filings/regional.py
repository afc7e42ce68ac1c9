"""A budget in forms of single provinces: expenditure by function and by economy side by side, both economic classifications in
one table, years down the side of the three public expenses, titles in title marks."""
from sample_filings.blocks import Cell, Row, Table, Text

from .budget import Budget
from .figures import tree
from .heads import header_rows, paths
from .names import ECONOMIC_NAMES

GOVERNMENT_CLASSES = {"301": ("501", "机关工资福利支出"), "302": ("502", "机关商品和服务支出"),
                      "303": ("509", "对个人和家庭的补助"), "310": ("503", "机关资本性支出（一）")}


class Regional(Budget):
    def summary(self):
        two, s = super().summary(), self.s
        figures = f"{s.year}年预算数"
        head = header_rows([("收　　入", ["项　　目", figures]),
                            ("支　　出", ["支出功能分科目（按大类）", figures, "部门预算支出经济科目（按大类）", figures])])
        classes = [(ECONOMIC_NAMES[code], sum(v)) for code, v in self.economic_lines() if len(code) == 3]
        basic = sum(v for _, v in classes)
        whole = sum(i.total for i in self.f.items)
        third = [("一、基本支出", basic)] + classes + [("二、项目支出", whole - basic)]
        rows = len(two.body)
        third += [("", None)] * (rows - 3 - len(third)) + [("本年支出合计", whole), ("", None), ("支出总计", self.grand(two))]
        body = [Row(row.cells + [Cell(name), Cell() if value is None else s.figure(value, "", name, f"支　　出/{figures}")])
                for row, (name, value) in zip(two.body, third)]
        return Table("summary", two.title, s.unit, head, body, [5, 2.6, 5, 2.6, 5, 2.6], repeat_header=s.repeat_header)

    def grand(self, _):
        return sum(i.total for i in self.f.items) + sum(self.f.closings.values())

    def economic_lines(self):
        return tree([(code, v) for code, v in self.f.economic.items()])

    def basic_economic(self):
        s = self.s
        columns = ["科目编码", "科目名称"]
        money = ("一般公共预算基本支出", ["合计", "人员经费", "公用经费"])
        head = [("部门预算支出经济分类", columns), ("政府预算支出经济分类", columns), money]
        body, sums = [], [0, 0]
        for code, (personnel, operating) in self.economic_lines():
            if len(code) > 5 or code not in ECONOMIC_NAMES:
                continue
            other = GOVERNMENT_CLASSES.get(code, ("", ""))
            cells = [Cell(code), Cell(ECONOMIC_NAMES[code]), Cell(other[0]), Cell(other[1])]
            body.append(Row(cells + self.money_cells(code, ECONOMIC_NAMES[code], money, personnel, operating)))
            sums = [a + b for a, b in zip(sums, (personnel, operating))] if len(code) == 3 else sums
        body.append(Row([Cell("合计", columns=4, centred=True), None, None, None] + self.money_cells("", "合计", money, *sums)))
        return Table("basic-economic", "一般公共预算基本支出情况表", s.unit, header_rows(head), body, [1.6, 4, 1.6, 4, 2.4, 2.4, 2.4],
                     repeat_header=s.repeat_header)

    def money_cells(self, code, name, head, personnel, operating):
        return [self.s.figure(v, code, name, p) for v, p in zip((personnel + operating, personnel, operating), paths([head]))]

    def three_public(self):
        t, s = self.f.three_public, self.s
        columns = ["“三公”经费财政拨款预算总额", "因公出国（境）费用", "公务接待费",
                   ("公务用车购置和运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"])]
        body = []
        for year, share in ((s.year - 1, 9), (s.year, 10)):
            abroad, reception, purchase, running = (t[key] * share // 10 for key in ("abroad", "reception", "purchase", "running"))
            cars = purchase + running
            values = (abroad + reception + cars, abroad, reception, cars, purchase, running)
            body.append(Row([Cell(f"{year}年")] + [s.figure(v, "", f"{year}年", p) for v, p in zip(values, paths(columns))]))
        return Table("three-public", "一般公共预算“三公”经费支出情况表", s.unit, header_rows(["年度"] + columns), body, [2] * 7)

    def blocks(self):
        return [Text(f"《{b.text}》", "title") if isinstance(b, Text) and b.style == "title" else b for b in super().blocks()]
