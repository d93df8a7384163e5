"""The files through which a dry run's parent and worker talk: request, result and meshes in one folder.

The worker ran hostile code, so the parent believes nothing about the result but what validates; sizes are bounded.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from pydantic import NonNegativeInt

from ..core.dry_run import DryRunRequest, DryRunResult, Mesh, MeshRole
from ..core.errors import WorkerError
from ..core.record import Record

REQUEST_NAME = "request.json"
RESULT_NAME = "result.json"
MESH_NAME = "meshes.bin"
STARTED_NAME = "started"
FAULT_NAME = "fault.txt"
PROBLEM_NAME = "problem.txt"
SAVED_NAME = "result.FCStd"
CONSOLE_NAME = "console.txt"
MOST_RESULT_BYTES = 256 * 1024 * 1024
MOST_MESH_BYTES = 1024 * 1024 * 1024
_BUFFERS = ("vertices", "triangles", "lines", "runs")

_Place = tuple[str, MeshRole, tuple[NonNegativeInt, ...]]
"""An object, its role, and how many bytes each of its buffers has."""


class _Written(Record):
    """What the result file holds; as one record it is read in one call, which takes a third of the time."""

    result: DryRunResult
    meshes: tuple[_Place, ...]


def write_request(folder: Path, request: DryRunRequest) -> None:
    """Put the request where the worker looks for it, whole or not at all."""
    draft = folder / (REQUEST_NAME + ".part")
    draft.write_text(request.model_dump_json(), encoding="utf-8")
    draft.replace(folder / REQUEST_NAME)


def is_asked(folder: Path) -> bool:
    """Wait, in the worker, until the parent closes our standard input; False when it died instead of asking.

    Nothing is ever written there: writing to a worker that has died raises SIGPIPE, which ends FreeCAD.
    """
    os.read(0, 1)
    return (folder / REQUEST_NAME).exists()


def write_result(folder: Path, result: DryRunResult) -> None:
    """Write meshes first and the result last, under a temporary name, so that it is there whole or not at all."""
    index: list[_Place] = []
    with (folder / MESH_NAME).open("wb") as out:
        for mesh in (*result.meshes, *result.marks):
            buffers = [getattr(mesh, name) for name in _BUFFERS]
            out.writelines(buffers)
            index.append((mesh.object_name, mesh.role, tuple(map(len, buffers))))
    draft = folder / (RESULT_NAME + ".part")
    body = json.dumps({"result": result.model_dump(mode="json"), "meshes": index})  # keeps numbers that aren't finite
    draft.write_text(body, encoding="utf-8")
    draft.replace(folder / RESULT_NAME)


def is_plain(path: Path) -> bool:
    """Whether it is an ordinary file: a worker may have put a link to somebody else's file there, or a pipe."""
    return path.is_file() and not path.is_symlink()


def find_result(folder: Path) -> DryRunResult | None:
    """The worker's result with its meshes; None when it left none. WorkerError when it can't be understood."""
    path = folder / RESULT_NAME
    if not is_plain(path):
        return None
    if path.stat().st_size > MOST_RESULT_BYTES:
        raise WorkerError("The dry run's result is larger than any design needs, so nothing of it was used.")
    try:
        written = _Written.model_validate_json(path.read_bytes())
        meshes = _read_meshes(folder / MESH_NAME, written.meshes)
        marks = tuple(mesh for mesh in meshes if is_mark(mesh))
        whole = tuple(mesh for mesh in meshes if not is_mark(mesh))
        return written.result.model_copy(update={"meshes": whole, "marks": marks})
    except (OSError, ValueError, TypeError) as error:
        raise WorkerError(f"The dry run's result can't be read ({error}), so nothing of it was used.") from error


def is_mark(mesh: Mesh) -> bool:
    """Whether it is a face or an edge of an object: names of objects have no dot."""
    return "." in mesh.object_name


def _read_meshes(path: Path, index: Iterable[_Place]) -> tuple[Mesh, ...]:
    if not is_plain(path):
        raise ValueError("its meshes are missing")
    if path.stat().st_size > MOST_MESH_BYTES:
        raise ValueError("its meshes are larger than anything that can be shown")
    meshes = []
    with path.open("rb") as source:
        for name, role, sizes in index:
            buffers = {buffer: source.read(size) for buffer, size in zip(_BUFFERS, sizes, strict=True)}
            mesh = Mesh(object_name=name, role=role, **buffers)
            _check_mesh(mesh)
            meshes.append(mesh)
    return tuple(meshes)


def _check_mesh(mesh: Mesh) -> None:
    """An index outside the vertices, or a run beyond the points, would make the 3D view read foreign memory."""
    triangles = memoryview(mesh.triangles).cast("i")
    points = len(mesh.vertices) // 12
    if len(triangles) and (min(triangles) < 0 or max(triangles) >= points):
        raise ValueError(f"the mesh of {mesh.object_name} refers to points that it does not have")
    runs = memoryview(mesh.runs).cast("i")
    if (len(runs) and min(runs) < 2) or 12 * sum(runs) != len(mesh.lines):
        raise ValueError(f"the edges of {mesh.object_name} refer to points that they do not have")
