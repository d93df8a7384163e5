"""Objects of the document that a request names with an @ in front."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Named(NamedTuple):
    """An object by FreeCAD's own name, and by the label that the user sees."""

    name: str
    label: str
    type_id: str = ""


def find_mentions(text: str, objects: Iterable[Named]) -> tuple[str, tuple[str, ...]]:
    """The text without the @ of what was found, and the names of that. The longest label or name counts.

    What stands behind an @ and is no object is left as it is.
    """
    by_call = {call.lower(): item for item in objects for call in (item.name, item.label) if call}
    calls = sorted(by_call, key=len, reverse=True)
    pieces, found, at = [], [], 0
    while (sign := text.find("@", at)) >= 0:
        call = _find_call(text, sign, calls)
        pieces.append(text[at:sign] + ("@" if call is None else ""))
        at = sign + 1
        if call is not None:
            pieces.append(text[at : at + len(call)])
            found.append(by_call[call].name)
            at += len(call)
    return "".join((*pieces, text[at:])), tuple(dict.fromkeys(found))


def _find_call(text: str, sign: int, calls: Iterable[str]) -> str | None:
    """What an @ names that does not stand within a word."""
    if sign and (text[sign - 1].isalnum() or text[sign - 1] in "_@"):
        return None
    rest = text[sign + 1 :].lower()
    return next((call for call in calls if rest.startswith(call) and not _goes_on(rest[len(call) :])), None)


def _goes_on(rest: str) -> bool:
    return bool(rest) and (rest[0].isalnum() or rest[0] == "_")
