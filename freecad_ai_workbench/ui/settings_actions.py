"""What the panel's menu and its slash commands do with the settings."""

from __future__ import annotations

from typing import Any

from ..config.known_models import known_models
from ..config.providers import PROVIDERS
from ..config.settings import AGENT_NAMES, Settings
from .actions import Choice
from .qt import tr
from .settings_page import SettingsPage
from .settings_sections import effort_choices
from .settings_store import SettingsStore

HOSTED = "hosted"
"""The words that open the settings at a new connection to a hosted model."""


def open_settings(panel: Any, words: str = "") -> SettingsPage:
    """Show the settings in the panel, at the part of this name."""
    page = SettingsPage(SettingsStore(at_once=True))
    panel.pages.open("settings", tr("Settings"), page)
    if words.strip() == HOSTED:
        page.go_to("connections")
        page.part.create(PROVIDERS[0])
    else:
        page.go_to(words.strip())
    return page


def models(panel: Any) -> tuple[Choice, ...]:
    """The models that can be chosen for all agents."""
    settings = _settings_of(panel)
    now = _model_of_all(settings)
    return tuple(Choice(name, name, chosen=name == now) for name in known_models(settings))


def efforts(panel: Any) -> tuple[Choice, ...]:
    """The efforts."""
    now = _settings_of(panel).effort
    return tuple(Choice(name, text, chosen=name == now) for name, text in effort_choices())


def choose_model(panel: Any, words: str) -> None:
    """One model for all agents, and none to fall back on; without a name the settings open."""
    name = words.strip()
    chosen = {"model": name, "api_base": "", "fallbacks": []}
    _choose(panel, {(agent, key): value for agent in AGENT_NAMES for key, value in chosen.items()}, part="models")


def choose_effort(panel: Any, words: str) -> None:
    """How much the next runs may spend; without a known word the settings open."""
    _choose(panel, {("effort",): words.strip().lower()}, part="effort")


def _choose(panel: Any, values: dict[tuple[str, ...], Any], *, part: str) -> None:
    """Save these values; where that can't be, the part of the settings that says why is shown."""
    store = SettingsStore(at_once=True, parent=panel)
    variables = [name for keys in values if (name := store.variable(keys))]
    problem = store.look(values)
    if variables or problem or not store.save_now(values):
        open_settings(panel, part)
    if panel.current is not None:
        panel.current.look()
    store.deleteLater()


def _settings_of(panel: Any) -> Settings:
    return panel.current.settings if panel.current is not None else Settings()


def _model_of_all(settings: Settings) -> str:
    """The model of all agents; "" when they have different ones."""
    found = {settings.agent(name).model for name in AGENT_NAMES}
    return found.pop() if len(found) == 1 else ""
