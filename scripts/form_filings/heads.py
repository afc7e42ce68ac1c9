"""Header rows out of a tree of names, and the path of every column."""
from sample_filings.blocks import Cell, Row


def depth(tree):
    return max(1 + (depth(node[1]) if isinstance(node, tuple) else 0) for node in tree)


def leaves(tree):
    return sum((leaves(node[1]) if isinstance(node, tuple) else 1) for node in tree)


def paths(tree, above=""):
    found = []
    for node in tree:
        name = node[0] if isinstance(node, tuple) else node
        path = f"{above}/{name}" if above else name
        found += paths(node[1], path) if isinstance(node, tuple) else [path]
    return found


def header_rows(tree):
    rows = [[None] * leaves(tree) for _ in range(depth(tree))]
    fill(rows, tree, 0, 0)
    return [Row(cells, height=20) for cells in rows]


def fill(rows, tree, row, column):
    for node in tree:
        if isinstance(node, tuple):
            width = leaves(node[1])
            rows[row][column] = Cell(node[0], 1, width, centred=True)
            fill(rows, node[1], row + 1, column)
        else:
            width = 1
            rows[row][column] = Cell(node, len(rows) - row, 1, centred=True)
        column += width
