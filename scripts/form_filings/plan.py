"""Which filings are made: form, style, producer, size."""
from dataclasses import dataclass, field

from .budget import Budget
from .figures import make
from .final import Final
from .government import Government
from .regional import Regional
from .style import Style

SONG, HEI, MING, KAI, WQY = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"
WAN, CENT = 10_000, 1  # steps of amounts in 分: exact in 0.01万元, or rounded in print


@dataclass
class Entry:
    name: str
    producer: str  # chromium, sheets, writer
    font: str
    build: object  # → blocks
    options: dict = field(default_factory=dict)


def budget(seed, style, step=CENT, **options):
    return lambda: Budget(make(seed, step, options.pop("count", 30)), style, **options).blocks()


def regional(seed, style, step=CENT, count=30):
    return lambda: Regional(make(seed, step, count), style).blocks()


def final(seed, style, variant="national", step=CENT, count=30):
    return lambda: Final(make(seed, step, count, final=True), style, variant).blocks()


def government(seed, style, step=WAN, count=40):
    return lambda: Government(make(seed, step, count), style, step=step).blocks()


PLAN = [
    Entry("budget-chromium", "chromium", SONG, budget(1, Style(indent="　"))),
    Entry("budget-sheets", "sheets", MING, budget(2, Style(unit="元", separators=True, codes="three", total_first=False))),
    Entry("budget-writer", "writer", KAI, budget(3, Style(codes="dashed", zero="0.00", indent="  "), step=WAN)),
    Entry("budget-own-codes", "chromium", HEI, budget(4, Style(unit="千元", decimals=1, codes="own", zero="—"))),
    Entry("budget-bracketed", "sheets", WQY, budget(5, Style(codes="bracketed", repeat_header=False, unit_label="（金额单位：{}）"))),
    Entry("budget-large", "sheets", SONG, budget(6, Style(codes="one", indent="　"), projects=700, targets=25, count=200)),
    Entry("budget-large-chromium", "chromium", MING, budget(7, Style(unit="元", separators=True, codes="joined", repeat_header=False),
                                                              projects=500, targets=20, count=200), {"repeat_header": False}),
    Entry("budget-regional", "chromium", SONG, regional(8, Style(codes="one", indent="　"), step=WAN)),
    Entry("budget-regional-yuan", "sheets", MING, regional(9, Style(unit="元", separators=True, codes="three", zero="0.00"))),
    Entry("final-sheets", "sheets", MING, final(11, Style(year=2024, indent="　"))),
    Entry("final-chromium", "chromium", SONG, final(12, Style(year=2024, zero="0.00", separators=True), "grouped")),
    Entry("final-writer", "writer", WQY, final(13, Style(year=2023, repeat_header=False), "flows", step=WAN)),
    Entry("final-meetings", "chromium", KAI, final(14, Style(unit="元", year=2024, zero="—"), "meetings"), {"repeat_header": False}),
    Entry("final-large", "sheets", HEI, final(15, Style(year=2024), count=200), {"size": 16}),
    Entry("government-chromium", "chromium", SONG, government(21, Style(codes="one", indent="　　"))),
    Entry("government-sheets", "sheets", MING, government(22, Style(unit="万元", decimals=0, codes="three"), step=1_000_000)),
    Entry("government-writer", "writer", SONG, government(23, Style(unit="亿元", decimals=4, codes="own", zero="0.00"), step=1_000_000)),
    Entry("government-thousand", "chromium", KAI, government(24, Style(unit="千元", decimals=2, codes="joined"), step=CENT)),
    Entry("three-line-budget", "chromium", SONG, budget(31, Style(indent="　")), {"rules": "three"}),
    Entry("three-line-sheets", "sheets", MING, budget(32, Style(unit="元", separators=True, codes="three", total_first=False)), {"rules": "three"}),
    Entry("three-line-final", "sheets", HEI, final(33, Style(year=2024, indent="　")), {"rules": "three"}),
    Entry("three-line-flows", "chromium", WQY, final(34, Style(year=2023, zero="0.00"), "flows", step=WAN), {"rules": "three"}),
    Entry("three-line-government", "sheets", SONG, government(35, Style(codes="one", indent="　　")), {"rules": "three"}),
    Entry("three-line-large", "sheets", SONG, budget(36, Style(codes="one", indent="　"), projects=700, targets=25, count=200),
          {"rules": "three"}),
    Entry("row-rules-budget", "sheets", WQY, budget(41, Style(codes="joined", zero="—")), {"rules": "rows"}),
    Entry("row-rules-final", "chromium", KAI, final(42, Style(unit="元", year=2024, separators=True), "grouped"), {"rules": "rows"}),
    Entry("row-rules-government", "chromium", SONG, government(43, Style(unit="万元", codes="three")), {"rules": "rows"}),
    Entry("unruled-budget", "chromium", HEI, budget(51, Style(codes="one", indent="　", zero="0.00")), {"rules": "none"}),
    Entry("unruled-sheets", "sheets", SONG, budget(52, Style(unit="元", separators=True, codes="one")), {"rules": "none"}),
    Entry("unruled-final", "sheets", MING, final(53, Style(year=2024, repeat_header=False), "meetings"), {"rules": "none"}),
    Entry("unruled-government", "chromium", SONG, government(54, Style(unit="万元", codes="one", indent="　")), {"rules": "none"}),
    Entry("unruled-large", "chromium", MING, budget(57, Style(unit="元", separators=True, codes="one"), projects=500, targets=20, count=200),
          {"rules": "none"}),
]
