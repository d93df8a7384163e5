"""Which FreeCAD is used: the user's own if there is one, else one that is installed into the cache."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import chroot
from process import SetupError, ask, kept_environment, only_one, say

from freecad_ai_workbench.dependencies import find_python

REPOSITORY = Path(__file__).resolve().parents[1]
SERIES = tuple(chroot.RELEASES)
OLDEST = (1, 0)
CONSOLE_NAMES = ("freecadcmd", "FreeCADCmd", "freecadcmd.exe", "FreeCADCmd.exe", "freecad.cmd")
WINDOW_NAMES = ("freecad", "FreeCAD", "freecad.exe", "FreeCAD.exe")
FOLDERS = (".", "bin", "usr/bin", "squashfs-root/usr/bin", "Contents/Resources/bin", "Contents/MacOS")
MARK = "AI_DESIGNER_FREECAD_IS "
QUESTION = f"""
import FreeCAD, json, sys
facts = dict(version=FreeCAD.Version()[:3], python=sys.version_info[:2], home=FreeCAD.getHomePath())
print({MARK!r} + json.dumps(dict(facts, resources=FreeCAD.getResourceDir())))
sys.stdout.flush()
"""


@dataclass(frozen=True)
class FreeCAD:
    """An installed FreeCAD. `root` is the folder of a FreeCAD of ours, whose paths are then those seen in there."""

    console: Path
    window: Path
    version: tuple[int, ...]
    python_version: tuple[int, int]
    home: Path
    resources: Path
    root: Path | None = None

    @property
    def series(self) -> str:
        return "{}.{}".format(*self.version[:2])

    def python(self) -> Path | None:
        """The plain interpreter of FreeCAD's own version, if there is one."""
        return Path("/usr/bin/python3") if self.root else find_python(self.home, self.python_version)

    def has(self, program: str) -> bool:
        """The program can be run beside this FreeCAD."""
        return self.root is not None or shutil.which(program) is not None

    def command(self, program: Path | str, *arguments: str, shared: Sequence[Path] = ()) -> list[str]:
        """The command that runs a program where this FreeCAD is; `shared` are more folders that it needs."""
        if self.root is None:
            return [str(program), *arguments]
        usual = (REPOSITORY, cache_folder(), Path(tempfile.gettempdir()).resolve(), Path("/sys"))
        command = (str(program), *arguments)
        return chroot.enter_command(self.root, command, shared=[*usual, *shared], folder=REPOSITORY)

    def environment(self, extra: Mapping[str, str]) -> dict[str, str]:
        """A scrubbed environment for a program of this FreeCAD."""
        base = chroot.inner_environment() if self.root else {**kept_environment(), "HOME": str(Path.home())}
        return {**base, "LITELLM_LOCAL_MODEL_COST_MAP": "True", **extra}


def cache_folder() -> Path:
    """Where everything is kept that a second run reuses; AI_DESIGNER_CACHE changes it."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ai-designer"
    return Path(os.environ.get("AI_DESIGNER_CACHE") or base).resolve()


def find_or_install(series: str | None) -> FreeCAD:
    """A FreeCAD of the series, or of any that works when None; the newest is installed if there is none."""
    wanted = series or SERIES[0]
    own = _find_own(series)
    if own is not None:
        return own
    root = cache_folder() / f"freecad-{wanted}"
    with only_one(cache_folder()):
        if not root.is_dir():
            chroot.install(wanted, root)
    chroot.refresh(root)
    found = _examine(Path("/usr/bin/freecadcmd"), Path("/usr/bin/freecad"), root=root)
    if found is None:
        raise SetupError(f"The FreeCAD in {root} does not start. Delete that folder and try again.")
    return found


def _find_own(series: str | None) -> FreeCAD | None:
    for console, window in _candidates():
        found = _examine(console, window)
        if found is None:
            say(f"{console} did not tell its version, so it is not used.")
        elif found.version < OLDEST or (series and found.series != series):
            say(f"{console} is FreeCAD {found.series}; {series or '1.0 or newer'} is wanted, so it is not used.")
        else:
            return found
    if os.environ.get("AI_DESIGNER_FREECAD"):
        raise SetupError(
            f"AI_DESIGNER_FREECAD is {os.environ['AI_DESIGNER_FREECAD']}, and there is no FreeCAD "
            f"{series or '1.0 or newer'} that starts. "
            "Give the path of a FreeCAD, of its folder or of an AppImage, or unset the variable."
        )
    return None


def _candidates() -> Iterator[tuple[Path, Path]]:
    """Pairs of executables, without and with window. AI_DESIGNER_FREECAD stands alone if it is set."""
    if given := os.environ.get("AI_DESIGNER_FREECAD"):
        yield from _pairs_at(Path(given).expanduser().resolve())
        return
    folders = [Path(name).parent for program in CONSOLE_NAMES if (name := shutil.which(program))]
    for folder in dict.fromkeys([*folders, *_usual_folders()]):
        yield from _pairs_in(folder)
    for folder in (Path.home() / "Applications", Path.home() / "Downloads", Path.home() / "bin", Path("/opt")):
        for image in sorted(folder.glob("FreeCAD*.AppImage"), reverse=True):
            yield from _pairs_at(image)


def _usual_folders() -> list[Path]:
    if sys.platform == "darwin":
        return [Path("/Applications/FreeCAD.app")]
    if sys.platform == "win32":
        programs = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"))
        return sorted(programs.glob("FreeCAD*"), reverse=True)
    return []


def _pairs_at(path: Path) -> Iterator[tuple[Path, Path]]:
    if path.suffix.lower() == ".appimage":
        path = _unpacked(path)
    yield from _pairs_in(path if path.is_dir() else path.parent)


def _pairs_in(folder: Path) -> Iterator[tuple[Path, Path]]:
    for inner in (folder / name for name in FOLDERS):
        console = next((inner / name for name in CONSOLE_NAMES if (inner / name).is_file()), None)
        window = next((inner / name for name in WINDOW_NAMES if (inner / name).is_file()), None)
        if console and window:
            yield console, window


def _unpacked(image: Path) -> Path:
    """An AppImage's content, in the cache: so its Python can be used, and no FUSE is needed."""
    stat = image.stat()
    target = cache_folder() / f"{image.stem}-{stat.st_size}-{stat.st_mtime_ns}"
    if not target.is_dir():
        say(f"Unpacking {image}")
        building = target.with_name(f"{target.name}.part")
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        try:
            done = subprocess.run(
                [str(image), "--appimage-extract"], cwd=building, stdout=subprocess.DEVNULL, check=False
            )
        except OSError as error:
            raise SetupError(f"{image} can't be started: {error}. Make it executable: chmod +x {image}") from error
        if done.returncode != 0:
            raise SetupError(f"{image} can't be unpacked. Download it again.")
        building.rename(target)
    return target


def _examine(console: Path, window: Path, *, root: Path | None = None) -> FreeCAD | None:
    """Start FreeCAD once, in a passing profile, and let it tell what it is."""
    unknown = FreeCAD(console, window, (), (0, 0), Path(), Path(), root)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as profile:
        environment = unknown.environment({"FREECAD_USER_HOME": profile})
        answer = ask(unknown.command(console, "-c", QUESTION), env=environment)
    line = next((line for line in (answer or "").splitlines() if line.startswith(MARK)), None)
    if line is None:
        return None
    facts = json.loads(line.removeprefix(MARK))
    version = tuple(int(part) for part in facts["version"] if part.isdigit())
    major, minor = facts["python"]
    return FreeCAD(console, window, version, (major, minor), Path(facts["home"]), Path(facts["resources"]), root)
