"""The log of a program that has no window."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from ..config.paths import log_folder
from ..config.settings import Settings, read_settings
from ..core.errors import SettingsError
from ..storage.logs import logged


def kept_log() -> AbstractContextManager[Path]:
    """The log is kept while a command, or a process of a batch, does its work."""
    try:
        level = read_settings().log_level
    except SettingsError:  # the command says so, if it needs them
        level = Settings().log_level
    return logged(log_folder(), level)
