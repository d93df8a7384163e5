"""The buffers of a mesh, its triangles and its edges, as the lists that the scene graph takes; in slices, no numpy."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from ..core.dry_run import Mesh

Point = tuple[float, float, float]
END_OF_FACE = -1


def points(mesh: Mesh, *, most: int) -> Iterator[tuple[int, list[Point]]]:
    """Vertices as (index of the first, up to `most` points).

    Raises ValueError for a buffer that isn't whole, and for a number that is not finite: it would spoil the camera.
    """
    return _points(mesh, mesh.vertices, most=most)


def line_points(mesh: Mesh, *, most: int) -> Iterator[tuple[int, list[Point]]]:
    """The same for the points of the edges."""
    return _points(mesh, mesh.lines, most=most)


def runs(mesh: Mesh, *, most: int) -> Iterator[tuple[int, list[int]]]:
    """How many points each edge has, as (index of the first edge, up to `most` numbers).

    Raises ValueError when they do not add up to the points that there are.
    """
    numbers = _numbers("i", mesh.runs, group=1)
    if (numbers and min(numbers) < 2) or 12 * sum(numbers) != len(mesh.lines):
        raise ValueError(f"the edges of {mesh.object_name} refer to points that they do not have")
    for start in range(0, len(numbers), most):
        yield start, numbers[start : start + most].tolist()


def _points(mesh: Mesh, raw: bytes, *, most: int) -> Iterator[tuple[int, list[Point]]]:
    numbers = _numbers("f", raw)
    for start in range(0, len(numbers), 3 * most):
        some = numbers[start : start + 3 * most]
        if not math.isfinite(sum(some)):
            raise ValueError(f"the mesh of {mesh.object_name} has a vertex that is nowhere")
        part = iter(some)
        yield start // 3, list(zip(part, part, part, strict=True))


def faces(mesh: Mesh, *, most: int) -> Iterator[tuple[int, list[int]]]:
    """Indices as (position of the first, indices of up to `most` triangles, each closed by -1).

    Raises ValueError at an index that points outside, for the scene graph would read whatever is there.
    """
    numbers, vertices = _numbers("i", mesh.triangles), len(mesh.vertices) // 12
    for start in range(0, len(numbers), 3 * most):
        some = numbers[start : start + 3 * most]
        if min(some) < 0 or max(some) >= vertices:
            raise ValueError(f"the mesh of {mesh.object_name} refers to vertices that it does not have")
        part = iter(some)
        closed = zip(part, part, part, repeat(END_OF_FACE))
        yield start // 3 * 4, list(chain.from_iterable(closed))


def sizes(mesh: Mesh) -> tuple[int, int]:
    """Number of vertices and of triangles."""
    return len(mesh.vertices) // 12, len(mesh.triangles) // 12


def line_sizes(mesh: Mesh) -> tuple[int, int]:
    """Number of the edges' points and of edges."""
    return len(mesh.lines) // 12, len(mesh.runs) // 4


def _numbers(kind: str, raw: bytes, *, group: int = 3) -> Any:
    numbers = array(kind)
    if numbers.itemsize != 4 or len(raw) % (4 * group):
        raise ValueError(f"expected groups of {group} 4-byte numbers, found {len(raw)} bytes")
    numbers.frombytes(raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
