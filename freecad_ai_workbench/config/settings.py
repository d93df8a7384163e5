"""What the user can choose. Later sources win: defaults, then the settings file, then the environment."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError

from ..core.caps import DayLimits
from ..core.dry_run import Process
from ..core.errors import SettingsError
from ..core.messages import AgentName, ReasoningEffort
from ..core.record import Record
from ..core.run import CONTEXT_TOKENS, Effort, RunLimits, Shown
from .connections import Connection, ConnectionName, Route, find_route
from .paths import config_folder
from .secrets import redact

OFFLINE_MODEL = "offline/recipes"
SETTINGS_NAME = "settings.json"
_PREFIX = "AI_DESIGNER_"
Keys = tuple[str, ...]
"""Where a value stands in the settings: ("planner", "model"), ("effort",)."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a value: pydantic's kind of error and the bounds that it names."""

    kind: str
    bounds: Mapping[str, Any]


def _split_names(value: Any) -> Any:
    """`a, b` from the environment as a list; anything else as it is."""
    return [name.strip() for name in value.split(",") if name.strip()] if isinstance(value, str) else value


Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$", description="#rrggbb")]
ModelName = Annotated[str, Field(min_length=1, description="as litellm names it, or connection/model")]


class AgentSettings(Record):
    """The model of one agent (`openai/gpt-5-mini`, `ollama/qwen3`, `connection/model`), and how it is asked.

    `timeout_s` limits a whole answer, `stall_s` the silence between two of its pieces. An empty `reasoning_effort`
    is the provider's own default. `fallbacks` are asked in turn when a model can't be reached.
    """

    model: ModelName = OFFLINE_MODEL
    api_base: str = ""
    fallbacks: Annotated[tuple[ModelName, ...], BeforeValidator(_split_names)] = ()
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.0
    max_tokens: Annotated[int, Field(ge=256, le=200_000)] = 8000
    reasoning_effort: ReasoningEffort = ""
    timeout_s: Annotated[float, Field(gt=0, le=3600)] = 120.0
    stall_s: Annotated[float, Field(gt=0, le=3600)] = 60.0


class RetrySettings(Record):
    """How often a call is made that fails in a way that may pass, and how long is waited in between (seconds)."""

    tries: Annotated[int, Field(ge=1, le=10)] = 4
    first_wait_s: Annotated[float, Field(gt=0, le=60)] = 1.0
    longest_wait_s: Annotated[float, Field(gt=0, le=600)] = 60.0


class CacheSettings(Record):
    """Whether replies are kept on disk and given again for the same request; the oldest go beyond `max_mb`."""

    enabled: bool = False
    max_mb: Annotated[int, Field(ge=1, le=10_000)] = 50


class PreviewColours(Record):
    """What is added, removed and changed in the 3D view; the defaults differ in lightness, too, not in hue alone."""

    added: Colour = "#009e73"
    removed: Colour = "#a8121a"
    changed: Colour = "#f2ad0d"


class Privacy(Record):
    """What of the open document a provider is told with a request, and whether pictures go along."""

    context: Shown = "all"
    images: bool = True


class Confirmations(Record):
    """What is asked before it is done: building what was planned, and going back to before a proposal."""

    plan: bool = False
    going_back: bool = True


class Settings(Record):
    """All settings. Keys are never among them: they stay in the keyring or the environment."""

    effort: Effort = "standard"
    process: Process | Literal["none"] = Field(
        "print", description="how parts will be made, for hints that count for nothing"
    )
    context_tokens: Annotated[int, Field(ge=200, le=100_000, description="for the open document in a prompt")] = (
        CONTEXT_TOKENS
    )
    planner: AgentSettings = AgentSettings()
    generator: AgentSettings = AgentSettings()
    validator: AgentSettings = AgentSettings()
    connections: dict[ConnectionName, Connection] = {}
    limits: RunLimits = RunLimits()
    day: DayLimits = DayLimits()
    retry: RetrySettings = RetrySettings()
    cache: CacheSettings = CacheSettings()
    colours: PreviewColours = PreviewColours()
    privacy: Privacy = Privacy()
    confirm: Confirmations = Confirmations()
    checkpoints: Annotated[int, Field(ge=0, le=1000, description="states kept per document; 0 for none")] = 10
    audit_content: Literal["all", "none"] = Field("all", description="whether texts and scripts are in the audit trail")
    audit_days: Annotated[int, Field(ge=1, le=36_500, description="so long audit trails are kept")] = 90
    audit_mb: Annotated[int, Field(ge=1, le=100_000, description="what all audit trails may take")] = 100
    sessions_days: Annotated[int, Field(ge=1, le=36_500, description="so long sessions are kept")] = 365
    sessions_most: Annotated[int, Field(ge=1, le=100_000, description="so many sessions are kept")] = 500
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    structured_output: bool = Field(True, description="send the JSON schema to models that take one")
    freecadcmd: str = ""

    def agent(self, name: AgentName) -> AgentSettings:
        return {"planner": self.planner, "generator": self.generator, "validator": self.validator}[name]

    def with_model(self, model: str, *, api_base: str = "") -> Settings:
        """The same settings with one model for all agents, and no other to fall back on."""
        changed = {"model": model, "api_base": api_base, "fallbacks": ()}
        return self.model_copy(update={name: self.agent(name).model_copy(update=changed) for name in AGENT_NAMES})

    def route(self, model: str, *, api_base: str = "") -> Route:
        """Where calls to a model go."""
        return find_route(model, api_base=api_base, connections=self.connections)


def model_was_chosen(settings: Settings) -> bool:
    """Whether anybody ever said, in the file or in the environment, which model is asked; the built-in one counts."""
    return any("model" in settings.agent(name).model_fields_set for name in AGENT_NAMES)


AGENT_NAMES: tuple[AgentName, ...] = ("planner", "generator", "validator")
_SECTIONS: dict[str, type[Record]] = {
    **dict.fromkeys(AGENT_NAMES, AgentSettings),
    "limits": RunLimits,
    "day": DayLimits,
    "retry": RetrySettings,
    "cache": CacheSettings,
    "colours": PreviewColours,
    "privacy": Privacy,
    "confirm": Confirmations,
}
_PLAIN = (
    "effort",
    "process",
    "context_tokens",
    "checkpoints",
    "audit_content",
    "audit_days",
    "audit_mb",
    "sessions_days",
    "sessions_most",
    "log_level",
    "freecadcmd",
    "structured_output",
)


def read_settings(folder: Path | None = None, *, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from file and environment. SettingsError names the key, its source and what is allowed."""
    path = settings_path(folder)
    values = read_values(path)
    check_values(values, source=str(path))
    sources = from_environment(environment)
    for keys, name in sources.items():
        put(values, keys, value=environment[name])
    return check_values(values, source="the environment", sources=sources)


def settings_path(folder: Path | None = None) -> Path:
    """The settings file, in its folder or another one."""
    return (folder or config_folder()) / SETTINGS_NAME


def from_environment(environment: Mapping[str, str] = os.environ) -> dict[Keys, str]:
    """The settings that the environment decides, each with the variable that does; a file can't change them."""
    chosen = sorted((keys, name) for name in environment if (keys := _keys_of(name)))
    # "*" sorts first, so that one agent's own variable wins over it
    return {target: name for keys, name in chosen for target in _targets(keys)}


def read_values(path: Path) -> dict[str, Any]:
    """What stands in a settings file, not looked at yet; nothing for none. SettingsError when it can't be read."""
    if not path.is_file():
        return {}
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"The settings file {path} can't be read: {error}.", remedy="Mend or remove it.") from error
    if not isinstance(values, dict):
        raise SettingsError(f"The settings file {path} should hold a JSON object.", remedy="Mend or remove it.")
    return values


def _keys_of(variable: str) -> Keys:
    """`AI_DESIGNER_PLANNER_MODEL` → planner, model; `AI_DESIGNER_MODEL` → all agents' model; else nothing."""
    if not variable.startswith(_PREFIX):
        return ()
    name = variable[len(_PREFIX) :].lower()
    if name in _PLAIN:
        return (name,)
    section, _, field = name.partition("_")
    if section in _SECTIONS and field in _SECTIONS[section].model_fields:
        return (section, field)
    return ("*", name) if name in AgentSettings.model_fields else ()


def _targets(keys: Keys) -> Iterator[Keys]:
    yield from ((agent, *keys[1:]) for agent in AGENT_NAMES) if keys[0] == "*" else (keys,)


def put(values: dict[str, Any], keys: Keys, *, value: Any) -> None:
    """Set one value in nested ones, which are made where they are missing."""
    for key in keys[:-1]:
        values = values.setdefault(key, {})
    values[keys[-1]] = value


def find_problem(keys: Keys, value: Any) -> Problem | None:
    """Why a value can't be that of a setting; None if it can."""
    values: dict[str, Any] = {}
    put(values, keys, value=value)
    try:
        Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        return Problem(kind=first["type"], bounds=first.get("ctx", {}))
    return None


def value_at(settings: Settings, keys: Keys) -> Any:
    """The value of a setting as JSON has it; None where there is nothing."""
    value: Any = settings.model_dump(mode="json", include={keys[0]})
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def as_stored(keys: Keys, value: Any) -> Any:
    """A value that is no problem as it belongs into the file: a number that was typed as a number."""
    values: dict[str, Any] = {}
    put(values, keys, value=value)
    return value_at(Settings.model_validate(values), keys)


def check_values(values: dict[str, Any], *, source: str, sources: Mapping[Keys, str] | None = None) -> Settings:
    """The values as settings. SettingsError names the first that can't be used, and its variable from `sources`."""
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        location = tuple(map(str, first["loc"]))
        variable = (sources or {}).get(location[:2]) or (sources or {}).get(location[:1])
        found = "not shown here" if "key_variable" in location else f"found {redact(repr(first['input']))}"
        raise SettingsError(
            f"The setting “{'.'.join(location)}” from {source}{f' ({variable})' if variable else ''} can't be used: "
            f"{first['msg']} ({found}).",
            remedy="Correct it there.",
        ) from error
