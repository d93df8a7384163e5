"""The shape of the lists: what may be read, written and called on a value of one type."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Members:
    """Names separated by spaces. A type also has what its base types have."""

    read: str = ""
    write: str = ""
    call: str = ""


@dataclass(frozen=True)
class Limit:
    """Bounds of one numeric argument, found by position (from 0, without the object) or by keyword."""

    position: int
    keyword: str
    low: float = float("-inf")
    high: float = float("inf")


MAX_SIZE = 1e7
"""mm. Beyond it the kernel loses its tolerance (1e-7 mm in a double) and some algorithms no longer end."""
