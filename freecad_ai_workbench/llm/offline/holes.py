"""How a request says "four M8 clearance holes": the clause with count and size, and what a screw's size means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .words import NUMBER, Reading, UnclearError, parse_number

CLEARANCE = {
    "M2": 2.4,
    "M2.5": 2.9,
    "M3": 3.4,
    "M4": 4.5,
    "M5": 5.5,
    "M6": 6.6,
    "M8": 9.0,
    "M10": 11.0,
    "M12": 13.5,
    "M14": 15.5,
    "M16": 17.5,
    "M18": 20.0,
    "M20": 22.0,
    "M24": 26.0,
}
"""Diameters in mm of clearance holes for metric screws: ISO 273, medium series."""

THREAD = r"m\d+(?:\.\d+)?"
KIND = r"(?:(?:clearance|through|corner|bolt|mounting|screw|fixing|round|drilled|equal) )*"
_LENGTH = r"-?\d+(?:\.\d+)?mm"
_AFTER = (
    rf"(?: ,)?(?: (?:of|with|size|for|to|take|fit))* (?P<thread>{THREAD})(?: (?:clearance|screw|bolt))*"
    r"|{pause}(?: (?:of|with|at|size|sized|is|=))* diameter(?: (?:of|is|=))* (?P<named>{number})"
    r"|(?: (?:of|size|sized|with))+ (?P<plain>{number})(?: diameter)?(?! [a-z]*(?:from|thick|long|wide|high|inset))"
    rf"| (?P<bare>{_LENGTH})(?= (?:(?:,|and|on|with|at) .*)?$)"
    r"|{pause} (?P<before>{number}) (?:in )?diameter"
)


@dataclass(frozen=True)
class HoleClause:
    """What was said about holes: how many, of which diameter in mm, and what was assumed."""

    count: int | None = None
    diameter: float | None = None
    note: str = ""


def take_holes(rest: Reading, *, pause: bool) -> HoleClause | None:
    """Cut the clause out of the text. `pause` allows a comma in "4 holes, 9 mm diameter". Raises UnclearError."""
    after = _AFTER.replace("{pause}", "(?: ,)?" if pause else "").replace("{number}", NUMBER)
    found = rest.take(
        rf"(?P<count>\d+) (?:x )?(?:of )?(?:diameter )?(?P<size>{THREAD}|{NUMBER})(?: diameter)? {KIND}hole"
        rf"|(?:diameter )?(?P<lone>{THREAD}|{_LENGTH}|(?<=diameter )\d+)(?: diameter)? {KIND}hole"
        rf"|(?:(?P<number>\d+) (?:x )?)?{KIND}hole(?:{after})?"
    )
    if found is None:
        return None
    count = found["count"] or found["number"]
    sizes = (found[name] for name in ("size", "lone", "thread", "named", "plain", "bare", "before"))
    diameter, note = _read_size(next(filter(None, sizes), ""))
    return HoleClause(count=int(count) if count else None, diameter=diameter, note=note)


def _read_size(size: str) -> tuple[float | None, str]:
    if not re.fullmatch(THREAD, size):
        return (parse_number(size) if size else None), ""
    name = size.upper()
    if name not in CLEARANCE:
        raise UnclearError(f"I know no clearance hole for {name}; give the diameter in mm.")
    return CLEARANCE[name], f"Holes for {name} are {CLEARANCE[name]:g} mm clearance holes (ISO 273, medium)."
