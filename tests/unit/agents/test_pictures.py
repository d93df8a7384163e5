"""The picture of a design that models get to see: which points of it are covered, and how bright."""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import OTHER_SCRIPT, REVIEW, SCRIPT, Run, check, plan, single

from freecad_ai_workbench.agents.pictures import SIDE, draw
from freecad_ai_workbench.core.dry_run import Mesh, MeshRole
from freecad_ai_workbench.core.messages import Image

CORNERS = [(x, y, z) for x in (0, 40) for y in (0, 20) for z in (0, 10)]
FACES = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
"""A block of 40 × 20 × 10 mm."""


def block(role: MeshRole = "added") -> Mesh:
    triangles = [part for a, b, c, d in FACES for part in ((a, b, c), (a, c, d))]
    return Mesh(
        object_name="Block",
        role=role,
        vertices=b"".join(struct.pack("<3f", *corner) for corner in CORNERS),
        triangles=b"".join(struct.pack("<3i", *triangle) for triangle in triangles),
    )


def read(image: Image) -> list[bytes]:
    """The rows of grey values of a PNG without filters."""
    data, at, packed = image.data, 8, b""
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        packed += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    body = zlib.decompress(packed)
    return [body[start + 1 : start + 1 + 3 * SIDE] for start in range(0, len(body), 3 * SIDE + 1)]


def covered(rows: list[bytes], *, right: bool, low: bool) -> tuple[int, int]:
    """Width and height of what is drawn in one of the four views."""
    x, y = (SIDE if right else 0), (SIDE if low else 0)
    view = [row[x : x + SIDE] for row in rows[y : y + SIDE]]
    across = [at for at in range(SIDE) if any(row[at] != 255 for row in view)]
    along = [at for at, row in enumerate(view) if any(value != 255 for value in row)]
    return across[-1] - across[0] + 1, along[-1] - along[0] + 1


def test_each_view_fits_the_design_into_its_square() -> None:
    image = draw((block(),))
    assert image is not None
    rows = read(image)
    assert (len(rows), len(rows[0])) == (2 * SIDE, 3 * SIDE)
    full = SIDE - 16
    assert covered(rows, right=False, low=False) == pytest.approx((full, full / 4), abs=2), "front: 40 × 10"
    assert covered(rows, right=True, low=False) == pytest.approx((full, full / 2), abs=2), "top: 40 × 20"
    assert covered(rows, right=False, low=True) == pytest.approx((full, full / 2), abs=2), "right: 20 × 10"


def test_the_top_is_brighter_than_the_right_side() -> None:
    image = draw((block(),))
    assert image is not None
    rows = read(image)
    assert rows[SIDE // 2][SIDE + SIDE // 2] > rows[SIDE + SIDE // 2][SIDE // 2]


def test_sections_show_what_is_cut_dark_and_what_is_hollow_light() -> None:
    """A block with a hollow block in it: its faces look inwards, into the hollow."""
    solid = block()
    corners = [(10 + x / 2, 5 + y / 2, 2.5 + z / 2) for x, y, z in CORNERS]
    inner = b"".join(struct.pack("<3f", *corner) for corner in corners)
    turned = [part for a, b, c, d in FACES for part in ((c, b, a), (d, c, a))]
    triangles = b"".join(struct.pack("<3i", *triangle) for triangle in turned)
    hollow = solid.model_copy(update={"object_name": "Hollow", "vertices": inner, "triangles": triangles})
    image = draw((solid, hollow))
    assert image is not None
    for low in (0, SIDE):
        view = [row[2 * SIDE :] for row in read(image)[low : low + SIDE]]
        assert view[SIDE // 2][SIDE // 2] > 60, "the far side of the hollow"
        assert view[SIDE // 2][12] == 30, "cut material"


@pytest.mark.parametrize(
    "meshes",
    [
        (),
        (block("removed"),),
        (block().model_copy(update={"triangles": struct.pack("<3i", 0, 1, 99)}),),
        (block().model_copy(update={"vertices": b"12345"}),),
        (block().model_copy(update={"vertices": struct.pack("<3f", float("nan"), 0, 0) * 8}),),
    ],
)
def test_what_can_not_be_drawn_is_no_picture(meshes: tuple[Mesh, ...]) -> None:
    assert draw(meshes) is None


@pytest.mark.parametrize(("effort", "pictures"), [("standard", 0), ("thorough", 1)])
def test_a_thorough_review_sees_the_result(effort: str, pictures: int) -> None:
    seen = single(check("passed")).model_copy(update={"meshes": (block(),)})
    run = Run(plan("a"), SCRIPT, REVIEW, OTHER_SCRIPT, REVIEW, dry_runs=(seen,), effort=effort)
    assert len(run.asked("validator")[0].messages[-1].images) == pictures
