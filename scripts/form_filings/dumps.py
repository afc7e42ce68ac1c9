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


def spaced(table):
    """What browsers copy where cells are paragraphs: a blank line between any two."""
    return "\n\n".join(lines(table).split("\n"))


def wrapped(text):
    """A line end in a long cell, as office programs and their users put it."""
    return text[:8] + "\n" + text[8:] if len(text) > 12 and not text[0].isdigit() else text


def semicolons(table):
    """A spreadsheet's CSV where commas mean something else; cells have line ends."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([wrapped(c) for c in cells_of(row)] for row in table.header + table.body)
    return out.getvalue().rstrip("\r\n")


def clipboard(table):
    """Cells between tabs, in quotation marks where they have line ends."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows([wrapped(c) for c in cells_of(row)] for row in table.header + table.body)
    return out.getvalue().rstrip("\n")


def converted(table):
    """Markdown of converters: line breaks as tags, totals bold, signs escaped."""
    def cell(text):
        text = wrapped(text).replace("\n", "<br>").replace("-", "\\-")
        return f"**{text}**" if text.endswith("合计") else text
    rows = ["| " + " | ".join(map(cell, cells_of(row))) + " |" for row in table.header + table.body]
    return "\n".join(rows[:1] + ["|" + "---|" * len(table.widths)] + rows[1:])


def markup(table):
    """An HTML table, as Markdown has it for cells that span."""
    def cell(c):
        spans = "".join(f' {name}span="{n}"' for name, n in (("row", c.rows), ("col", c.columns)) if n > 1)
        return f"<td{spans}>{wrapped(c.text).replace('&', '&amp;').replace(chr(10), '<br/>').replace('　', '&emsp;')}</td>"
    rows = ["<tr>" + "".join(cell(c) for c in row.cells if c) + "</tr>" for row in table.header + table.body]
    return "<table>" + "\n".join(rows) + "</table>"


SHAPES = {"tabs": tabs, "markdown": markdown, "csv": commas, "lines": lines, "wide": wide, "spaced": spaced,
          "semicolons": semicolons, "clipboard": clipboard, "converted": converted, "markup": markup}


def dump(blocks, shape):
    parts = [block.text if isinstance(block, Text) else SHAPES[shape](block) for block in blocks if isinstance(block, (Text, Table))]
    return "\n\n".join(parts) + "\n"
