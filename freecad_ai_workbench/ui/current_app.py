"""The application as the settings are now: a run that starts takes the new ones, a run at work keeps what it had."""

# mypy: allow-subclassing-any

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Any

from ..app import App
from ..config.paths import config_folder
from ..config.settings import Settings, read_settings, settings_path
from ..core.caps import DayLimits
from ..core.errors import SettingsError
from ..core.events import RunEvent
from ..core.messages import Usage
from ..core.proposal import Proposal
from ..core.run import RunLimits, RunState
from ..export.files import Delivered
from .qt import QtCore, Signal

_PAUSE_MS = 50
"""So long is waited for further changes of the file; a change is a few events."""


class CurrentApp(QtCore.QObject):
    """Does what the application does. `changed` comes on the main thread, when the settings are others than before.

    With `follows` the settings file is watched, whichever window changes it. A file that can't be used changes nothing.
    """

    changed = Signal()

    def __init__(self, app: App, *, follows: bool, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.app = app
        self.follows = follows
        self._watcher = QtCore.QFileSystemWatcher(self)
        self._later = QtCore.QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.look)
        if follows:
            for signal in (self._watcher.directoryChanged, self._watcher.fileChanged):
                signal.connect(lambda _path: self._later.start(_PAUSE_MS))
            self._watch()

    @property
    def settings(self) -> Settings:
        return self.app.settings

    def look(self) -> None:
        """Take the settings as they are now."""
        self._watch()
        try:
            settings = read_settings()
        except SettingsError as error:
            logging.getLogger(__name__).warning("%s The settings from before are kept.", error)
            return
        if settings != self.app.settings:
            self.app = self.app.with_settings(settings)
            self.changed.emit()

    def _watch(self) -> None:
        """The folder, for a file that is replaced, and the file, for one that is written to."""
        with suppress(OSError):
            config_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        wanted = [str(path) for path in (config_folder(), settings_path()) if path.exists()]
        missing = set(wanted) - {*self._watcher.directories(), *self._watcher.files()}
        if missing:
            self._watcher.addPaths(sorted(missing))

    def run(self, *arguments: Any, **named: Any) -> RunState:
        """As the application that there is at this moment."""
        return self.app.run(*arguments, **named)

    def resume(self, *arguments: Any, **named: Any) -> RunState:
        """As the application that there is at this moment."""
        return self.app.resume(*arguments, **named)

    def revise(self, *arguments: Any, **named: Any) -> Proposal:
        """As the application that there is at this moment."""
        return self.app.revise(*arguments, **named)

    @property
    def caps(self) -> tuple[RunLimits, DayLimits]:
        """What a run and what a day may use."""
        return self.app.caps

    def used_today(self) -> Usage:
        """What all open FreeCADs used since midnight."""
        return self.app.used_today()

    def record(self, event: RunEvent) -> None:
        """As the application that there is at this moment."""
        self.app.record(event)

    def export(self, *arguments: Any, **named: Any) -> Delivered:
        """As the application that there is at this moment."""
        return self.app.export(*arguments, **named)

    def explain(self, *arguments: Any, **named: Any) -> str:
        """As the application that there is at this moment."""
        return self.app.explain(*arguments, **named)
