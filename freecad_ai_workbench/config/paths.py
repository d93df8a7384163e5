"""Where things lie: FreeCAD's command line program and our own folders."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from ..core.errors import WorkerError

_APP = "ai-designer"
_NAMES = ("freecadcmd", "FreeCADCmd", "freecadcmd.exe", "FreeCADCmd.exe")


def data_folder() -> Path:
    """Audit trail and sessions; made when missing. AI_DESIGNER_DATA names another place."""
    return _made(os.environ.get("AI_DESIGNER_DATA") or platformdirs.user_data_dir(_APP, appauthor=False))


def log_folder() -> Path:
    """Logs; made by who writes them. AI_DESIGNER_LOGS names another place, AI_DESIGNER_DATA one with its folder."""
    data = os.environ.get("AI_DESIGNER_DATA")
    named = os.environ.get("AI_DESIGNER_LOGS") or (Path(data) / "logs" if data else "")
    return Path(named or platformdirs.user_log_dir(_APP, appauthor=False))


def config_folder() -> Path:
    """The settings file's folder. AI_DESIGNER_CONFIG names another place."""
    return Path(os.environ.get("AI_DESIGNER_CONFIG") or platformdirs.user_config_dir(_APP, appauthor=False))


def _made(path: str) -> Path:
    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def find_freecadcmd(setting: str = "", *, running: str = sys.executable) -> Path | None:
    """The first that exists of: environment, setting, beside the running executable, inside the AppImage, PATH."""
    return next((path for path in _candidates(setting, running=running) if path.is_file()), None)


def freecadcmd(setting: str = "") -> Path:
    """As `find_freecadcmd`, but WorkerError with what to do when there is none, or a named one does not exist."""
    found = find_freecadcmd(setting)
    if found is not None:
        return found
    raise WorkerError(
        "FreeCAD's command line program (freecadcmd) was not found, so scripts can't be tried before they run.",
        remedy="Install it, or set its path in the settings or in the environment variable AI_DESIGNER_FREECADCMD.",
    )


def _candidates(setting: str, *, running: str) -> Iterator[Path]:
    for named in (os.environ.get("AI_DESIGNER_FREECADCMD", ""), setting):
        if named:
            yield Path(named)
            return  # a named program that is missing must not be replaced silently by another one
    folders = [Path(running).parent]
    if image := os.environ.get("APPDIR"):
        folders.append(Path(image) / "usr" / "bin")
    yield from (folder / name for folder in folders for name in _NAMES)
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))
