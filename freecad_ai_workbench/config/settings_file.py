"""Writes single settings into the file, so that several open FreeCADs never undo each other's changes."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..core.errors import SettingsError
from .file_lock import locked
from .settings import Keys, Settings, check_values, put, read_settings, read_values, settings_path

_LONGEST_WAIT_S = 5.0


def change_settings(
    changes: Mapping[Keys, Any], *, remove: Collection[Keys] = (), folder: Path | None = None
) -> Settings:
    """Set these values in the file and take those in `remove` out of it; all else in it stays. Returns what holds now.

    The file is read again under a lock, so a change of another window made meanwhile is kept. SettingsError when a
    value can't be used, or when the file is no settings or can't be written; then it is as it was.
    """
    path = settings_path(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(path.with_suffix(".lock"), timeout_s=_LONGEST_WAIT_S):
            values = read_values(path)
            check_values(values, source=str(path))
            _change(values, changes, remove=remove)
            check_values(values, source="this change")
            _write(path.resolve(), values)
    except OSError as error:
        raise SettingsError(
            f"The settings could not be written to {path} ({error.strerror or error}).",
            remedy="See that the folder can be written to, then try again.",
        ) from error
    return read_settings(folder)


def _change(values: dict[str, Any], changes: Mapping[Keys, Any], *, remove: Collection[Keys]) -> None:
    for keys, value in changes.items():
        put(values, keys, value=value)
    for keys in remove:
        _take_out(values, keys)


def _take_out(values: dict[str, Any], keys: Keys) -> None:
    """Remove one value, and what held it when nothing else is left there."""
    first, rest = keys[0], keys[1:]
    if not rest:
        values.pop(first, None)
    elif first in values:
        _take_out(values[first], rest)
        if not values[first]:
            del values[first]


def _write(path: Path, values: Mapping[str, Any]) -> None:
    """Replace the file as a whole: nobody ever reads half of it."""
    text = json.dumps(values, indent=2, ensure_ascii=False) + "\n"
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as out:
        try:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
            out.close()
            Path(out.name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(out.name).unlink()
            raise
