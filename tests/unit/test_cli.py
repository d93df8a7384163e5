"""The command line without FreeCAD: usage, exit status, and one JSON object on stdout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from freecad_ai_workbench import arguments, cli
from freecad_ai_workbench.core.run import Effort


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "script.py"


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    for name in ("AI_DESIGNER_MODEL", "AI_DESIGNER_FREECADCMD"):
        monkeypatch.delenv(name, raising=False)


def test_a_good_script_has_no_violations(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text('import FreeCAD as App\nApp.ActiveDocument.addObject("Part::Box", "Box")\n')
    assert cli.main(["check", str(script)]) == 0
    assert json.loads(capsys.readouterr().out) == {"violations": []}


def test_violations_are_told_with_line_and_rule(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text("import os\nopen('x')\n")
    assert cli.main(["check", str(script)]) == 1
    told = json.loads(capsys.readouterr().out)["violations"]
    assert [(item["line"], set(item)) for item in told] == [
        (1, {"line", "rule", "message"}),
        (2, {"line", "rule", "message"}),
    ]


@pytest.mark.parametrize(
    "arguments",
    [[], ["bake"], ["check"], ["check", "/no/such/file.py"], ["design"], ["dry-run", "x.py", "--timeout", "soon"]],
)
def test_bad_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2


def test_what_is_no_picture_is_bad_usage(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text("x = 1\n")
    assert cli.main(["design", "a box", "--image", str(script)]) == 2
    assert "neither PNG nor JPEG" in capsys.readouterr().err


def test_the_efforts_are_those_of_a_run() -> None:
    assert Effort.__args__ == arguments.EFFORTS  # type: ignore[attr-defined]


def test_a_limit_out_of_range_is_bad_usage(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text("x = 1\n")
    assert cli.main(["dry-run", str(script), "--memory-mb", "1"]) == 2
    assert "memory_mb" in capsys.readouterr().err


def test_a_script_that_is_not_text_is_refused(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_bytes(b"\xff\xfe\x00")
    assert cli.main(["check", str(script)]) == 1
    assert "not UTF-8 text" in json.loads(capsys.readouterr().out)["error"]["message"]


def test_a_bad_setting_is_bad_usage(
    script: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    script.write_text("x = 1\n")
    monkeypatch.setenv("AI_DESIGNER_PLANNER_TEMPERATURE", "hot")
    assert cli.main(["dry-run", str(script)]) == 2
    assert "planner.temperature" in capsys.readouterr().err


def test_without_freecad_nothing_is_presented_as_checked(
    script: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    script.write_text("x = 1\n")
    monkeypatch.setenv("AI_DESIGNER_FREECADCMD", "/no/such/freecadcmd")
    assert cli.main(["dry-run", str(script)]) == 1
    body = json.loads(capsys.readouterr().out)
    assert set(body) == {"error"}
    assert "AI_DESIGNER_FREECADCMD" in body["error"]["message"]
