"""A department's budget in the national form: ten tables and the project targets."""
from sample_filings.blocks import Break, Cell, Row, Table, Text
from sample_filings.names import NUMERALS

from .figures import total
from .heads import header_rows, paths
from .names import ECONOMIC_NAMES, FUNCTION_NAMES
from .tables import classes_of, coded, framed, of_tree, sides

FUND_NAMES = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]


class Budget:
    def __init__(self, figures, style, entity="芦溪县石塘镇人民政府", projects=8, targets=2):
        self.f, self.s, self.entity = figures, style, entity
        self.project_count, self.target_count = projects, targets
        self.spent = {key: sum(i.appropriated for i in items) for key, items in
                      (("general", figures.general), ("funds", figures.funds), ("capital", figures.capital))}
        self.income = {key: self.spent[key] + figures.closings[key] - figures.openings[key] for key in self.spent}
        self.own = sum(i.own for i in figures.general)

    def all_items(self, figures_of):
        return [(item.code, figures_of(item)) for item in self.f.items]

    def summary(self):
        f, year = self.f, self.s.year
        income = [("一、一般公共预算拨款收入", self.income["general"]), ("二、政府性基金预算拨款收入", self.income["funds"]),
                  ("三、国有资本经营预算拨款收入", self.income["capital"]), ("四、财政专户管理资金收入", 0),
                  ("五、事业收入", f.own["business"]), ("六、上级补助收入", f.own["superior"]), ("七、附属单位上缴收入", 0),
                  ("八、事业单位经营收入", 0), ("九、其他收入", f.own["other"])]
        spent = [(f"{NUMERALS[i]}、{name}", v) for i, (name, v) in
                 enumerate(classes_of(self.all_items(lambda i: (i.total,)), FUNCTION_NAMES))]
        total_in, total_out = sum(v for _, v in income), sum(v[0] for _, v in spent)
        opening = sum(f.openings.values())
        left = [(n, (v,)) for n, v in income] + [("", ())] * (len(spent) - len(income))
        left += [("本年收入合计", (total_in,)), ("上年结转结余", (opening,)), ("收入总计", (total_in + opening,))]
        right = spent + [("本年支出合计", (total_out,)), ("年终结转结余", (sum(f.closings.values()),)),
                         ("支出总计", (total_in + opening,))]
        return sides("summary", "部门收支总体情况表", self.s, left, right, [("收　　入", ["项　　目", f"{year}年预算数"])],
                     [("支　　出", ["项　　目", f"{year}年预算数"])])

    def revenue(self):
        """Appropriated money of an item, and its own means by kind; the last item with own means takes what rounding leaves."""
        f = self.f
        opened = {"general": f.openings["general"], "funds": f.openings["funds"], "own": f.openings["own"]}
        left_own, rows = dict(f.own), []
        for item in f.items:
            kind = "general" if item in f.general else "funds" if item in f.funds else "capital"
            from_before = min(opened.get(kind, 0), item.appropriated)
            if kind in opened:
                opened[kind] -= from_before
            own_before = min(opened["own"], item.own)
            opened["own"] -= own_before
            need, parts = item.own - own_before, {}
            for source in ("business", "superior", "other"):
                parts[source] = min(need, left_own[source])
                left_own[source] -= parts[source]
                need -= parts[source]
            by_fund = [item.appropriated - from_before if kind == k else 0 for k in ("general", "funds", "capital")]
            rows.append((item.code, (item.total, from_before + own_before, *by_fund, 0, parts["business"], parts["superior"], 0, 0,
                                     parts["other"])))
        columns = ["合计", "上年结转", "一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金收入", "事业收入",
                   "上级补助收入", "附属单位上缴收入", "事业单位经营收入", "其他收入"]
        return coded("revenue", "部门收入总体情况表", self.s, columns, rows, FUNCTION_NAMES)

    def expenditure(self):
        columns = ["合计", "基本支出", "项目支出", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出"]
        rows = self.all_items(lambda i: (i.total, i.basic, i.project + i.own, 0, 0, 0))
        return coded("expenditure", "部门支出总体情况表", self.s, columns, rows, FUNCTION_NAMES)

    def appropriation(self):
        f, s = self.f, self.s
        kinds = ("general", "funds", "capital")
        rows = [(item.code, (item.appropriated, *(item.appropriated if item in getattr(f, k) else 0 for k in kinds)))
                for item in f.items]
        right = [(f"（{NUMERALS[i]}）{name}", v) for i, (name, v) in enumerate(classes_of(rows, FUNCTION_NAMES))]
        spent = total(rows)
        closing = (sum(f.closings[k] for k in kinds), *(f.closings[k] for k in kinds))
        right = [("一、本年支出", spent)] + right + [("二、结转下年", closing)]
        opening = sum(f.openings[k] for k in kinds)
        left = [("一、本年收入", (sum(self.income.values()),))]
        left += [(f"（{NUMERALS[i]}）{n}拨款", (self.income[k],)) for i, (n, k) in enumerate(zip(FUND_NAMES, kinds))]
        left += [("二、上年结转", (opening,))]
        left += [(f"（{NUMERALS[i]}）{n}拨款", (f.openings[k],)) for i, (n, k) in enumerate(zip(FUND_NAMES, kinds))]
        left += [("", ())] * (len(right) - len(left))
        grand = tuple(a + b for a, b in zip(spent, closing))
        left.append(("收入总计", (grand[0],)))
        right.append(("支出总计", grand))
        return sides("appropriation-summary", "财政拨款收支总体情况表", s, left, right, [("收入", ["项目", "预算数"])],
                     [("支出", ["项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"])])

    def general_public(self):
        columns = [(f"{self.s.year}年预算数", ["小计", ("基本支出", ["合计", "人员经费", "公用经费"]), "项目支出"])]
        rows = [(i.code, (i.appropriated, i.basic, i.personnel, i.operating, i.project)) for i in self.f.general]
        return coded("general-public", "一般公共预算支出情况表", self.s, columns, rows, FUNCTION_NAMES, label_head="功能分类科目")

    def basic_economic(self):
        columns = [("本年一般公共预算基本支出", ["合计", "人员经费", "公用经费"])]
        rows = [(code, (a + b, a, b)) for code, (a, b) in self.f.economic.items()]
        return coded("basic-economic", "一般公共预算基本支出情况表", self.s, columns, rows, ECONOMIC_NAMES, levels=2,
                     label_head="部门预算支出经济分类科目", parts=2)

    def three_public(self):
        t, s = self.f.three_public, self.s
        columns = ["“三公”经费合计", "因公出国（境）费", ("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行费"]), "公务接待费"]
        def figures(t):
            cars = t["purchase"] + t["running"]
            return [t["abroad"] + cars + t["reception"], t["abroad"], cars, t["purchase"], t["running"], t["reception"]]
        before = {key: value * 9 // 10 for key, value in t.items()}
        tree = [(f"{s.year - 1}年预算数", columns), (f"{s.year}年预算数", columns)]
        body = [Row([s.figure(v, "", "", p) for v, p in zip(figures(before) + figures(t), paths(tree))])]
        return Table("three-public", "一般公共预算“三公”经费支出情况表", s.unit, header_rows(tree), body, [1] * 12)

    def fund(self, schedule, title, items):
        columns = [("本年" + title.removesuffix("情况表").removesuffix("表"), ["合计", "基本支出", "项目支出"])]
        rows = [(i.code, (i.appropriated, 0, i.appropriated)) for i in items]
        return coded(schedule, title, self.s, columns, rows, FUNCTION_NAMES)

    def project_lines(self):
        """Projects of the items, the long ones with names that wrap."""
        found = []
        for number in range(self.project_count):
            item = self.f.general[number % len(self.f.general)]
            share = (item.project // 7 if item.project else 0) // 100 * 100
            if share:
                name = FUNCTION_NAMES[item.code] + f"项目（{number + 1}期）"
                found.append((name if number % 3 else f"{self.s.year}年度石塘镇辖区{name}及配套设施维修养护经费", share))
        return found

    def projects(self):
        s = self.s
        tree = ["序号", "项目类别", "项目名称", "项目单位", "合计", ("财政拨款", FUND_NAMES), "单位资金"]
        column_paths = paths(tree)[4:]
        body = []
        for i, (name, value) in enumerate(self.project_lines(), 1):
            cells = [Cell(str(i)), Cell("其他运转类" if i % 2 else "特定目标类"), Cell(name), Cell(self.entity)]
            body.append(Row(cells + [s.figure(v, "", name, p) for v, p in zip((value, value, 0, 0, 0), column_paths)]))
        whole = sum(v for _, v in self.project_lines())
        line = Row([Cell("合计", columns=4, centred=True), None, None, None] +
                   [s.figure(v, "", "合计", p) for v, p in zip((whole, whole, 0, 0, 0), column_paths)])
        return Table("project-list", "部门项目支出表", s.unit, header_rows(tree), body + [line], [0.8, 2, 4, 3, 2, 2, 2, 2, 2],
                     repeat_header=s.repeat_header)

    def procurement(self):
        s = self.s
        tree = ["采购项目名称", "采购品目", "计量单位", "采购数量", "合计", "一般公共预算", "政府性基金预算", "其他资金"]
        column_paths = paths(tree)[4:]
        goods = [("办公设备购置", "A02010104 台式计算机", "台", 12, 5_000_000), ("档案整理服务", "C08140199 其他印刷服务", "项", 1, 12_345_600),
                 ("镇区道路零星修缮工程", "B02080000 公共设施施工", "项", 1, 88_000_000)]
        body = [Row([Cell("合计", columns=2, centred=True), None, Cell(), Cell()] +
                    [s.figure(v, "", "合计", p) for v, p in zip((105_345_600, 105_345_600, 0, 0), column_paths)])]
        for name, item, unit, count, value in goods:
            body.append(Row([Cell(name), Cell(item), Cell(unit), Cell(str(count), fact=("", name, "采购数量"))] +
                            [s.figure(v, "", name, p) for v, p in zip((value, value, 0, 0), column_paths)]))
        return Table("other", "政府采购预算表", s.unit, header_rows(tree), body, [3, 3, 1, 1, 2, 2, 2, 2])

    def target(self, name, value):
        """项目支出绩效目标表: name, funds, goal and indicators."""
        s, fund = self.s, f"项目资金（{self.s.unit}）"
        body = [Row([Cell("项目名称"), Cell(name, columns=4), None, None, None]),
                Row([Cell("主管部门及代码"), Cell(self.entity, columns=2), None, Cell("实施单位"), Cell(self.entity)]),
                Row([Cell(fund, rows=3), Cell("年度资金总额", columns=2), None, Cell(s.money(value), number=True, columns=2,
                    fact=("", name, f"{fund}/年度资金总额")), None]),
                Row([None, Cell("其中：财政拨款", columns=2), None, Cell(s.money(value), number=True, columns=2,
                    fact=("", name, f"{fund}/年度资金总额/其中：财政拨款")), None]),
                Row([None, Cell("其他资金", columns=2), None, Cell("", number=True, columns=2), None]),
                Row([Cell("年度总体目标"), Cell("按期完成年度任务，群众满意度不断提高。", columns=4), None, None, None]),
                Row([Cell("绩效指标", rows=4), Cell("一级指标"), Cell("二级指标"), Cell("三级指标"), Cell("指标值")]),
                Row([None, Cell("产出指标", rows=2), Cell("数量指标"), Cell("完成数量"), Cell("≥3个")]),
                Row([None, None, Cell("质量指标"), Cell("验收合格率"), Cell("100%")]),
                Row([None, Cell("满意度指标"), Cell("服务对象满意度"), Cell("群众满意度"), Cell("≥95%")])]
        return Table("performance-target", "项目支出绩效目标表", "", [], body, [2, 2, 2, 3, 3])

    def blocks(self):
        s, year = self.s, self.s.year
        blocks = [Text(f"{self.entity}{year}年部门预算", "cover"), Text(f"编制部门：{self.entity}", "body"), Break(),
                  Text("第一部分 部门概况", "heading"), Text("负责本镇经济社会发展和公共服务工作。")]
        tables = [self.summary(), self.revenue(), self.expenditure(), self.appropriation(), self.general_public(),
                  self.basic_economic(), self.three_public(), self.fund("government-fund", "政府性基金预算支出情况表", self.f.funds),
                  self.fund("state-capital", "国有资本经营预算支出情况表", self.f.capital), self.projects(), self.procurement()]
        for i, table in enumerate(tables, 1):
            blocks += framed(table, s, number=f"预算{i:02d}表" if i % 2 else f"表{i}", landscape=len(table.widths) > 7)
        for name, value in self.project_lines()[:self.target_count]:
            blocks += [Break(), Text("项目支出绩效目标表", "title"), Text(f"（{year}年度）", "small"), self.target(name, value)]
        return blocks
