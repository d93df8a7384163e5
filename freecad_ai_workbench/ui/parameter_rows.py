"""Named values as a form: which rows under which title, and how far each slider goes."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..core.parameters import Parameter

Key = tuple[str, str]
"""A parameter's object and its own name."""


@dataclass(frozen=True)
class Row:
    """One parameter as it is shown. `original` is None where it isn't known; `changed` ones can be put back."""

    parameter: Parameter
    value: float
    original: float | None
    changed: bool

    @property
    def key(self) -> Key:
        return key_of(self.parameter)


@dataclass(frozen=True)
class Section:
    """Rows under one title; `other` ones have nothing to do with the proposal and are folded away."""

    title: str
    rows: tuple[Row, ...]
    other: bool = False


@dataclass(frozen=True)
class Range:
    """What a slider reaches, in `step`s from `low`."""

    low: float
    high: float
    step: float

    @property
    def positions(self) -> int:
        """The slider's last position; the first is 0."""
        return max(1, round((self.high - self.low) / self.step))

    def position_of(self, value: float) -> int:
        """The nearest position."""
        return min(self.positions, max(0, round((value - self.low) / self.step)))

    def value_at(self, position: int) -> float:
        return float(f"{self.low + position * self.step:.10g}") + 0.0

    def holds(self, value: float) -> bool:
        return self.low - self.step / 1e6 <= value <= self.high + self.step / 1e6


def key_of(parameter: Parameter) -> Key:
    return (parameter.object_name, parameter.name)


def range_of(parameter: Parameter, value: float) -> Range:
    """A range with the value about its middle, from next to nothing to a round number of about twice of it."""
    if parameter.kind in ("count", "switch", "choice"):
        return _whole_range(parameter, value)
    reach = rounded_up(2 * abs(value)) if value else 10.0
    step = _step_of(reach)
    low, high = (-reach, 0.0) if value < 0 else (0.0, reach)
    if parameter.kind == "length" and value > 0:
        low = step
    if value == 0 and parameter.minimum is None:
        low = -reach
    return _within(parameter, Range(low, high, step))


def _whole_range(parameter: Parameter, value: float) -> Range:
    """Counts begin with 1, because none of something is another design; unless there is none already."""
    if parameter.kind == "switch":
        return Range(0, 1, 1)
    if parameter.kind == "choice":
        return Range(0, max(1, len(parameter.choices) - 1), 1)
    low = 1.0 if value >= 1 else float(math.floor(2 * value))
    return _within(parameter, Range(low, max(2.0 * abs(value), abs(value) + 4), 1))


def _within(parameter: Parameter, wanted: Range) -> Range:
    low = wanted.low if parameter.minimum is None else max(wanted.low, parameter.minimum)
    high = wanted.high if parameter.maximum is None else min(wanted.high, parameter.maximum)
    return Range(low, high, wanted.step) if low < high else wanted


def grown(present: Range, parameter: Parameter, value: float) -> Range:
    """The range itself while it holds the value, otherwise one that holds the value and all from before."""
    if present.holds(value):
        return present
    more = range_of(parameter, value)
    low = min(present.low, more.low if value < 0 else value)
    high = max(present.high, more.high if value > 0 else value)
    return Range(low, high, max(present.step, more.step) if high - low > 100 * present.step else present.step)


def rounded_up(value: float) -> float:
    """The next round number: 12 stays 12, 13.2 becomes 15, 240 becomes 250."""
    power = float(10 ** math.floor(math.log10(value)))
    digits = next(one for one in (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if one * power >= value * (1 - 1e-9))
    return float(f"{digits * power:.10g}")


def _step_of(reach: float) -> float:
    """1 or 5 of a power of ten, for a hundred to five hundred steps."""
    power = float(10 ** math.floor(math.log10(reach / 100)))
    return float(f"{(5 if 5 * power <= reach / 100 else 1) * power:.10g}")


def words_of(name: str) -> str:
    """A property's name as FreeCAD writes it for people: HoleDiameter → Hole Diameter, wall_width → wall width."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name.replace("_", " ")).strip()


def sections_of(
    parameters: Iterable[Parameter],
    *,
    own: Collection[str],
    wanted: Mapping[Key, float],
    originals: Mapping[Key, float],
) -> tuple[Section, ...]:
    """Values of the `own` objects first, the others' after them; of other sketches nothing is shown.

    `wanted` values stand in place of those that were read. Changed is what is wanted, or differs from its original.
    """
    sections: dict[tuple[bool, str], list[Row]] = {}
    known = tuple(parameters)
    titles = _titles(known)
    for parameter in known:
        key, other = key_of(parameter), parameter.object_name not in own
        if other and parameter.source == "constraints":
            continue
        value, original = wanted.get(key, parameter.value), originals.get(key)
        changed = not parameter.driven and (key in wanted or (original is not None and original != value))
        sections.setdefault((other, titles[key]), []).append(Row(parameter, value, original, changed))
    ordered = sorted(sections.items(), key=lambda item: item[0][0])
    return tuple(Section(title, tuple(rows), other) for (other, title), rows in ordered)


def _titles(parameters: tuple[Parameter, ...]) -> dict[Key, str]:
    """An object's label, with the group where it has several, and with its name where two share a label."""
    groups: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for one in parameters:
        groups.setdefault(one.object_name, set()).add(one.group)
        names.setdefault(one.object_label, set()).add(one.object_name)
    return {
        key_of(one): one.object_label
        + (f" ({one.object_name})" if len(names[one.object_label]) > 1 else "")
        + (f" · {one.group}" if one.group and len(groups[one.object_name]) > 1 else "")
        for one in parameters
    }
