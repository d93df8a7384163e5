"""What the user can choose. Later sources win: defaults, then the settings file, then the environment."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from ..core.errors import SettingsError
from ..core.messages import AgentName
from ..core.record import Record
from ..core.run import RunLimits
from .paths import config_folder

OFFLINE_MODEL = "offline/recipes"
SETTINGS_NAME = "settings.json"
_PREFIX = "AI_DESIGNER_"


class AgentSettings(Record):
    """The model of one agent, as litellm names it (`openai/gpt-5-mini`, `ollama/qwen3`), and how it is asked."""

    model: Annotated[str, Field(min_length=1)] = OFFLINE_MODEL
    api_base: str = ""
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.0
    max_tokens: Annotated[int, Field(ge=256, le=200_000)] = 8000
    timeout_s: Annotated[float, Field(gt=0, le=3600)] = 120.0


class Settings(Record):
    """All settings. Keys are never among them: they stay in the environment."""

    planner: AgentSettings = AgentSettings()
    generator: AgentSettings = AgentSettings()
    validator: AgentSettings = AgentSettings()
    limits: RunLimits = RunLimits()
    freecadcmd: str = ""

    def agent(self, name: AgentName) -> AgentSettings:
        return {"planner": self.planner, "generator": self.generator, "validator": self.validator}[name]

    def with_model(self, model: str, *, api_base: str = "") -> Settings:
        """The same settings with one model for all agents."""
        changed = {"model": model, "api_base": api_base}
        return self.model_copy(update={name: self.agent(name).model_copy(update=changed) for name in AGENT_NAMES})


AGENT_NAMES: tuple[AgentName, ...] = ("planner", "generator", "validator")


def read_settings(folder: Path | None = None, *, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from file and environment. SettingsError names the key, its source and what is allowed."""
    path = (folder or config_folder()) / SETTINGS_NAME
    values = _file_values(path)
    _check(values, source=str(path))
    chosen = [(keys, value) for variable, value in environment.items() if (keys := _keys_of(variable))]
    for keys, value in sorted(chosen):  # "*" sorts first, so that one agent's own variable wins over it
        _put(values, keys, value=value)
    return _check(values, source="the environment")


def _file_values(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"The settings file {path} can't be read: {error}.", remedy="Mend or remove it.") from error
    if not isinstance(values, dict):
        raise SettingsError(f"The settings file {path} should hold a JSON object.", remedy="Mend or remove it.")
    return values


def _keys_of(variable: str) -> tuple[str, ...]:
    """`AI_DESIGNER_PLANNER_MODEL` → planner, model; `AI_DESIGNER_MODEL` → all agents' model; else nothing."""
    if not variable.startswith(_PREFIX):
        return ()
    name = variable[len(_PREFIX) :].lower()
    if name == "freecadcmd":
        return ("freecadcmd",)
    agent, _, field = name.partition("_")
    if agent in AGENT_NAMES and field in AgentSettings.model_fields:
        return (agent, field)
    return ("*", name) if name in AgentSettings.model_fields else ()


def _put(values: dict[str, Any], keys: tuple[str, ...], *, value: str) -> None:
    if len(keys) == 1:
        values[keys[0]] = value
        return
    for agent in AGENT_NAMES if keys[0] == "*" else (keys[0],):
        values.setdefault(agent, {})[keys[1]] = value


def _check(values: dict[str, Any], *, source: str) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(map(str, first["loc"]))
        raise SettingsError(
            f"The setting “{key}” from {source} can't be used: {first['msg']} (found {first['input']!r}).",
            remedy="Correct it there.",
        ) from error
