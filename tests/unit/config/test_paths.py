"""Finding FreeCAD's command line program."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from freecad_ai_workbench.config.paths import find_freecadcmd, freecadcmd, log_folder
from freecad_ai_workbench.core.errors import WorkerError


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", "")
    for name in ("AI_DESIGNER_FREECADCMD", "APPDIR"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "bin" / "freecadcmd"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_order_of_places(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_freecadcmd(running=str(tmp_path / "elsewhere" / "python")) is None
    monkeypatch.setenv("PATH", str(program.parent))
    assert find_freecadcmd(running=str(tmp_path / "x" / "python")) == program
    beside = tmp_path / "own" / "FreeCADCmd"
    beside.parent.mkdir()
    beside.touch()
    assert find_freecadcmd(running=str(beside.parent / "python")) == beside
    assert find_freecadcmd(str(program), running=str(beside.parent / "python")) == program


def test_a_named_program_that_is_missing_is_not_replaced(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(program.parent))
    assert find_freecadcmd("/no/such/program") is None
    monkeypatch.setenv("AI_DESIGNER_FREECADCMD", "/no/such/program")
    with pytest.raises(WorkerError, match="AI_DESIGNER_FREECADCMD"):
        freecadcmd(str(program))


def test_logs_lie_where_the_system_wants_them_unless_another_place_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AI_DESIGNER_LOGS", "AI_DESIGNER_DATA"):
        monkeypatch.delenv(name, raising=False)
    assert log_folder() == Path(platformdirs.user_log_dir("ai-designer", appauthor=False))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path))
    assert log_folder() == tmp_path / "logs"
    monkeypatch.setenv("AI_DESIGNER_LOGS", str(tmp_path / "other"))
    assert log_folder() == tmp_path / "other"
