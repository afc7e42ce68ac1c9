"""What a filing is made of, before it is laid out: text, tables and page breaks."""
from dataclasses import dataclass, field


@dataclass
class Text:
    text: str
    style: str = "body"  # body, title, heading, small and unit (lines next to a table), cover
    lines: list = field(default_factory=list)  # (page, text), set by the layout

    def page_of(self, quote):
        """The page on which the quote's last character stands: a claim's figure is at its quote's end."""
        end = self.text.index(quote) + len(quote) - 1
        for page, line in self.lines:
            if end < len(line):
                return page
            end -= len(line)
        return self.lines[-1][0]


@dataclass
class Break:
    landscape: bool = False


@dataclass
class Cell:
    text: str = ""
    rows: int = 1
    columns: int = 1
    number: bool = False
    centred: bool = False
    fact: tuple = None  # (code, name, column) of a number that a schedule states


@dataclass
class Row:
    cells: list
    page: int = 0  # set by the layout
    height: float = 18


@dataclass
class Table:
    schedule: str
    title: str
    unit: str
    header: list  # rows of cells; a place that a span covers is None
    body: list    # rows
    widths: list  # shares of the page's width
    repeat_header: bool = True
    page_breaks: list = field(default_factory=list)  # body rows before which the layout began a page
    thin_boxes: bool = False  # ruling lines drawn as thin filled rectangles

    def cell(self, label, column):
        """The row and cell of the fact whose code or name is `label` and whose header path ends as `column` does."""
        found = [(row, cell) for row in self.body for cell in row.cells
                 if cell and cell.fact and label in cell.fact[:2] and cell.fact[2].endswith(column)]
        if len(found) != 1:
            raise LookupError(f"{self.schedule}: {len(found)} cells {label} {column}")
        return found[0]
