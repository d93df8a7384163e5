"""How a ghost looks: by what happens to an object, by where the slider stands, and by whether it is pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..config.settings import PreviewColours
from ..core.dry_run import DryRunResult, MeshRole
from .theme import rgb

Colour = tuple[float, float, float]
Stress = Literal["plain", "raised", "lowered"]

ROLES: tuple[MeshRole, ...] = ("added", "removed", "changed")
LINES: dict[MeshRole, Colour] = {
    "added": (0.45, 1.00, 0.78),
    "removed": (1.00, 0.62, 0.58),
    "changed": (1.00, 0.88, 0.40),
}
"""Of the usual colours. Light, for dark views; a wider line of `CASING` below them stands out from light ones."""
_LIGHTER = 0.55

CASING: Colour = (0.05, 0.05, 0.07)
PATTERNS: dict[MeshRole, int] = {"added": 0xFFFF, "removed": 0x3333, "changed": 0xFFC0}
"""Added is drawn through, removed dotted, changed dashed: a bit for each pixel of the line."""


@dataclass(frozen=True)
class Palette:
    """The colours of a ghost by what happens: of surfaces, and of their edges."""

    surfaces: dict[MeshRole, Colour]
    lines: dict[MeshRole, Colour]


def palette_of(colours: PreviewColours) -> Palette:
    """As the user chose them; the edges of a colour of the user's own are lighter than its surface."""
    chosen: dict[MeshRole, str] = {"added": colours.added, "removed": colours.removed, "changed": colours.changed}
    usual = PreviewColours().model_dump()
    surfaces = {role: _channels(text) for role, text in chosen.items()}
    lines = {role: LINES[role] if chosen[role] == usual[role] else _lighter(surfaces[role]) for role in ROLES}
    return Palette(surfaces=surfaces, lines=lines)


def _channels(text: str) -> Colour:
    red, green, blue = (channel / 255 for channel in rgb(text))
    return red, green, blue


def _lighter(colour: Colour) -> Colour:
    red, green, blue = (channel + (1 - channel) * _LIGHTER for channel in colour)
    return red, green, blue


MIDDLE = 0.5
_SURFACE_IN_THE_MIDDLE: dict[MeshRole, float] = {"added": 0.55, "removed": 0.65, "changed": 0.55}
_ORIGINAL_IN_THE_MIDDLE = 0.4


@dataclass(frozen=True)
class Look:
    """Opacities, 0 for what is not drawn, and the width of the coloured line in pixels."""

    surface: float
    line: float
    width: float


def look_of(role: MeshRole, blend: float, stress: Stress) -> Look:
    """`blend` goes from 0, the document as it is, to 1, as it would be."""
    gone = role == "removed" and blend > MIDDLE
    surface = _between(0.0, _SURFACE_IN_THE_MIDDLE[role], 0.0 if role == "removed" else 1.0, at=blend)
    line = _between(0.0, 1.0, 0.0 if gone else 1.0, at=blend)
    if stress == "raised":
        return Look(surface=surface + 0.6 * (1 - surface) * min(1.0, 4 * surface), line=line, width=4.0)
    if stress == "lowered":
        return Look(surface=0.35 * surface, line=0.5 * line, width=1.0)
    return Look(surface=surface, line=line, width=2.0)


def original_opacity(blend: float) -> float:
    """Of the objects that the result replaces."""
    return _between(1.0, _ORIGINAL_IN_THE_MIDDLE, 0.0, at=blend)


def replaced_names(trial: DryRunResult) -> tuple[str, ...]:
    """Objects that are seen before, but not, or not the same, after: those with a mesh, and those that get hidden."""
    drawn = {mesh.object_name for mesh in trial.meshes if mesh.role != "added"}
    seen_after = {item.name for item in trial.after.objects if item.visible}
    hidden = {item.name for item in trial.before.objects if item.visible and item.name not in seen_after}
    return tuple(sorted(drawn | hidden))


def _between(start: float, middle: float, end: float, *, at: float) -> float:
    if at <= MIDDLE:
        return start + (middle - start) * at / MIDDLE
    return middle + (end - middle) * (at - MIDDLE) / (1 - MIDDLE)
