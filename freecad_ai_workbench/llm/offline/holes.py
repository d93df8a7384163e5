"""How a request says "four M8 clearance holes": the clause with count and size, and what a screw's size means."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from .words import NUMBER, ONE, Reading, UnclearError, any_of, parse_number

SCREW_HOLES: dict[str, tuple[float, float, float, float]] = {
    "M2": (2.2, 2.4, 2.6, 1.6),
    "M2.5": (2.7, 2.9, 3.1, 2.05),
    "M3": (3.2, 3.4, 3.6, 2.5),
    "M3.5": (3.7, 3.9, 4.2, 2.9),
    "M4": (4.3, 4.5, 4.8, 3.3),
    "M5": (5.3, 5.5, 5.8, 4.2),
    "M6": (6.4, 6.6, 7.0, 5.0),
    "M8": (8.4, 9.0, 10.0, 6.8),
    "M10": (10.5, 11.0, 12.0, 8.5),
    "M12": (13.0, 13.5, 14.5, 10.2),
    "M14": (15.0, 15.5, 16.5, 12.0),
    "M16": (17.0, 17.5, 18.5, 14.0),
    "M18": (19.0, 20.0, 21.0, 15.5),
    "M20": (21.0, 22.0, 24.0, 17.5),
    "M22": (23.0, 24.0, 26.0, 19.5),
    "M24": (25.0, 26.0, 28.0, 21.0),
}
"""Diameters in mm: clearance holes of ISO 273 in the fine, medium and coarse series, and the drill for a coarse
thread (nominal diameter less pitch, as tables give it)."""

_FITS = {"close": 0, "fine": 0, "medium": 1, "normal": 1, "standard": 1, "loose": 2, "coarse": 2, "free": 2}
_SERIES = ("fine", "medium", "coarse")
_TAPPED = frozenset({"tapped", "threaded"})
_PITCHES = frozenset({"fine", "close", "loose", "free", "medium"})

THREAD = r"m\d+(?:\.\d+)?"
_MANNER = "|".join([*_FITS, *sorted(_TAPPED), "clearance", "fit", "fitting", "series"])
_FIT = rf"(?:(?: ,)? (?:(?:{'|'.join(_FITS)}) (?:fit|series)|tapped|threaded))?"
KIND = rf"(?:(?:{_MANNER}|through|corner|bolt|mounting|screw|fixing|round|drilled|equal) )*"
_LENGTH = r"-?\d+(?:\.\d+)?mm"
_AFTER = (
    rf"(?: ,)?(?: (?:of|with|size|for|to|take|fit|tapped|threaded))* (?P<thread>{THREAD})"
    rf"(?:(?: ,)? (?:{_MANNER}|screw|bolt|thread))*"
    r"|{pause}(?: (?:of|with|at|size|sized|is|=))* diameter(?: (?:of|is|=))* (?P<named>{number})"
    r"|(?: (?:of|size|sized|with))+ (?P<plain>{number})(?: diameter)?(?! [a-z]*(?:from|thick|long|wide|high|inset))"
    rf"| (?P<bare>{_LENGTH})(?= (?:(?:,|and|on|with|at|in|through) .*)?$)"
    r"|{pause} (?P<before>{number}) (?:in )?diameter"
)


@dataclass(frozen=True)
class HoleClause:
    """What was said about holes: how many, of which diameter in mm, and what was assumed."""

    count: int | None = None
    diameter: float | None = None
    note: str = ""


def take_holes(rest: Reading, *, pause: bool, where: Collection[str] = ()) -> HoleClause | None:
    """Cut the clause out of the text. `pause` allows a comma in "4 holes, 9 mm diameter"; with `where`, only holes
    that stand beside one of these phrases ("in the middle") are taken. Raises UnclearError.
    """
    found = next(filter(None, (rest.take(pattern) for pattern in _patterns(pause, where))), None)
    if found is None:
        return None
    count = found["count"] or found["number"]
    sizes = (found[name] for name in ("size", "lone", "thread", "named", "plain", "bare", "before"))
    diameter, note = _read_size(next(filter(None, sizes), ""), said=frozenset(found[0].split()))
    return HoleClause(count=int(count.replace(ONE, "1")) if count else None, diameter=diameter, note=note)


def _patterns(pause: bool, where: Collection[str]) -> Iterator[str]:
    """One pattern, or for holes in a place: the place before "hole", after it, and after the size."""
    after = _AFTER.replace("{pause}", "(?: ,)?" if pause else "").replace("{number}", NUMBER)
    place = any_of(where)
    several = rf"(?P<count>\d+|{ONE}) (?:x )?(?:of )?(?:(?:{_MANNER}) )*(?:diameter )?"
    forms = [
        ("", f"{KIND}(?:{place}) {KIND}", "", ""),
        ("", KIND, f" (?:{place})", ""),
        ("", KIND, "", f"(?: ,)? (?:{place})"),
        (f"(?:(?:1|{ONE}) )?(?:{place}) ", KIND, "", ""),
    ]
    for lead, kind, behind, end in forms if where else [("", KIND, "", "")]:
        yield (
            rf"{lead}(?:{several}(?P<size>{THREAD}|{NUMBER})(?: diameter)? {kind}hole{behind}{_FIT}"
            rf"|(?:diameter )?(?P<lone>{THREAD}|{_LENGTH}|(?<=diameter )\d+)(?: diameter)? {kind}hole{behind}{_FIT}"
            rf"|(?:(?P<number>\d+|{ONE}) (?:x )?)?{kind}hole{behind}(?:{after})?){end}"
        )


def _read_size(size: str, *, said: frozenset[str]) -> tuple[float | None, str]:
    """The diameter for a size in mm or of a screw, with what is assumed. `said` are all words of the clause."""
    tapped = bool(said & _TAPPED)
    if not re.fullmatch(THREAD, size):
        if tapped or said & set(_FITS):
            raise UnclearError(f"For {'tapped' if tapped else 'such'} holes say the screw's size, for example M6.")
        return (parse_number(size) if size else None), ""
    name = size.upper()
    if name not in SCREW_HOLES:
        raise UnclearError(f"I know no hole for {name}; give the diameter in mm.")
    return _tap_drill(name, said) if tapped else _clearance(name, said)


def _tap_drill(name: str, said: frozenset[str]) -> tuple[float, str]:
    if odd := said & _PITCHES:
        raise UnclearError(f"I know the drills for coarse threads only, not “{min(odd)}”.")
    drill = SCREW_HOLES[name][3]
    return drill, f"Holes for an {name} thread are drilled {drill:g} mm (coarse pitch); no thread is cut."


def _clearance(name: str, said: frozenset[str]) -> tuple[float, str]:
    series = {_FITS[word] for word in said & set(_FITS)} or {1}
    if len(series) > 1:
        raise UnclearError("Say one fit for the holes: fine, medium or coarse.")
    chosen = series.pop()
    diameter = SCREW_HOLES[name][chosen]
    return diameter, f"Holes for {name} are {diameter:g} mm clearance holes (ISO 273, {_SERIES[chosen]})."
