"""A FreeCAD of the user's own is found and asked for its version; one that is too old is not used."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for FreeCAD is a shell script")


@pytest.fixture
def freecad_install(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(str(TOOLS))
    import freecad_install

    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("AI_DESIGNER_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("AI_DESIGNER_FREECAD", raising=False)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setattr(freecad_install, "CONSOLE_NAMES", ("fc-console",))
    monkeypatch.setattr(freecad_install, "WINDOW_NAMES", ("fc-window",))
    return freecad_install


@pytest.fixture
def stand_in(freecad_install):
    """Makes a pair of programs that answer as FreeCAD does."""

    def make(folder: Path, version: str) -> Path:
        folder.mkdir(parents=True)
        facts = {"version": version.split("."), "python": [3, 11], "home": str(folder.parent), "resources": "/share"}
        answer = f"echo 'FreeCAD {version}, banner'\necho '{freecad_install.MARK}{json.dumps(facts)}'\n"
        for name in ("fc-console", "fc-window"):
            write_program(folder / name, answer)
        return folder

    return make


def write_program(path: Path, code: str) -> None:
    path.write_text(f"#!/bin/sh\n{code}")
    path.chmod(0o755)


def test_the_one_that_is_named_is_used(freecad_install, stand_in, tmp_path, monkeypatch):
    folder = stand_in(tmp_path / "fc/usr/bin", "1.1.0")
    for given in (tmp_path / "fc", folder, folder / "fc-window"):
        monkeypatch.setenv("AI_DESIGNER_FREECAD", str(given))
        found = freecad_install.find_or_install(None)
        assert found.console == folder / "fc-console"
        assert (found.series, found.python_version, found.root) == ("1.1", (3, 11), None)


def test_the_one_on_path_is_used(freecad_install, stand_in, tmp_path, monkeypatch):
    folder = stand_in(tmp_path / "bin", "1.0.2")
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    assert freecad_install.find_or_install(None).series == "1.0"
    assert freecad_install.find_or_install("1.0").window == folder / "fc-window"


def test_an_appimage_is_unpacked_once(freecad_install, stand_in, tmp_path, monkeypatch, capsys):
    folder = stand_in(tmp_path / "content/usr/bin", "1.1.3").parents[1]
    image = tmp_path / "FreeCAD_1.1.AppImage"
    write_program(image, f'[ "$1" = --appimage-extract ] && cp -r {folder} squashfs-root\n')
    monkeypatch.setenv("AI_DESIGNER_FREECAD", str(image))
    first, second = freecad_install.find_or_install("1.1"), freecad_install.find_or_install("1.1")
    assert first == second
    assert first.console.is_relative_to(tmp_path / "cache")
    assert capsys.readouterr().err.count("Unpacking") == 1


@pytest.mark.parametrize(("version", "series"), [("0.20.2", None), ("0.21.2", "1.1"), ("1.0.0", "1.1")])
def test_a_wrong_version_is_refused_with_a_remedy(freecad_install, stand_in, tmp_path, monkeypatch, version, series):
    monkeypatch.setenv("AI_DESIGNER_FREECAD", str(stand_in(tmp_path / "fc", version)))
    with pytest.raises(freecad_install.SetupError, match=r"Give the path of a FreeCAD.*or unset the variable"):
        freecad_install.find_or_install(series)


def test_programs_that_are_not_freecad_are_refused(freecad_install, tmp_path, monkeypatch):
    for name in ("fc-console", "fc-window"):
        write_program(tmp_path / name, "exit 1\n")
    monkeypatch.setenv("AI_DESIGNER_FREECAD", str(tmp_path))
    with pytest.raises(freecad_install.SetupError, match="there is no FreeCAD"):
        freecad_install.find_or_install(None)


def test_the_cache_is_where_the_user_says(freecad_install, tmp_path, monkeypatch):
    assert freecad_install.cache_folder() == tmp_path / "cache"
    monkeypatch.delenv("AI_DESIGNER_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert freecad_install.cache_folder() == tmp_path / "xdg/ai-designer"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert freecad_install.cache_folder() == tmp_path / "home/.cache/ai-designer"
