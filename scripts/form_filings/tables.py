"""Kinds of tables that the forms share: lines by code with a total, two sides of labels and figures."""
from sample_filings.blocks import Break, Cell, Row, Table, Text

from .figures import total, tree
from .heads import header_rows, leaves, paths


def framed(table, style, number="", landscape=False, title=None):
    """A table with what stands above it: its number, title and unit."""
    above = [Text(number, "small")] if number else []
    return [Break(landscape=landscape)] + above + [Text(title or table.title, "title"),
                                                   Text(style.unit_label.format(table.unit), "unit"), table]


def of_tree(schedule, title, style, labels, columns, body, widths=None):
    head = header_rows(labels + columns)
    return Table(schedule, title, style.unit, head, body, widths or default_widths(labels, columns),
                 repeat_header=style.repeat_header)


def default_widths(labels, columns):
    count = leaves(labels)
    return [1.6] * (count - 1) + [5] + [2.4] * leaves(columns)


def coded(schedule, title, style, columns, pairs, names, levels=3, label_head="", parts=3):
    """Lines by code, each level with the sums of the one below, and the total first or last."""
    labels = style.label_columns if parts == 3 else [c for c in style.label_columns if c != "项"]
    count = len(labels)
    column_paths = paths(columns)
    body = []
    for code, figures in tree(pairs):
        if len(code) > 3 + 2 * (levels - 1) or code not in names:
            continue
        cells = style.labels(code, names[code], parts)
        body.append(Row(cells + [style.figure(v, code, names[code], p) for v, p in zip(figures, column_paths)]))
    sums = total(pairs) if pairs else (0,) * len(column_paths)
    line = Row([Cell("合计", columns=count, centred=True)] + [None] * (count - 1) +
               [style.figure(v, "", "合计", p) for v, p in zip(sums, column_paths)])
    body = [line] + body if style.total_first else body + [line]
    return of_tree(schedule, title, style, [(label_head, labels)] if label_head else labels, columns, body)


def sides(schedule, title, style, left, right, left_tree, right_tree, numbered=False):
    """Two sides: (label, figures) each; the trees give the headers of both, labels first."""
    height = max(len(left), len(right))
    left = left + [("", ())] * (height - len(left))
    right = right + [("", ())] * (height - len(right))
    sides_of = [(left, paths(left_tree)), (right, paths(right_tree))]
    skip = 2 if numbered else 1
    body = []
    for i in range(height):
        cells = []
        for side, (rows, column_paths) in enumerate(sides_of):
            label, figures = rows[i]
            cells.append(Cell(label))
            if numbered:
                cells.append(Cell(str(i + 1 + side * height), centred=True))
            figure_paths = column_paths[skip:]
            for j, path in enumerate(figure_paths):
                clean = "/".join(part for part in path.split("/"))
                cells.append(style.figure(figures[j], "", label.strip("　 "), clean) if j < len(figures) else Cell(number=True))
        body.append(Row(cells))
    head = header_rows(left_tree + right_tree)
    widths = []
    for tree_ in (left_tree, right_tree):
        widths += [5] + ([0.8] if numbered else []) + [2.6] * (leaves(tree_) - skip)
    return Table(schedule, title, style.unit, head, body, widths, repeat_header=style.repeat_header)


def classes_of(pairs, names):
    """(name, figures) of every 类."""
    return [(names[code], figures) for code, figures in tree(pairs) if len(code) == 3]
