"""Attacks run where they would hurt most: in the live document of FreeCAD's real window. No canary is tripped."""

from __future__ import annotations

import os
import re
import socket
import sys
import threading
from pathlib import Path

import Draft
import FreeCAD as App
import FreeCADGui as Gui
import Part
import PartDesign
import pytest
import Sketcher
import Spreadsheet

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.document import transaction
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.runner import run_script

ATTACKS = Path(__file__).parents[1] / "data" / "attacks"
MODULES = {
    "FreeCAD": App, "FreeCADGui": Gui, "Part": Part, "PartDesign": PartDesign, "Sketcher": Sketcher, "Draft": Draft,
    "Spreadsheet": Spreadsheet,
}  # fmt: skip
KINDS = {
    "refused": ("violation",),
    "stopped": ("forbidden", "exception", "memory"),
    "limit": ("timeout", "memory", "forbidden"),
    "harmless": (None, "forbidden", "exception"),
}
LINKED = "-> attack"
"""FreeCAD puts an empty step of this name into the active document when another one is changed."""
LOADED_BY_FREECAD = re.compile(
    r"(Draft|draft|importSVG|SVGPath|xml\.|Spreadsheet|Part|PartDesign|Sketcher|Materials?)\w*.*"
)
SHARED_SETTINGS = ("User parameter:BaseApp", "System parameter:BaseApp")


class FailedError(Exception):
    """The script failed, so its change is taken back."""


def read_attacks():
    for path in sorted(ATTACKS.glob("*.txt")):
        for part in re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, _, source = part.partition("\n")
            title, _, expected = (item.strip() for item in head.partition("|"))
            yield pytest.param(source, expected, id=f"{path.stem}: {title}")


@pytest.fixture(scope="module")
def documents():
    """Two for all attacks: a new window for each would take minutes, and a change that is undone leaves nothing."""
    made = []
    for name in ("Other", "Target"):
        made.append(App.newDocument(name))
        made[-1].UndoMode = 1
    made[0].addObject("Part::Box", "Secret").Length = 4242
    made[0].clearUndos()
    yield made
    for document in made:
        App.closeDocument(document.Name)


@pytest.fixture
def target(documents):
    other, document = documents
    if App.ActiveDocument != other:  # to bring a window to the front takes longer than most attacks
        App.setActiveDocument(other.Name)
    yield document
    while document.UndoCount:
        document.undo()
    document.clearUndos()
    assert document.Objects == []


@pytest.fixture(scope="module")
def listener():
    """A port of this computer, and the connections that came."""
    server = socket.create_server(("127.0.0.1", 0))
    came = []

    def accept():
        while True:
            try:
                came.append(server.accept())
            except OSError:
                return

    threading.Thread(target=accept, daemon=True).start()
    yield server.getsockname()[1], came
    server.close()


def read_settings(path):
    """A parameter group with all its subgroups."""
    group = App.ParamGet(path)
    values = sorted(map(str, group.GetContents() or ()))
    return {
        path: values,
        **{key: found for name in group.GetGroups() for key, found in read_settings(f"{path}/{name}").items()},
    }


def read_canaries():
    other, document = App.getDocument("Other"), App.getDocument("Target")
    return {
        "documents": sorted(App.listDocuments()),
        "active": App.ActiveDocument.Name,
        "other": [(item.Name, item.Label, float(item.Length), item.Visibility) for item in other.Objects],
        "undo of the other": [name for name in other.UndoNames if name != LINKED],
        "environment": dict(os.environ),
        "config": App.ConfigDump(),
        "folder": Path.cwd(),
        "file": document.FileName,
        "undo": (document.UndoMode, document.UndoNames, document.RedoCount),
        "transaction": App.getActiveTransaction(),
        "workbench": Gui.activeWorkbench().name(),
        "selection": [item.Name for item in Gui.Selection.getSelection()],
        "threads": threading.active_count(),
        "display": (sys.excepthook, sys.displayhook),
    }


def run_as_change(source, document):
    """As the panel does it: within one transaction, taken back if the script fails."""
    output, error = [], None
    try:
        with transaction(document, "attack"):
            error = run_script(
                Script(task_id="t", source=source),
                document=document,
                modules=MODULES,
                meter=Meter(60_000, seconds=5.0),
                write=output.append,
            )
            if error is not None:
                raise FailedError
    except FailedError:
        pass
    return error, "".join(output)


@pytest.mark.parametrize(("source", "expected"), list(read_attacks()))
def test_attack_does_no_harm_in_the_live_document(source, expected, target, tmp_path, listener):
    port, came = listener
    canary, secret = tmp_path / "canary", tmp_path / "secret"
    secret.write_text("the secret")
    loaded, before = set(sys.modules), read_canaries()
    source = source.replace("CANARY", str(canary)).replace("SECRET", str(secret)).replace("PORT", str(port))
    error, output = run_as_change(source, target)
    undo = {**read_canaries(), "undo": before["undo"]}
    assert undo == before
    assert target.UndoCount <= 1
    assert sorted(tmp_path.iterdir()) == [secret]
    assert "the secret" not in output
    assert "4242" not in output
    assert came == []
    assert [name for name in set(sys.modules) - loaded if not LOADED_BY_FREECAD.fullmatch(name)] == []
    assert not any(item.TypeId.endswith("Python") and not hasattr(item.Proxy, "Type") for item in target.Objects)
    if error is not None:
        assert target.Objects == [], error
    assert (None if error is None else error.kind) in KINDS[expected], error


def test_no_attack_changed_a_setting(target):
    """All attacks again in one go: reading every setting takes too long to be done for each."""
    before = {path: read_settings(path) for path in SHARED_SETTINGS}
    for item in read_attacks():
        source, expected = item.values
        if expected != "limit":
            run_as_change(source.replace("CANARY", "/nowhere/canary").replace("SECRET", "/nowhere/secret"), target)
            target.undo()
    assert {path: read_settings(path) for path in SHARED_SETTINGS} == before
