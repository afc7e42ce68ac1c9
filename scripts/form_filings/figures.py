"""A town's year in amounts that articulate: what it spends by function and nature, what it spends it from."""
import random
from dataclasses import dataclass, field

from .names import BASIC, CAPITAL, ECONOMIC_NAMES, FUNDS, GENERAL


@dataclass
class Item:
    """One 项: appropriated personnel, operating and project expenditure, and a project paid from own means. 分."""
    code: str
    personnel: int = 0
    operating: int = 0
    project: int = 0
    own: int = 0

    @property
    def basic(self):
        return self.personnel + self.operating

    @property
    def appropriated(self):
        return self.basic + self.project

    @property
    def total(self):
        return self.appropriated + self.own


@dataclass
class Figures:
    general: list
    funds: list
    capital: list
    economic: dict                       # 款 → (personnel, operating)
    own: dict                            # kind of income → amount, together the items' own means and the closing balance
    openings: dict = field(default_factory=dict)
    closings: dict = field(default_factory=dict)
    three_public: dict = field(default_factory=dict)

    @property
    def items(self):
        return sorted(self.general + self.funds + self.capital, key=lambda item: item.code)


def tree(pairs):
    """Classes, groups and items in order, each with the sums of its items: (code, figures)."""
    sums = {}
    for code, figures in pairs:
        for key in dict.fromkeys((code[:3], code[:5], code)):
            before = sums.get(key, (0,) * len(figures))
            sums[key] = tuple(a + b for a, b in zip(before, figures))
    return sorted(sums.items())


def total(pairs):
    return tuple(sum(column) for column in zip(*(figures for _, figures in pairs)))


def amount(rng, low, high, step):
    return rng.randrange(low, high) * 1_000_000 // step * step + (rng.randrange(0, 1_000_000) // step * step)


def general_items(rng, step, count):
    chosen = sorted(set(BASIC) | set(rng.sample(GENERAL, min(count, len(GENERAL)))))
    items = []
    for code in chosen:
        if code in BASIC:
            personnel = amount(rng, 20, 900, step)
            runs = code[3:] in ("0101", "0301", "0350", "0601", "3101", "0104")
            operating = amount(rng, 5, 120, step) if runs else 0
            items.append(Item(code, personnel, operating))
        else:
            items.append(Item(code, project=amount(rng, 3, 2500, step), own=amount(rng, 1, 40, step) if rng.random() < 0.2 else 0))
    return items


def spread(rng, whole, codes, step):
    """An amount over codes, the last one with what is left."""
    shares, left = {}, whole
    for code in codes[:-1]:
        part = min(left, int(whole * rng.uniform(0.2, 1.6) / len(codes)) // step * step)
        shares[code] = part
        left -= part
    shares[codes[-1]] = left
    return shares


def economic_of(rng, items, step):
    by = {item.code: item for item in items}
    fixed = {"30108": "2080505", "30109": "2080506", "30113": "2210201", "30302": "2080501"}
    economic = {code: (by[f].personnel, 0) for code, f in fixed.items()}
    economic["30110"] = (by["2101101"].personnel + by["2101102"].personnel, 0)
    personnel = sum(i.personnel for i in items) - sum(p for p, _ in economic.values())
    wages = ["30101", "30102", "30103", "30106", "30107", "30112", "30114", "30305", "30309", "30199"]
    economic |= {c: (v, 0) for c, v in spread(rng, personnel, wages, step).items()}
    goods = [c for c in ECONOMIC_NAMES if c.startswith("302") and len(c) == 5 and c != "30212"] + ["31002", "31003", "30299"]
    goods = list(dict.fromkeys(c for c in goods if c != "30299")) + ["30299"]
    economic |= {c: (0, v) for c, v in spread(rng, sum(i.operating for i in items), goods, step).items()}
    return {code: v for code, v in sorted(economic.items()) if any(v)}


def make(seed, step=1, count=40, final=False):
    rng = random.Random(seed)
    general = general_items(rng, step, count)
    funds = [Item(code, project=amount(rng, 10, 800, step)) for code in FUNDS]
    capital = [Item(code, project=amount(rng, 1, 9, step)) for code in CAPITAL]
    figures = Figures(general, funds, capital, economic_of(rng, general, step), {})
    own = sum(item.own for item in general)
    own_opening = min(own, amount(rng, 1, 20, step))
    figures.openings = {"own": own_opening, "general": amount(rng, 5, 90, step), "funds": amount(rng, 1, 9, step), "capital": 0}
    figures.closings = {"own": amount(rng, 1, 9, step), "general": amount(rng, 5, 90, step) if final else 0,
                        "funds": amount(rng, 1, 9, step) if final else 0, "capital": 0}
    if not final:
        figures.closings["own"] = 0
    income = own + figures.closings["own"] - own_opening
    business = income // 3 // step * step
    superior = income // 7 // step * step
    figures.own = {"superior": superior, "business": business, "commercial": 0, "affiliated": 0, "other": income - business - superior}
    running, reception = (figures.economic.get(c, (0, 0))[1] for c in ("30231", "30217"))
    figures.three_public = {"abroad": amount(rng, 0, 3, step), "purchase": amount(rng, 10, 30, step),
                            "running": running + amount(rng, 1, 9, step), "reception": reception + amount(rng, 1, 4, step)}
    return figures
