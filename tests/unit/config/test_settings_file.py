"""Changing single settings, in several windows at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.config.settings import Keys, from_environment, read_settings
from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.core.errors import SettingsError


def stored(folder: Path) -> Any:
    return json.loads((folder / "settings.json").read_text(encoding="utf-8"))


def test_a_change_is_written_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    settings = change_settings({("planner", "model"): "a/1", ("effort",): "quick"}, folder=folder)
    assert (settings.planner.model, settings.effort) == ("a/1", "quick")
    assert read_settings(folder, environment={}) == settings
    assert stored(folder) == {"planner": {"model": "a/1"}, "effort": "quick"}, "and no default is frozen into the file"


def test_what_is_not_changed_stays_and_what_is_removed_is_gone(tmp_path: Path) -> None:
    change_settings(
        {("planner", "model"): "a/1", ("planner", "temperature"): 0.5, ("day", "tokens"): 5}, folder=tmp_path
    )
    settings = change_settings(
        {("effort",): "quick"}, remove=[("planner", "model"), ("day", "tokens")], folder=tmp_path
    )
    assert stored(tmp_path) == {"planner": {"temperature": 0.5}, "effort": "quick"}
    assert settings.day.tokens is None
    change_settings({}, remove=[("planner", "model"), ("limits", "dry_run", "seconds")], folder=tmp_path)
    assert stored(tmp_path) == {"planner": {"temperature": 0.5}, "effort": "quick"}


def test_no_limit_is_a_value_of_its_own(tmp_path: Path) -> None:
    change_settings({("limits", "cost_usd"): 2.0}, folder=tmp_path)
    assert change_settings({("limits", "cost_usd"): None}, folder=tmp_path).limits.cost_usd is None


@pytest.mark.parametrize(
    ("keys", "value", "complaint"),
    [
        (("planner", "temperature"), 9, "“planner.temperature”.*less than or equal to 2"),
        (("planer",), {}, "“planer”"),
        (("connections", "Work"), {"provider": "openai"}, "connections.Work"),
        (("connections", "work", "api_key"), "x", "connections.work.api_key"),
        (("colours", "added"), "green", "colours.added"),
    ],
)
def test_a_value_that_can_not_be_used_is_named_and_nothing_is_written(
    tmp_path: Path, keys: Keys, value: object, complaint: str
) -> None:
    change_settings({("connections", "work"): {"provider": "openai"}}, folder=tmp_path)
    before = (tmp_path / "settings.json").read_bytes()
    with pytest.raises(SettingsError, match=complaint):
        change_settings({("effort",): "quick", keys: value}, folder=tmp_path)
    assert (tmp_path / "settings.json").read_bytes() == before


@pytest.mark.parametrize("text", ["{", "[]", '{"from_a_newer_version": 1}', '{"effort": "lazy"}', '{"planner": 3}'])
def test_a_file_that_is_no_settings_is_never_written_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        change_settings({("effort",): "quick"}, folder=tmp_path)
    assert (tmp_path / "settings.json").read_text(encoding="utf-8") == text
    assert not list(tmp_path.glob("*.part"))


def test_windows_that_change_at_one_moment_keep_each_others_changes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from freecad_ai_workbench.config.settings_file import change_settings\n"
        "name, folder = sys.argv[1], Path(sys.argv[2])\n"
        "for number in range(1, 21):\n"
        "    change_settings({('connections', f'{name}{number}'): {'provider': 'openai'}}, folder=folder)\n"
    )
    package = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(package), *sys.path))}
    command = [sys.executable, "-c", code]
    windows = [subprocess.Popen([*command, name, str(tmp_path)], env=environment) for name in "abc"]
    assert [window.wait(60) for window in windows] == [0, 0, 0]
    assert len(stored(tmp_path)["connections"]) == 60
    assert sorted(path.name for path in tmp_path.iterdir()) == ["settings.json", "settings.lock"]


def test_a_folder_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="could not be written"):
        change_settings({("effort",): "quick"}, folder=tmp_path / "file")


@pytest.mark.skipif(sys.platform == "win32", reason="links want rights there")
def test_a_link_to_the_settings_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{}")
    (tmp_path / "settings.json").symlink_to(tmp_path / "mine.json")
    change_settings({("effort",): "quick"}, folder=tmp_path)
    assert (tmp_path / "settings.json").is_symlink()
    assert json.loads((tmp_path / "mine.json").read_text()) == {"effort": "quick"}


def test_the_environment_names_what_it_decides() -> None:
    environment = {
        "AI_DESIGNER_MODEL": "a/1",
        "AI_DESIGNER_PLANNER_MODEL": "b/2",
        "AI_DESIGNER_EFFORT": "quick",
        "X": "y",
    }
    assert from_environment(environment) == {
        ("planner", "model"): "AI_DESIGNER_PLANNER_MODEL",
        ("generator", "model"): "AI_DESIGNER_MODEL",
        ("validator", "model"): "AI_DESIGNER_MODEL",
        ("effort",): "AI_DESIGNER_EFFORT",
    }
