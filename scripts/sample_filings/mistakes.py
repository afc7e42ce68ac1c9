"""One mistake each, put into a right filing; what it is and where it ended up is its truth."""
from dataclasses import dataclass

from .blocks import Table, Text


@dataclass
class InText:
    """`right` made `wrong` inside the one paragraph that has the words `context`, of which `right` is a part."""
    kind: str
    context: str
    right: str
    wrong: str
    note: str

    def put(self, blocks):
        found = [b for b in blocks if isinstance(b, Text) and self.context in b.text]
        if len(found) != 1 or self.context.count(self.right) != 1:
            raise LookupError(f"{len(found)} paragraphs: {self.context}")
        self.block = found[0]
        self.quote = self.context.replace(self.right, self.wrong)
        self.block.text = self.block.text.replace(self.context, self.quote)

    def entry(self):
        return {"kind": self.kind, "page": self.block.page_of(self.quote), "quote": self.quote, "observed": self.wrong,
                "expected": self.right, "severity": "error", "note": self.note}


@dataclass
class InTable:
    """The figure of one cell made another. `also` are further cells that carry the same slip."""
    kind: str
    schedule: str
    label: str
    column: str
    wrong: str
    note: str
    also: tuple = ()

    def put(self, blocks):
        table = next(b for b in blocks if isinstance(b, Table) and b.schedule == self.schedule and self.has(b))
        self.row, cell = table.cell(self.label, self.column)
        self.right = cell.text
        if self.right == self.wrong:
            raise LookupError(f"{self.label}: already {self.wrong}")
        cell.text = self.wrong
        for column in self.also:
            table.cell(self.label, column)[1].text = self.wrong
        self.quote = f"{cell.fact[1] or cell.fact[2].split('/')[-1]} {self.wrong}"

    def has(self, table):
        try:
            table.cell(self.label, self.column)
        except LookupError:
            return False
        return True

    def entry(self):
        return {"kind": self.kind, "page": self.row.page, "quote": self.quote, "observed": self.wrong,
                "expected": self.right, "severity": "error", "note": self.note}
