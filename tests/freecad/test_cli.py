"""The command line with a real FreeCAD: files and JSON out."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench import cli

PLATE = "120x80x6 plate with 4 holes M8"
PLATE_VOLUME = (120 * 80 - 4 * math.pi / 4 * 9**2) * 6


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """call(arguments …) -> exit status and JSON, with settings and data of its own."""
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("AI_DESIGNER_MODEL", raising=False)

    def run(*arguments: object) -> tuple[int, dict[str, Any]]:
        status = cli.main([str(item) for item in arguments])
        return status, json.loads(capsys.readouterr().out.strip().splitlines()[-1])

    return run


def volume(path: Path) -> float:
    document = FreeCAD.openDocument(str(path))
    (body,) = [item for item in document.Objects if item.TypeId == "PartDesign::Body"]
    found = float(body.Shape.Volume)
    FreeCAD.closeDocument(document.Name)
    return found


def test_design_and_edit(call: Any, tmp_path: Path) -> None:
    plate, thicker, events = tmp_path / "plate.FCStd", tmp_path / "thicker.FCStd", tmp_path / "events.jsonl"
    status, body = call("design", PLATE, "--out", plate, "--events", events)
    assert (status, body["verdict"], body["usage"]["cost_usd"]) == (0, "pass", 0.0)
    assert volume(plate) == pytest.approx(PLATE_VOLUME, rel=1e-9)
    kinds = [json.loads(line)["kind"] for line in events.read_text(encoding="utf-8").splitlines()]
    assert kinds[0] == "request_received"
    assert kinds[-1] == "proposal_ready"
    assert list((tmp_path / "data" / "audit").glob("*.jsonl"))

    before = plate.read_bytes()
    status, body = call("design", "make the plate 2 mm thicker", "--document", plate, "--out", thicker)
    assert (status, body["verdict"]) == (0, "pass")
    assert volume(thicker) == pytest.approx(PLATE_VOLUME / 6 * 8, rel=1e-9)
    assert plate.read_bytes() == before


def test_a_selected_edge_is_filleted(call: Any, tmp_path: Path, document: Any) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    start, out = tmp_path / "start.FCStd", tmp_path / "out.FCStd"
    document.saveCopy(str(start))
    status, body = call(
        "design", "add a 3 mm fillet to the selected edge", "--document", start, "--select", "Box.Edge1", "--out", out
    )
    assert (status, body["verdict"]) == (0, "pass"), body
    result = FreeCAD.openDocument(str(out))
    fillet = next(item for item in result.Objects if item.TypeId == "Part::Fillet")
    assert fillet.Shape.Volume == pytest.approx(1000 - (1 - math.pi / 4) * 9 * 10)
    FreeCAD.closeDocument(result.Name)


@pytest.mark.parametrize("element", ["Nothing", "Box.Edge99", "Box.Side1"])
def test_a_selection_that_is_not_there_is_named(call: Any, tmp_path: Path, document: Any, element: str) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    start = tmp_path / "start.FCStd"
    document.saveCopy(str(start))
    status, body = call("design", "add a 3 mm fillet", "--document", start, "--select", element)
    assert status == 1
    assert element.split(".")[-1] in body["error"]["message"]


def test_what_is_refused_writes_nothing(call: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.FCStd"
    status, body = call("design", "write me a poem", "--out", out)
    assert (status, body["phase"]) == (1, "refuse")
    assert "plate" in body["message"]
    assert not out.exists()


def test_dry_run_tells_state_difference_and_findings(call: Any, tmp_path: Path) -> None:
    script, out = tmp_path / "script.py", tmp_path / "out.FCStd"
    script.write_text('import FreeCAD as App\nApp.ActiveDocument.addObject("Part::Box", "Box")\n')
    status, body = call("dry-run", script, "--out", out)
    assert status == 0
    assert [item["name"] for item in body["state"]["objects"]] == ["Box"]
    assert [item["kind"] for item in body["difference"]["changes"]] == ["added"]
    assert body["error"] is None
    assert out.is_file()


def test_a_script_that_fails_keeps_the_old_file(call: Any, tmp_path: Path) -> None:
    script, out = tmp_path / "script.py", tmp_path / "out.FCStd"
    script.write_text("x = 1 / 0\n")
    out.write_text("mine")
    status, body = call("dry-run", script, "--out", out)
    assert status == 1
    assert (body["error"]["kind"], body["error"]["line"]) == ("exception", 1)
    assert out.read_text() == "mine"


def test_a_file_that_is_no_document_is_refused(call: Any, tmp_path: Path) -> None:
    broken = tmp_path / "broken.FCStd"
    broken.write_text("not a zip")
    status, body = call("design", PLATE, "--document", broken)
    assert status == 1
    assert "error" in body
