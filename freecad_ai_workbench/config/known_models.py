"""Names of models to offer: those of the settings, those that are usual on a connection, the built-in one."""

from __future__ import annotations

from .providers import find_provider
from .settings import AGENT_NAMES, OFFLINE_MODEL, Settings


def known_models(settings: Settings) -> tuple[str, ...]:
    """Each name once: what is in use first, then an example on each connection, then the built-in recipes."""
    agents = [settings.agent(name) for name in AGENT_NAMES]
    used = [name for agent in agents for name in (agent.model, *agent.fallbacks)]
    examples = [
        f"{name}/{provider.example}"
        for name, connection in settings.connections.items()
        if (provider := find_provider(connection)) is not None and provider.example
    ]
    return tuple(dict.fromkeys((*used, *examples, OFFLINE_MODEL)))
