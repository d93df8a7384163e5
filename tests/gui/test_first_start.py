"""A fresh profile without packages goes to a first accepted part through the panel alone, in a FreeCAD of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide import QtCore

ROOT = Path(__file__).parents[2]
LIMIT_S = 420
OFFLINE = ("unshare", "--net")


@pytest.fixture
def fresh_profile(tmp_path: Path) -> Path:
    """The add-on, and nothing else."""
    (tmp_path / "Mod").mkdir()
    (tmp_path / "Mod/ai_designer").symlink_to(ROOT, target_is_directory=True)
    return tmp_path


@pytest.fixture
def visit(fresh_profile: Path) -> Callable[..., dict[str, Any]]:
    """Starts FreeCAD with the fresh profile, drives it, and gives what was seen."""

    def visit(*, online: bool, prefix: tuple[str, ...] = (), **variables: str) -> dict[str, Any]:
        report, script = fresh_profile / "report.json", fresh_profile / "ai_designer_start.py"
        wheels = os.environ.get("AI_DESIGNER_WHEELS", "")
        script.write_text(
            f"import sys\nsys.path.append({str(Path(__file__).parent)!r})\n"
            f"import first_start\nfirst_start.visit({str(report)!r}, wheels={wheels!r}, online={online})\n"
        )
        home, config, pip = fresh_profile / "home", fresh_profile / "config", fresh_profile / "pip.conf"
        home.mkdir()
        pip.write_text("[install]\nno-compile = true\n")  # half of its work, of which FreeCAD needs a third
        places = {"FREECAD_USER_HOME": fresh_profile, "HOME": home, "AI_DESIGNER_CONFIG": config}
        places["PIP_CONFIG_FILE"] = pip
        done = subprocess.run(
            [*prefix, QtCore.QCoreApplication.applicationFilePath(), str(script)],
            env={**os.environ, **{name: str(path) for name, path in places.items()}, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
        )
        assert report.is_file(), done.stdout[-2000:] + done.stderr[-2000:]
        _keep_pictures(fresh_profile)
        seen = json.loads(report.read_text())
        assert "error" not in seen, seen["error"]
        return seen

    return visit


def _keep_pictures(folder: Path) -> None:
    if wanted := os.environ.get("AI_DESIGNER_SCREENSHOTS"):
        for picture in folder.glob("*.png"):
            shutil.copy(picture, Path(wanted) / f"first-start-{picture.name}")


def check(seen: dict[str, Any], profile: Path) -> None:
    """The packages lie in FreeCAD's folder, nothing is left beside it, and the part is right."""
    folder = profile / "AdditionalPythonPackages"
    target = folder / "py{}{}".format(*sys.version_info[:2])
    assert "litellm" in seen["before"] and str(target) in seen["before"]
    assert seen["litellm"] == str(target / "litellm")
    assert [entry.name for entry in folder.iterdir()] == [target.name]
    assert "Nothing leaves this machine until" in seen["privacy"]
    assert "offline/recipes" in (profile / "config/settings.json").read_text()
    assert seen["reached"] == [], "FreeCAD itself asks nobody, from its first start to the first part"
    assert seen["phase"] == "applied"
    assert seen["volume"] == pytest.approx(1, rel=1e-9)


@pytest.mark.skipif("AI_DESIGNER_WHEELS" not in os.environ, reason="there is no folder of wheels")
def test_without_network_from_a_folder_of_wheels(visit, fresh_profile) -> None:
    """First the index is tried, which can't be reached; then the folder is chosen."""
    if shutil.which("unshare") and subprocess.run([*OFFLINE, "true"], capture_output=True).returncode == 0:
        seen = visit(online=False, prefix=OFFLINE)
    else:
        nowhere = "http://127.0.0.1:9"
        seen = visit(online=False, HTTPS_PROXY=nowhere, https_proxy=nowhere, HTTP_PROXY=nowhere, http_proxy=nowhere)
    assert "could not be reached" in seen["offline"]
    assert not Path(seen["litellm"]).is_relative_to(ROOT)
    check(seen, fresh_profile)


@pytest.mark.skipif("AI_DESIGNER_INDEX" not in os.environ, reason="asks the package index: set AI_DESIGNER_INDEX=1")
def test_with_network_from_the_package_index(visit, fresh_profile) -> None:
    seen = visit(online=True)
    if "unreachable" in seen:
        pytest.skip("the package index can't be reached from this machine")
    check(seen, fresh_profile)
