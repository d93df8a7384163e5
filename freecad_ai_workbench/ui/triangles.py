"""The buffers of a mesh as the number lists that the scene graph takes, in slices, without numpy."""

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
    numbers = _numbers("f", mesh.vertices)
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


def _numbers(kind: str, raw: bytes) -> Any:
    numbers = array(kind)
    if numbers.itemsize != 4 or len(raw) % 12:
        raise ValueError(f"expected triples of 4-byte numbers, found {len(raw)} bytes")
    numbers.frombytes(raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
