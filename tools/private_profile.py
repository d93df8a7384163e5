"""FreeCAD's settings and add-ons in a folder of our own: the user's FreeCAD is neither read nor changed."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from freecad_install import REPOSITORY, FreeCAD, cache_folder
from packages import install_locked, mark_of
from process import SetupError, ask

from freecad_ai_workbench import dependencies

THEMES = {"light": "FreeCAD Light", "dark": "FreeCAD Dark"}
SETTINGS = """
import FreeCAD
base = FreeCAD.ParamGet("User parameter:BaseApp")
start = base.GetGroup("Preferences/Mod/Start")
start.SetBool("FirstStart2024", False)
start.SetBool("ShowOnStartup", False)
base.GetGroup("Preferences/General").SetBool("ShowSplasher", False)
base.Parent().Insert({pack!r})
FreeCAD.saveParameter()
"""


def prepare(freecad: FreeCAD) -> Path:
    """A profile in which the add-on and its dependencies are installed as a user has them."""
    profile = cache_folder() / f"profile-{freecad.series}-{mark_of(dependencies.LOCK)}"
    install_locked(freecad, dependencies.LOCK, dependencies.vendor_folder(profile, freecad.python_version))
    _link_repository(profile)
    return profile


@contextlib.contextmanager
def passing_copy(profile: Path) -> Iterator[Path]:
    """A profile for one test run: the same packages and this repository, but fresh settings."""
    with tempfile.TemporaryDirectory(prefix="ai-designer-", ignore_cleanup_errors=True) as name:
        copy = Path(name).resolve()
        copy.chmod(0o711)  # temporary files are in here, and some tests start programs as another user
        link_folder(copy / "AdditionalPythonPackages", profile / "AdditionalPythonPackages")
        _link_repository(copy)
        yield copy


def environment(profile: Path) -> dict[str, str]:
    """The variables that keep everything a program writes inside the profile."""
    folders = {"HOME": profile / "home", "TMPDIR": profile / "tmp"}
    for folder in folders.values():
        folder.mkdir(exist_ok=True)
    return {"FREECAD_USER_HOME": str(profile), **{name: str(folder) for name, folder in folders.items()}}


def apply_settings(freecad: FreeCAD, profile: Path, *, theme: str) -> None:
    """No first-run page, and one of FreeCAD's own themes. Raises SetupError."""
    pack = freecad.resources / "Gui/PreferencePacks" / THEMES[theme] / f"{THEMES[theme]}.cfg"
    command = freecad.command(freecad.console, "-c", SETTINGS.format(pack=str(pack)))
    if ask(command, env=freecad.environment(environment(profile))) is None:
        raise SetupError(f"FreeCAD could not write its settings into {profile}. Delete that folder and try again.")


def link_folder(link: Path, target: Path) -> None:
    """Make `link` lead to `target`, whatever it led to before; on Windows without special rights."""
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.is_symlink():
        if link.readlink() == target:
            return
        link.unlink()
    elif link.exists():
        shutil.rmtree(link) if sys.platform != "win32" else link.rmdir()
    if sys.platform == "win32":
        import _winapi

        _winapi.CreateJunction(str(target), str(link))
    else:
        link.symlink_to(target, target_is_directory=True)


def _link_repository(profile: Path) -> None:
    link_folder(profile / "Mod/ai_designer", REPOSITORY)
