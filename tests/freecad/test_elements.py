"""Selected faces, edges and vertices as values that tell them apart after FreeCAD has renumbered them."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.core.design import SelectedElement
from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.host.elements import find_elements


@pytest.fixture
def drilled(document: Any) -> Any:
    """A box of 40 × 20 × 10 mm with a hole of 4 mm along Z."""
    box = document.addObject("Part::Box", "Box")
    box.Length, box.Width, box.Height = 40, 20, 10
    drill = document.addObject("Part::Cylinder", "Drill")
    drill.Radius, drill.Height = 2, 30
    drill.Placement.Base = FreeCAD.Vector(10, 10, -5)
    cut = document.addObject("Part::Cut", "Cut")
    cut.Base, cut.Tool = box, drill
    cut.Label = "Plate"
    document.recompute()
    return cut


def elements(document: Any, kind: str) -> list[SelectedElement]:
    return list(find_elements(document, f"Cut.{kind}*"))


def test_all_elements_of_a_kind_come_with_the_names_they_have_alone(document: Any, drilled: Any) -> None:
    edges = elements(document, "Edge")
    assert [one.element for one in edges] == [f"Edge{at + 1}" for at in range(len(document.Cut.Shape.Edges))]
    assert find_elements(document, "Cut.Edge2") == (edges[1],)


def test_a_face_has_its_outer_normal_its_size_and_its_neighbours(document: Any, drilled: Any) -> None:
    (top,) = [face for face in elements(document, "Face") if face.normal == (0, 0, 1)]
    assert (top.kind, top.label) == ("plane", "Plate")
    assert top.area == pytest.approx(800 - 4 * math.pi, rel=1e-9)
    assert top.size == (40, 20)
    assert sorted(item.split()[1] for item in top.adjacent) == ["cylinder"] + 4 * ["plane"]
    assert {face.normal for face in elements(document, "Face") if face.kind == "plane"} == {
        (x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1) if abs(x) + abs(y) + abs(z) == 1
    }


def test_a_hole_has_radius_and_axis(document: Any, drilled: Any) -> None:
    (hole,) = [face for face in elements(document, "Face") if face.kind == "cylinder"]
    assert hole.radius == pytest.approx(2)
    assert hole.direction == (0, 0, 1)
    assert hole.normal is None
    assert len(hole.adjacent) == 2


def test_an_edge_has_direction_length_and_two_faces(document: Any, drilled: Any) -> None:
    (edge,) = [item for item in elements(document, "Edge") if item.position == (40, 20, 5)]
    assert (edge.kind, edge.direction, edge.length) == ("line", (0, 0, 1), pytest.approx(10))
    assert len(edge.adjacent) == 2
    names = [item.split()[0] for item in edge.adjacent]
    assert all(one.kind == "plane" for name in names for one in find_elements(document, f"Cut.{name}"))


def test_a_vertex_has_a_place_and_three_faces(document: Any, drilled: Any) -> None:
    (corner,) = [item for item in elements(document, "Vertex") if item.position == (0, 0, 0)]
    assert corner.kind == "vertex"
    assert len(corner.adjacent) == 3


def test_positions_are_those_of_the_objects_own_shape(document: Any) -> None:
    part = document.addObject("App::Part", "Part")
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    box = part.newObject("Part::Box", "Box")
    document.recompute()
    face = next(face for face in find_elements(document, "Box.Face*") if face.normal[0] == 1)
    assert face.position == (10, 5, 5)
    assert box.Shape.isInside(FreeCAD.Vector(face.position), 1e-6, True)


@pytest.mark.parametrize("reference", ["Cut.Edge0", "Cut.Edge99", "Cut.Nonsense1", "Cut.Face"])
def test_what_is_not_there_is_told(document: Any, drilled: Any, reference: str) -> None:
    with pytest.raises(DocumentError, match="has no element"):
        find_elements(document, reference)
