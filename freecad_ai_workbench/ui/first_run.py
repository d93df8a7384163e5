"""The first run: no model was ever chosen. What can be, and the choice."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..app import outlive_closed_connections
from ..config.settings import AGENT_NAMES, OFFLINE_MODEL
from ..config.settings_file import change_settings
from ..core.errors import WorkbenchError
from ..core.run import Cancel
from ..llm.discovery import KINDS, LocalServer, ServerKind, find_local_servers
from .qt import QtCore, Signal
from .run_thread import Outcome, RunThread


class FirstRun(QtCore.QObject):
    """Looks for servers on this machine when it is asked to, and keeps the user's choice in the settings.

    `servers` is None until somebody looked. `chosen` comes when the choice was kept; `problem` says why it was not.
    """

    changed = Signal()
    chosen = Signal()

    def __init__(self, kinds: Sequence[ServerKind] = KINDS, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.kinds = kinds
        self.servers: tuple[LocalServer, ...] | None = None
        self.problem = ""
        self._thread: RunThread | None = None

    @property
    def looking(self) -> bool:
        return self._thread is not None

    def look(self) -> None:
        """Ask at the usual ports of this machine, on a thread of its own."""
        if self._thread is not None:
            return
        self._thread = RunThread(self._find, parent=self)
        self._thread.ended.connect(self._found)
        self._thread.start()
        self.changed.emit()

    def use_recipes(self) -> None:
        """The built-in model, for good: the question is not asked again."""
        self._choose(OFFLINE_MODEL, api_base="")

    def use(self, model: str, server: LocalServer) -> None:
        """A model of a server that was found."""
        self._choose(model, api_base=server.api_base)

    def shut_down(self) -> None:
        """Wait for a look that is going on: it takes a second at most."""
        if self._thread is not None:
            self._thread.wait(5000)

    def _find(self, _emit: Callable[..., None], _cancel: Cancel) -> tuple[LocalServer, ...]:
        outlive_closed_connections()
        return find_local_servers(self.kinds)

    def _found(self, outcome: Outcome) -> None:
        self._thread = None
        self.servers, self.problem = outcome.result or (), outcome.message
        self.changed.emit()

    def _choose(self, model: str, *, api_base: str) -> None:
        values = {"model": model, "api_base": api_base, "fallbacks": []}
        try:
            change_settings({(agent, key): value for agent in AGENT_NAMES for key, value in values.items()})
        except WorkbenchError as error:
            self.problem = str(error)
            self.changed.emit()
            return
        self.chosen.emit()
