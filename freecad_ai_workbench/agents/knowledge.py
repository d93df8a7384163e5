"""What the generator is told beside its task: example scripts and reference cards, as many as fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..core.messages import count_tokens
from ..prompts.examples import find_examples
from ..prompts.reference import find_reference

_TYPE = re.compile(r"\"(\w+::\w+)\"")
_EVERYDAY = frozenset({"PartDesign::Pad", "PartDesign::Pocket", "Sketcher::SketchObject"})


def render_knowledge(text: str, *, tokens: int, examples: int, cards: int) -> str:
    """The nearest examples and cards for a text within a budget.

    The nearest example stands first, because it shows more than a card tells; cut down to what leaves room for the
    cards, of which those are left out that tell what it shows. Then come further examples, if they fit.
    """
    told = [_tagged("reference", item) for item in find_reference(text, most=cards)]
    room = tokens - sum(map(count_tokens, (_tagged("example", ""), *told)))
    shown = [_tagged("example", item) for item in find_examples(text, most=examples, tokens=room)]
    news = [item for item in told if not _shows(shown[:1], item)]
    return "\n".join(_fitting((*shown[:1], *news, *shown[1:]), tokens=tokens))


def _shows(examples: Sequence[str], card: str) -> bool:
    """Whether examples make all that a card tells of; what every other script makes says nothing."""
    told = set(_TYPE.findall(card)) - _EVERYDAY
    return bool(told) and told <= {name for example in examples for name in _TYPE.findall(example)}


def _tagged(name: str, text: str) -> str:
    return f"<{name}>\n{text.strip()}\n</{name}>"


def _fitting(pieces: tuple[str, ...], *, tokens: int) -> Iterator[str]:
    for piece in pieces:
        size = count_tokens(piece)
        if size <= tokens:
            tokens -= size
            yield piece
