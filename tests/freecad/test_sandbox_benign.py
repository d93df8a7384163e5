"""Good scripts run unchanged: the document is the same after a run in the sandbox as after a bare run."""

from __future__ import annotations

import contextlib
import gc
import io
import re
import time
from pathlib import Path

import FreeCAD as App
import pytest

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.policy import check_script
from freecad_ai_workbench.sandbox.runner import run_script

SCRIPTS = Path(__file__).parent / "scripts"
BENIGN = sorted((SCRIPTS / "benign").glob("*.py"))
WITH_WINDOW = sorted((SCRIPTS / "benign_gui").glob("*.py"))
NOT_COMPARED = {"ExpressionEngine", "_ElementMapVersion", "_LinkOwner", "Uid", "Proxy", "ShapeMaterial", "Meta"}


_FLOAT = re.compile(r"-?\d+\.\d+(?:e[-+]\d+)?|-?\d+e[-+]\d+")
"""Numbers from the geometry kernel and the solver of sketches are not the same to the last bit in two runs."""


def modules():
    import Draft
    import Part
    import PartDesign
    import Sketcher
    import Spreadsheet

    return {
        "FreeCAD": App, "Part": Part, "PartDesign": PartDesign, "Sketcher": Sketcher, "Draft": Draft,
    "Spreadsheet": Spreadsheet,
    }  # fmt: skip


def read_value(value):
    if hasattr(type(value), "isNull") and hasattr(type(value), "ShapeType"):
        if value.isNull():
            return "null"
        counts = f"{value.ShapeType} {len(value.Faces)} {len(value.Edges)}"
        box = read_value(str(value.BoundBox))
        return f"{counts} {value.Volume:.6g} {value.Area:.6g} {box}"
    if isinstance(value, (list, tuple)):
        return [read_value(item) for item in value]
    name = getattr(value, "Name", None)
    if name is not None and hasattr(value, "TypeId"):
        return f"{value.TypeId} {name}"
    if type(value).__module__ == "Part":
        return read_value(f"{type(value).__name__} {getattr(value, 'StartPoint', '')} {getattr(value, 'Radius', '')}")
    return _FLOAT.sub(lambda found: f"{round(float(found.group()), 6) + 0.0:g}", str(value))


def read_state(document):
    return {
        item.Name: {
            "type": item.TypeId,
            "state": list(item.State),
            "expressions": [tuple(map(str, pair)) for pair in item.ExpressionEngine],
            **{name: read_value(getattr(item, name)) for name in item.PropertiesList if name not in NOT_COMPARED},
        }
        for item in document.Objects
    }


def find_differences(first, second):
    """Properties that differ, as text; an object that one lacks counts as one."""
    for name in {**first, **second}:
        one, other = first.get(name, {}), second.get(name, {})
        yield from (
            f"{name}.{key}: {one.get(key)} / {other.get(key)}"
            for key in {**one, **other}
            if one.get(key) != other.get(key)
        )


@pytest.fixture
def document():
    made = App.newDocument("Sandbox")
    yield made
    for name in list(App.listDocuments()):
        App.closeDocument(name)


def run_bare(source):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(source, "<bare>", "exec", dont_inherit=True), {"__name__": "__main__", "App": App, "FreeCAD": App})
    return output.getvalue()


def run_guarded(source, document):
    output = []
    error = run_script(
        Script(task_id="t", source=source),
        document=document,
        modules=modules(),
        meter=Meter(seconds=60),
        write=output.append,
    )
    return error, "".join(output)


@pytest.mark.parametrize("path", BENIGN, ids=lambda path: path.stem)
def test_benign_script_leaves_the_document_as_a_bare_run_does(path, document):
    source = path.read_text(encoding="utf-8")
    assert check_script(source) == ()
    bare_output = run_bare(source)
    bare = read_state(App.ActiveDocument)
    App.closeDocument(App.ActiveDocument.Name)
    if "Sandbox" in App.listDocuments():
        App.closeDocument("Sandbox")
    target = App.newDocument("Sandbox")
    error, output = run_guarded(source, target)
    assert error is None, error
    assert list(find_differences(read_state(target), bare)) == []
    assert list(read_state(target)) == list(bare)
    if "PrintMessage" not in source:
        assert output == bare_output


@pytest.mark.parametrize("path", WITH_WINDOW, ids=lambda path: path.stem)
def test_script_that_uses_the_window_runs_without_one(path, document):
    error, _output = run_guarded(path.read_text(encoding="utf-8"), document)
    assert error is None, error
    assert document.Objects


def test_benign_scripts_cost_little_more_than_bare(document):
    ratio = []
    for _round in range(2):
        bare = guarded = 0.0
        for path in BENIGN:
            source = path.read_text(encoding="utf-8")
            check_script(source)
            App.newDocument("Bare")
            start = time.perf_counter()
            run_bare(source)
            bare += time.perf_counter() - start
            target = App.newDocument("Guarded")
            start = time.perf_counter()
            assert run_guarded(source, target)[0] is None
            guarded += time.perf_counter() - start
            for name in list(App.listDocuments()):
                App.closeDocument(name)
        ratio.append(guarded / bare)
    print(f"sandboxed / bare: {min(ratio):.2f}")
    assert min(ratio) <= 1.3


def test_generators_that_a_script_leaves_behind_change_nothing_later(document):
    source = """
def late():
    try:
        yield 1
    finally:
        App.ActiveDocument.addObject("Part::Box", "Late")
left = late()
next(left)
App.ActiveDocument.addObject("Part::Box", "Now")
"""
    assert run_guarded(source, document)[0] is None
    gc.collect()
    assert [item.Name for item in document.Objects] == ["Now"]
