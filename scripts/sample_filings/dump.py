"""Blocks as a text dump: paragraphs between blank lines, the cells of tables with tabs between them."""
from .blocks import Table, Text


def dump(blocks):
    parts = []
    for block in blocks:
        if isinstance(block, Text):
            parts.append(block.text)
        elif isinstance(block, Table):
            parts.extend(pieces(block))
    return "\n\n".join(parts) + "\n"


def pieces(table):
    """A table is torn where the layout began a page, and has its header again where that one has."""
    starts = [0] + table.page_breaks
    for start, end in zip(starts, table.page_breaks + [len(table.body)]):
        header = table.header if start == 0 or table.repeat_header else []
        yield "\n".join(line_of(row) for row in header + table.body[start:end])


def line_of(row):
    return "\t".join(cell.text if cell else "" for cell in row.cells)
