"""Blocks as a workbook (flat OpenDocument), a sheet a table: how most offices make their tables."""
from xml.sax.saxutils import escape, quoteattr

from sample_filings.blocks import Break, Table, Text

NAMESPACES = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for n, u in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle"))) + (
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"')


def sheets_of(blocks):
    """Groups of blocks between breaks."""
    groups = [(False, [])]
    for block in blocks:
        if isinstance(block, Break):
            groups.append((block.landscape, []))
        else:
            groups[-1][1].append(block)
    return [(wide, group) for wide, group in groups if group]


def page_style(name, wide, margin):
    size = ('29.7cm', '21cm') if wide else ('21cm', '29.7cm')
    return f'''<style:page-layout style:name="L{name}"><style:page-layout-properties fo:page-width="{size[0]}" fo:page-height="{size[1]}"
 style:print-orientation="{'landscape' if wide else 'portrait'}" fo:margin="{margin}cm" style:scale-to-X="1" style:table-centering="horizontal"/>
 <style:header-style/><style:footer-style><style:header-footer-properties svg:height="0.8cm" fo:min-height="0.6cm"/></style:footer-style></style:page-layout>'''


def master(name):
    return f'''<style:master-page style:name="M{name}" style:page-layout-name="L{name}"><style:header style:display="false"/>
 <style:footer><text:p text:style-name="F">— <text:page-number>1</text:page-number> —</text:p></style:footer></style:master-page>'''


def frames(rules):
    """Of an upper header row's cells, of the lowest's, of the body's and of its last row: three-line tables rule only the edges of both parts."""
    thin, thick = '"0.5pt solid #000000"', '"1.2pt solid #000000"'
    top, bottom = (lambda line: f"fo:border-top={line} "), (lambda line: f"fo:border-bottom={line} ")
    if rules == "three":
        return {"first": top(thick), "only": top(thick) + bottom(thin), "lowest": bottom(thin), "body": "", "last": bottom(thick)}
    frame = {"all": f"fo:border={thin}", "rows": top(thin) + bottom(thin), "none": ""}[rules]
    return dict.fromkeys(("first", "only", "lowest", "body", "last"), frame)


def cell_style(name, font, size, align, frame, weight=""):
    return f'''<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties {frame} fo:wrap-option="wrap" style:vertical-align="middle" fo:padding="0.04cm"/>
 <style:paragraph-properties fo:text-align="{align}"/><style:text-properties style:font-name-asian="{font}" style:font-name="{font}" fo:font-size="{size}pt" style:font-size-asian="{size}pt" {weight}/></style:style>'''


def cell_of(cell, place):
    if cell is None:
        return "<table:covered-table-cell/>"
    style = ("N" if cell.number else "C" if cell.centred else "T") + place
    spans = f' table:number-columns-spanned="{cell.columns}" table:number-rows-spanned="{cell.rows}"' if cell.rows * cell.columns > 1 else ""
    text = f"<text:p>{escape(cell.text)}</text:p>" if cell.text else ""
    return f'<table:table-cell table:style-name="{style}"{spans} office:value-type="string">{text}</table:table-cell>'


def row_of(cells, place):
    return f'<table:table-row table:style-name="R">{"".join(cell_of(cell, place) for cell in cells)}</table:table-row>'


def header_rows_of(table):
    """The rows of the header; a cell that reaches down to its end has the lowest row's frame."""
    count = len(table.header)
    rows = ""
    for i, row in enumerate(table.header):
        cells = ""
        for cell in row.cells:
            ends = cell is not None and i + cell.rows == count
            cells += cell_of(cell, ("only" if ends else "first") if i == 0 else "lowest" if ends else "body")
        rows += f'<table:table-row table:style-name="R">{cells}</table:table-row>'
    return rows


def body_rows_of(table):
    last = len(table.body) - 1
    return "".join(row_of(row.cells, "last" if i == last else "body") for i, row in enumerate(table.body))


def line_of(text, width):
    style = {"title": "H", "cover": "H", "unit": "U"}.get(text.style, "P")
    blanks = "<table:covered-table-cell/>" * (width - 1)
    return (f'<table:table-row table:style-name="R"><table:table-cell table:style-name="{style}" table:number-columns-spanned="{width}" '
            f'table:number-rows-spanned="1" office:value-type="string"><text:p>{escape(text.text)}</text:p></table:table-cell>{blanks}</table:table-row>')


def sheet(index, wide, group, columns, measure):
    table = next((b for b in group if isinstance(b, Table)), None)
    width = len(table.widths) if table else 6
    room = (26.5 if wide else 18.0)
    widths = table.widths if table else [1] * 6
    for i, w in enumerate(widths):
        columns.append(f'<style:style style:name="c{index}-{i}" style:family="table-column"><style:table-column-properties style:column-width="{room * w / sum(widths):.2f}cm"/></style:style>')
    head = "".join(f'<table:table-column table:style-name="c{index}-{i}"/>' for i in range(width))
    rows = ""
    for block in group:
        if isinstance(block, Text):
            rows += line_of(block, width)
        else:
            header = header_rows_of(block)
            rows += f"<table:table-header-rows>{header}</table:table-header-rows>" if block.repeat_header and header else header
            rows += body_rows_of(block)
    return f'<table:table table:name="表{index}" table:style-name="t{int(wide)}">{head}{rows}</table:table>'


def workbook(blocks, font, size=9, margin=1.5, rules="all"):
    columns = []
    body = "".join(sheet(i, wide, group, columns, size) for i, (wide, group) in enumerate(sheets_of(blocks), 1))
    styles = "".join(cell_style(kind + place, font, size, align, frame) for place, frame in frames(rules).items()
                     for kind, align in (("N", "end"), ("C", "center"), ("T", "start")))
    styles += cell_style("H", font, 16, "center", "", 'fo:font-weight="bold"')
    styles += cell_style("U", font, size, "end", "") + cell_style("P", font, size, "start", "")
    rows = '<style:style style:name="R" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
    sheets = "".join(f'<style:style style:name="t{int(w)}" style:family="table" style:master-page-name="M{int(w)}"><style:table-properties table:display="true"/></style:style>' for w in (False, True))
    footer = f'<style:style style:name="F" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>'
    return f'''<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:font-face-decls><style:font-face style:name={quoteattr(font)} svg:font-family={quoteattr(font)}/></office:font-face-decls>
<office:automatic-styles>{"".join(columns)}{styles}{rows}{sheets}{footer}{page_style(0, False, margin)}{page_style(1, True, margin)}</office:automatic-styles>
<office:master-styles>{master(0)}{master(1)}</office:master-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document>'''
