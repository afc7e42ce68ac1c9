"""Blocks as a web page, for Chromium or for a word processor to set."""
from html import escape

from sample_filings.blocks import Break, Table, Text

CSS = """@page {{ size: A4; margin: 18mm 16mm; @bottom-center {{ content: "第 " counter(page) " 页"; font: 9pt '{font}'; }} }}
@page wide {{ size: A4 landscape; }}
body {{ font-family: '{font}', serif; font-size: {size}pt; }}
.wide {{ page: wide; }} .page {{ break-before: page; }}
h1 {{ font-size: 22pt; text-align: center; margin-top: 80mm; }} h2 {{ font-size: 15pt; text-align: center; }}
p.unit {{ text-align: right; margin: 2pt; }} p.small {{ margin: 2pt; }}
table {{ border-collapse: collapse; width: 100%; }} thead {{ display: {thead}; }}
{rules}
td, th {{ padding: {padding}pt 3pt; font-weight: normal; word-break: break-all; }}
td.n {{ text-align: right; word-break: keep-all; white-space: nowrap; }} .c {{ text-align: center; }} tr {{ break-inside: avoid; }}
"""
# Which ruling lines a table has: all, those between rows, the three of a printed table, none.
RULES = {"all": "td, th { border: 0.5pt solid black; }", "none": "",
         "rows": "tr { border-top: 0.5pt solid black; border-bottom: 0.5pt solid black; }",
         "three": "table { border-top: 1.2pt solid black; border-bottom: 1.2pt solid black; } thead { border-bottom: 0.6pt solid black; }"}
TAGS = {"cover": "h1", "title": "h2", "heading": "h3"}


def cell(c, tag, plain):
    spans = (f' rowspan="{c.rows}"' if c.rows > 1 else "") + (f' colspan="{c.columns}"' if c.columns > 1 else "")
    kind = "n" if c.number else "c" if c.centred else ""
    align = f' align="{dict(n="right", c="center").get(kind, "left")}"' if plain else ""
    return f'<{tag} class="{kind}"{spans}{align}>{escape(c.text)}</{tag}>'


def rows_of(rows, tag, plain):
    return "".join("<tr>" + "".join(cell(c, tag, plain) for c in row.cells if c is not None) + "</tr>" for row in rows)


def plain_frame(rules):
    """What a word processor knows of a table's ruling lines."""
    return {"all": ' border="1"', "none": ' border="0"', "rows": ' border="1" rules="rows" frame="hsides"',
            "three": ' border="1" rules="groups" frame="hsides"'}[rules]


def table_of(table, plain, rules):
    whole = sum(table.widths)
    columns = "".join(f'<col style="width: {100 * w / whole:.1f}%" width="{100 * w / whole:.1f}%">' for w in table.widths)
    head = f"<thead>{rows_of(table.header, 'th' if not plain else 'td', plain)}</thead>" if table.header else ""
    border = plain_frame(rules) + ' cellspacing="0" width="100%"' if plain else ""
    return f"<table{border}><colgroup>{columns}</colgroup>{head}<tbody>{rows_of(table.body, 'td', plain)}</tbody></table>"


def page(blocks, title, font, size=9, rules="all", padding=1.5, repeat_header=True, plain=False):
    """`plain`: attributes instead of styles, which word processors understand."""
    parts, inner, wide = [], [], False
    def close():
        if inner:
            parts.append(f'<div class="page{" wide" if wide else ""}">{"".join(inner)}</div>')
            inner.clear()
    for block in blocks:
        if isinstance(block, Break):
            close()
            wide = block.landscape
            if plain and parts:
                inner.append('<p style="page-break-before: always"></p>')
        elif isinstance(block, Text):
            tag = TAGS.get(block.style, "p")
            inner.append(f'<{tag} class="{block.style}"{" align=right" if plain and block.style == "unit" else ""}>{escape(block.text)}</{tag}>')
        elif isinstance(block, Table):
            inner.append(table_of(block, plain, rules))
    close()
    css = CSS.format(font=font, size=size, rules=RULES[rules], padding=padding,
                     thead="table-header-group" if repeat_header else "table-row-group")
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title><style>{css}</style></head><body>{"".join(parts)}</body></html>'
