"""Drawn scripts that walk through a real document: the guards hand out only what is listed, whatever is asked for."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import CodeType

import Draft
import FreeCAD as App
import Part
import PartDesign
import pytest
import Sketcher
import Spreadsheet

from freecad_ai_workbench.sandbox.compiler import compile_script
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.namespace import make_realm

UNIT = Path(__file__).parents[1] / "unit" / "sandbox" / "test_fuzz.py"
MODULES = {
    "FreeCAD": App, "Part": Part, "PartDesign": PartDesign, "Sketcher": Sketcher, "Draft": Draft,
    "Spreadsheet": Spreadsheet,
}  # fmt: skip
NAMES = tuple("""
Name Label Document ViewObject Shape Placement Length Objects InList OutList Proxy FileName Base Rotation Axis Matrix
Edges Faces Curve Surface BoundBox Volume Value Unit UserString Geometry Constraints Content cells PropertiesList State
getObject getPropertyByName getTypeIdOfProperty supportedTypes isDerivedFrom toShape copy Units Console Gui Version
ActiveDocument listDocuments getDocument getParent ExpressionEngine Group Origin Vector os sys ParamGet __class__
""".split())  # fmt: skip  # noqa: SIM905
STARTS = (
    "App", "App.ActiveDocument", "App.ActiveDocument.Box", "App.ActiveDocument.Box.Shape", "App.ActiveDocument.Sketch",
    "App.ActiveDocument.Sheet", "App.Units.Quantity('3 mm')", "App.Vector(1, 2, 3)", "App.Placement()", "Gui", "x", "0",
    "'Box'", "App.ActiveDocument.Box.ViewObject",
)  # fmt: skip
PROGRAMS = 1_500


@pytest.fixture(scope="module")
def fuzz():
    """The unit tests of the same name, whose grammar and watch are used here."""
    spec = importlib.util.spec_from_file_location("sandbox_fuzz", UNIT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["sandbox_fuzz"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["sandbox_fuzz"]


@pytest.fixture
def target():
    App.newDocument("Other").addObject("Part::Box", "Secret")
    document = App.newDocument("Target")
    document.addObject("Part::Box", "Box")
    document.addObject("Spreadsheet::Sheet", "Sheet").set("A1", "5 mm")
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 3))
    document.recompute()
    yield document
    for name in list(App.listDocuments()):
        App.closeDocument(name)


@pytest.mark.parametrize("seed", [7, 8])
def test_guards_hand_out_only_what_is_listed(seed, fuzz, target):
    grammar, ran = fuzz.Grammar(seed, names=NAMES, starts=STARTS), 0
    for _ in range(PROGRAMS):
        code = compile_script(grammar.program())
        if isinstance(code, CodeType):
            fuzz.run_watched(
                code, make_realm(target, MODULES, meter=Meter(3_000, seconds=1.0), write=lambda _text: None)
            )
            ran += 1
    assert ran > PROGRAMS / 20
    assert [item.Name for item in App.getDocument("Other").Objects] == ["Secret"]
    assert sorted(App.listDocuments()) == ["Other", "Target"]
