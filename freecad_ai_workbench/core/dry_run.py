"""A trial of scripts on a copy of the document in a process of its own: what goes in, what comes out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .design import DesignState, SelectedElement
from .effects import FeatureEffect
from .export import Exported, ExportOptions
from .parameters import Parameter, ParameterValue
from .plan import Expectation
from .preferences import Preference
from .record import Record
from .script import Script, ScriptError
from .validation import Finding


class DryRunLimits(Record):
    """What the worker may use. Seconds of wall clock for everything; MiB of address space or working set."""

    timeout_s: Annotated[float, Field(gt=0, le=3600)] = 60.0
    memory_mb: Annotated[int, Field(ge=512, le=262144)] = 4096
    steps: Annotated[int, Field(gt=0)] = 20_000_000


Process = Literal["print", "cnc", "sheet", "laser"]
"""How a part will be made: printed in layers, milled, bent from sheet metal, or cut by laser."""


class DryRunRequest(Record):
    """Scripts to run, in order, on the file `document` (empty: on a new document).

    Then `parameters` are set, and what the scripts did to the objects named in `rejected` is taken back. `text` is
    what the user asked for, whose dimensions are looked for on the result; with `process` there are hints for it.
    """

    scripts: tuple[Script, ...]
    parameters: tuple[ParameterValue, ...] = ()
    rejected: tuple[str, ...] = ()
    document: str = ""
    freecad_version: str = Field("", description="the version that the worker must have; empty: any")
    text: str = ""
    expectations: tuple[Expectation, ...] = ()
    process: Process | None = None
    preferences: tuple[Preference, ...] = ()
    limits: DryRunLimits = DryRunLimits()
    save_to: str = Field("", description="file that receives the resulting document; empty: it is thrown away")
    export: ExportOptions | None = Field(None, description="what `save_to` receives in place of the document")
    preview: bool = True
    select: tuple[str, ...] = Field(
        (), description="objects and sub-elements to describe, as Box, Box.Edge3 or Box.Edge*"
    )


MeshRole = Literal["added", "removed", "changed"]


class Mesh(Record):
    """Triangles of one object in global mm, little-endian: float32 xyz `vertices`, int32 index triples `triangles`.

    Its edges are polylines: float32 xyz `lines`, one after the other, int32 `runs` with each one's number of points.
    """

    object_name: str
    role: MeshRole
    vertices: bytes
    triangles: bytes
    lines: bytes = b""
    runs: bytes = b""


class Step(Record):
    """What one script did. `output` is what it printed, cut to a bound."""

    task_id: str
    seconds: float
    output: str = ""
    touched: tuple[str, ...] = ()


class DryRunResult(Record):
    """What happened. With an `error` the state is the one from before, and nothing of it may be proposed as checked."""

    before: DesignState = DesignState()
    after: DesignState = DesignState()
    selection: tuple[SelectedElement, ...] = ()
    steps: tuple[Step, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    findings: tuple[Finding, ...] = ()
    features: tuple[FeatureEffect, ...] = ()
    exported: Exported | None = None
    error: ScriptError | None = None
    seconds: float = 0.0
    check_seconds: float = Field(0.0, description="of them for checks and for changing parameters")
    peak_memory_mb: float = 0.0
    freecad_version: str = ""
    protections: tuple[str, ...] = ()
    meshes: tuple[Mesh, ...] = Field((), exclude=True, repr=False)
    marks: tuple[Mesh, ...] = Field((), exclude=True, repr=False)
    """Faces and edges that findings name, as Plate.Face3."""
