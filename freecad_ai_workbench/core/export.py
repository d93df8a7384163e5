"""A design as a file for other programs: what is written, how finely, and the record that lies beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .parameters import Parameter
from .record import Record, Vector
from .validation import Finding

ExportFormat = Literal["step", "stl", "3mf", "gltf", "fcstd"]
StepSchema = Literal["AP214", "AP242"]
SUFFIXES: dict[str, ExportFormat] = {
    ".step": "step",
    ".stp": "step",
    ".stl": "stl",
    ".3mf": "3mf",
    ".glb": "gltf",
    ".fcstd": "fcstd",
}
"""What a file's name says about its format."""


class ExportOptions(Record):
    """What is written: the named objects (none: all final ones), in one format.

    `deviation` is how far, in mm, triangles may lie from the surface; `angle` how far, in degrees, they may turn from
    one to the next. STEP and FreeCAD's own format are exact and need neither.
    """

    format: ExportFormat
    objects: tuple[str, ...] = ()
    deviation: Annotated[float, Field(gt=0, le=100)] = 0.1
    angle: Annotated[float, Field(gt=0, le=90)] = 15.0
    step_schema: StepSchema = "AP214"
    known: str = Field("", description="content that is there already; with the same, nothing is written")


class ExportedPart(Record):
    """One exported object with its mass properties: mm, mm², mm³, kg; inertia as in `ShapeState`."""

    name: str
    label: str
    solids: int = 0
    volume: float | None = None
    area: float | None = None
    center_of_mass: Vector | None = None
    inertia: tuple[float, ...] = ()
    density: float | None = None
    mass: float | None = None


class Exported(Record):
    """What the worker made. `content` is a hash of the shapes and options; without `written` it was known."""

    content: str
    written: bool
    parts: tuple[ExportedPart, ...] = ()


class Origin(Record):
    """Where a design came from, as far as it is known."""

    request: str = ""
    session: str = ""
    model: str = ""


class Sidecar(Record):
    """The record beside an exported file. `source` is a hash of the document's content and everything that was asked.

    A file whose sidecar has the same `source`, and whose bytes have the `sha256`, need not be written again.
    """

    version: Literal[1] = 1
    file: str
    sha256: str
    size: int
    source: str
    content: str
    options: ExportOptions
    origin: Origin = Origin()
    made: str = Field("", description="UTC, ISO 8601")
    product_version: str = ""
    freecad_version: str = ""
    parameters: tuple[Parameter, ...] = ()
    parts: tuple[ExportedPart, ...] = ()
    checks: tuple[Finding, ...] = ()
