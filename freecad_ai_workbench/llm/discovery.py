"""Model servers on this machine: asked on request only, at the ports where they usually are, on loopback alone."""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ..core.record import Record
from .model_list import find_names

_HOST = "127.0.0.1"
_MOST_BYTES = 1_000_000
_SECONDS = 0.5


class ServerKind(Record):
    """A kind of server: where it usually is, how it is asked for its models, and what litellm calls it."""

    name: str
    port: int
    provider: str
    list_path: str = "/v1/models"
    base_path: str = "/v1"


class LocalServer(Record):
    """A server that answered; `models` are litellm's names, to be used with `api_base`."""

    name: str
    api_base: str
    models: tuple[str, ...]


KINDS: tuple[ServerKind, ...] = (
    ServerKind(name="Ollama", port=11434, provider="ollama_chat", list_path="/api/tags", base_path=""),
    ServerKind(name="LM Studio", port=1234, provider="lm_studio"),
    ServerKind(name="llama.cpp", port=8080, provider="openai"),
    ServerKind(name="vLLM", port=8000, provider="hosted_vllm"),
)


def find_local_servers(kinds: Sequence[ServerKind] = KINDS, *, timeout_s: float = _SECONDS) -> tuple[LocalServer, ...]:
    """The servers that answer with a list of models within the time, in the order of `kinds`; all asked at once."""
    with ThreadPoolExecutor(max_workers=max(len(kinds), 1)) as pool:
        found = pool.map(lambda kind: find_server(kind, timeout_s=timeout_s), kinds)
        return tuple(server for server in found if server is not None)


def find_server(kind: ServerKind, *, timeout_s: float = _SECONDS) -> LocalServer | None:
    """One server with its models, or None when there is none or something else at its port."""
    body = _read_list(kind, timeout_s=timeout_s)
    names = find_names(body) if isinstance(body, dict) else None
    if names is None:
        return None
    models = tuple(f"{kind.provider}/{name}" for name in names)
    return LocalServer(name=kind.name, api_base=f"http://{_HOST}:{kind.port}{kind.base_path}", models=models)


def _read_list(kind: ServerKind, *, timeout_s: float) -> Any:
    connection = http.client.HTTPConnection(_HOST, kind.port, timeout=timeout_s)
    try:
        connection.request("GET", kind.list_path, headers={"Accept": "application/json"})
        response = connection.getresponse()
        return json.loads(response.read(_MOST_BYTES)) if response.status == 200 else None
    except (OSError, ValueError, http.client.HTTPException):
        return None  # nobody there, or somebody else
    finally:
        connection.close()
