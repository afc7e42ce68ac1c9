"""Blocks as the text that people get out of tables: tabs, Markdown, CSV, and web pages' cells on lines of their own."""
import csv
import io

from sample_filings.blocks import Table, Text


def full_width(text):
    """Digits and punctuation as many offices type them."""
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.,%():-"})


def cells_of(row):
    return [cell.text.replace("　", "") if cell else "" for cell in row.cells]


def tabs(table):
    return "\n".join("\t".join(cells_of(row)) for row in table.header + table.body)


def markdown(table):
    rows = ["| " + " | ".join(cells_of(row)) + " |" for row in table.header + table.body]
    rule = "|" + " --- |" * len(table.widths)
    return "\n".join(rows[:max(1, len(table.header))] + [rule] + rows[max(1, len(table.header)):])


def commas(table):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(cells_of(row) for row in table.header + table.body)
    return out.getvalue().rstrip("\n")


def lines(table):
    """Every cell a line, blank ones too; a span is one cell."""
    return "\n".join(cell.text.replace("　", "") for row in table.header + table.body for cell in row.cells if cell)


def wide(table):
    return full_width(tabs(table))


SHAPES = {"tabs": tabs, "markdown": markdown, "csv": commas, "lines": lines, "wide": wide}


def dump(blocks, shape):
    parts = [block.text if isinstance(block, Text) else SHAPES[shape](block) for block in blocks if isinstance(block, (Text, Table))]
    return "\n\n".join(parts) + "\n"
