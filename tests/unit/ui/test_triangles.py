"""Buffers to lists, in slices."""

from __future__ import annotations

from array import array

import pytest

from freecad_ai_workbench.core.dry_run import Mesh
from freecad_ai_workbench.ui.triangles import faces, line_points, line_sizes, points, runs, sizes


def mesh(vertices: list[float], triangles: list[int]) -> Mesh:
    return Mesh(
        object_name="Box",
        role="added",
        vertices=array("f", vertices).tobytes(),
        triangles=array("i", triangles).tobytes(),
    )


QUAD = mesh([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0.5], [0, 1, 2, 0, 2, 3])


def test_slices_together_are_the_whole():
    assert list(points(QUAD, most=3)) == [(0, [(0, 0, 0), (1, 0, 0), (1, 1, 0)]), (3, [(0, 1, 0.5)])]
    assert list(faces(QUAD, most=1)) == [(0, [0, 1, 2, -1]), (4, [0, 2, 3, -1])]
    assert list(faces(QUAD, most=100)) == [(0, [0, 1, 2, -1, 0, 2, 3, -1])]
    assert sizes(QUAD) == (4, 2)


def test_empty_mesh_has_no_slices():
    empty = mesh([], [])
    assert (list(points(empty, most=9)), list(faces(empty, most=9)), sizes(empty)) == ([], [], (0, 0))


@pytest.mark.parametrize("index", [-1, 4])
def test_index_outside_is_refused(index):
    with pytest.raises(ValueError, match="Box refers to vertices that it does not have"):
        list(faces(mesh([0.0] * 12, [0, 1, index]), most=10))


def test_cut_off_buffer_is_refused():
    with pytest.raises(ValueError, match="expected groups of 3 4-byte numbers, found 8 bytes"):
        list(points(mesh([0, 0], []), most=10))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_vertex_that_is_nowhere_is_refused(number):
    with pytest.raises(ValueError, match="Box has a vertex that is nowhere"):
        list(points(mesh([0, number, 0], []), most=10))


def edges(numbers: list[float], counts: list[int]) -> Mesh:
    return mesh([], []).model_copy(
        update={"lines": array("f", numbers).tobytes(), "runs": array("i", counts).tobytes()}
    )


def test_edges_come_in_slices_too():
    two = edges([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0.5, 0, 0, 9], [2, 3])
    assert line_sizes(two) == (5, 2)
    assert list(runs(two, most=1)) == [(0, [2]), (1, [3])]
    assert list(runs(two, most=9)) == [(0, [2, 3])]
    slices = list(line_points(two, most=4))
    assert [start for start, _ in slices] == [0, 4]
    assert slices[1] == (4, [(0, 0, 9)])


@pytest.mark.parametrize("counts", [[3], [1, 1], [2, -2, 2], []])
def test_edges_that_do_not_add_up_are_refused(counts):
    with pytest.raises(ValueError, match="the edges of Box refer to points that they do not have"):
        list(runs(edges([0.0] * 6, counts), most=10))
