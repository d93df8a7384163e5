"""Which models a provider or server has, asked where it tells them."""

from __future__ import annotations

import http.client
import json
import ssl
from typing import Any
from urllib.parse import urlsplit

from ..config.connections import Connection
from ..config.providers import find_provider

_MOST_BYTES = 5_000_000
_MOST_MODELS = 2000


def list_models(connection: Connection, key: str | None, *, timeout_s: float = 5.0) -> tuple[str, ...]:
    """Its models' names as it gives them, without ours in front; nothing when it does not tell."""
    url, header = _where(connection)
    headers = {"Accept": "application/json", "anthropic-version": "2023-06-01"}
    if key:
        headers[header] = f"Bearer {key}" if header == "Authorization" else key
    body = _read(url, headers, timeout_s=timeout_s) if url else None
    names = find_names(body) if isinstance(body, dict) else None
    return tuple(name.removeprefix("models/") for name in names or ())[:_MOST_MODELS]


def find_names(body: dict[str, Any]) -> tuple[str, ...] | None:
    """Names of models from Ollama's list, Gemini's or an OpenAI-compatible one; None for any other answer."""
    for key, field in (("data", "id"), ("models", "name")):
        rows = body.get(key)
        if isinstance(rows, list) and all(isinstance(row, dict) and isinstance(row.get(field), str) for row in rows):
            return tuple(row[field] for row in rows)
    return None


def _where(connection: Connection) -> tuple[str, str]:
    """The address of the list, and the header that takes the key."""
    known = find_provider(connection)
    base = connection.api_base.rstrip("/")
    if base:
        path = "/api/tags" if connection.provider.startswith("ollama") else "/models"
        return base + path, "Authorization"
    return (known.list_url, known.key_header) if known is not None else ("", "")


def _read(url: str, headers: dict[str, str], *, timeout_s: float) -> Any:
    """What is there as JSON, or None. A redirection is not followed, so the key goes nowhere else."""
    try:
        parts = urlsplit(url)
        connection = _connection(parts.scheme, parts.hostname or "", port=parts.port, timeout_s=timeout_s)
    except ValueError:  # no port that is a number
        return None
    try:
        connection.request("GET", parts.path, headers=headers)
        response = connection.getresponse()
        return json.loads(response.read(_MOST_BYTES)) if response.status == 200 else None
    except (OSError, ValueError, http.client.HTTPException):
        return None  # nobody there, or somebody else
    finally:
        connection.close()


def _connection(scheme: str, host: str, *, port: int | None, timeout_s: float) -> http.client.HTTPConnection:
    if scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, timeout=timeout_s, context=context)
    return http.client.HTTPConnection(host, port, timeout=timeout_s)
