"""Work that is done piece by piece, so that others get their turn in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Pieces = Generator[None, None, T]
"""Yields after every piece and returns what came of it."""


def whole(pieces: Pieces[T]) -> T:
    """All of it at once."""
    while True:
        try:
            next(pieces)
        except StopIteration as last:
            return last.value  # type: ignore[no-any-return]
