"""The commands by name."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from ..config.paths import log_folder
from ..config.settings import Settings, read_settings
from ..core.errors import SettingsError
from ..storage.logs import logged
from .answer import Answer
from .audit import audit
from .batch import batch
from .design import design
from .evaluation import evaluate
from .export import export
from .macro import macro
from .metrics import metrics, prometheus
from .sweep import sweep
from .trial import check, dry_run, surface

__all__ = ["COMMANDS", "log_of_command", "prometheus", "surface"]

COMMANDS: dict[str, Callable[[Namespace], Answer]] = {
    "check": check,
    "dry-run": dry_run,
    "design": design,
    "macro": macro,
    "export": export,
    "batch": batch,
    "sweep": sweep,
    "eval": evaluate,
    "audit": audit,
    "metrics": metrics,
}


def log_of_command() -> AbstractContextManager[Path]:
    """The log is kept while a command is carried out."""
    try:
        level = read_settings().log_level
    except SettingsError:  # the command says so, if it needs them
        level = Settings().log_level
    return logged(log_folder(), level)
