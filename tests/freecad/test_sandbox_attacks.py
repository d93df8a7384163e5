"""Attacks on FreeCAD, run in the sandbox within FreeCAD itself: no canary is tripped."""

from __future__ import annotations

import os
import re
from pathlib import Path

import Draft
import FreeCAD as App
import Part
import PartDesign
import pytest
import Sketcher
import Spreadsheet

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.runner import run_script

ATTACKS = Path(__file__).parents[1] / "data" / "attacks"
MODULES = {
    "FreeCAD": App, "Part": Part, "PartDesign": PartDesign, "Sketcher": Sketcher, "Draft": Draft,
    "Spreadsheet": Spreadsheet,
}  # fmt: skip


def read_attacks(name):
    text = (ATTACKS / f"{name}.txt").read_text(encoding="utf-8")
    for part in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        head, _, source = part.partition("\n")
        title, _, expected = (item.strip() for item in head.partition("|"))
        yield pytest.param(source, expected, id=f"{name}: {title}")


@pytest.fixture
def target():
    other = App.newDocument("Other")
    other.addObject("Part::Box", "Secret").Length = 4242
    document = App.newDocument("Target")
    document.UndoMode = 1
    App.setActiveDocument("Other")
    yield document
    for name in list(App.listDocuments()):
        App.closeDocument(name)


def read_canaries():
    other = App.getDocument("Other")
    settings = App.ParamGet("User parameter:BaseApp").GetContents()
    return {
        "documents": sorted(App.listDocuments()),
        "active": App.ActiveDocument.Name,
        "other": [(item.Name, float(item.Length)) for item in other.Objects],
        "settings": settings and sorted(map(str, settings)),
        "environment": dict(os.environ),
        "config": App.ConfigDump().get("canary"),
        "folder": str(Path.cwd()),
        "file": App.getDocument("Target").FileName,
        "undo": App.getDocument("Target").UndoMode,
        "transaction": App.getActiveTransaction(),
    }


@pytest.mark.parametrize(
    ("source", "expected"), [*read_attacks("freecad"), *read_attacks("python"), *read_attacks("resources")]
)
def test_attack_does_no_harm_in_freecad(source, expected, target, tmp_path):
    canary, secret = tmp_path / "canary", tmp_path / "secret"
    secret.write_text("the secret")
    before, output = read_canaries(), []
    source = source.replace("CANARY", str(canary)).replace("SECRET", str(secret))
    error = run_script(
        Script(task_id="t", source=source),
        document=target,
        modules=MODULES,
        meter=Meter(60_000, seconds=5.0),
        write=output.append,
    )
    assert sorted(tmp_path.iterdir()) == [secret]
    assert "the secret" not in "".join(output)
    assert "4242" not in "".join(output)
    assert read_canaries() == before
    assert not any(item.TypeId.endswith("Python") and not hasattr(item.Proxy, "Type") for item in target.Objects)
    kind = None if error is None else error.kind
    allowed = {
        "refused": ("violation",),
        "stopped": ("forbidden", "exception", "memory"),
        "limit": ("timeout", "memory", "forbidden"),
        "harmless": (None, "forbidden", "exception"),
    }
    assert kind in allowed[expected], error
