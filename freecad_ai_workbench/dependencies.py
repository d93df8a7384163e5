"""The Python packages we need: what is missing, and how it is installed. Needs the standard library alone."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

LOCK = Path(__file__).with_name("dependencies.lock")
HARMFUL = {"litellm": frozenset({"1.82.7", "1.82.8"})}


@dataclass(frozen=True)
class Requirement:
    """A package, the module that proves it is there, and the oldest version that works."""

    name: str
    module: str
    minimum: str


REQUIREMENTS = (
    Requirement("litellm", "litellm", "1.98"),
    Requirement("pydantic", "pydantic", "2.12"),
    Requirement("platformdirs", "platformdirs", "4.3"),
    Requirement("RestrictedPython", "RestrictedPython", "8.5"),
    # FreeCAD may bring an older one, which comes first on sys.path and has no Sentinel, which pydantic imports.
    Requirement("typing_extensions", "typing_extensions", "4.14"),
)


@dataclass(frozen=True)
class Missing:
    """A package that can't be used. `found` is the version that is there, `folder` where, both "" if none is."""

    name: str
    wanted: str
    found: str = ""
    folder: str = ""

    @property
    def harmful(self) -> bool:
        """The version that was found is known to be malicious, so it must not be imported."""
        return self.found in HARMFUL.get(self.name, ())

    def __str__(self) -> str:
        if self.harmful:
            return f"{self.name} {self.found} in {self.folder} is a malicious release: delete it and change your keys."
        if self.found:
            return f"{self.name} {self.found} in {self.folder} is too old; {self.wanted} or newer is needed."
        return f"{self.name} {self.wanted} or newer is not installed."


def missing(requirements: Iterable[Requirement] = REQUIREMENTS) -> tuple[Missing, ...]:
    """What is not there, too old or harmful. Looks at files only: nothing is imported, so no harmful code runs."""
    return tuple(gap for requirement in requirements if (gap := _find_gap(requirement)) is not None)


def explain(gaps: Sequence[Missing]) -> str:
    """The gaps as sentences for the user, one a line, and what has to be done; "" if there are none."""
    lines = [str(gap) for gap in gaps]
    if any(gap.found and not gap.harmful for gap in gaps):
        lines.append(
            "A package that comes with FreeCAD wins over an installed one: "
            "if it is still too old after installing, a newer FreeCAD is needed."
        )
    return "\n".join(lines)


def vendor_folder(user_data_dir: Path, python_version: tuple[int, int]) -> Path:
    """FreeCAD's own folder for add-ons' packages, which it appends to sys.path at its start."""
    major, minor = python_version
    return user_data_dir / "AdditionalPythonPackages" / f"py{major}{minor}"


def pip_command(
    python: Path | str,
    target: Path | str,
    *,
    lock: Path | str = LOCK,
    python_version: tuple[int, int] | None = None,
    wheels: Path | str | None = None,
) -> list[str]:
    """The command that installs the locked versions into `target`: checked by hash, wheels only, so no code runs.

    `python_version` is FreeCAD's, and is only given when `python` is of another one. `wheels` is a folder that has
    them all: then no index is asked.
    """
    command = [str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    command += ["--require-hashes", "--only-binary=:all:", "--upgrade", "--target", str(target)]
    if python_version is not None:
        command += ["--python-version", "{}.{}".format(*python_version)]
    if wheels is not None:
        command += ["--no-index", "--find-links", str(wheels)]
    return [*command, "--requirement", str(lock)]


def download_command(python: Path | str, folder: Path | str, *, lock: Path | str = LOCK) -> list[str]:
    """The command that fills a folder of wheels, on a machine with the same system and Python."""
    command = [str(python), "-m", "pip", "download", "--require-hashes", "--no-deps", "--only-binary=:all:"]
    return [*command, "--dest", str(folder), "--requirement", str(lock)]


def find_python(freecad_home: Path, python_version: tuple[int, int]) -> Path | None:
    """An interpreter to run pip with: FreeCAD's own, else one of the same version on PATH."""
    for name in ("bin/python3.exe", "bin/python.exe", "bin/python3", "bin/python"):
        if (own := freecad_home / name).is_file():
            return own
    name = "python{}.{}".format(*python_version)
    found = shutil.which(name) or shutil.which("python3" if sys.version_info[:2] == python_version else name)
    return Path(found) if found else None


def add_vendor_folder() -> Path | None:
    """Make FreeCAD's packages importable in a plain Python, at the end of sys.path as FreeCAD does; None if absent."""
    version = sys.version_info[:2]
    for folder in (vendor_folder(base, version) for base in _user_data_dirs()):
        if folder.is_dir():
            if str(folder) not in sys.path:
                sys.path.append(str(folder))
            return folder
    return None


def _user_data_dirs() -> list[Path]:
    """FREECAD_USER_HOME alone if it is set, else FreeCAD's usual folders, the newest version first."""
    if home := os.environ.get("FREECAD_USER_HOME"):
        return [Path(home)]
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", Path.home() / "AppData/Roaming"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library/Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share"))
    versioned = sorted((base / "FreeCAD").glob("v[0-9]*-[0-9]*"), key=lambda path: numbers(path.name), reverse=True)
    return [*versioned, base / "FreeCAD"]


def _find_gap(requirement: Requirement) -> Missing | None:
    absent = Missing(requirement.name, requirement.minimum)
    spec = importlib.util.find_spec(requirement.module)
    if spec is None or spec.origin is None:
        return absent
    origin = Path(spec.origin)
    folder = origin.parents[1] if spec.submodule_search_locations else origin.parent
    # Only the version beside the module counts: another folder's is not the one that Python imports.
    found = next((item.version for item in metadata.distributions(name=requirement.name, path=[str(folder)])), "")
    gap = Missing(requirement.name, requirement.minimum, found, str(folder))
    too_old = found and numbers(found) < numbers(requirement.minimum)
    return gap if too_old or gap.harmful else None


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a release: (4, 12, 2) of "4.12.2rc1" is near enough to compare by."""
    leading = re.match(r"v?(\d+(?:[.-]\d+)*)", version)
    return tuple(int(part) for part in re.split(r"[.-]", leading[1])) if leading else ()
