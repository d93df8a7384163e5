"""FreeCAD's folder for add-ons' packages, which we share: packages go in whole, or the folder stays as it was.

What may be overwritten: the files that an older version of the same package lists as its own, and Python's caches. A
file that no such list accounts for is somebody else's: then nothing is done.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from .lock import normal_name
from .plan import find_information, installed

_CACHE = "__pycache__"
_PROGRAMS = "bin"
Moves = list[tuple[Path, Path]]


class ConflictError(Exception):
    """A file is in the way of which nobody knows whose it is."""


def put_in(new: Path, target: Path, *, aside: Path, last: Collection[str] = ()) -> frozenset[str]:
    """Move the packages of `new` into `target`, and what they replace into `aside`; which modules were replaced.

    The .dist-info folders of the packages `last` come last: until then these packages count as missing. Raises
    OSError or ConflictError with everything back in its place.
    """
    outgoing = _outgoing(new, target)
    _check_conflicts(new, target, outgoing)
    target.mkdir(parents=True, exist_ok=True)
    done: Moves = []
    try:
        for path in outgoing:
            _move(target / path, aside / path, done)
        _remove_empty({(target / path).parent for path in outgoing}, target)
        for entry in _in_order(new, last):
            _merge(entry, target / entry.name, aside=aside / entry.name, done=done)
    except OSError:
        _undo(done)
        raise
    return frozenset(path.parts[0].partition(".")[0] for path in outgoing)


def bring_back(aside: Path, target: Path) -> None:
    """After an installation that was cut off while files were moved: what was taken out and not replaced."""
    for path in _files(aside):
        wanted = target / path.relative_to(aside)
        if not wanted.exists():
            _move(path, wanted, [])


def unpacked(folder: Path) -> int:
    """How many packages lie ready anywhere below a folder in which pip is at work."""
    return sum(1 for _ in folder.glob("**/*.dist-info/RECORD"))


def _outgoing(new: Path, target: Path) -> list[Path]:
    """The files of the versions in `target` that are replaced, relative to it."""
    names = installed(new)
    listed = {path for old in find_information(target, names) for path in _listed(old)}
    return sorted(path for path in listed if (target / path).is_file())


def _listed(information: Path) -> Iterator[Path]:
    """The files of a package by its own list, as far as they are in its folder."""
    record = information / "RECORD"
    yield from (path.relative_to(information.parent) for path in _files(information))
    if not record.is_file():
        return
    with record.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            path = Path(os.path.normpath(row[0])) if row else Path("..")
            if not path.is_absolute() and path.parts[:1] != ("..",):
                yield path


def _check_conflicts(new: Path, target: Path, outgoing: Collection[Path]) -> None:
    leaving = set(outgoing)
    for path in _files(new):
        relative = path.relative_to(new)
        own = relative in leaving or _CACHE in relative.parts or relative.parts[0] == _PROGRAMS
        if not own and (target / relative).exists():
            raise ConflictError(str(target / relative))


def _in_order(new: Path, last: Collection[str]) -> list[Path]:
    """What is moved, without pip's programs: FreeCAD has no use for them."""
    late = set(find_information(new, {normal_name(name) for name in last}))
    entries = [entry for entry in new.iterdir() if entry.name != _PROGRAMS]
    return sorted(entries, key=lambda entry: (entry in late, entry.name))


def _merge(source: Path, destination: Path, *, aside: Path, done: Moves) -> None:
    """Move a file or folder to where there may be a folder of the same name already."""
    if source.is_dir() and destination.is_dir():
        for entry in source.iterdir():
            _merge(entry, destination / entry.name, aside=aside / entry.name, done=done)
        return
    if destination.exists():  # a cached file
        _move(destination, aside, done)
    _move(source, destination, done)


def _move(source: Path, destination: Path, done: Moves) -> None:
    destination.parent.mkdir(parents=True, exist_ok=True)
    source.replace(destination)
    done.append((source, destination))


def _undo(done: Moves) -> None:
    for source, destination in reversed(done):
        _move(destination, source, [])


def _remove_empty(folders: Collection[Path], top: Path) -> None:
    """Remove these folders, and what they were in, where nothing is left in them."""
    for folder in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        while folder != top and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _files(folder: Path) -> Iterator[Path]:
    for root, _, names in os.walk(folder):
        yield from (Path(root) / name for name in names)
