"""A picture of a design for models that see: four views of its triangles and two sections, shaded, as a PNG.

No library is needed.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..core.dry_run import Mesh
from ..core.messages import Image
from ..core.record import Vector

SIDE = 240
"""Points of one view along each edge; the picture is three views wide and two high."""
_MARGIN = 8
_MOST_TRIANGLES = 20_000
_LIGHT = (-0.35, -0.5, 0.79)
_BACKGROUND, _DARKEST, _BRIGHTEST = 255, 60, 220
_DARKER_FAR_AWAY = 0.35
_FAR = -math.inf
_DIAGONAL = 1 / math.sqrt(2)
_LOW, _HIGH = 1 / math.sqrt(3), math.sqrt(2 / 3)
_VIEWS: tuple[tuple[Vector, Vector, Vector], ...] = (
    ((1, 0, 0), (0, 0, 1), (0, -1, 0)),  # front
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),  # top
    ((0, 1, 0), (0, 0, 1), (1, 0, 0)),  # right
    (
        (_DIAGONAL, _DIAGONAL, 0),
        (-_DIAGONAL * _LOW, _DIAGONAL * _LOW, _HIGH),
        (_HIGH * _DIAGONAL, -_HIGH * _DIAGONAL, _LOW),
    ),  # isometric
)
"""For each view the directions to its right, up, and to the eye: front and top above, right and isometric below.

Beside them stand the views from the front and from the right, cut through the middle.
"""
_CUT = 30
"""What is cut: where the eye looks at a face from inside the material."""

Triangle = tuple[Vector, Vector, Vector]


def draw(meshes: Iterable[Mesh]) -> Image | None:
    """What the design looks like with what it adds and changes; None when there is nothing to see, or too much."""
    try:
        triangles = [triangle for mesh in meshes if mesh.role != "removed" for triangle in _triangles(mesh)]
        return Image(media_type="image/png", data=_sheet(triangles)) if 0 < len(triangles) <= _MOST_TRIANGLES else None
    except (struct.error, IndexError, ValueError, OverflowError):
        return None  # meshes come from the worker, and what is damaged there is not worth a run


def _sheet(triangles: Sequence[Triangle]) -> bytes:
    views = [_View.of(triangles, axes) for axes in _VIEWS]
    front, top, right, askew = (view.drawn(triangles) for view in views)
    cuts = [views[at].drawn(triangles, cut=True) for at in (0, 2)]
    rows = [
        b"".join(view[start : start + SIDE] for view in beside)
        for beside in ((front, top, cuts[0]), (right, askew, cuts[1]))
        for start in range(0, SIDE * SIDE, SIDE)
    ]
    return _png(rows)


def _triangles(mesh: Mesh) -> Iterator[Triangle]:
    points = list(struct.iter_unpack("<3f", mesh.vertices))
    for first, second, third in struct.iter_unpack("<3i", mesh.triangles):
        yield points[first], points[second], points[third]


def _dot(first: Sequence[float], second: Sequence[float]) -> float:
    return first[0] * second[0] + first[1] * second[1] + first[2] * second[2]


@dataclass(frozen=True)
class _View:
    """A parallel projection that fits the design into a square; depth grows towards the eye."""

    right: Vector
    up: Vector
    eye: Vector
    middle: tuple[float, float]
    scale: float
    nearest: float
    depth: float

    @classmethod
    def of(cls, triangles: Sequence[Triangle], axes: tuple[Vector, Vector, Vector]) -> _View:
        right, up, eye = axes
        across = [_dot(point, right) for triangle in triangles for point in triangle]
        along = [_dot(point, up) for triangle in triangles for point in triangle]
        extent = max(max(across) - min(across), max(along) - min(along)) or 1.0
        middle = ((max(across) + min(across)) / 2, (max(along) + min(along)) / 2)
        depths = [_dot(point, eye) for triangle in triangles for point in triangle]
        depth = max(depths) - min(depths) or 1.0
        return cls(right, up, eye, middle, (SIDE - 2 * _MARGIN) / extent, nearest=max(depths), depth=depth)

    def drawn(self, triangles: Iterable[Triangle], *, cut: bool = False) -> bytes:
        """Grey values, row by row from the top; with `cut` without the half that is nearer to the eye."""
        nearest = self.nearest - self.depth / 2 if cut else math.inf
        shades, depths = bytearray([_BACKGROUND]) * (SIDE * SIDE), [_FAR] * (SIDE * SIDE)
        for triangle in triangles:
            is_cut = cut and _normal(triangle, self.eye) < 0
            shade = _CUT if is_cut else _shade(triangle)
            for at, depth in _covered([self._project(point) for point in triangle]):
                if depths[at] < depth <= nearest:
                    depths[at], shades[at] = depth, int(shade * (1.0 if is_cut else self._nearness(depth)))
        return bytes(shades)

    def _nearness(self, depth: float) -> float:
        """What is farther away is a little darker, so that steps can be told apart."""
        return 1.0 - _DARKER_FAR_AWAY * min(max((self.nearest - depth) / self.depth, 0.0), 1.0)

    def _project(self, point: Vector) -> Vector:
        x = SIDE / 2 + (_dot(point, self.right) - self.middle[0]) * self.scale
        y = SIDE / 2 - (_dot(point, self.up) - self.middle[1]) * self.scale
        return x, y, _dot(point, self.eye)


def _shade(triangle: Triangle) -> int:
    """Brighter the more a face looks to the light, from either side, because triangles may be turned around."""
    return int(_DARKEST + (_BRIGHTEST - _DARKEST) * (1 + _normal(triangle, _LIGHT)) / 2)


def _normal(triangle: Triangle, direction: Sequence[float]) -> float:
    """How much of the unit normal lies in a direction."""
    a, b, c = triangle
    u, v = [b[i] - a[i] for i in range(3)], [c[i] - a[i] for i in range(3)]
    normal = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
    length = math.sqrt(_dot(normal, normal)) or 1.0
    return _dot(normal, direction) / length


def _covered(corners: Sequence[Vector]) -> Iterator[tuple[int, float]]:
    """The points of a view whose centre lies in a projected triangle, with their depths."""
    (x1, y1, z1), (x2, y2, z2), (x3, y3, z3) = corners
    area = (x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)
    if not area:
        return
    for y in range(max(math.floor(min(y1, y2, y3)), 0), min(math.ceil(max(y1, y2, y3)), SIDE)):
        for x in range(max(math.floor(min(x1, x2, x3)), 0), min(math.ceil(max(x1, x2, x3)), SIDE)):
            second = ((x + 0.5 - x1) * (y3 - y1) - (x3 - x1) * (y + 0.5 - y1)) / area
            third = ((x2 - x1) * (y + 0.5 - y1) - (x + 0.5 - x1) * (y2 - y1)) / area
            if second >= 0 and third >= 0 and second + third <= 1:
                yield y * SIDE + x, z1 + second * (z2 - z1) + third * (z3 - z1)


def _png(rows: Sequence[bytes]) -> bytes:
    """Grey values of eight bits as a PNG file."""
    head = struct.pack(">2I5B", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows))
    chunks = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
