"""The town's final accounts for 2024 in 0.01万元, as such schedules are counted."""
from .tables import total, tree

TOWN = "青石县云溪镇人民政府"
YEAR = 2024

# item, basic, project, of which from other income (project), the budget adopted for the year
GENERAL = [
    ("2010301", 209462, 0, 0, 207315), ("2010302", 0, 62882, 325, 64128), ("2010350", 78835, 0, 0, 79121),
    ("2010507", 0, 4587, 0, 4622), ("2070109", 0, 11620, 187, 11805), ("2080501", 11734, 0, 0, 11593),
    ("2080505", 27992, 0, 0, 28114), ("2080506", 13996, 0, 0, 14057), ("2081002", 0, 19553, 0, 19863),
    ("2100408", 0, 3581, 0, 3600), ("2101101", 9987, 0, 0, 10082), ("2101102", 4691, 0, 0, 4737),
    ("2110302", 0, 29876, 0, 30250), ("2120104", 33943, 12758, 0, 46893), ("2120501", 0, 118733, 0, 119046),
    ("2130122", 0, 42462, 0, 43022), ("2130705", 0, 65249, 0, 65400), ("2210201", 20874, 0, 0, 20986),
    ("2210203", 17105, 0, 0, 17164),
]
FUND = ("2296002", 3500)
OTHER_OPENING, GENERAL_OPENING, FUND_OPENING, FUND_INCOME = 6128, 21640, 860, 3420

# F3: everything that was spent; F5: what the general public budget paid for
SPENT = sorted([(c, (b + p, b, p)) for c, b, p, *_ in GENERAL] + [(FUND[0], (FUND[1], 0, FUND[1]))])
APPROPRIATED = [(c, (b + p - o, b, p - o)) for c, b, p, o, _ in GENERAL]
BUDGET = {c: adopted for c, *_, adopted in GENERAL}
SPENT_TOTAL, APPROPRIATED_TOTAL = total(SPENT), total(APPROPRIATED)

# income: the year's general appropriation leaves a little of the opening balance unspent
GENERAL_INCOME = APPROPRIATED_TOTAL[0] - 1215
GENERAL_CLOSING = GENERAL_OPENING + GENERAL_INCOME - APPROPRIATED_TOTAL[0]
FUND_CLOSING = FUND_OPENING + FUND_INCOME - FUND[1]
OTHER_SPENT = sum(o for *_, o, _ in GENERAL)
OTHER_INCOME = OTHER_SPENT + 752
OTHER_CLOSING = OTHER_OPENING + OTHER_INCOME - OTHER_SPENT
INCOME = GENERAL_INCOME + FUND_INCOME + OTHER_INCOME
OPENING = GENERAL_OPENING + FUND_OPENING + OTHER_OPENING
CLOSING = GENERAL_CLOSING + FUND_CLOSING + OTHER_CLOSING
GRAND_TOTAL = INCOME + OPENING
assert GRAND_TOTAL == SPENT_TOTAL[0] + CLOSING
GRANT_TOTAL = GENERAL_INCOME + FUND_INCOME + GENERAL_OPENING + FUND_OPENING
BEFORE_TOTAL = 781940


def income_items():
    """F2: (total, appropriation, other) by item; the opening balances paid for part of the projects."""
    rows = []
    for code, basic, project, other, _ in GENERAL:
        grant = basic + project - other - (1215 if code == "2120501" else 0)
        extra = other + (752 if code == "2010302" else 0)
        rows.append((code, (grant + extra, grant, extra)))
    return sorted(rows + [(FUND[0], (FUND_INCOME, FUND_INCOME, 0))])


assert total(income_items()) == (INCOME, GENERAL_INCOME + FUND_INCOME, OTHER_INCOME)


def economic_items():
    """F6: the basic expenditure that the general public budget paid for."""
    spent = {c: v[1] for c, v in tree(APPROPRIATED)}
    items = {"30101": 53126, "30103": 39015, "30107": 28641, "30108": spent["2080505"], "30109": spent["2080506"],
             "30110": spent["21011"], "30112": 1183, "30113": spent["2210201"], "30199": 10472, "30301": 2146,
             "30302": 9382, "30309": 64, "30201": 4863, "30202": 526, "30205": 389, "30206": 2147, "30207": 961,
             "30211": 1245, "30213": 1832, "30215": 270, "30216": 684, "30217": 480, "30226": 954, "30228": 4126,
             "30229": 6386, "30231": 930, "30239": 5871, "30299": 910, "31002": 1653}
    items["30102"] = APPROPRIATED_TOTAL[1] - sum(items.values())
    assert items["30102"] > 0
    return sorted((code, (v,)) for code, v in items.items())


ECONOMIC_SUMS = {c: v[0] for c, v in tree(economic_items())}
PERSONNEL = ECONOMIC_SUMS["301"] + ECONOMIC_SUMS["303"]
OPERATING = ECONOMIC_SUMS["302"] + ECONOMIC_SUMS["310"]
assert PERSONNEL + OPERATING == APPROPRIATED_TOTAL[1]

# 合计, 出国, 小计, 购置, 运行, 接待: budget and final accounts
THREE_PUBLIC = [(1430, 1410), (0, 0), (930, 930), (0, 0), (930, 930), (500, 480)]
