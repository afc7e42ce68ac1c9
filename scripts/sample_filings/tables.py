"""Pieces that the schedules of both filings share: header cells, rows of classes, groups and items."""
from .blocks import Cell, Row


def header(*rows):
    """Header rows from (text, rows, columns) or text; None is a place that a span covers."""
    return [Row([None if c is None else Cell(*((c,) if isinstance(c, str) else c), centred=True) for c in row], height=20)
            for row in rows]


def number(text, code, name, column):
    return Cell(text, number=True, fact=(code, name, column))


def tree(items):
    """Classes, groups and items in order, each with the sum of its items' figures: (code, figures)."""
    sums = {}
    for code, figures in items:
        for key in {code[:3], code[:5], code}:
            before = sums.get(key, (0,) * len(figures))
            sums[key] = tuple(a + b for a, b in zip(before, figures))
    return sorted(sums.items())


def total(items):
    return tuple(sum(column) for column in zip(*(figures for _, figures in items)))


def code_cells(code):
    """类, 款 and 项 in cells of their own."""
    parts = [code[:3], code[3:5], code[5:7]]
    return [Cell(part) for part in parts]
