"""Triangles and edges of shapes, as the ghost gets them."""

from __future__ import annotations

from array import array

import FreeCAD
import Part

from freecad_ai_workbench.host import mesh as host_mesh
from freecad_ai_workbench.host.mesh import mesh_shape


def runs_of(mesh) -> list[int]:
    return array("i", mesh.runs).tolist()


def test_edges_of_a_box_are_its_twelve_lines():
    mesh = mesh_shape(Part.makeBox(1, 2, 3, FreeCAD.Vector(10, 0, 0)), object_name="Box", role="added")
    assert runs_of(mesh) == [2] * 12
    numbers = array("f", mesh.lines)
    assert (min(numbers[0::3]), max(numbers[0::3]), max(numbers[1::3]), max(numbers[2::3])) == (10, 11, 2, 3)


def test_round_edges_follow_the_curve_and_points_are_no_edges():
    cone = mesh_shape(Part.makeCone(0, 5, 10), object_name="Cone", role="added")
    assert len(runs_of(cone)) == 2, "its rim and its seam; not its tip"
    assert max(runs_of(cone)) > 12
    assert 12 * sum(runs_of(cone)) == len(cone.lines)


def test_edges_end_where_there_are_too_many_points(monkeypatch):
    monkeypatch.setattr(host_mesh, "MOST_LINE_POINTS", 7)
    assert runs_of(mesh_shape(Part.makeBox(1, 2, 3), object_name="Box", role="added")) == [2, 2, 2]


def test_too_many_triangles_are_made_fewer(monkeypatch):
    ball = mesh_shape(Part.makeSphere(5), object_name="Ball", role="added")
    monkeypatch.setattr(host_mesh, "MOST_TRIANGLES", 500)
    coarse = mesh_shape(Part.makeSphere(5), object_name="Ball", role="added")
    assert 0 < len(coarse.triangles) < len(ball.triangles) / 4


def test_a_thread_is_drawn_with_as_many_triangles_as_it_needs():
    path = Part.Wire(Part.makeHelix(2, 6, 8))
    ring = Part.Wire(Part.makeCircle(0.7, FreeCAD.Vector(8, 0, 0), FreeCAD.Vector(0, 1, 0)))
    mesh = mesh_shape(path.makePipeShell([ring], True, True), object_name="Thread", role="added")
    assert 1_000 < len(mesh.triangles) // 12 < 40_000, "and not 138,000"
