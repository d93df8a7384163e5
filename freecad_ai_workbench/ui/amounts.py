"""Numbers as a person reads them: money, tokens and times, without words."""

from __future__ import annotations

import math
import re

_TURNED = re.compile(r"(\(.*?\)) rotation \((.*)\)")


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


def file_size(size: int) -> str:
    """Bytes as a person reads them: 15 kB, 1.9 MB, 67 MB, 1.2 GB."""
    for limit, unit, digits in ((999_500, 1e3, 0), (9_950_000, 1e6, 1), (999_500_000, 1e6, 0)):
        if size < limit:
            return f"{size / unit:.{digits}f} {'kB' if unit == 1e3 else 'MB'}"
    return f"{size / 1e9:.1f} GB"


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


def mass(kg: float) -> str:
    """A mass as a person weighs: 449 g, 12.4 kg, three digits at least."""
    value, unit = (kg * 1000, "g") if abs(kg) < 1 else (kg, "kg")
    digits = max(0, 3 - len(f"{abs(value):.0f}")) if abs(value) >= 1 else 3
    return f"{measure(round(value, digits))} {unit}"


def relative(before: float | None, after: float | None) -> str:
    """By how much a number grew or shrank: +8.3 %, −25 %; nothing where it can't be said or would be ridiculous."""
    if not before or after is None or abs(after / before) > 10:
        return ""
    percent = (after / before - 1) * 100
    text = f"{abs(percent):.2g}" if abs(percent) < 10 else f"{abs(percent):.0f}"
    return "" if float(text) == 0 else f"{'−' if percent < 0 else '+'}{text}\u00a0%"


def placement(text: str) -> str:
    """A placement's canonical text with its units, and its rotation as people say it: (5, 0, 0) mm, 45° about Z."""
    turned = _TURNED.fullmatch(text)
    if turned is None:
        return text if text.endswith("mm") else f"{text} mm"
    x, y, z, w = map(float, turned[2].split(", "))
    length = math.hypot(x, y, z)
    axis = [round(part / length, 4) for part in (x, y, z)]
    named = [name for name, part in zip("XYZ", axis, strict=True) if abs(part) == 1]
    sign = -1 if -1 in axis else 1
    about = named[0] if named else "(" + ", ".join(f"{part:g}" for part in axis) + ")"
    degrees = math.degrees(2 * math.atan2(length, w)) * (sign if named else 1)
    return f"{turned[1]} mm, {measure(degrees).replace('-', '−')}° about {about}"
