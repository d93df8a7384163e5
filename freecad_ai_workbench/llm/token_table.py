"""litellm's table of tokens, made when somebody first counts with it, and not while litellm is imported.

tiktoken makes the table of 100,000 tokens in one step of 60 to 100 ms in which no other thread has Python, FreeCAD's
window included. Nobody counts with it here: what a provider has not counted is estimated.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def made_late() -> Iterator[None]:
    """Tables asked of tiktoken meanwhile are made when they are first used."""
    tiktoken: Any = importlib.import_module("tiktoken")
    get = tiktoken.get_encoding
    tiktoken.get_encoding = lambda name: _late_encoding(tiktoken.Encoding, name, get)
    try:
        yield
    finally:
        tiktoken.get_encoding = get


def _late_encoding(kind: Any, name: str, get: Callable[[str], Any]) -> Any:
    """An instance of tiktoken's class without the table in it, which takes everything over from one that has it."""

    class LateEncoding(kind):  # type: ignore[misc]
        def __getattr__(self, missing: str) -> Any:
            made = vars(get(name))
            self.__dict__.update(made)
            if missing not in made:
                raise AttributeError(missing)
            return made[missing]

    return LateEncoding.__new__(LateEncoding)
