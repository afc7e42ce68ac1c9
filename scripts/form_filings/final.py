"""A department's final accounts in the national form and provinces' variants of it."""
from sample_filings.blocks import Break, Cell, Row, Table, Text
from sample_filings.names import NUMERALS

from .budget import Budget
from .figures import total, tree
from .heads import header_rows, paths
from .names import ECONOMIC_NAMES, FUNCTION_NAMES
from .tables import classes_of, framed, sides


class Final(Budget):
    """`variant`: national, grouped (three public by item, 预算数 and 决算数 each), meetings (会议费 and 培训费 beside them),
    flows (一般公共 with 年初, 本年收入, 本年支出, 年末)."""

    def __init__(self, figures, style, variant="national", entity="芦溪县石塘镇人民政府"):
        super().__init__(figures, style, entity)
        self.variant = variant

    def counted(self, table, columns, labels=2):
        """栏次 under the headers: the numbers of the columns."""
        cells = [Cell("栏次", columns=labels, centred=True)] + [None] * (labels - 1)
        table.header.append(Row(cells + [Cell(str(i), centred=True) for i in range(1, columns + 1)], height=16))
        return table

    def lines(self, schedule, title, columns, rows, labels=None, counted=True, levels=3):
        """项目 over 功能分类科目编码 and 科目名称, 合计 first."""
        head = [("项目", labels or ["功能分类科目编码", "科目名称"])]
        column_paths = paths(columns)
        sums = total(rows)
        body = [Row([Cell("合计", columns=2, centred=True), None] +
                    [self.s.figure(v, "", "合计", p) for v, p in zip(sums, column_paths)])]
        for code, figures in tree(rows):
            if len(code) > 1 + 2 * levels:
                continue
            cells = [Cell(code), Cell(self.s.indent * ((len(code) - 3) // 2) + FUNCTION_NAMES[code])]
            body.append(Row(cells + [self.s.figure(v, code, FUNCTION_NAMES[code], p) for v, p in zip(figures, column_paths)]))
        table = Table(schedule, title, self.s.unit, header_rows(head + columns), body, [2, 5] + [2.4] * len(column_paths),
                      repeat_header=self.s.repeat_header)
        return self.counted(table, len(column_paths)) if counted else table

    def summary(self):
        f = self.f
        left = [("一、一般公共预算财政拨款收入", self.income["general"]), ("二、政府性基金预算财政拨款收入", self.income["funds"]),
                ("三、国有资本经营预算财政拨款收入", self.income["capital"]), ("四、上级补助收入", f.own["superior"]),
                ("五、事业收入", f.own["business"]), ("六、经营收入", 0), ("七、附属单位上缴收入", 0), ("八、其他收入", f.own["other"])]
        spent = [(f"{NUMERALS[i]}、{name}", v) for i, (name, v) in
                 enumerate(classes_of(self.all_items(lambda i: (i.total,)), FUNCTION_NAMES))]
        total_in, total_out, opening = sum(v for _, v in left), sum(v[0] for _, v in spent), sum(f.openings.values())
        left = [(n, (v,)) for n, v in left] + [("", ())] * (len(spent) - len(left))
        left += [("本年收入合计", (total_in,)), ("使用非财政拨款结余（含专用结余）", (0,)), ("年初结转和结余", (opening,)),
                 ("总计", (total_in + opening,))]
        right = spent + [("本年支出合计", (total_out,)), ("结余分配", (0,)), ("年末结转和结余", (sum(f.closings.values()),)),
                         ("总计", (total_in + opening,))]
        table = sides("summary", "收入支出决算总表", self.s, left, right, [("收入", ["项目", "行次", "决算数"])],
                      [("支出", ["项目（按功能分类）", "行次", "决算数"])], numbered=True)
        table.header.append(Row([Cell("栏次"), Cell(), Cell("1"), Cell("栏次"), Cell(), Cell("2")], height=16))
        return table

    def revenue(self):
        f, left, rows = self.f, dict(self.f.own), []
        short = dict(self.income)
        owned = [item for item in f.items if item.own]
        for item in f.items:
            kind = "general" if item in f.general else "funds" if item in f.funds else "capital"
            last = item is [i for i in f.items if i in getattr(f, kind)][-1]
            granted = short[kind] if last else min(short[kind], item.appropriated)
            short[kind] -= granted
            parts, need = {}, item.own
            for source in ("superior", "business", "other"):
                parts[source] = left[source] if item is owned[-1] else min(need, left[source])
                left[source] -= parts[source]
                need -= parts[source]
            figures = (granted + sum(parts.values()), granted, parts["superior"], parts["business"], 0, 0, 0, parts["other"])
            rows.append((item.code, figures))
        columns = ["本年收入合计", "财政拨款收入", "上级补助收入", ("事业收入", ["小计", "其中：教育收费"]), "经营收入", "附属单位上缴收入", "其他收入"]
        return self.lines("revenue", "收入决算表", columns, rows)

    def expenditure(self):
        columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
        return self.lines("expenditure", "支出决算表", columns, self.all_items(lambda i: (i.total, i.basic, i.project + i.own, 0, 0, 0)))

    def appropriation(self):
        f, kinds = self.f, ("general", "funds", "capital")
        names = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
        rows = [(i.code, (i.appropriated, *(i.appropriated if i in getattr(f, k) else 0 for k in kinds))) for i in f.items]
        right = [(f"{NUMERALS[i]}、{name}", v) for i, (name, v) in enumerate(classes_of(rows, FUNCTION_NAMES))]
        spent, closing = total(rows), (sum(f.closings[k] for k in kinds), *(f.closings[k] for k in kinds))
        grand = tuple(a + b for a, b in zip(spent, closing))
        opening = sum(f.openings[k] for k in kinds)
        left = [(f"{NUMERALS[i]}、{n}", (self.income[k],)) for i, (n, k) in enumerate(zip(names, kinds))]
        left += [("", ())] * (len(right) - len(left))
        left += [("本年收入合计", (sum(self.income.values()),)), ("年初财政拨款结转和结余", (opening,))]
        left += [(f"　{n}", (f.openings[k],)) for n, k in zip(names, kinds)] + [("总计", (grand[0],))]
        right += [("本年支出合计", spent), ("年末财政拨款结转和结余", closing), ("", ()), ("", ()), ("", ()), ("总计", grand)]
        table = sides("appropriation-summary", "财政拨款收入支出决算总表", self.s, left, right, [("收　　入", ["项　　目", "行次", "金额"])],
                      [("支　　出", ["项　　目", "行次", "合计", *names])], numbered=True)
        table.header.append(Row([Cell("栏　　次"), Cell(), Cell("1"), Cell("栏　　次"), Cell()] + [Cell(str(i)) for i in range(2, 6)], height=16))
        return table

    def general_public(self):
        f = self.f
        if self.variant != "flows":
            rows = [(i.code, (i.appropriated, i.basic, i.project)) for i in f.general]
            return self.lines("general-public", "一般公共预算财政拨款支出决算表", [("本年支出", ["小计", "基本支出", "项目支出"])], rows)
        return self.flows("general-public", "一般公共预算财政拨款收入支出决算表", f.general, "general")

    def flows(self, schedule, title, items, kind):
        """年初, 本年收入, 本年支出, 年末 of every item; what was carried over lies with the last one."""
        columns = ["年初结转和结余", "本年收入", ("本年支出", ["小计", "基本支出", "项目支出"]), "年末结转和结余"]
        rows = []
        for item in items:
            opening = self.f.openings[kind] if item is items[-1] else 0
            closing = self.f.closings[kind] if item is items[-1] else 0
            rows.append((item.code, (opening, item.appropriated + closing - opening, item.appropriated, item.basic, item.project, closing)))
        return self.lines(schedule, title, columns, rows)

    def basic_economic(self):
        """Personnel on the left, operating on the right in two lanes; a sum of each at the foot."""
        listed = tree(list(self.f.economic.items()))
        lane = lambda *heads: [(c, sum(v)) for c, v in listed if c[:3] in heads]
        left, right = lane("301", "303"), lane("302", "310")
        half = max(len(left), (len(right) + 1) // 2)
        lanes = [left, right[:half], right[half:]]
        one = ["科目编码", "科目名称", "决算数"]
        rows = []
        for i in range(half):
            cells = []
            for side, lines in enumerate(lanes):
                if i < len(lines):
                    code, value = lines[i]
                    path = f"{'人员经费' if side == 0 else '公用经费'}/决算数"
                    cells += [Cell(code), Cell("　" * (len(code) > 3) + ECONOMIC_NAMES[code]),
                              self.s.figure(value, code, ECONOMIC_NAMES[code], path)]
                else:
                    cells += [Cell(), Cell(), Cell(number=True)]
            rows.append(Row(cells))
        personnel, operating = total(list(self.f.economic.items()))
        rows.append(Row([Cell("人员经费合计", columns=2), None, self.s.figure(personnel, "", "人员经费合计", "人员经费/决算数"),
                         Cell("公用经费合计", columns=5), None, None, None, None,
                         self.s.figure(operating, "", "公用经费合计", "公用经费/决算数")]))
        return Table("basic-economic", "一般公共预算财政拨款基本支出决算明细表", self.s.unit,
                     header_rows([("人员经费", one), ("公用经费", one + one)]), rows, [1.3, 4, 2] * 3, repeat_header=self.s.repeat_header)

    def three_public(self):
        t, s = self.f.three_public, self.s
        more = self.variant == "meetings"
        names = ["合计", "因公出国（境）费", ("公务用车购置及运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"]), "公务接待费"]
        def figures(t):
            cars = t["purchase"] + t["running"]
            return [t["abroad"] + cars + t["reception"], t["abroad"], cars, t["purchase"], t["running"], t["reception"]]
        planned = figures({key: value * 11 // 10 for key, value in t.items()})
        if self.variant != "grouped":
            extra = ["会议费", "培训费"] if more else []
            group = [("“三公”经费", names), *extra] if more else names
            columns = [("预算数", group), ("决算数", group)]
            values = planned + [300_000] * len(extra) + figures(t) + [250_000] * len(extra)
        else:
            both = ["预算数", "决算数"]
            columns = [("合计", both), ("因公出国（境）费", both), ("公务用车购置及运行维护费", [("小计", both), ("公务用车购置费", both),
                       ("公务用车运行维护费", both)]), ("公务接待费", both)]
            values = [v for pair in zip(planned, figures(t)) for v in pair]
        body = [Row([s.figure(v, "", "", p) for v, p in zip(values, paths(columns))])]
        table = Table("three-public", "财政拨款“三公”经费支出决算表", s.unit, header_rows(columns), body, [1] * len(values))
        table.header.append(Row([Cell(str(i)) for i in range(1, len(values) + 1)], height=16))
        return table

    def blocks(self):
        s, f = self.s, self.f
        blocks = [Text(f"{self.entity}{s.year}年度部门决算", "cover"), Break(), Text("第二部分 2024年度部门决算表".replace("2024", str(s.year)), "heading")]
        tables = [self.summary(), self.revenue(), self.expenditure(), self.appropriation(), self.general_public(), self.basic_economic(),
                  self.three_public(), self.flows("government-fund", "政府性基金预算财政拨款收入支出决算表", f.funds, "funds"),
                  self.lines("state-capital", "国有资本经营预算财政拨款支出决算表", [("本年支出", ["合计", "基本支出", "项目支出"])],
                             [(i.code, (i.project, 0, i.project)) for i in f.capital])]
        for i, table in enumerate(tables, 1):
            blocks += [Break(landscape=True), Text(table.title, "title"), Text(f"公开{i:02d}表", "unit"),
                       Text(f"部门：{self.entity}　　　　　　　　金额单位：{s.unit}", "small"), table]
        return blocks
