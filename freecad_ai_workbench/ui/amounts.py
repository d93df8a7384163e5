"""Numbers as a person reads them: money, tokens and times, without words."""

from __future__ import annotations


def money(usd: float) -> str:
    """Dollars with as many digits as matter: $0, $0.0042, $0.049, $0.31, $12.40."""
    if usd == 0:
        return "$0"
    if usd < 0.0001:
        return "<$0.0001"
    if usd < 0.01:
        return f"${usd:.4f}"
    return f"${usd:.3f}" if usd < 0.1 else f"${usd:.2f}"


def count(number: int) -> str:
    """A count of tokens: 950, 12.4k, 1.2M."""
    if number < 1000:
        return str(number)
    if number < 999_950:
        return f"{number / 1000:.1f}k"
    return f"{number / 1_000_000:.1f}M"


def seconds(value: float) -> str:
    """A duration: 0.4 s, 12 s, 3 min 5 s."""
    if value < 10:
        return f"{value:.1f} s"
    minutes, rest = divmod(round(value), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def measure(value: float) -> str:
    """A measured number with thin thousands spaces and at most four decimals: 57 600, 12.5."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace(",", "\u202f")
