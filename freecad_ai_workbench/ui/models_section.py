"""Which models are asked, by all agents or by one of them, and how."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from ..config.known_models import known_models
from ..config.settings import AGENT_NAMES
from .qt import QtWidgets, tr
from .setting_fields import ChoiceField, ModelField, QuietCombo, TextField, number_text, read_number
from .settings_section import Section
from .settings_store import SettingsStore


class ModelsSection(QtWidgets.QWidget):
    """A choice of whom it is about, and below it the fields for them."""

    def __init__(self, store: SettingsStore, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.who = QuietCombo(self)
        self.who.setObjectName("AIDesignerSettingsAgent")
        self.who.setAccessibleName(tr("Agent"))
        for name, text in self._agents():
            self.who.addItem(text, name)
        self.who.setCurrentIndex(0 if self._alike() else 1)
        self.who.currentIndexChanged.connect(lambda _at: self._fill())
        self._fields: QtWidgets.QWidget | None = None
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.who)
        self._fill()

    def _agents(self) -> tuple[tuple[str, str], ...]:
        return (
            ("", tr("All agents")),
            ("planner", tr("Planner: makes the plan")),
            ("generator", tr("Generator: writes the scripts")),
            ("validator", tr("Validator: reviews the result")),
        )

    def _alike(self) -> bool:
        settings = self._store.settings
        return settings.planner == settings.generator == settings.validator

    def _fill(self) -> None:
        if self._fields is not None:
            self._fields.deleteLater()
        chosen = self.who.currentData()
        self._fields = self._form([chosen] if chosen else list(AGENT_NAMES))
        self.layout().addWidget(self._fields)

    def _form(self, agents: list[Any]) -> Section:
        store, section = self._store, Section(self._store, parent=self)

        def of(name: str) -> list[tuple[str, ...]]:
            return [(agent, name) for agent in agents]

        section.add(
            tr("&Model:"),
            ModelField(store, "Model", *of("model"), names=known_models(store.settings)),
            hint=tr("A connection's name and a model's, such as openai/gpt-5-mini. offline/recipes needs no network."),
        )
        section.add(
            tr("I&f it can't be reached:"),
            TextField(store, "Fallbacks", *of("fallbacks"), empty=tr("ask no other"), read=read_names, write=", ".join),
        )
        thinking = (
            ("", tr("As the provider does")),
            ("low", tr("Little")),
            ("medium", tr("Medium")),
            ("high", tr("Much")),
        )
        section.add(
            tr("&Thinks before it answers:"), ChoiceField(store, "Thinking", *of("reasoning_effort"), choices=thinking)
        )
        for name, label in (
            ("temperature", tr("T&emperature:")),
            ("max_tokens", tr("M&ost tokens of an answer:")),
            ("timeout_s", tr("Longest answer, &seconds:")),
            ("stall_s", tr("Longest s&ilence, seconds:")),
        ):
            title = "".join(part.capitalize() for part in name.split("_"))
            section.add(label, TextField(store, title, *of(name), read=_read_wanted, write=number_text))
        section.add(tr("&Address, if not the connection's:"), TextField(store, "ApiBase", *of("api_base")))
        return section


def read_names(text: str) -> list[str]:
    """Names that are separated by commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def _read_wanted(text: str) -> str:
    return read_number(text) or ""
