"""Places in a text as Qt counts them, and as Python does: characters beyond the basic plane are two for Qt."""

from __future__ import annotations


def units(text: str) -> int:
    """Length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def beginning(text: str, count: int) -> str:
    """The text up to a place that Qt counts as `count`."""
    return text[:count] if text.isascii() else text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore")
