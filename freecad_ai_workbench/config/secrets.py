"""API keys: read from the environment when a call is made, kept nowhere, and blotted out of every text."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

_NAMES = re.compile(r"(_KEY|_TOKEN|_SECRET|_PASSWORD)$|^(AWS_|AZURE_AD_)", re.IGNORECASE)
_KEY_SHAPES = re.compile(r"\b(sk|pk|gsk|xai|hf|key)[-_][A-Za-z0-9_\-]{12,}|\bAIza[A-Za-z0-9_\-]{20,}|Bearer\s+\S{8,}")
_SHORTEST = 6
BLOT = "«key»"


def find_secret(variable: str, *, environment: Mapping[str, str] = os.environ) -> str | None:
    """The value of an environment variable at this moment; None when it is not set or empty."""
    return environment.get(variable) or None


def redact(text: str, *, environment: Mapping[str, str] = os.environ) -> str:
    """The text without any value of a secret environment variable and without anything shaped like a key."""
    for name, value in environment.items():
        if len(value) >= _SHORTEST and _NAMES.search(name):
            text = text.replace(value, BLOT)
    return _KEY_SHAPES.sub(BLOT, text)
