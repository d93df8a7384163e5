"""Where Python packages are put, with what, and which. Imported at FreeCAD's start, so it imports next to nothing."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import FreeCAD

from .. import dependencies


@dataclass(frozen=True)
class Place:
    """Where packages go, with what they are put there, and which: by the lock, for `requirements`."""

    target: Path
    python: Path | None
    lock: Path = dependencies.LOCK
    requirements: tuple[dependencies.Requirement, ...] = dependencies.REQUIREMENTS


def find_place() -> Place:
    """FreeCAD's folder for add-ons' packages, and a Python of its version to run pip with."""
    version = sys.version_info[:2]
    folder = dependencies.vendor_folder(Path(FreeCAD.getUserAppDataDir()), version)
    return Place(folder, dependencies.find_python(Path(sys.prefix), version))
