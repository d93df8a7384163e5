"""What a command gives back, and what every command does with files and limits that it was given."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..core.dry_run import DryRunLimits
from ..core.errors import DocumentError, SettingsError


@dataclass(frozen=True)
class Answer:
    """A command's JSON object, and whether it did what was asked."""

    done: bool
    body: dict[str, Any]


def read_text(path: Path) -> str:
    """A file's text. DocumentError when it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path} is not UTF-8 text ({error.reason}).", remedy="Save it as UTF-8.") from error


def read_limits(chosen: Namespace) -> DryRunLimits:
    """The worker's limits from `--timeout` and `--memory-mb`. SettingsError names what is out of range."""
    try:
        return DryRunLimits(timeout_s=chosen.timeout, memory_mb=chosen.memory_mb)
    except ValidationError as error:
        raise settings_error(error) from error


def settings_error(error: ValidationError) -> SettingsError:
    """The first thing that is wrong, in one sentence."""
    first = error.errors(include_url=False)[0]
    where = first["loc"][0] if first["loc"] else "a value"
    return SettingsError(f"{where}: {first['msg']} (found {first['input']}).")
