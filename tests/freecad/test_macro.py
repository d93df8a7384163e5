"""Macros in a FreeCAD that has neither this add-on nor a package: they give the same document as accepting does."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.design import DesignState, diff_states
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal, changes_of
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.export.macro import render_macro
from freecad_ai_workbench.host.parameters import read_parameters
from freecad_ai_workbench.host.replay import Replay
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.prompts.recipes import read_recipes
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.storage.session_record import KeptStep, Session, SessionBody, SessionHead, slimmed
from freecad_ai_workbench.storage.sessions import Sessions

BARE = """
import FreeCAD, importlib.util, os, sys, traceback
assert importlib.util.find_spec("freecad_ai_workbench") is None
assert importlib.util.find_spec("pydantic") is None
folder = {folder!r}
for name in sorted(os.listdir(folder)):
    if name.endswith(".FCMacro"):
        start = os.path.join(folder, name.replace(".FCMacro", ".start.FCStd"))
        if os.path.exists(start):
            FreeCAD.openDocument(start)
        known = set(FreeCAD.listDocuments())
        try:
            path = os.path.join(folder, name)
            exec(compile(open(path, encoding="utf-8").read(), path, "exec"), {{"__name__": "__main__"}})
        except BaseException:
            open(path + ".error", "w").write(traceback.format_exc())
        doc = FreeCAD.ActiveDocument
        assert doc is not None and (os.path.exists(start) or doc.Name not in known)
        open(path + ".undo", "w").write("\\n".join(doc.UndoNames))
        doc.saveCopy(os.path.join(folder, name.replace(".FCMacro", ".FCStd")))
        for open_name in list(FreeCAD.listDocuments()):
            FreeCAD.closeDocument(open_name)
sys.stdout.flush()
os._exit(0)
"""


def run_bare(folder: Path) -> None:
    """Carry out every macro of the folder in a FreeCAD of its own, with an empty profile; a document for each."""
    home = folder / "home"
    home.mkdir()
    places = dict.fromkeys(("HOME", "FREECAD_USER_HOME", "TMPDIR"), str(home))
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", **places}
    done = subprocess.run(
        [str(freecadcmd()), "-c", BARE.format(folder=str(folder))],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for problem in folder.glob("*.error"):
        raise AssertionError(problem.read_text(encoding="utf-8"))


def propose(
    doc: Any,
    *sources: str,
    request: str = "a test",
    rejected: Sequence[str] = (),
    parameters: Sequence[ParameterValue] = (),
) -> Proposal:
    """Carry the scripts out in `doc` as accepting does; the proposal whose macro is to do the same."""
    before = read_design_state(doc)
    replay = Replay(doc, meter=Meter(steps=10**8, seconds=300), rejected=rejected)
    scripts = tuple(Script(task_id=f"task_{number}", source=source) for number, source in enumerate(sources))
    for script in scripts:
        assert replay.run(script, write=lambda _text: None) is None, script
    replay.finish(parameters)
    result = DryRunResult(before=before, after=read_design_state(doc), parameters=read_parameters(doc))
    tasks = tuple(Task(id=script.task_id, title=f"Step {script.task_id}") for script in scripts)
    return Proposal(
        id="proposal",
        request=request,
        base=before,
        plan=Plan(summary="A part.", tasks=tasks),
        scripts=scripts,
        parameters=tuple(parameters),
        rejected=tuple(rejected),
        changes=changes_of(result),
        dry_run=result,
        validation=ValidationResult(),
    )


def saved_state(path: Path) -> DesignState:
    doc = FreeCAD.openDocument(str(path))
    state = read_design_state(doc)
    FreeCAD.closeDocument(doc.Name)
    return state


def differences(expected: DesignState, found: DesignState) -> list[tuple[str, Any]]:
    names = [item.name for item in expected.objects], [item.name for item in found.objects]
    changed = [(change.present.name, change.values) for change in diff_states(expected, found).changes]
    return [("order", names)] * (names[0] != names[1]) + changed


class Bench:
    """Documents made as accepting makes them, and again by macros."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.expected: dict[str, DesignState] = {}

    def add(self, name: str, *sources: str, start: str = "", **revised: Any) -> str:
        doc = FreeCAD.newDocument("Design")
        if start:
            exec(compile(start, "start", "exec"), {"doc": doc})
            doc.recompute()
            doc.saveCopy(str(self.folder / f"{name}.start.FCStd"))
            FreeCAD.closeDocument(doc.Name)
            doc = FreeCAD.openDocument(str(self.folder / f"{name}.start.FCStd"))
        proposal = propose(doc, *sources, **revised)
        text = render_macro([proposal], made=date(2026, 1, 2))
        self.write(name, text, doc)
        return text

    def write(self, name: str, text: str, doc: Any) -> None:
        (self.folder / f"{name}.FCMacro").write_text(text, encoding="utf-8")
        reference = self.folder / f"{name}.expected"
        doc.saveCopy(str(reference.with_suffix(".FCStd")))
        FreeCAD.closeDocument(doc.Name)
        self.expected[name] = saved_state(reference.with_suffix(".FCStd"))

    def check(self) -> None:
        run_bare(self.folder)
        for name, expected in self.expected.items():
            assert differences(expected, saved_state(self.folder / f"{name}.FCStd")) == [], name
            assert (self.folder / f"{name}.FCMacro.undo").read_text().count("\n") == 0


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_all_examples_come_out_the_same(bench: Bench) -> None:
    for recipe in read_recipes():
        bench.add(recipe.name, recipe.source, request=recipe.title)
    assert len(bench.expected) >= 28
    bench.check()


PARTS = """
import FreeCAD as App
doc = App.ActiveDocument
params = doc.addObject("App::VarSet", "Params")
params.addProperty("App::PropertyLength", "Height", "Dimensions")
params.addProperty("App::PropertyInteger", "Count", "Dimensions")
params.addProperty("App::PropertyBool", "Wide", "Dimensions")
params.addProperty("App::PropertyEnumeration", "Form", "Dimensions")
params.addProperty("App::PropertyAngle", "Turn", "Dimensions")
params.addProperty("App::PropertyMass", "Weight", "Dimensions")
params.Form = ["Round", "Square"]
params.Weight = App.Units.Quantity("1 kg")
params.Height, params.Count = 6, 3
sheet = doc.addObject("Spreadsheet::Sheet", "Sheet")
sheet.set("A1", "=2 in")
sheet.setAlias("A1", "wide")
box = doc.addObject("Part::Box", "Box")
box.setExpression("Height", "Params.Height")
box.setExpression("Length", "Sheet.wide")
pin = doc.addObject("Part::Cylinder", "Pin")
"""


def test_numbers_that_were_set_are_in_the_macro(bench: Bench) -> None:
    sketch = """
import FreeCAD as App, Part, Sketcher
sketch = App.ActiveDocument.addObject("Sketcher::SketchObject", "Sketch")
sketch.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 4))
sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
sketch.renameConstraint(sketch.addConstraint(Sketcher.Constraint("Radius", 0, 4)), "R")
"""
    wanted = {"Height": 9.5, "Count": 7, "Wide": 1, "Form": 1, "Turn": 30, "Weight": 2.5}
    values = [ParameterValue(object_name="Params", name=name, value=value) for name, value in wanted.items()]
    values.append(ParameterValue(object_name="Sheet", name="wide", value=76.2))
    values.append(ParameterValue(object_name="Sketch", name="R", value=5.5))
    text = bench.add("numbers", PARTS, sketch, parameters=values)
    assert "doc.getObject('Params').Height = 9.5" in text
    assert "doc.getObject('Sheet').set('A1', '=3 in')" in text
    bench.check()


@pytest.mark.parametrize("rejected", [("Pin",), ("Box",), ("Slot",), ("Block", "Slot"), ("Cube", "Round")])
def test_what_was_not_accepted_is_taken_back(bench: Bench, rejected: tuple[str, ...]) -> None:
    start = """
body = doc.addObject("PartDesign::Body", "Body")
block = body.newObject("PartDesign::AdditiveBox", "Block")
rounding = body.newObject("PartDesign::Fillet", "Round")
doc.recompute()
rounding.Base = (block, ["Edge1"])
cube = doc.addObject("Part::Box", "Cube")
pin = doc.addObject("Part::Cylinder", "Pin")
"""
    change = """
import FreeCAD as App
doc = App.ActiveDocument
doc.Block.Height = 12
doc.Cube.Length = 33
doc.Cube.addProperty("App::PropertyFloat", "Extra", "More")
doc.removeObject("Pin")
slot = doc.Body.newObject("PartDesign::SubtractiveBox", "Slot")
slot.Length, slot.Width, slot.Height = 2, 2, 30
box = doc.addObject("Part::Box", "Box")
"""
    bench.add("edit", change, start=start, rejected=rejected)
    bench.check()


def test_what_scripts_may_write_means_the_same_in_plain_freecad(bench: Bench) -> None:
    odd = '''
from __future__ import annotations
import App, Part, random
import FreeCADGui as Gui
import PartGui
from FreeCAD import newDocument, Gui as Window
from FreeCAD.Base import Vector as V
from math import *

doc = newDocument("Mine")
doc.openTransaction("mine")
App.setActiveTransaction("mine")
total = 0

def add(name, x):
    """A box
    somewhere."""
    global total
    total += 1
    box = doc.addObject("Part::Box", name)
    box.Placement.Base = V(x, 0, 0)
    return box

list = [add(f"Box{i}", i * random.uniform(10, 20)) for i in list(range(3))]
round = round(random.Random().random() * 8)
random.seed()
list[0].Length = 1 + random.random() + sqrt(total)
list[0].Label2 = f"""{total}
  kept"""
list[1].ViewObject.Visibility = False
list[1].ViewObject.ShapeColor = (1.0, 0.0, 0.0)
list[2].Width = 1 + sum(list[1].ViewObject.ShapeColor[:3]) + list[2].ViewObject.Transparency
if App.GuiUp or doc.FileName or Gui.Selection.getSelection():
    list[2].Width = 99
Gui.ActiveDocument.getObject("Box2").hide()
Gui.activeDocument().activeView().viewIsometric()
Gui.SendMsgToActiveView("ViewFit")
App.Gui.updateGui()
Window.updateGui()
if __name__ == "__main__":
    App.getDocument("Mine").Box0.Height = 2 + round
doc.Box0.setEditorMode("Height", 1)
doc.commitTransaction()
'''
    again = """
import random
import FreeCAD
list(range(2))
FreeCAD.ActiveDocument.addObject("Part::Sphere", "Ball").Radius = 1 + random.random()
"""
    text = bench.add("odd", odd, again)
    bench.check()
    assert text.count("random.seed(") == 3


def test_several_proposals_are_one_macro_and_one_step(bench: Bench) -> None:
    doc = FreeCAD.newDocument("Design")
    first = propose(doc, PARTS, request="a box and a pin")
    second = propose(doc, "import FreeCAD as App\nApp.ActiveDocument.Box.Width = 25\n", request="make the box wider")
    bench.write("both", render_macro([first, second], made=date(2026, 1, 2)), doc)
    bench.check()
    assert (bench.folder / "both.FCMacro.undo").read_text() == "a box and a pin"


def kept_session(data: Path, *proposals: Proposal, undone: Proposal | None = None) -> str:
    """The id of a session as the panel keeps it, in which these were accepted."""
    now = datetime.now(timezone.utc)
    steps = tuple(
        KeptStep(
            run_id="r",
            words=one.request,
            time=now,
            transaction=one.request,
            standing="undone" if one is undone else "applied",
            proposal=slimmed(one),
        )
        for one in proposals
    )
    held = Sessions(data / "sessions").open()
    assert held is not None
    head = SessionHead(id=held.id, name="A box", begun=now, changed=now)
    held.write(Session(head=head, body=SessionBody(steps=steps)))
    held.close()
    return held.id


def test_a_kept_session_and_a_selection_of_it_from_the_command_line(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bench.folder / "data"
    monkeypatch.setenv("AI_DESIGNER_DATA", str(data))
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(bench.folder / "config"))
    doc = FreeCAD.newDocument("Design")
    values = [ParameterValue(object_name="Params", name="Height", value=9.5)]
    built = propose(doc, PARTS, request="a box and a pin", parameters=values)
    doc.saveCopy(str(bench.folder / "some.start.FCStd"))
    doc.UndoMode = 1
    doc.openTransaction("taller")
    taller = propose(doc, "import FreeCAD as App\nApp.ActiveDocument.Pin.Height = 77\n", request="a taller pin")
    doc.commitTransaction()
    doc.undo()
    wider = propose(doc, "import FreeCAD as App\nApp.ActiveDocument.Box.Width = 25\n", request="make the box wider")
    ball = propose(
        doc,
        "import FreeCAD as App\ndoc = App.ActiveDocument\n"
        "doc.addObject('Part::Sphere', 'Ball')\ndoc.addObject('Part::Sphere', 'Other')\ndoc.removeObject('Pin')\n",
        request="a ball for the pin",
        rejected=("Other",),
    )
    session = kept_session(data, built, taller, wider, ball, undone=taller)
    for name, steps in (("all", ()), ("some", ("--step", "3", "--step", "4"))):
        out = bench.folder / f"{name}.FCMacro"
        assert cli.main(["macro", session[:8], *steps, "--to", str(out)]) == 0
        told = json.loads(capsys.readouterr().out)["requests"]
        assert told == ["a box and a pin", "make the box wider", "a ball for the pin"][-len(told) :]
    bench.write("some", out.read_text(encoding="utf-8"), doc)
    bench.expected["all"] = bench.expected["some"]
    bench.check()
    assert (bench.folder / "all.FCMacro.undo").read_text() == "a box and a pin"


def test_a_macro_that_fails_takes_everything_back(tmp_path: Path) -> None:
    doc = FreeCAD.newDocument("Design")
    proposal = propose(doc, "import FreeCAD as App\nApp.ActiveDocument.addObject('Part::Box', 'Box')\n")
    FreeCAD.closeDocument(doc.Name)
    text = render_macro([proposal], made=date(2026, 1, 2))
    broken = text.replace("        doc.recompute()\n    except", "        1 / 0\n    except")
    assert broken != text
    (tmp_path / "broken.FCMacro").write_text(broken, encoding="utf-8")
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        run_bare(tmp_path)
    assert saved_state(tmp_path / "broken.FCStd").objects == ()
