"""The commands by name."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from .answer import Answer
from .batch import batch
from .design import design
from .evaluation import evaluate
from .export import export
from .macro import macro
from .sweep import sweep
from .trial import check, dry_run, surface

__all__ = ["COMMANDS", "surface"]

COMMANDS: dict[str, Callable[[Namespace], Answer]] = {
    "check": check,
    "dry-run": dry_run,
    "design": design,
    "macro": macro,
    "export": export,
    "batch": batch,
    "sweep": sweep,
    "eval": evaluate,
}
