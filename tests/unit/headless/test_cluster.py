"""Ray on this machine, where it is installed and FreeCAD is there: the same tables as without it, byte for byte."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.config.paths import find_freecadcmd
from freecad_ai_workbench.core.errors import SettingsError
from freecad_ai_workbench.headless.spread.campaign import make_engine

PROMPTS = ("120x80x6 plate with 4 holes M8", "spacer 20 x 8.4 x 5", "write me a poem", "a cube of 20 mm")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("AI_DESIGNER_MODEL", raising=False)


def test_without_ray_its_engine_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(SettingsError, match=r"pip install 'ai-designer\[cluster\]'"):
        make_engine("ray", tmp_path)


@pytest.mark.skipif(find_freecadcmd() is None, reason="needs FreeCAD on PATH")
@pytest.mark.filterwarnings("default")  # Ray's own
def test_a_cluster_gives_the_same_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("ray")
    path = tmp_path / "prompts.jsonl"
    path.write_text("".join(json.dumps(text) + "\n" for text in PROMPTS), encoding="utf-8")
    for engine in ("local", "ray"):
        out = str(tmp_path / engine)
        assert cli.main(["batch", str(path), "--out", out, "--jobs", "2", "--engine", engine]) == 1
        assert json.loads(capsys.readouterr().out.splitlines()[-1])["statuses"] == {"pass": 3, "refused": 1}
    for name in ("table.md", "table.csv"):
        assert (tmp_path / "local" / name).read_bytes() == (tmp_path / "ray" / name).read_bytes()
    again = ["batch", str(path), "--out", str(tmp_path / "ray"), "--engine", "ray"]
    cli.main(again)
    assert "4 of 4 are finished already." in capsys.readouterr().err
