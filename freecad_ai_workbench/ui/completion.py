"""What the word in front of the cursor could become: a command, what a recipe takes, or an object of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

MOST = 40
_COMMAND_HEAD = re.compile(r"\s*/([\w-]*)")
_WORD_BEFORE = re.compile(r"(\S*)$")
_OBJECT_BEFORE = re.compile(r"(?<![^\s(,;])@([^@\n]{0,60})$")


@dataclass(frozen=True)
class Choice:
    """One thing to choose: `text` is what it is called, `hint` a word about it, `typed` what it puts into the box.

    `tag` is for who offers it: the name of an object that is to go along.
    """

    text: str
    hint: str
    typed: str
    tag: str = ""


@dataclass(frozen=True)
class Offer:
    """Choices for the piece of the text from `start` to the cursor."""

    start: int
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Sources:
    """Where choices come from: all commands, the words that one of them takes, and the document's objects."""

    commands: Callable[[], Iterable[Choice]]
    words_of: Callable[[str], Iterable[Choice]]
    objects: Callable[[], Iterable[Choice]]


def offer(text: str, sources: Sources) -> Offer | None:
    """What there is to choose from for a text that ends at the cursor; None for nothing."""
    if named := _OBJECT_BEFORE.search(text):
        return _offer(named.start(), _matching(named[1], sources.objects()))
    head = _COMMAND_HEAD.match(text)
    if head is None:
        return None
    if head.end() == len(text):
        return _offer(head.start(1) - 1, _matching(head[1], sources.commands()))
    word = _WORD_BEFORE.search(text)
    if word is None or "=" in word[1] or not text[head.end()].isspace():
        return None
    given = {piece.partition("=")[0] for piece in text[head.end() : word.start()].split()}
    free = [choice for choice in sources.words_of(head[1].lower()) if choice.text not in given]
    return _offer(word.start(), _matching(word[1], free))


def _offer(start: int, choices: Sequence[Choice]) -> Offer | None:
    return Offer(start, tuple(choices[:MOST])) if choices else None


def _matching(begun: str, choices: Iterable[Choice]) -> list[Choice]:
    """Those that begin so, then those in which a word begins so."""
    wanted = begun.lower()
    first, later = [], []
    for choice in choices:
        text = choice.text.lower()
        if text.startswith(wanted):
            first.append(choice)
        elif re.search(rf"(?<![^\W_]){re.escape(wanted)}", f"{text} {choice.tag.lower()}"):
            later.append(choice)
    return first + later
