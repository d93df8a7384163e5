"""Every reference card does in the sandbox what it says: sound objects, and shapes as large as computed here."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.modules import FreeCADModules
from freecad_ai_workbench.prompts.reference import read_cards
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.runner import run_script

SETTING = (Path(__file__).parent / "scripts" / "reference_setting.py").read_text(encoding="utf-8")
SCAFFOLD = ("App::Origin", "App::Line", "App::Plane", "App::Point")
CARDS = {card.name: card for card in read_cards()}

HOLE = math.pi * 2**2
AREA = 60 * 40 - HOLE
PLATE = AREA * 6
"""mm³: the plate of the setting with its hole of 4 mm diameter."""
SLOPE = math.tan(math.radians(5))


def cone(radius: float, height: float, slope: float) -> float:
    """Volume of a truncated cone whose radius shrinks by `slope` for each mm of its height."""
    top = radius - slope * height
    return math.pi / 3 * height * (radius**2 + radius * top + top**2)


PYRAMID = 16 * 16 * 30 / 3
VOLUMES: dict[str, dict[str, float]] = {
    "assembly": {"Body": PLATE, "Unit": 2 * PLATE},
    "body_boolean": {"Body": PLATE - 2 / 3 * math.pi * 4**3},
    "colour": {"Body": PLATE},
    "datum_plane": {"Body": PLATE},
    "draft": {"Body": 2400 * 6 + 200 / 2 * 36 * SLOPE + 4 / 3 * 6**3 * SLOPE**2 - HOLE * 6},
    "edges": {"Body": PLATE - 4 * 0.5 * 6 - math.pi * (2 + 1 / 3)},
    "edit_sketch": {"Body": PLATE + 20 * 40 * 6},
    "external_geometry": {"Body": PLATE},
    "helix": {"Body": PLATE + 40.5 * (6 * math.pi * 10 - 3 * math.pi)},
    "hole": {"Body": PLATE - math.pi * (2.75**2 - 2**2) * 3 - math.pi * (5**2 - 2**2) * 3},
    "linear_pattern": {"Body": PLATE - 2 * HOLE * 6},
    "loft": {"Body": PLATE + cone(5 + 0.6, 24, -0.1)},
    "measure": {"Body": PLATE},
    "mirror": {"Body": PLATE - HOLE * 6},
    "multi_transform": {"Body": PLATE - 5 * HOLE * 6},
    "pad_ends": {"Body": PLATE - math.pi * 1.5**2 * 40 + math.pi * 25 * 14},
    "part_boolean": {"Body": PLATE, "Cut": 1000 - math.pi * 4 * 10},
    "part_extrude": {"Bar": math.pi * 25 * 20},
    "pipe": {"Body": PLATE + math.pi * 25 * (24 + math.pi / 2 * 10)},
    "placement": {"Body": PLATE},
    "polar_pattern": {"Body": PLATE - 3 * HOLE * 6},
    "polygon": {"Body": PLATE + math.sqrt(3) / 2 * 13**2 * 4},
    "primitives": {"Body": PLATE + math.pi * 16 * 8},
    "rectangle": {"Body": PLATE},
    "remove_feature": {"Body": 2400 * 6},
    "revolution": {"Body": PLATE + math.pi * (15**2 - 12**2) * 4},
    "shape_binder": {"Body": PLATE, "Cover": 2400 * 3},
    "sheet": {"Body": PLATE, "Sheet": 30 * 20 * 2},
    "sketch_on_face": {"Body": PLATE},
    "slot": {"Body": PLATE},
    "spline": {"Body": PLATE},
    "spreadsheet": {"Body": AREA * 16},
    "tapped_hole": {"Body": PLATE - math.pi * (2.5**2 - 2**2) * 6},
    "text": {"Body": PLATE},
    "thickness": {"Body": 2400 * 6 - 56 * 36 * 4 + math.pi * (4**2 - 2**2) * 4 - HOLE * 2},
    "varset": {"Body": AREA * 15},
    "wedge": {"Body": PLATE + PYRAMID * 0.8**3},
}
TAKEN_AWAY = {
    "loft": ("AdditiveLoft", "SubtractiveLoft", cone(5, 6, -0.1)),
    "pipe": ("AdditivePipe", "SubtractivePipe", math.pi * 25 * 6),
    "polygon": ("AdditivePrism", "SubtractivePrism", math.sqrt(3) / 2 * 13**2 * 6),
    "primitives": ("AdditiveCylinder", "SubtractiveCylinder", math.pi * 16 * 4),
    "revolution": ("Revolution", "Groove", math.pi / 2 * (15**2 - 12**2) * 6),
    "wedge": ("AdditiveWedge", "SubtractiveWedge", PYRAMID * (1 - 0.8**3)),
}
"""Cards whose other type takes away, and how much of the plate, mm³; grooves half around, so that no disc is loose."""


def carry_out(document: Any, name: str, *, code: str = "") -> str:
    """The setting and the card's code, or this code instead, as one script in the sandbox; what it printed."""
    FreeCAD.setActiveDocument(document.Name)
    said: list[str] = []
    script = Script(task_id=name, source=f"{SETTING}\n{code or CARDS[name].code}doc.recompute()\n")
    meter = Meter(steps=1_000_000, seconds=60)
    assert run_script(script, document=document, modules=FreeCADModules(), meter=meter, write=said.append) is None
    return "".join(said)


@pytest.mark.parametrize("name", sorted(CARDS))
def test_a_card_leaves_sound_objects(document: Any, name: str) -> None:
    carry_out(document, name)
    for item in document.Objects:
        if item.TypeId not in SCAFFOLD:
            assert item.isValid() and "Invalid" not in item.State, item.Label
        if item.TypeId == "Sketcher::SketchObject" and item.GeometryCount:
            assert item.FullyConstrained, item.Label


@pytest.mark.parametrize("name", sorted(VOLUMES))
def test_a_card_makes_what_it_says(document: Any, name: str) -> None:
    carry_out(document, name)
    found = {label: document.getObject(label).Shape.Volume for label in VOLUMES[name]}
    assert found == pytest.approx(VOLUMES[name], rel=1e-6)


@pytest.mark.parametrize("name", sorted(TAKEN_AWAY))
def test_what_a_card_names_for_taking_away_does_so(document: Any, name: str) -> None:
    adds, takes, volume = TAKEN_AWAY[name]
    code = CARDS[name].code.replace(f"PartDesign::{adds}", f"PartDesign::{takes}")
    carry_out(document, name, code=code.replace("Angle = 360", "Angle = 180"))
    assert document.getObject("Body").Shape.Volume == pytest.approx(PLATE - volume, rel=1e-6)


@pytest.mark.parametrize(
    ("values", "volume"),
    [
        ("Box: Length = 10, Width = 20, Height = 30", 6000),
        ("Sphere: Radius = 5", 4 / 3 * math.pi * 5**3),
        ("Sphere: Radius = 5, Angle1 = 0", 2 / 3 * math.pi * 5**3),
        ("Cone: Radius1 = 5, Radius2 = 2, Height = 10", cone(5, 10, 0.3)),
        ("Torus: Radius1 = 10, Radius2 = 2", 2 * math.pi**2 * 10 * 4),
        ("Ellipsoid: Radius1 = 3, Radius2 = 5, Radius3 = 7", 4 / 3 * math.pi * 3 * 5 * 7),
    ],
)
def test_primitives_have_the_properties_that_the_card_names(document: Any, values: str, volume: float) -> None:
    kind, _, rest = values.partition(": ")
    body = document.addObject("PartDesign::Body", "Body")
    primitive = body.newObject(f"PartDesign::Additive{kind}", kind)
    for name, _, value in (item.partition(" = ") for item in rest.split(", ")):
        assert name in CARDS["primitives"].text or name in CARDS["primitives"].code
        setattr(primitive, name, float(value))
    document.recompute()
    low = body.Shape.BoundBox.ZMin
    assert (low > -0.001) == (kind in ("Box", "Cone") or "Angle1 = 0" in values)
    assert body.Shape.Volume == pytest.approx(volume, rel=1e-3 if kind == "Ellipsoid" else 1e-6)


@pytest.mark.parametrize(("reversed_", "size"), [(True, (60, 40, 6)), (False, (62, 42, 7))])
def test_a_shell_keeps_its_outside_size_if_reversed(
    document: Any, reversed_: bool, size: tuple[float, float, float]
) -> None:
    code = CARDS["thickness"].code.replace("Value = 2", "Value = 1")
    carry_out(document, "thickness", code=code.replace("Reversed = True", f"Reversed = {reversed_}"))
    box = document.getObject("Body").Shape.BoundBox
    assert (box.XLength, box.YLength, box.ZLength) == pytest.approx(size, abs=1e-3)


@pytest.mark.parametrize("kind", ["Horizontal", "Vertical"])
def test_two_points_can_be_level_or_plumb(document: Any, kind: str) -> None:
    carry_out(
        document,
        "two_points",
        code=f"""sketch = add_sketch("Two", "XY_Plane")
for x, y in [(0, 0), (10, 7)]:
    sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), 2))
sketch.addConstraint(Sketcher.Constraint("{kind}", 0, 3, 1, 3))
doc.recompute()
""",
    )
    first, second = (item.Center for item in document.getObject("Two").Geometry)
    assert abs(first.y - second.y if kind == "Horizontal" else first.x - second.x) < 1e-6


def test_midplane_cuts_through_all_on_both_sides(document: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    block.Length, block.Width, block.Height = 40, 30, 20
    block.Placement.Base = FreeCAD.Vector(-20, -15, -10)
    circle = body.newObject("Sketcher::SketchObject", "Circle")
    circle.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == "XZ_Plane"]
    circle.MapMode = "FlatFace"
    circle.addGeometry(Part.Circle(FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(0, 0, 1), 2))
    pocket = body.newObject("PartDesign::Pocket", "Pocket")
    pocket.Profile, pocket.Type, pocket.Midplane = circle, "ThroughAll", True
    document.recompute()
    assert body.Shape.Volume == pytest.approx(40 * 30 * 20 - math.pi * 2**2 * 30, rel=1e-6)


def test_every_card_is_measured() -> None:
    assert set(VOLUMES) == set(CARDS)
