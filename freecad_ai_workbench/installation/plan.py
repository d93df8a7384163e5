"""What an installation would do, worked out before anything happens, so that the user can be asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..dependencies import HARMFUL, LOCK, Missing, numbers
from .lock import Locked, normal_name, read_lock, read_sizes

WHEEL = ".whl"
_INFORMATION = ".dist-info"


@dataclass(frozen=True)
class Item:
    """A package that would be installed; `replaces` is an older version in the folder, "" if there is none.

    `download` and `on_disk` are bytes, about; 0 where nobody knows.
    """

    locked: Locked
    replaces: str = ""
    download: int = 0
    on_disk: int = 0


@dataclass(frozen=True)
class Plan:
    """An installation into `target`, from the folder `wheels` or, if that is None, from the package index.

    `kept` is in the folder already and stays as it is. `hopeless` are gaps that it can't close, because another copy
    comes first on sys.path. `lacking` names what the folder of wheels does not have.
    """

    target: Path
    python: Path | None
    items: tuple[Item, ...]
    kept: tuple[str, ...] = ()
    hopeless: tuple[Missing, ...] = ()
    wheels: Path | None = None
    lacking: tuple[str, ...] = ()

    @property
    def download(self) -> int:
        """Bytes, about."""
        return sum(item.download for item in self.items)

    @property
    def on_disk(self) -> int:
        """Bytes, about."""
        return sum(item.on_disk for item in self.items)

    @property
    def replaced(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.replaces)

    @property
    def requirements(self) -> str:
        """A lock of these packages alone."""
        return "".join(item.locked.text for item in self.items)


def make_plan(
    gaps: Sequence[Missing],
    target: Path,
    *,
    python: Path | None,
    lock: Path = LOCK,
    wheels: Path | None = None,
    path: Sequence[str] | None = None,
) -> Plan:
    """What closes the gaps: every package of the lock that the folder has not at least in the locked version."""
    there = installed(target)
    needed = {normal_name(gap.name) for gap in gaps}
    sizes, files = read_sizes(), _wheels_in(wheels)
    items, kept = [], []
    for locked in read_lock(lock):
        found = there.get(locked.name, "")
        if locked.name not in needed and _will_do(locked, found):
            kept.append(locked.name)
            continue
        size = sizes.get(locked.name)
        file = files.get((locked.name, locked.version))
        download = file.stat().st_size if file else size.download if size and not wheels else 0
        items.append(Item(locked, found, download, size.on_disk if size else 0))
    lacking = [item.locked.name for item in items if wheels and (item.locked.name, item.locked.version) not in files]
    searched = sys.path if path is None else path
    hopeless = [gap for gap in gaps if _wins(gap, target, searched)]
    return Plan(target, python, tuple(items), tuple(kept), tuple(hopeless), wheels, tuple(lacking))


def installed(folder: Path) -> dict[str, str]:
    """The versions of the packages in a folder, by name."""
    stems = (entry.name.removesuffix(_INFORMATION) for entry in folder.glob(f"*{_INFORMATION}"))
    return {normal_name(name): version for name, _, version in (stem.partition("-") for stem in stems)}


def find_information(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    """The .dist-info folders of these packages."""
    wanted = set(names)
    return tuple(
        entry for entry in folder.glob(f"*{_INFORMATION}") if normal_name(entry.name.partition("-")[0]) in wanted
    )


def _will_do(locked: Locked, found: str) -> bool:
    """The version that is there is the locked one or newer: another add-on may need it as it is."""
    return bool(found) and found not in HARMFUL.get(locked.name, ()) and numbers(found) >= numbers(locked.version)


def _wins(gap: Missing, target: Path, path: Sequence[str]) -> bool:
    """The copy that was found comes before the folder on sys.path, so a new one there would never be imported."""
    folders = [Path(entry) for entry in path]
    if not gap.folder or Path(gap.folder) == target or Path(gap.folder) not in folders:
        return False
    return target not in folders or folders.index(Path(gap.folder)) < folders.index(target)


def _wheels_in(folder: Path | None) -> dict[tuple[str, str], Path]:
    """The wheels of a folder by name and version."""
    found = {}
    for path in folder.glob(f"*{WHEEL}") if folder else ():
        name, _, rest = path.name.partition("-")
        found[(normal_name(name), rest.partition("-")[0])] = path
    return found
