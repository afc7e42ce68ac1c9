"""Amounts in 分 and how they are printed."""
from decimal import ROUND_HALF_UP, Decimal


def fen(text):
    """'1,234.50' → 123450."""
    return int(Decimal(text.replace(",", "")) * 100)


def yuan(amount):
    """As a schedule in 元 prints it; a zero is left blank."""
    return f"{Decimal(amount) / 100:,.2f}" if amount else ""


def wan(amount, separators=False):
    """In 万元 with two decimals, rounded half up."""
    value = (Decimal(amount) / 1_000_000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{value:,.2f}" if separators else f"{value:.2f}"


def in_hundredths(amount):
    """分 in 0.01万元, rounded half up."""
    return (amount + 5_000) // 10_000


def percent(part, whole):
    return str((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP))


def change(now, before):
    """The comparison of two figures in 0.01万元, as sentences state it: 增加…万元，增长…%."""
    up = now > before
    difference = abs(now - before)
    words = ("增加", "增长") if up else ("减少", "下降")
    return f"{words[0]}{hundredths(difference)}万元，{words[1]}{percent(difference, before)}%"


def hundredths(value):
    """Figures counted in 0.01万元: 123456 → 1234.56."""
    return f"{Decimal(value) / 100:.2f}"


def cell_wan(value):
    """The same in a schedule: with separators, blank where there is nothing."""
    return f"{Decimal(value) / 100:,.2f}" if value else ""
