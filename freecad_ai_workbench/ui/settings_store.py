"""What the settings page shows and changes: the settings, and what was typed and is not saved yet."""

# mypy: allow-subclassing-any

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..config.settings import Keys, Settings, as_stored, find_problem, from_environment, read_settings, value_at
from ..config.settings_file import change_settings
from ..core.errors import SettingsError
from .qt import QtCore, Signal
from .setting_words import problem_text


class SettingsStore(QtCore.QObject):
    """With `at_once` each valid value is saved as it is given, else by `save`. What is invalid is never saved.

    `changed` comes when any value may be another one, `failed` with a sentence when saving did not work.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        *,
        at_once: bool,
        folder: Path | None = None,
        environment: Mapping[str, str] = os.environ,
        parent: QtCore.QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._folder = folder
        self._environment = environment
        self._typed: dict[Keys, Any] = {}
        self._removed: set[Keys] = set()
        self.settings = Settings()
        self.read()

    def read(self) -> None:
        """Forget what was typed, and take what holds now."""
        self._typed.clear()
        self._removed.clear()
        try:
            self.settings = read_settings(self._folder, environment=self._environment)
        except SettingsError as error:
            self.failed.emit(str(error))
        self.changed.emit()

    def variable(self, keys: Keys) -> str:
        """The environment variable that decides this setting; "" if none does."""
        return from_environment(self._environment).get(keys, "")

    def value(self, keys: Keys) -> Any:
        """What is typed, else what holds; as JSON has it."""
        if keys in self._typed:
            return self._typed[keys]
        return value_at(Settings() if keys in self._removed else self.settings, keys)

    def look(self, values: Mapping[Keys, Any]) -> str:
        """What is wrong with the first of these values that can't be used; "" if all can."""
        problems = (find_problem(keys, value) for keys, value in values.items())
        return next((problem_text(problem) for problem in problems if problem), "")

    def put(self, values: Mapping[Keys, Any]) -> str:
        """Take these values. What is wrong with the first that can't be used; then none is taken."""
        if problem := self.look(values):
            return problem
        for keys, value in values.items():
            self._typed[keys] = as_stored(keys, value)
            self._removed.discard(keys)
        self._save_if_at_once()
        return ""

    def remove(self, settings: Iterable[Keys]) -> None:
        """Back to what is usual."""
        for keys in settings:
            self._typed.pop(keys, None)
            self._removed.add(keys)
        self._save_if_at_once()

    def save_now(self, values: Mapping[Keys, Any], *, remove: Iterable[Keys] = ()) -> bool:
        """Write these whatever else is typed and not saved yet. False when it could not be written."""
        try:
            self.settings = change_settings(values, remove=tuple(remove), folder=self._folder)
        except SettingsError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit()
        return True

    def save(self) -> bool:
        """Write what was typed; what other windows changed meanwhile stays. False when it could not be written."""
        if not (self._typed or self._removed):
            return True
        try:
            change_settings(self._typed, remove=self._removed, folder=self._folder)
        except SettingsError as error:
            self.failed.emit(str(error))
            return False
        self.read()
        return True

    def _save_if_at_once(self) -> None:
        if self._at_once:
            self.save()
        else:
            self.changed.emit()
