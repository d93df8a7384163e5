"""From the text of a reply to what was asked for: thoughts split off, scripts found among prose."""

from __future__ import annotations

import re

from ..core.errors import ReplyError

_OPEN, _CLOSE = "<think>", "</think>"
_THOUGHTS = re.compile(r"<(think|thinking|thought|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
FENCE = re.compile(r"```[ \t]*([A-Za-z0-9_+-]*)[^\n`]*\n(.*?)(?:\r?\n)?[ \t]*```", re.DOTALL)
"""A fenced block: its language, and what stands in it."""
_PYTHON = frozenset({"python", "py", "python3", "freecad", "fcmacro"})
_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+\w", re.MULTILINE)


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


def without_thoughts(text: str) -> str:
    """A complete text without what stands in tags for thinking."""
    return _THOUGHTS.sub("", text)


def find_scripts(text: str) -> tuple[str, ...]:
    """The Python sources in a reply that holds other things as well, in their order: its fenced Python blocks."""
    blocks = FENCE.findall(without_thoughts(text))
    return tuple(body.strip("\r\n") + "\n" for language, body in blocks if _is_python(language, body))


def without_scripts(text: str) -> str:
    """The rest of such a reply."""
    return FENCE.sub(lambda match: "" if _is_python(match[1], match[2]) else match[0], without_thoughts(text))


def _is_python(language: str, body: str) -> bool:
    """By its name; a block without one by what it imports."""
    return language.lower() in _PYTHON or (not language and _IMPORT.search(body) is not None)


def parse_script(text: str) -> str:
    """The Python source in a reply: the longest fenced block, or the whole text when it has no fence.

    Raises ReplyError when there is nothing that could be a script.
    """
    text = without_thoughts(text)
    blocks = [body for language, body in FENCE.findall(text) if not language or language.lower() in _PYTHON]
    source = max(blocks, key=len, default="")
    if not source and "```" not in text and _IMPORT.search(text):
        source = text
    if not source.strip():
        raise ReplyError("The model should have answered with a Python script, but there is none in its reply.")
    return source.strip("\r\n") + "\n"
