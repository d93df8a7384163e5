"""Area, mass, centre, faces, distance, walls, symmetry, fillets and chamfers, all in closed form."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.core.plan import (
    ExpectedArea,
    ExpectedBoundingBox,
    ExpectedCenter,
    ExpectedChamfer,
    ExpectedDistance,
    ExpectedFaces,
    ExpectedFillet,
    ExpectedMass,
    ExpectedSymmetry,
    ExpectedWall,
)
from freecad_ai_workbench.host.checks.walls import find_thinnest_taper, find_thinnest_wall, find_thinnest_web

V = FreeCAD.Vector


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (ExpectedArea(value=2 * (12 * 8 + 12 * 6 + 8 * 6)), ExpectedArea(value=2 * (12 * 8 + 12 * 6 + 8 * 6) * 1.02)),
        (ExpectedMass(value=12 * 8 * 6 * 2.7e-3, density=2.7), ExpectedMass(value=12 * 8 * 6 * 2.7e-3, density=7.85)),
        (ExpectedCenter(at=(6, 4, 3)), ExpectedCenter(at=(6, 4, 3.2))),
        (ExpectedCenter(at=(6, None, None)), ExpectedCenter(at=(5, None, None))),
        (ExpectedFaces(count=6), ExpectedFaces(count=7)),
        (ExpectedBoundingBox(size=(12, 8, 6), at=(0, 0, 0)), ExpectedBoundingBox(size=(12, 8, 6), at=(0, -4, 0))),
        (ExpectedBoundingBox(size=(12, 8, 6), at=(0, None, 0)), ExpectedBoundingBox(size=(8, 12, 6))),
    ],
)
def test_amounts_of_a_block(check: Any, add: Any, right: Any, wrong: Any) -> None:
    add.box(12, 8, 6)
    assert check(right).failed == set()
    found = check(wrong)
    assert found.failed == {wrong.kind}
    finding = found.one(wrong.kind)
    assert finding.expected
    assert finding.measured != finding.expected
    assert finding.object_name == "Box"


def test_faces_that_go_on_from_each_other_count_once(check: Any, add: Any) -> None:
    add.shape(Part.makeBox(10, 10, 10).fuse(Part.makeBox(10, 10, 10, V(10, 0, 0))))
    assert check(ExpectedFaces(count=6)).failed == set()


def test_the_distance_of_two_objects(check: Any, add: Any) -> None:
    add.box(10, 10, 10, name="Near")
    add.box(10, 10, 10, at=(13, 14, 0), name="Far")
    assert check(ExpectedDistance(between=("Near", "Far"), value=5)).failed == set()
    found = check(ExpectedDistance(between=("Near", "Far"), value=4))
    assert found.failed == {"distance"}
    assert found.one("distance").measured == "5 mm"
    assert check(ExpectedDistance(between=("Near", "Gone"), value=4)).failed == {"distance"}


class TestWalls:
    def test_the_thinnest_wall_of_a_tray_is_found_with_its_faces(self, check: Any, add: Any) -> None:
        add.shape(Part.makeBox(40, 30, 20).cut(Part.makeBox(36, 26, 17, V(2, 2, 3))))
        assert check(ExpectedWall(thickness=2)).failed == set()
        found = check(ExpectedWall(thickness=3))
        assert found.failed == {"wall"}
        assert found.one("wall").measured == "2 mm"
        assert len(found.one("wall").elements) == 2

    def test_a_tube_is_as_thin_as_its_radii_differ(self, check: Any, add: Any) -> None:
        add.shape(Part.makeCylinder(10, 30).cut(Part.makeCylinder(8.5, 30)))
        assert check(ExpectedWall(thickness=1.5)).failed == set()
        assert check(ExpectedWall(thickness=2)).failed == {"wall"}

    def test_a_slot_is_no_wall(self) -> None:
        slotted = Part.makeBox(40, 30, 20).cut(Part.makeBox(1, 30, 10, V(20, 0, 10)))
        wall = find_thinnest_wall(slotted)
        assert wall is not None
        assert wall.thickness == pytest.approx(10)

    def test_a_nut_may_be_meant_by_its_height_or_by_what_is_left_beside_its_bore(self, check: Any, add: Any) -> None:
        corners = [V(30 / math.sqrt(3), 0, 0)]
        corners += [FreeCAD.Rotation(V(0, 0, 1), 60 * at).multVec(corners[0]) for at in range(1, 7)]
        hexagon = Part.Face(Part.makePolygon(corners)).extrude(V(0, 0, 15))
        add.shape(hexagon.cut(Part.makeCylinder(9, 15)))
        assert check(ExpectedWall(thickness=15)).failed == set()
        assert check(ExpectedWall(thickness=6)).failed == set()
        found = check(ExpectedWall(thickness=5))
        assert (found.failed, found.one("wall").measured) == ({"wall"}, "15 mm")

    @pytest.mark.parametrize(
        ("bores", "thickness"),
        [([(12, 20)], 8), ([(18, 20), (30, 20)], 4), ([(20, 3)], 16), ([(20, 33)], 3)],
        ids=["to a side", "to another bore", "to the side that it leaves", "to the farther side"],
    )
    def test_beside_bores(self, bores: list[tuple[float, float]], thickness: float) -> None:
        block = Part.makeBox(80, 40, 10)
        for x, y in bores:
            block = block.cut(Part.makeCylinder(4, 10, V(x, y, 0)))
        web = find_thinnest_web(block)
        assert web is not None
        assert web.thickness == pytest.approx(thickness)

    def test_beside_a_bore_that_is_off_the_middle_of_a_round_bar(self) -> None:
        web = find_thinnest_web(Part.makeCylinder(20, 10).cut(Part.makeCylinder(5, 10, V(8, 0, 0))))
        assert web is not None
        assert web.thickness == pytest.approx(7)
        assert find_thinnest_web(Part.makeCylinder(20, 10)) is None

    def test_a_funnel_may_be_meant_by_its_spout_or_square_to_its_cone(self, check: Any, add: Any) -> None:
        section = [V(8, 0, 0), V(10, 0, 0), V(10, 0, 40), V(50, 0, 80), V(48, 0, 80), V(8, 0, 40), V(8, 0, 0)]
        add.shape(Part.Face(Part.makePolygon(section)).revolve(V(), V(0, 0, 1), 360))
        assert check(ExpectedWall(thickness=2)).failed == set()
        assert check(ExpectedWall(thickness=math.sqrt(2))).failed == set()
        assert check(ExpectedWall(thickness=1.7)).failed == {"wall"}

    def test_cones_of_other_tapers_have_no_thickness(self) -> None:
        cup = Part.makeCone(10, 20, 30).cut(Part.makeCone(5, 18, 28, V(0, 0, 2)))
        assert find_thinnest_taper(cup) is None

    def test_a_ball_has_no_walls_so_it_is_skipped(self, check: Any, add: Any) -> None:
        add.shape(Part.makeSphere(10))
        assert check(ExpectedWall(thickness=2)).one("wall").outcome == "skipped"


class TestSymmetry:
    @pytest.mark.parametrize("plane", ["XY", "XZ", "YZ"])
    def test_a_block_is_symmetrical_about_its_middle(self, check: Any, add: Any, plane: Any) -> None:
        add.box(12, 8, 6, at=(5, 5, 5))
        assert check(ExpectedSymmetry(plane=plane)).failed == set()
        assert check(ExpectedSymmetry(plane=plane, centered=False)).failed == {"symmetry"}

    def test_one_hole_aside_breaks_it_about_one_plane(self, check: Any, add: Any) -> None:
        add.plate((20, 25))
        assert check(ExpectedSymmetry(plane="XZ")).failed == set()
        found = check(ExpectedSymmetry(plane="YZ"))
        assert found.failed == {"symmetry"}
        assert "off the plane" in found.one("symmetry").measured

    def test_holes_that_balance_but_do_not_mirror_are_found_by_their_faces(self, check: Any, add: Any) -> None:
        add.plate((20, 10), (60, 40))
        found = check(ExpectedSymmetry(plane="YZ"))
        assert found.failed == {"symmetry"}
        assert found.one("symmetry").elements


class TestDressedEdges:
    def test_fillets_are_counted_by_radius(self, check: Any, add: Any) -> None:
        block = Part.makeBox(40, 30, 20)
        upright = [edge for edge in block.Edges if abs(edge.tangentAt(edge.FirstParameter).z) > 0.9]
        add.shape(block.makeFillet(3, upright))
        assert check(ExpectedFillet(radius=3, count=4), ExpectedFillet(radius=3)).failed == set()
        found = check(ExpectedFillet(radius=2))
        assert found.failed == {"fillet"}
        assert found.one("fillet").measured == "none (radius 3 mm)"
        assert check(ExpectedFillet(radius=3, count=3)).failed == {"fillet"}

    def test_the_rounded_rim_of_a_cylinder_is_one(self, check: Any, add: Any) -> None:
        rod = Part.makeCylinder(10, 30)
        add.shape(rod.makeFillet(2, [edge for edge in rod.Edges if edge.Closed][:1]))
        assert check(ExpectedFillet(radius=2, count=1)).failed == set()

    def test_holes_pins_and_slots_are_no_fillets(self, check: Any, add: Any) -> None:
        add.plate((20, 25))
        slot = Part.makeBox(80, 50, 10).cut(Part.makeCylinder(3, 10, V(40, 25, 0)))
        slot = slot.cut(Part.makeBox(10, 6, 10, V(40, 22, 0))).cut(Part.makeCylinder(3, 10, V(50, 25, 0)))
        add.shape(slot)
        assert check(ExpectedFillet(radius=4)).failed >= {"fillet"}
        assert check(ExpectedFillet(radius=3)).failed >= {"fillet"}

    def test_chamfers_are_counted_by_their_leg(self, check: Any, add: Any) -> None:
        block = Part.makeBox(40, 30, 20)
        upright = [edge for edge in block.Edges if abs(edge.tangentAt(edge.FirstParameter).z) > 0.9]
        add.shape(block.makeChamfer(2, upright))
        assert check(ExpectedChamfer(size=2, count=4)).failed == set()
        found = check(ExpectedChamfer(size=1))
        assert found.failed == {"chamfer"}
        assert found.one("chamfer").measured == "none (size 2 mm)"

    def test_the_chamfered_rim_of_a_cylinder_is_one(self, check: Any, add: Any) -> None:
        rod = Part.makeCylinder(10, 30)
        add.shape(rod.makeChamfer(1.5, [edge for edge in rod.Edges if edge.Closed][:1]))
        assert check(ExpectedChamfer(size=1.5, count=1)).failed == set()
        assert check(ExpectedChamfer(size=2)).failed == {"chamfer"}

    def test_a_hexagon_has_no_chamfers(self, check: Any, add: Any) -> None:
        corners = [V(math.cos(at * math.pi / 3), math.sin(at * math.pi / 3), 0) * 10 for at in range(7)]
        add.shape(Part.Face(Part.makePolygon(corners)).extrude(V(0, 0, 5)))
        assert check(ExpectedChamfer(size=1)).failed == {"chamfer"}
