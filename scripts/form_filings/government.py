"""A town's government budget: revenue, expenditure, balance, basic expenditure by government economic classes, funds, state
capital, transfers, debt."""
import random

from sample_filings.blocks import Break, Cell, Row, Table, Text
from sample_filings.names import NUMERALS

from .figures import amount, spread, total, tree
from .heads import header_rows, paths
from .names import FUNCTION_NAMES, GOVERNMENT_ECONOMIC_NAMES, REVENUE_NAMES
from .tables import coded, framed, sides

TRANSFERS = [("一、返还性收入", ["增值税税收返还收入", "成品油税费改革税收返还收入"]),
             ("二、一般性转移支付收入", ["均衡性转移支付收入", "结算补助收入", "农业转移人口市民化奖补资金收入"]),
             ("三、专项转移支付收入", ["农林水", "节能环保"])]


class Government:
    def __init__(self, figures, style, town="芦溪县石塘镇", seed=5, step=1):
        self.f, self.s, self.town = figures, style, town
        rng = random.Random(seed)
        self.spent = sum(i.appropriated for i in figures.general)
        self.before = {item.code: int(item.appropriated * rng.uniform(0.7, 1.2)) // step * step for item in figures.general}
        own = self.spent * 6 // 10 // step * step
        leaves = [c for c in REVENUE_NAMES if len(c) == 5]
        self.revenue_now = spread(rng, own, leaves, step)
        self.revenue_before = {code: int(v * rng.uniform(0.8, 1.1)) // step * step for code, v in self.revenue_now.items()}
        self.handed_up, self.repaid, self.kept = (amount(rng, 5, 60, step) for _ in range(3))
        needed = self.spent + self.handed_up + self.repaid + self.kept - own
        self.opening, self.moved, self.lent = (needed // n // step * step for n in (9, 12, 15))
        self.transfers = needed - self.opening - self.moved - self.lent
        self.transfer_parts = spread(rng, self.transfers, [name for _, names in TRANSFERS for name in names], step)
        basic = [("501", sum(i.personnel for i in figures.general)), ("502", sum(i.operating for i in figures.general))]
        self.economic = {}
        for head, whole in basic:
            codes = [c for c in GOVERNMENT_ECONOMIC_NAMES if c.startswith(head) and len(c) == 5]
            self.economic |= spread(rng, whole, codes, step)
        self.debt = {"limit": amount(rng, 900, 2000, step), "other": amount(rng, 300, 800, step)}

    def change(self, now, before, name, code, path):
        if not before:
            return Cell("", number=True)
        text = f"{(now - before) * 100 / before:.2f}"
        return Cell(text, number=True, fact=(code, name, path))

    def compared(self, schedule, title, labels, lines, leaves=None):
        """上年执行数, 本年预算数, 增减% of every line: (cells, code, name, before, now)."""
        s = self.s
        columns = leaves or [f"{s.year - 1}年执行数", f"{s.year}年预算数", "增减%"]
        body = []
        for cells, code, name, before, now in lines:
            body.append(Row(cells + [s.figure(before, code, name, columns[0]), s.figure(now, code, name, columns[1]),
                                     self.change(now, before, name, code, columns[2])]))
        return Table(schedule, title, s.unit, header_rows(labels + columns), body, [1.6] * (len(labels) - 1) + [5, 2.5, 2.5, 2],
                     repeat_header=s.repeat_header)

    def revenue(self):
        s = self.s
        sums = tree([(c, (self.revenue_before[c], v)) for c, v in self.revenue_now.items()])
        lines = []
        for i, (code, (before, now)) in enumerate((c, v) for c, v in sums if len(c) == 3):
            name = f"{NUMERALS[i]}、{REVENUE_NAMES[code]}"
            lines.append(([Cell(name)], "", name, before, now))
            for inner, (b, n) in sums:
                if len(inner) == 5 and inner.startswith(code):
                    lines.append(([Cell("　　" + REVENUE_NAMES[inner])], "", REVENUE_NAMES[inner], b, n))
        own_before, own = sum(self.revenue_before.values()), sum(self.revenue_now.values())
        lines.append(([Cell("一般公共预算收入合计")], "", "一般公共预算收入合计", own_before, own))
        return self.compared("government-revenue", f"{s.year}年{self.town}一般公共预算收入预算表", ["项目"], lines)

    def expenditure(self):
        s = self.s
        rows = tree([(i.code, (self.before[i.code], i.appropriated)) for i in self.f.general])
        lines = []
        for i, (code, (before, now)) in enumerate((c, v) for c, v in rows if len(c) == 3):
            name = f"{NUMERALS[i]}、{FUNCTION_NAMES[code]}"
            lines.append(([Cell(name)], "", name, before, now))
        lines.append(([Cell("一般公共预算支出合计")], "", "一般公共预算支出合计", sum(self.before.values()), self.spent))
        return self.compared("general-public", f"{s.year}年{self.town}一般公共预算支出预算表", ["项目"], lines,
                             ["上年执行数", "本年预算数", "本年预算数为上年执行数的±%"])

    def own_level(self):
        """本级支出表: to 项, with codes."""
        rows = [(i.code, (i.appropriated, i.basic, i.project)) for i in self.f.general]
        return coded("general-public", f"{self.s.year}年{self.town}一般公共预算本级支出预算表", self.s, ["合计", "基本支出", "项目支出"], rows,
                     FUNCTION_NAMES)

    def basic(self):
        return coded("government-economic", f"{self.s.year}年{self.town}一般公共预算本级基本支出预算表", self.s, [f"{self.s.year}年预算数"],
                     [(c, (v,)) for c, v in self.economic.items()], GOVERNMENT_ECONOMIC_NAMES, levels=2,
                     label_head="政府预算支出经济分类", parts=2)

    def balance(self):
        """一般公共预算收支平衡表: what comes in and what goes out, both to the same total."""
        own = sum(self.revenue_now.values())
        left = [("一、本级一般公共预算收入", own), ("二、上级补助收入", self.transfers), ("三、上年结转收入", self.opening),
                ("四、调入资金", self.moved), ("五、地方政府一般债务转贷收入", self.lent)]
        right = [("一、本级一般公共预算支出", self.spent), ("二、上解上级支出", self.handed_up), ("三、债务还本支出", self.repaid),
                 ("四、结转下年支出", self.kept), ("五、调出资金", 0)]
        one = lambda pairs: [(n, (v,)) for n, v in pairs]
        grand = own + self.transfers + self.opening + self.moved + self.lent
        return sides("balance", f"{self.s.year}年{self.town}一般公共预算收支平衡表", self.s, one(left + [("收入总计", grand)]),
                     one(right + [("支出总计", grand)]), [("收入", ["项目", "预算数"])], [("支出", ["项目", "预算数"])])

    def transfer_table(self):
        s, path = self.s, "预算数"
        body = []
        for name, parts in TRANSFERS:
            body.append(Row([Cell(name), s.figure(sum(self.transfer_parts[p] for p in parts), "", name, path)]))
            body += [Row([Cell("　　" + p), s.figure(self.transfer_parts[p], "", p, path)]) for p in parts]
        body.append(Row([Cell("合　　计"), s.figure(self.transfers, "", "合计", path)]))
        return Table("transfers", f"{s.year}年{self.town}一般公共预算税收返还和转移支付表", s.unit, header_rows(["项　　目", path]), body, [5, 3],
                     repeat_header=s.repeat_header)

    def funds(self):
        s, rows = self.s, [(i.code, (i.appropriated,)) for i in self.f.funds]
        spent = total(rows)[0]
        income = [("一、国有土地使用权出让收入", spent - 3_000_000), ("二、彩票公益金收入", 3_000_000)]
        lines = [([Cell(n)], "", n, v * 9 // 10, v) for n, v in income]
        lines.append(([Cell("政府性基金预算收入合计")], "", "政府性基金预算收入合计", sum(v * 9 // 10 for _, v in income), spent))
        revenue = self.compared("fund-revenue", f"{s.year}年{self.town}政府性基金预算收入表", ["项目"], lines)
        spending = coded("government-fund", f"{s.year}年{self.town}政府性基金预算支出表", s, ["预算数"], rows, FUNCTION_NAMES)
        return [revenue, spending]

    def capital(self):
        s, value = self.s, sum(i.appropriated for i in self.f.capital)
        names = ["一、利润收入", "国有资本经营预算收入合计"]
        lines = [([Cell(n)], "", n, value, value) for n in names]
        revenue = self.compared("capital-revenue", f"{s.year}年{self.town}国有资本经营预算收入表", ["项目"], lines)
        spending = coded("state-capital", f"{s.year}年{self.town}国有资本经营预算支出表", s, ["预算数"],
                         [(i.code, (i.appropriated,)) for i in self.f.capital], FUNCTION_NAMES)
        return [revenue, spending]

    def debt_table(self):
        s, columns = self.s, [f"{self.s.year - 1}年债务限额", f"{self.s.year - 1}年末债务余额预计执行数"]
        tree_ = ["地区", (columns[0], ["小计", "一般债务", "专项债务"]), (columns[1], ["小计", "一般债务", "专项债务"])]
        limit, balance = self.debt["limit"], self.debt["other"]
        values = [limit, limit - limit // 3, limit // 3, balance, balance - balance // 3, balance // 3]
        body = [Row([Cell(self.town)] + [s.figure(v, "", self.town, p) for v, p in zip(values, paths(tree_)[1:])])]
        return Table("debt", f"{self.town}{s.year - 1}年地方政府债务限额及余额情况表", s.unit, header_rows(tree_), body, [2] + [2] * 6)

    def blocks(self):
        s = self.s
        blocks = [Text(f"{self.town}{s.year}年政府预算公开", "cover"), Break(), Text("一、政府预算公开表", "heading")]
        tables = [self.revenue(), self.expenditure(), self.own_level(), self.basic(), self.balance(), self.transfer_table(),
                  *self.funds(), *self.capital(), self.debt_table()]
        for i, table in enumerate(tables, 1):
            blocks += framed(table, s, number=f"附表{i}", landscape=len(table.widths) > 6)
        return blocks
