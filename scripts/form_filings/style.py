"""How a filing prints: unit, rounding, codes, blanks. What differs between provinces and years."""
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sample_filings.blocks import Cell

UNITS = {"元": 100, "千元": 100_000, "万元": 1_000_000, "亿元": 10_000_000_000}


@dataclass(frozen=True)
class Style:
    unit: str = "万元"
    decimals: int = 2
    separators: bool = False
    zero: str = ""                # how nothing is printed: blank, 0.00, —
    codes: str = "one"            # one, three, own (each part in its own cell), joined, bracketed, dashed
    indent: str = ""              # before names, for each level
    total_first: bool = True
    repeat_header: bool = True
    unit_label: str = "单位：{}"
    year: int = 2025

    def money(self, fen):
        if not fen and self.zero != "0.00":
            return self.zero
        value = (Decimal(fen) / UNITS[self.unit]).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
        return f"{value:,f}" if self.separators else f"{value:f}"

    def figure(self, fen, code, name, path):
        text = self.money(fen)
        return Cell(text, number=True, fact=(code, name, path) if text not in ("", "—") else None)

    def rounded(self, fen):
        """What is left of an amount at the printed precision."""
        step = UNITS[self.unit] // 10 ** self.decimals
        return (fen + step // 2) // step * step

    @property
    def label_columns(self):
        if self.codes in ("three", "own"):
            return ["类", "款", "项", "科目名称"]
        return ["科目编码", "科目名称"] if self.codes == "one" else ["科目名称"]

    def labels(self, code, name, parts=3):
        """The cells of a line's code and name."""
        level = (len(code) - 3) // 2
        shown = self.indent * level + name
        pieces = [code[:3], code[3:5], code[5:7]][:parts]
        if self.codes == "three":
            return [Cell(piece) for piece in pieces] + [Cell(shown)]
        if self.codes == "own":
            return [Cell(piece if i == level else "") for i, piece in enumerate(pieces)] + [Cell(shown)]
        if self.codes == "one":
            return [Cell(code), Cell(shown)]
        joined = {"joined": f"{code}{name}", "bracketed": f"[{code}]{name}", "dashed": f"{code}-{name}"}[self.codes]
        return [Cell(self.indent * level + joined)]
