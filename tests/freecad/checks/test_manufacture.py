"""Hints for making a part: each with a part that needs none. They never fail a design."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part
import pytest

V = FreeCAD.Vector


@pytest.mark.parametrize(("process", "wall"), [("print", 0.8), ("cnc", 0.8), ("sheet", 0.5), ("laser", 0.3)])
def test_thin_walls(check: Any, add: Any, process: Any, wall: float) -> None:
    part = add.box(20, wall, 20)
    assert "thin_wall" not in check(process=process).advised
    part.Width = wall - 0.1
    found = check(process=process)
    assert (found.failed, "thin_wall" in found.advised) == (set(), True)
    assert found.one("thin_wall").elements


@pytest.mark.parametrize(("process", "diameter"), [("print", 1.0), ("cnc", 1.0), ("laser", 0.5)])
def test_holes_below_the_tool(document: Any, check: Any, add: Any, process: Any, diameter: float) -> None:
    add.plate((40, 25), diameter=diameter)
    assert "small_holes" not in check(process=process).advised
    document.removeObject("Plate")
    add.plate((40, 25), diameter=diameter - 0.1)
    assert "small_holes" in check(process=process).advised


def test_overhangs_steeper_than_45_degrees_when_printed(document: Any, check: Any, add: Any) -> None:
    add.shape(Part.makeCone(5, 14.9, 10), name="Cone")
    assert "overhang" not in check(process="print").advised
    document.Cone.Shape = Part.makeCone(5, 16, 10)
    found = check(process="print")
    assert "overhang" in found.advised
    assert "overhang" not in check(process="cnc").advised
    face = document.Cone.Shape.getElement(found.one("overhang").elements[0])
    assert isinstance(face.Surface, Part.Cone)


def test_the_underside_on_the_bed_is_no_overhang_and_a_shelf_is(check: Any, add: Any, document: Any) -> None:
    add.box(20, 20, 20)
    assert "overhang" not in check(process="print").advised
    document.removeObject("Box")
    add.shape(Part.makeBox(10, 20, 20).fuse(Part.makeBox(20, 20, 5, V(0, 0, 15))))
    assert "overhang" in check(process="print").advised


def test_sharp_inner_corners_that_no_end_mill_reaches(document: Any, check: Any, add: Any) -> None:
    pocket = Part.makeBox(20, 20, 8, V(10, 5, 4))
    add.shape(Part.makeBox(40, 30, 12).cut(pocket), name="Block")
    found = check(process="cnc")
    assert "inner_corner" in found.advised
    assert len(found.one("inner_corner").elements) == 4
    assert "inner_corner" not in check(process="print").advised
    upright = [edge for edge in pocket.Edges if abs(edge.tangentAt(edge.FirstParameter).z) > 0.9]
    document.Block.Shape = Part.makeBox(40, 30, 12).cut(pocket.makeFillet(3, upright))
    assert "inner_corner" not in check(process="cnc").advised


@pytest.mark.parametrize(("process", "longest"), [("print", 250), ("cnc", 600), ("sheet", 3000), ("laser", 1200)])
def test_parts_beyond_the_bed(check: Any, add: Any, process: Any, longest: float) -> None:
    part = add.box(10, 10, longest)
    assert "too_large" not in check(process=process).advised
    part.Height = longest + 1
    assert "too_large" in check(process=process).advised


def test_without_a_process_there_are_no_hints(check: Any, add: Any) -> None:
    add.box(20, 0.1, 900)
    assert check().advised == set()
