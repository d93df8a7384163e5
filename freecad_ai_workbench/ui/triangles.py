"""The buffers of a mesh as the number lists that the scene graph takes, in slices, without numpy."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from itertools import chain, repeat

from ..core.dry_run import Mesh

Point = tuple[float, float, float]
END_OF_FACE = -1


def points(mesh: Mesh, *, most: int) -> Iterator[tuple[int, list[Point]]]:
    """Vertices as (index of the first, up to `most` points). Raises ValueError for a buffer that isn't whole."""
    numbers = _numbers("f", mesh.vertices)
    for start in range(0, len(numbers), 3 * most):
        part = iter(numbers[start : start + 3 * most])
        yield start // 3, list(zip(part, part, part, strict=True))


def faces(mesh: Mesh, *, most: int) -> Iterator[tuple[int, list[int]]]:
    """Indices as (position of the first, indices of up to `most` triangles, each closed by -1)."""
    numbers = _numbers("i", mesh.triangles)
    for start in range(0, len(numbers), 3 * most):
        part = iter(numbers[start : start + 3 * most])
        closed = zip(part, part, part, repeat(END_OF_FACE), strict=False)
        yield start // 3 * 4, [int(index) for index in chain.from_iterable(closed)]


def sizes(mesh: Mesh) -> tuple[int, int]:
    """Number of vertices and of triangles. Raises ValueError for indices that point outside."""
    vertices, corners = len(_numbers("f", mesh.vertices)) // 3, _numbers("i", mesh.triangles)
    if corners and (min(corners) < 0 or max(corners) >= vertices):
        raise ValueError(f"the mesh of {mesh.object_name} refers to vertices that it does not have")
    return vertices, len(corners) // 3


def _numbers(kind: str, raw: bytes) -> array[float] | array[int]:
    numbers = array(kind)
    if numbers.itemsize != 4 or len(raw) % 12:
        raise ValueError(f"expected triples of 4-byte numbers, found {len(raw)} bytes")
    numbers.frombytes(raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
