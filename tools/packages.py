"""Python packages at locked versions for FreeCAD's own Python, each set in a folder that a second run reuses."""

from __future__ import annotations

import hashlib
import shutil
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from freecad_install import REPOSITORY, FreeCAD, cache_folder
from process import SetupError, ask, only_one, run_logged, say

from freecad_ai_workbench import dependencies
from freecad_ai_workbench.installation.lock import SIZES, normal_name

TEST_LOCK = REPOSITORY / "tools/test.lock"
LINT_LOCK = REPOSITORY / "tools/lint.lock"
TRANSLATE_LOCK = REPOSITORY / "tools/translate.lock"
STAMP = ".installed-from"


def install_locked(freecad: FreeCAD, lock: Path, target: Path) -> Path:
    """The packages of a lock file in `target`, installed if they are not there as locked."""

    def command(folder: Path) -> list[str]:
        python, version = _python_with_pip(freecad)
        return dependencies.pip_command(python, folder, lock=lock, python_version=version)

    return _install(freecad, target, [lock], command)


def install_tests(freecad: FreeCAD) -> Path:
    """pytest and what belongs to it, apart from what users install."""
    return install_locked(freecad, TEST_LOCK, cache_folder() / f"test-{_tag(freecad)}-{mark_of(TEST_LOCK)}")


def install_translators(freecad: FreeCAD) -> Path:
    """The folder that has Qt's `lrelease`, which compiles translations."""
    return install_locked(freecad, TRANSLATE_LOCK, cache_folder() / f"translate-{_tag(freecad)}")


def install_linters(freecad: FreeCAD) -> Path:
    """An environment with the linters and, because mypy reads them, our dependencies; the path of its interpreter."""
    locks = [dependencies.LOCK, LINT_LOCK]
    environment = cache_folder() / f"lint-{_tag(freecad)}-{mark_of(*locks)}"

    def command(folder: Path) -> list[str]:
        python, _ = _python_with_pip(freecad)
        run_package(
            freecad, [python, "-m", "venv", "--without-pip", str(folder)], "Making an environment for the linters"
        )
        options = ["--no-input", "--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
        files = [option for lock in locks for option in ("--requirement", str(lock))]
        return [python, "-m", "pip", "--python", str(_interpreter(folder)), "install", *options, *files]

    return _interpreter(_install(freecad, environment, locks, command))


def fetch_wheels(freecad: FreeCAD) -> Path:
    """A folder with the wheels of everything that users install, checked by hash."""

    def command(folder: Path) -> list[str]:
        python, _ = _python_with_pip(freecad)
        return [*dependencies.download_command(python, folder), "--no-input", "--disable-pip-version-check"]

    return _install(
        freecad, cache_folder() / f"wheels-{_tag(freecad)}-{mark_of(dependencies.LOCK)}", [dependencies.LOCK], command
    )


def write_sizes(freecad: FreeCAD) -> None:
    """Beside the lock: each package's bytes to download, and on disk with Python's caches, as they are on this system.

    A cache is about as large as what it is made from.
    """
    lines = []
    for wheel in sorted(fetch_wheels(freecad).glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            files = archive.infolist()
        size = sum(file.file_size * (2 if file.filename.endswith(".py") else 1) for file in files)
        lines.append(f"{normal_name(wheel.name.partition('-')[0])} {wheel.stat().st_size} {size}\n")
    SIZES.write_text("".join(lines), encoding="utf-8")


def lock_all(freecad: FreeCAD) -> None:
    """Write the lock files anew from pyproject.toml: the newest versions, valid for every system and Python."""
    uv = cache_folder() / f"uv-{_tag(freecad)}"
    python, _ = _python_with_pip(freecad)
    if not (uv / "bin").is_dir():
        options = ["--no-input", "--disable-pip-version-check", "--only-binary=:all:", "--upgrade"]
        run_package(freecad, [python, "-m", "pip", "install", *options, "--target", str(uv), "uv"], "Installing uv")
    compile_ = [str(uv / "bin/uv"), "pip", "compile", "--quiet", "--universal", "--python-version", "3.10", "--upgrade"]
    compile_ += ["--python", python, "--generate-hashes", "--no-header", "--no-annotate"]
    for lock, source in (
        (dependencies.LOCK, ["pyproject.toml"]),
        (TEST_LOCK, ["--group", "test", "--constraint", str(dependencies.LOCK)]),
        (LINT_LOCK, ["--group", "lint", "--constraint", str(dependencies.LOCK)]),
        (TRANSLATE_LOCK, ["--group", "translate"]),
    ):
        say(f"Locking {lock.relative_to(REPOSITORY)}")
        run_package(freecad, [*compile_, *source, "--output-file", str(lock)], f"Locking {lock.name}")
    write_sizes(freecad)


def _install(freecad: FreeCAD, target: Path, locks: Sequence[Path], command: Callable[[Path], list[str]]) -> Path:
    """The stamp is written last, so an interrupted installation is never taken for a complete one."""
    stamp = _stamp(freecad, locks)
    with only_one(cache_folder()):
        if not (target / STAMP).is_file() or (target / STAMP).read_text() != stamp:
            say(f"Installing {' and '.join(str(lock.relative_to(REPOSITORY)) for lock in locks)} into {target}")
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir(parents=True)
            run_package(freecad, command(target), "Installing Python packages")
            (target / STAMP).write_text(stamp)
    return target


def run_package(freecad: FreeCAD, command: Sequence[str], what: str) -> None:
    """Run a program that installs or makes something of packages. Raises SetupError, with the log's path."""
    log = cache_folder() / "packages.log"
    settings = {"PIP_ROOT_USER_ACTION": "ignore", "PIP_CACHE_DIR": str(cache_folder() / "pip")}
    settings["UV_CACHE_DIR"] = str(cache_folder() / "uv")
    remedy = "Look whether this machine reaches the Python package index, then try again."
    run_logged(freecad.command(*command), log, what=what, remedy=remedy, env=freecad.environment(settings))


def _python_with_pip(freecad: FreeCAD) -> tuple[str, tuple[int, int] | None]:
    """An interpreter that has pip, and FreeCAD's Python version if it is not the interpreter's own."""
    python = freecad.python()
    version = None if python else freecad.python_version
    chosen = str(python or sys.executable)
    if ask(freecad.command(chosen, "-m", "pip", "--version"), env=freecad.environment({})) is None:
        raise SetupError(
            f"{chosen} has no pip, which is needed to install the Python packages. "
            "On Debian and Ubuntu: apt install python3-pip. Elsewhere: see pip's installation page."
        )
    return chosen, version


def _interpreter(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def mark_of(*locks: Path) -> str:
    """A few letters that change with what is locked, so that two working copies never take packages from each other."""
    return _digest(locks)[:8]


def _stamp(freecad: FreeCAD, locks: Sequence[Path]) -> str:
    return f"{_digest(locks)} {_tag(freecad)}\n"


def _digest(locks: Sequence[Path]) -> str:
    return hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()


def _tag(freecad: FreeCAD) -> str:
    return "py{}{}".format(*freecad.python_version)
