"""From the text of a reply to what was asked for: thoughts split off, JSON and scripts found among prose."""

from __future__ import annotations

import json
import re
from typing import Any

from ..core.errors import ReplyError

_OPEN, _CLOSE = "<think>", "</think>"
_FENCE = re.compile(r"```[ \t]*([A-Za-z0-9_+-]*)[ \t]*\r?\n(.*?)(?:\r?\n)?```", re.DOTALL)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


class ThoughtSplitter:
    """Splits a stream into answer and thoughts at `<think>` tags, also where a tag is cut between two pieces."""

    def __init__(self) -> None:
        self._thinking = False
        self._held = ""

    def feed(self, piece: str) -> list[tuple[str, bool]]:
        """The parts of the text so far that are sure, each with whether it is a thought."""
        self._held += piece
        parts: list[tuple[str, bool]] = []
        while True:
            tag = _CLOSE if self._thinking else _OPEN
            at = self._held.find(tag)
            if at < 0:
                break
            parts.append((self._held[:at], self._thinking))
            self._held = self._held[at + len(tag) :]
            self._thinking = not self._thinking
        sure = len(self._held) - _started_tag(self._held, tag)
        parts.append((self._held[:sure], self._thinking))
        self._held = self._held[sure:]
        return [(text, thought) for text, thought in parts if text]

    def end(self) -> list[tuple[str, bool]]:
        """What was still held back."""
        held, self._held = self._held, ""
        return [(held, self._thinking)] if held else []


def _started_tag(text: str, tag: str) -> int:
    """Length of the longest end of `text` that could be the beginning of `tag`."""
    return next((size for size in range(len(tag) - 1, 0, -1) if text.endswith(tag[:size])), 0)


def split_thoughts(text: str) -> tuple[str, str]:
    """Answer and thoughts of a complete text; a closing tag without an opening one ends a thought all the same."""
    if _CLOSE in text and _OPEN not in text.partition(_CLOSE)[0]:
        text = _OPEN + text
    splitter = ThoughtSplitter()
    parts = [*splitter.feed(text), *splitter.end()]
    answer = "".join(part for part, thought in parts if not thought)
    return answer.strip(), "".join(part for part, thought in parts if thought).strip()


def parse_json(text: str) -> dict[str, Any]:
    """The JSON object in a reply, also inside a fence, among prose or with trailing commas. Raises ReplyError."""
    candidates = [body for language, body in _FENCE.findall(text) if language.lower() in ("", "json")]
    start, end = text.find("{"), text.rfind("}")
    if 0 <= start < end:
        candidates.append(text[start : end + 1])
    for candidate in candidates:
        for attempt in (candidate, _TRAILING_COMMA.sub(r"\1", candidate)):
            try:
                value = json.loads(attempt)
            except ValueError:
                continue
            if isinstance(value, dict):
                return value
    raise ReplyError("The model should have answered with a JSON object, but there is none in its reply.")


def find_scripts(text: str) -> tuple[str, ...]:
    """The Python sources in a reply that holds other things as well, in their order: its fenced Python blocks."""
    return tuple(body.strip("\n") + "\n" for language, body in _FENCE.findall(text) if _is_python(language))


def without_scripts(text: str) -> str:
    """The rest of such a reply."""
    return _FENCE.sub(lambda match: "" if _is_python(match[1]) else match[0], text)


def _is_python(language: str) -> bool:
    return language.lower() in ("python", "py", "python3")


def parse_script(text: str) -> str:
    """The Python source in a reply: the longest fenced block, or the whole text when it has no fence.

    Raises ReplyError when there is nothing that could be a script.
    """
    blocks = [body for language, body in _FENCE.findall(text) if language.lower() in ("", "python", "py", "python3")]
    source = max(blocks, key=len, default="")
    if not source and "```" not in text and re.search(r"^\s*(import|from)\s+\w", text, re.MULTILINE):
        source = text
    if not source.strip():
        raise ReplyError("The model should have answered with a Python script, but there is none in its reply.")
    return source.strip("\n") + "\n"
