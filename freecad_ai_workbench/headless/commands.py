"""The commands by name."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from .answer import Answer
from .audit import audit
from .batch import batch
from .design import design
from .evaluation import evaluate
from .export import export
from .logbook import kept_log
from .macro import macro
from .metrics import metrics, prometheus
from .sessions import sessions
from .sweep import sweep
from .trial import check, dry_run, surface

__all__ = ["COMMANDS", "kept_log", "prometheus", "surface"]

COMMANDS: dict[str, Callable[[Namespace], Answer]] = {
    "check": check,
    "dry-run": dry_run,
    "design": design,
    "sessions": sessions,
    "macro": macro,
    "export": export,
    "batch": batch,
    "sweep": sweep,
    "eval": evaluate,
    "audit": audit,
    "metrics": metrics,
}
