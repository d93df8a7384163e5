"""Every reference card does in the sandbox what it says: sound objects, and shapes as large as computed here."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import FreeCAD
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


TAPER = math.tan(math.radians(3))
FRUSTUM = cone(5, 10, TAPER) + cone(5 - 6 * TAPER, 4, TAPER)
VOLUMES: dict[str, dict[str, float]] = {
    "assembly": {"Body": PLATE, "Unit": 2 * PLATE},
    "body_boolean": {"Body": PLATE - 2 / 3 * math.pi * 4**3},
    "colour": {"Body": PLATE},
    "datum_plane": {"Body": PLATE},
    "draft": {"Body": 2400 * 6 + 200 / 2 * 36 * SLOPE + 4 / 3 * 6**3 * SLOPE**2 - HOLE * 6},
    "edges": {"Body": PLATE - (0.5 * 200 - 4 / 3)},
    "edit_sketch": {"Body": PLATE + 20 * 40 * 6},
    "external_geometry": {"Body": PLATE},
    "helix": {"Body": PLATE + 40.5 * (6 * math.pi * 10 - 3 * math.pi)},
    "hole": {"Body": PLATE - math.pi * (2.75**2 - 2**2) * 3 - math.pi * (5**2 - 2**2) * 3},
    "linear_pattern": {"Body": PLATE - 2 * HOLE * 6},
    "loft": {"Body": PLATE + cone(5 + 0.6, 24, -0.1)},
    "measure": {"Body": PLATE},
    "mirror": {"Body": PLATE - HOLE * 6},
    "multi_transform": {"Body": PLATE - 5 * HOLE * 6},
    "pad_ends": {"Body": 2400 * 6 - HOLE * 2 + FRUSTUM},
    "part_boolean": {"Body": PLATE, "Cut": 1000 - math.pi * 4 * 10},
    "part_extrude": {"Bar": math.pi * 25 * 20},
    "pipe": {"Body": PLATE + math.pi * 25 * 24},
    "placement": {"Body": PLATE},
    "polar_pattern": {"Body": PLATE - 3 * HOLE * 6},
    "polygon": {"Body": PLATE + math.sqrt(3) / 2 * 13**2 * 4},
    "primitives": {"Body": PLATE + math.pi * 16 * 12},
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
}


def carry_out(document: Any, name: str) -> str:
    """The setting and the card's code, as one script in the sandbox; what it printed."""
    FreeCAD.setActiveDocument(document.Name)
    said: list[str] = []
    script = Script(task_id=name, source=f"{SETTING}\n{CARDS[name].code}doc.recompute()\n")
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


def test_every_card_is_measured() -> None:
    assert set(VOLUMES) == set(CARDS)
