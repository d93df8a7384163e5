"""Where FreeCAD's window appears: on the user's display, or on a virtual one that only we see."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from freecad_install import FreeCAD
from process import SetupError

SCREEN = "-screen 0 1600x1000x24"

Start = tuple[list[str], Mapping[str, str]]
"""A command and the variables that it needs beside the usual."""


def has_display() -> bool:
    """There is a display on which a user sees the window."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY"))


def window_on_own_display(freecad: FreeCAD, *arguments: str, shared: tuple[Path, ...] = ()) -> Start:
    """FreeCAD's window for the user to see."""
    settings = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    if sys.platform.startswith("linux"):
        settings["QT_QPA_PLATFORM"] = "xcb"
        ticket = Path(settings.setdefault("XAUTHORITY", str(Path.home() / ".Xauthority")))
        shared = (*shared, ticket) if ticket.is_file() else shared
    return freecad.command(freecad.window, *arguments, shared=shared), settings


def window_on_virtual_display(freecad: FreeCAD, *arguments: str, shared: tuple[Path, ...] = ()) -> Start:
    """FreeCAD's real window where nobody sees it; on the user's display if the machine has no virtual one."""
    if not freecad.has("xvfb-run"):
        if has_display():
            return window_on_own_display(freecad, *arguments, shared=shared)
        raise SetupError("FreeCAD's window needs a display. Install a virtual one: Debian's package is called xvfb.")
    settings = {"QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    command = ("xvfb-run", "-a", "-s", SCREEN, str(freecad.window), *arguments)
    return freecad.command(*command, shared=shared), settings
