"""Recompute states, sound shapes, open shells: one that passes and one that fails for that reason alone."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part

V = FreeCAD.Vector


def test_a_sound_solid_passes_everything(check: Any, add: Any) -> None:
    add.box(10, 10, 10)
    found = check()
    assert set(found) == {"recompute", "shape", "intersection"}
    assert found.failed == set()


def test_a_feature_that_can_not_be_computed_is_named_with_its_reason(document: Any, check: Any, add: Any) -> None:
    fillet = document.addObject("Part::Fillet", "Fillet")
    fillet.Base, fillet.Edges = add.box(10, 10, 10), [(1, 50.0, 50.0)]
    found = check()
    assert "recompute" in found.failed
    finding = found.one("recompute")
    assert (finding.object_name, finding.hard) == ("Fillet", True)
    assert "BRep_API" in finding.measured


def test_what_was_in_error_before_is_nobodys_fault_now(document: Any, check: Any, add: Any, as_it_is: Any) -> None:
    fillet = document.addObject("Part::Fillet", "Fillet")
    fillet.Base, fillet.Edges = add.box(10, 10, 10), [(1, 50.0, 50.0)]
    before = as_it_is()
    add.box(5, 5, 5, at=(50, 0, 0))
    assert check(before=before).failed == set()


def test_an_invalid_face_is_named(check: Any, add: Any) -> None:
    crossed = Part.makePolygon([V(0, 0, 0), V(10, 10, 0), V(10, 0, 0), V(0, 10, 0), V(0, 0, 0)])
    shell = Part.Face(crossed).extrude(V(0, 0, 5))
    add.shape(shell, name="Bow")
    found = check()
    assert "shape" in found.failed
    finding = found.one("shape")
    assert finding.object_name == "Bow"
    assert finding.elements
    assert all(name.startswith(("Face", "Edge")) for name in finding.elements)


def test_an_invalid_shape_that_was_there_before_is_skipped(document: Any, check: Any, add: Any, as_it_is: Any) -> None:
    crossed = Part.makePolygon([V(0, 0, 0), V(10, 10, 0), V(10, 0, 0), V(0, 10, 0), V(0, 0, 0)])
    bow = add.shape(Part.Face(crossed).extrude(V(0, 0, 5)), name="Bow")
    before = as_it_is()
    bow.Placement.Base = V(0, 0, 3)
    finding = check(before=before).one("shape")
    assert finding.outcome == "skipped"
    assert "before" in finding.message


def test_an_inside_out_solid_has_a_negative_volume(check: Any, add: Any) -> None:
    add.shape(Part.makeBox(2, 3, 4).reversed(), name="Odd")
    found = check()
    assert found.failed == {"shape"}
    assert "-24" in found.one("shape").measured


def test_an_open_shell_is_no_solid_and_its_open_edges_are_named(check: Any, add: Any) -> None:
    add.box(10, 10, 10, at=(50, 0, 0))
    add.shape(Part.Shell(Part.makeBox(10, 10, 10).Faces[:5]), name="Open")
    found = check()
    assert found.failed == {"shell"}
    finding = found.one("shell")
    assert (finding.object_name, len(finding.elements), finding.hard) == ("Open", 4, True)


def test_a_single_face_beside_a_solid_is_a_surface_and_fine(document: Any, check: Any, add: Any) -> None:
    add.box(10, 10, 10)
    document.addObject("Part::Plane", "Face")
    assert check().failed == set()


def test_a_change_without_any_solid_fails(document: Any, check: Any) -> None:
    document.addObject("Part::Plane", "Face")
    found = check()
    assert found.failed == {"solid"}
    assert found.one("solid").hard


def test_parameters_alone_need_no_new_solid(document: Any, check: Any, add: Any, as_it_is: Any) -> None:
    add.box(10, 10, 10)
    before = as_it_is()
    document.addObject("App::VarSet", "Params")
    assert check(before=before).failed == set()
