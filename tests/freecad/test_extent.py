"""How far curved shapes reach: by their formulas, whether or not they were drawn, and not by their poles."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.host.extent import exact_box
from freecad_ai_workbench.host.snapshot import read_design_state, read_shape_state

V = FreeCAD.Vector


def torus_tilted() -> Any:
    shape = Part.makeTorus(20, 5)
    shape.rotate(V(), V(1, 2, 0), 30)
    return shape


def torus_size(axis: Any) -> tuple[float, ...]:
    """Along a unit vector u a torus reaches R·sqrt(1 − (u·axis)²) + r to both sides."""
    return tuple(2 * (20 * math.sqrt(1 - part * part) + 5) for part in axis)


def beads() -> Any:
    """Rings of many sizes in a row, of which the ones at the ends and the largest one reach furthest."""
    return Part.makeCompound([Part.makeTorus(10 + at % 7, 2, V(0, 0, 5 * at)) for at in range(40)])


def pillows() -> Any:
    """A block whose edges are rounded, among rings that it hides: many faces of which none is asked twice."""
    inner = [Part.makeTorus(5, 1, V(20, 15, 3 + at / 4)) for at in range(40)]
    return Part.makeCompound([rounded(), *inner])


def ring(radius: float, height: float, *, x: float = 0) -> Any:
    return Part.Wire(Part.Circle(V(x, 0, height), V(0, 0, 1), radius).toShape())


def waves() -> Any:
    """A plate whose one side is a spline that goes through y = 10 in the middle of two equal waves."""
    curve = Part.BSplineCurve()
    curve.interpolate([V(0, 0, 0), V(20, 10, 0), V(40, 0, 0)], Tangents=[V(1, 0, 0)] * 3, TangentFlags=[True] * 3)
    corners = [V(40, 0, 0), V(40, -30, 0), V(0, -30, 0), V(0, 0, 0)]
    lines = [Part.makeLine(one, other) for one, other in pairwise(corners)]
    return Part.Face(Part.Wire([curve.toShape(), *lines])).extrude(V(0, 0, 5))


def rounded() -> Any:
    block = Part.makeBox(40, 30, 20)
    return block.makeFillet(5, block.Edges)


def cut_ball() -> Any:
    """Half of a ball, cut through its centre at 45°: it reaches half as far to one side of X and of Z."""
    half = Part.makeBox(40, 40, 20, V(-20, -20, 0))
    half.rotate(V(), V(0, 1, 0), 45)
    return Part.makeSphere(10).common(half)


SHAPES: dict[str, tuple[Callable[[], Any], tuple[float, ...]]] = {
    "box": (lambda: Part.makeBox(10, 20, 30), (10, 20, 30)),
    "torus": (lambda: Part.makeTorus(20, 5), (50, 50, 10)),
    "tilted torus": (torus_tilted, torus_size(FreeCAD.Rotation(V(1, 2, 0), 30).multVec(V(0, 0, 1)))),
    "loft": (lambda: Part.makeLoft([ring(20, 0), ring(10, 30), ring(20, 60)], True), (40, 40, 60)),
    "spline": (waves, (40, 40, 5)),
    "rounded box": (rounded, (40, 30, 20)),
    "beads": (beads, (36, 36, 5 * 39 + 4)),
    "pillows": (pillows, (40, 30, 20)),
    "half a ball": (cut_ball, (10 + 10 / math.sqrt(2), 20, 10 + 10 / math.sqrt(2))),
    "ring": (lambda: ring(12, 5), (24, 24, 0)),
    "point": (lambda: Part.Vertex(1, 2, 3), (0, 0, 0)),
}


@pytest.mark.parametrize("drawn", [False, True])
@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_extent_is_that_of_the_formula(name: str, drawn: bool) -> None:
    make, size = SHAPES[name]
    shape = make()
    if drawn:
        shape.tessellate(1.0)
    box = exact_box(shape)
    assert (box.XLength, box.YLength, box.ZLength) == pytest.approx(size, abs=2e-6)


def test_a_box_by_poles_would_be_wrong() -> None:
    """What all this is for; if FreeCAD mends it, `BoundBox` will do."""
    assert Part.makeTorus(20, 5).BoundBox.YLength > 52
    drawn = Part.makeTorus(20, 5)
    drawn.tessellate(1.0)
    assert drawn.BoundBox.YLength < 49.99


def test_a_measured_shape_has_its_exact_extent(document: Any) -> None:
    document.addObject("Part::Torus", "Ring").Radius1 = 20
    document.Ring.Radius2 = 5
    document.recompute()
    (ring_,) = read_design_state(document).objects
    assert ring_.shape.bounding_box.size == pytest.approx((50, 50, 10), abs=2e-6)


def test_what_was_drawn_in_a_moved_part_is_bounded_by_its_triangles(document: Any) -> None:
    """As it is read in the window, where nothing is measured: by poles the ring would be 2 mm wider."""
    part = document.addObject("App::Part", "Part")
    document.addObject("Part::Torus", "Ring").Radius1 = 20
    part.addObject(document.Ring)
    part.Placement = FreeCAD.Placement(V(100, 0, 0), FreeCAD.Rotation(V(1, 0, 0), 90))
    document.recompute()
    document.Ring.Shape.tessellate(0.01)
    box = read_shape_state(document.Ring, known=None).bounding_box
    assert (*box.minimum, *box.maximum) == pytest.approx((78, -2, -22, 122, 2, 22), abs=0.05)
