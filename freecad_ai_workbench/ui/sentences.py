"""Sentences of the parts below the panel in the user's language.

Errors, findings and violations are made where there is no window, travel between processes, and are read by models and
logs, so they are English. A finished sentence is recognised by the template that it was made from, and what was filled
in is put into the template's translation; that may be a sentence or phrase itself.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

CONTEXT = "AIDesignerSentences"
DEEPEST = 4
"""So many sentences may stand within each other."""
_GAP = re.compile(r"\{\w*\}")
_BETWEEN = re.compile(r"(?<=[.!?:;]) ")


class Sentences:
    """Knows translations by template, `{}` for what is filled in, or `{0}`, `{1}` where the order differs."""

    def __init__(self, translations: Mapping[str, str]) -> None:
        self._whole = {source.strip(): text.strip() for source, text in translations.items() if not _GAP.search(source)}
        patterns = [(source, text) for source, text in translations.items() if _GAP.search(source)]
        patterns.sort(key=lambda pair: len(_GAP.sub("", pair[0])), reverse=True)  # the one that says most comes first
        self._patterns = [(source, _GAP.split(source), text) for source, text in patterns if _is_telling(source)]
        self.say = lru_cache(maxsize=2000)(self._say)

    def _say(self, text: str) -> str:
        """The text in the language of the translations; what is not known stays as it is."""
        told = "\n".join(self._said(line, 0) for line in text.split("\n"))
        return told if told != text else self._said(text, 0)

    def _said(self, text: str, depth: int) -> str:
        if not text or depth > DEEPEST:
            return text
        ends = [found.start() for found in _BETWEEN.finditer(text)]
        for end in ends if text not in self._whole else ():
            if (remedy := self._whole.get(text[end + 1 :])) is not None:  # else a gap before it would swallow it
                return f"{self._said(text[:end], depth)} {remedy}"
        found = self._find(text, depth)
        return found if found is not None else self._piecewise(text, ends, depth)

    def _find(self, text: str, depth: int) -> str | None:
        if text in self._whole:
            return self._whole[text]
        for source, pieces, translation in self._patterns:
            if all(piece in text for piece in pieces) and (match := _pattern(source).fullmatch(text)):
                return _filled(translation, [self._said(part or "", depth + 1) for part in match.groups()])
        return None

    def _piecewise(self, text: str, ends: list[int], depth: int) -> str:
        """Several sentences or phrases one after the other: each is looked for, the longest beginning first."""
        for end in reversed(ends):
            head = self._find_but_for_its_end(text[:end], depth)
            if head is not None:
                return f"{head} {self._said(text[end + 1 :], depth)}"
        for end in ends:
            tail = self._find_but_for_its_end(text[end + 1 :], depth) if text[end - 1] == ":" else None
            if tail is not None:
                return f"{text[:end]} {tail}"
        return text

    def _find_but_for_its_end(self, text: str, depth: int) -> str | None:
        found = self._find(text, depth)
        if found is None and text[-1:] in (".", ":", ";"):
            phrase = self._find(text[:-1], depth)
            return None if phrase is None else phrase + text[-1]
        return found


def read_sentences(file: Path) -> Sentences:
    """The sentences of a translators' file; none where the file is not there."""
    if not file.is_file():
        return Sentences({})
    root = ElementTree.parse(file).getroot()  # noqa: S314 - a file of the add-on
    contexts = (context for context in root.iter("context") if context.findtext("name") == CONTEXT)
    messages = (message for context in contexts for message in context.iter("message"))
    pairs = ((item.findtext("source") or "", item.findtext("translation") or "") for item in messages)
    return Sentences({source: text for source, text in pairs if text})


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, _GAP.split(source))), re.DOTALL)


def _is_telling(source: str) -> bool:
    """Whether the template has words enough of its own to be recognised by."""
    return len(re.sub(r"\W", "", _GAP.sub("", source))) >= 2


def _filled(translation: str, parts: list[str]) -> str:
    """The translation with its gaps filled; by number, or in order."""
    numbered = iter(range(len(parts)))

    def fill(gap: re.Match[str]) -> str:
        name = gap.group()[1:-1]
        at = int(name) if name.isdigit() else next(numbered, len(parts))
        return parts[at] if at < len(parts) else gap.group()

    return _GAP.sub(fill, translation)
