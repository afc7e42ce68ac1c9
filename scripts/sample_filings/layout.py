"""Blocks on pages: a PDF made with fixed dates and ids, so that the same blocks give the same bytes."""
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .blocks import Break, Table, Text

FONT = "WenQuanYiZenHei"
FONT_FILE = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"
MARGIN = 56
SIZES = {"cover": 22, "title": 15, "heading": 12.5, "body": 11, "small": 10, "unit": 10}
CELL_SIZE = 8.5
LINE_THICKNESS = 0.6


def width_of(text, size):
    return pdfmetrics.stringWidth(text, FONT, size)


def wrapped(text, size, width, indent=0.0):
    """Lines that fit, broken between any two characters but not inside a number."""
    lines, line, room = [], "", width - indent
    for token in tokens(text):
        if line and width_of(line + token, size) > room:
            lines.append(line)
            line, room = "", width
        line += token
    return lines + [line]


def tokens(text):
    token = ""
    for character in text:
        joins = token and is_figure(token[-1]) and is_figure(character)
        if token and not joins:
            yield token
            token = ""
        token += character
    if token:
        yield token


def is_figure(character):
    return character.isascii() and (character.isdigit() or character in ".,%")


class Layout:
    def __init__(self, path, title):
        pdfmetrics.registerFont(TTFont(FONT, FONT_FILE, subfontIndex=0))
        self.canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=1)
        self.canvas.setTitle(title)
        self.page, self.size = 1, A4
        self.y = MARGIN

    @property
    def width(self):
        return self.size[0] - 2 * MARGIN

    def room(self):
        return self.size[1] - MARGIN - self.y

    def new_page(self, size=None):
        self.foot()
        self.canvas.showPage()
        self.size = size or self.size
        self.canvas.setPageSize(self.size)
        self.page += 1
        self.y = MARGIN

    def foot(self):
        self.write(str(self.page), self.size[0] / 2, self.size[1] - 28, 9, "centre")

    def write(self, text, x, y, size, align="left"):
        self.canvas.setFont(FONT, size)
        draw = {"left": self.canvas.drawString, "right": self.canvas.drawRightString,
                "centre": self.canvas.drawCentredString}[align]
        draw(x, self.size[1] - y, text)

    def lay(self, blocks):
        for block in blocks:
            if isinstance(block, Break):
                self.new_page(landscape(A4) if block.landscape else A4)
            elif isinstance(block, Text):
                self.lay_text(block)
            else:
                self.lay_table(block)
        self.foot()
        self.canvas.save()

    def lay_text(self, block):
        size = SIZES[block.style]
        if block.style == "cover":
            self.y += 120
        align = {"title": "centre", "cover": "centre", "unit": "right"}.get(block.style, "left")
        indent = 2 * size if block.style == "body" else 0
        for i, line in enumerate(wrapped(block.text, size, self.width, indent)):
            if self.room() < size * 1.8:
                self.new_page()
            self.y += size * 1.7
            x = {"centre": self.size[0] / 2, "right": self.size[0] - MARGIN,
                 "left": MARGIN + (indent if i == 0 else 0)}[align]
            self.write(line, x, self.y, size, align)
            block.lines.append((self.page, line))
        self.y += size * 0.5

    def lay_table(self, table):
        widths = [self.width * share / sum(table.widths) for share in table.widths]
        self.y += 6
        self.lay_rows(table, table.header, widths)
        for i, row in enumerate(table.body):
            if self.room() < self.height_of(row, widths):
                self.new_page()
                table.page_breaks.append(i)
                if table.repeat_header:
                    self.lay_rows(table, table.header, widths)
            self.lay_rows(table, [row], widths)
        self.y += 8

    def height_of(self, row, widths):
        lines = 1
        for i, cell in enumerate(row.cells):
            if cell and cell.text and cell.rows == 1:
                lines = max(lines, len(wrapped(cell.text, CELL_SIZE, sum(widths[i:i + cell.columns]) - 6)))
        return max(row.height, lines * CELL_SIZE * 1.25 + 6)

    def lay_rows(self, table, rows, widths):
        heights = [self.height_of(row, widths) for row in rows]
        for r, row in enumerate(rows):
            row.page = row.page or self.page
            for c, cell in enumerate(row.cells):
                if cell:
                    self.lay_cell(table, cell, MARGIN + sum(widths[:c]), self.y + sum(heights[:r]),
                                  sum(widths[c:c + cell.columns]), sum(heights[r:r + cell.rows]))
        self.y += sum(heights)

    def lay_cell(self, table, cell, x, y, width, height):
        self.rule(table, x, y, width, height)
        lines = wrapped(cell.text, CELL_SIZE, width - 6) if cell.text else []
        top = y + (height - len(lines) * CELL_SIZE * 1.25) / 2 + CELL_SIZE
        for i, line in enumerate(lines):
            at = top + i * CELL_SIZE * 1.25
            if cell.number:
                self.write(line, x + width - 3, at, CELL_SIZE, "right")
            elif cell.centred:
                self.write(line, x + width / 2, at, CELL_SIZE, "centre")
            else:
                self.write(line, x + 3, at, CELL_SIZE)

    def rule(self, table, x, y, width, height):
        bottom = self.size[1] - y - height
        if not table.thin_boxes:
            self.canvas.setLineWidth(LINE_THICKNESS)
            self.canvas.rect(x, bottom, width, height)
            return
        half = LINE_THICKNESS / 2
        for edge in ((x - half, bottom - half, width + LINE_THICKNESS, LINE_THICKNESS),
                     (x - half, bottom + height - half, width + LINE_THICKNESS, LINE_THICKNESS),
                     (x - half, bottom - half, LINE_THICKNESS, height + LINE_THICKNESS),
                     (x + width - half, bottom - half, LINE_THICKNESS, height + LINE_THICKNESS)):
            self.canvas.rect(*edge, stroke=0, fill=1)


def lay_out(blocks, path, title):
    Layout(path, title).lay(blocks)
