"""What the generator is told beside its task: example scripts and reference cards, as many as fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..core.messages import count_tokens
from ..prompts.examples import find_examples

_EXAMPLES_LOOKED_AT = 3


def render_knowledge(text: str, *, tokens: int, examples: int, cards: int) -> str:
    """The nearest examples and cards for a text, best first, within a budget; one that is too long is passed over.

    An example shows more than a card tells, so examples choose first.
    """
    found = find_examples(text, most=max(_EXAMPLES_LOOKED_AT, examples)) if examples else ()
    shown = [f"<example>\n{item.strip()}\n</example>" for item in found]
    chosen = list(_fitting(shown, tokens=tokens, most=examples))
    return "\n".join(chosen)


def _fitting(pieces: Iterable[str], *, tokens: int, most: int) -> Iterator[str]:
    count = 0
    for piece in pieces:
        size = count_tokens(piece)
        if count < most and size <= tokens:
            count, tokens = count + 1, tokens - size
            yield piece
