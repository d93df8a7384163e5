"""Imports litellm ahead of the first request, once the panel has come to rest: see docs/decisions/010."""

from __future__ import annotations

import contextlib
import threading

from ..app import App
from ..config.settings import OFFLINE_MODEL, Settings
from ..core.errors import WorkbenchError
from .qt import QtCore
from .yielding import yielding

REST_MS = 1_500
"""How long after the panel was opened."""


def warm_up_later(app: App, *, parent: QtCore.QObject) -> None:
    """Do it soon, if any model but the one that is built in is asked; not at all if `parent` is gone by then."""
    if not asks_models(app.settings):
        return
    timer = QtCore.QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: threading.Thread(target=_warm_up, args=(app,), daemon=True).start())
    timer.start(REST_MS)


def asks_models(settings: Settings) -> bool:
    """Whether any agent has another model than the one that is built in."""
    agents = (settings.planner, settings.generator, settings.validator)
    return any(model != OFFLINE_MODEL for agent in agents for model in (agent.model, *agent.fallbacks))


def _warm_up(app: App) -> None:
    with yielding(), contextlib.suppress(WorkbenchError):  # the first request will say what is wrong
        app.warm_up()
