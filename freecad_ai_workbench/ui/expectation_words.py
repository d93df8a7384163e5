"""What a plan expects as short sentences, and a sentence whose numbers the user corrected as an expectation again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ..core.errors import PlanEditError
from ..core.expectations import Expectation
from .amounts import measure
from .qt import tr

_GAP = re.compile(r"\{(\w+)\}")
_NUMBER = r"(-?\d[\d\s\u202f\u00a0]*(?:[.,]\d+)?)"
_EXACT = 0.01
"""Relative tolerances up to this are not worth a word."""
_AXES = "xyz"


@dataclass(frozen=True)
class Slot:
    """A number in a sentence, and where it stands in the record: a field, or a place in one."""

    value: float
    field: str
    place: int | None = None


Pieces = tuple[str | Slot, ...]


def sentence_of(claim: Expectation) -> str:
    """`Size 120 × 80 × 6 mm`."""
    return "".join(piece if isinstance(piece, str) else measure(piece.value) for piece in _pieces(claim))


def has_numbers(claim: Expectation) -> bool:
    """Whether there is anything in its sentence to correct."""
    return any(isinstance(piece, Slot) for piece in _pieces(claim))


def corrected(claim: Expectation, text: str) -> Expectation:
    """The expectation with the numbers of the text. PlanEditError when its words changed, or a number can't be."""
    pieces = _pieces(claim)
    pattern = "".join(_words(piece) if isinstance(piece, str) else _NUMBER for piece in pieces)
    found = re.fullmatch(rf"\s*{pattern}\s*", text)
    if found is None:
        raise PlanEditError(
            tr("Only the numbers of “{}” can be changed.").format(sentence_of(claim)),
            remedy=tr("Delete it, and put what you want into the task's instruction."),
        )
    values = claim.model_dump()
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    for slot, number in zip(slots, found.groups(), strict=True):
        _put(values, slot, float(re.sub(r"\s", "", number).replace(",", ".")))
    try:
        return type(claim).model_validate(values)
    except ValidationError as error:
        reason = error.errors(include_url=False)[0]["msg"]
        raise PlanEditError(tr("“{text}” can't be expected: {reason}.").format(text=text, reason=reason)) from error


def _words(text: str) -> str:
    return r"\s+".join(map(re.escape, re.split(r"\s+", text)))


def _put(values: dict[str, Any], slot: Slot, number: float) -> None:
    whole = int(number) if number.is_integer() else number
    if slot.place is None:
        values[slot.field] = whole
    else:
        row = list(values[slot.field])
        row[slot.place] = whole
        values[slot.field] = tuple(row)


def _pieces(claim: Expectation) -> Pieces:
    label = getattr(claim, "of", "")
    said = "".join(_templates()[claim.kind](claim))
    if label:
        said += " " + tr("(of “{label}”)")
    return tuple(_filled(said, claim, label=label))


def _filled(template: str, claim: Expectation, *, label: str) -> Iterator[str | Slot]:
    """The template with slots for its gaps; what is left open is an ellipsis."""
    for at, part in enumerate(_GAP.split(template)):
        if at % 2 == 0:
            yield part
        elif part == "label":
            yield label
        else:
            yield _value(claim, part)


def _value(claim: Expectation, gap: str) -> str | Slot:
    field, _, axis = gap.partition("_")
    value = getattr(claim, gap if hasattr(claim, gap) else field)
    place = None
    if axis and axis in _AXES:
        place = _AXES.index(axis)
    elif axis.isdigit():
        place = int(axis)
    if place is not None:
        value = value[place]
    if isinstance(value, str):
        return value
    if value is None:
        return "…"
    return Slot(value, gap if place is None else field, place)


def _box(claim: Any) -> Iterator[str]:
    yield tr("Size {size_x} × {size_y} × {size_z} mm")
    if claim.at is not None:
        yield tr(", from ({at_x}, {at_y}, {at_z})")


def _amount(template: str) -> Callable[[Any], Iterator[str]]:
    def words(claim: Any) -> Iterator[str]:
        yield template
        if claim.relative_tolerance > _EXACT:
            yield f" ± {claim.relative_tolerance * 100:.2g} %"

    return words


def _holes(claim: Any) -> Iterator[str]:
    yield tr("Holes of ⌀ {diameter} mm: {count}")
    if claim.depth is not None:
        yield tr(", {depth} mm deep")
    if claim.through is not None:
        yield tr(", through") if claim.through else tr(", blind")


def _pattern(claim: Any) -> Iterator[str]:
    if claim.circle is not None:
        yield tr("Holes of ⌀ {diameter} mm on a circle of ⌀ {circle} mm: {count}")
    else:
        pitch = " / ".join(f"{{pitch_{at}}}" for at, _ in enumerate(claim.pitch))
        yield tr("Holes of ⌀ {diameter} mm, PITCH mm apart: {count}").replace("PITCH", pitch)


def _counted(template: str) -> Callable[[Any], Iterator[str]]:
    def words(claim: Any) -> Iterator[str]:
        yield template
        if claim.count is not None:
            yield ": {count}"

    return words


def _parameter(claim: Any) -> Iterator[str]:
    yield tr("Value to edit: {name}")
    if claim.value is not None:
        yield " = {value}"


def _plain(template: str) -> Callable[[Any], Iterator[str]]:
    return lambda _claim: iter((template,))


def _templates() -> dict[str, Callable[[Any], Iterator[str]]]:
    return {
        "bounding_box": _box,
        "volume": _amount(tr("Volume {value} mm³")),
        "area": _amount(tr("Surface {value} mm²")),
        "mass": _amount(tr("Mass {value} g")),
        "center": _plain(tr("Centre of mass at ({at_x}, {at_y}, {at_z})")),
        "solids": _plain(tr("Solids: {count}")),
        "faces": _plain(tr("Faces: {count}")),
        "holes": _holes,
        "pattern": _pattern,
        "fillet": _counted(tr("Edges rounded by {radius} mm")),
        "chamfer": _counted(tr("Edges broken by {size} mm")),
        "wall": _plain(tr("Thinnest wall {thickness} mm")),
        "symmetry": _plain(tr("Symmetric about the plane {plane}")),
        "distance": _plain(tr("Distance of “{between_0}” and “{between_1}”: {value} mm")),
        "parameter": _parameter,
    }
