"""What the generator is told beside its task: example scripts and reference cards, as many as fit."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.messages import count_tokens
from ..prompts.examples import find_examples
from ..prompts.reference import find_reference

_EXAMPLES_LOOKED_AT = 3


def render_knowledge(text: str, *, tokens: int, examples: int, cards: int) -> str:
    """The nearest examples and cards for a text within a budget; one that is too long is passed over.

    The nearest example comes first, because it shows more than a card tells; then the cards, then further examples.
    """
    found = find_examples(text, most=_EXAMPLES_LOOKED_AT) if examples else ()
    shown = [_tagged("example", item) for item in found]
    told = [_tagged("reference", item) for item in (find_reference(text, most=cards) if cards else ())]
    first = next((at for at, item in enumerate(shown) if count_tokens(item) <= tokens), len(shown))
    order = (*shown[first : first + 1], *told, *shown[first + 1 : first + examples])
    return "\n".join(_fitting(order, tokens=tokens))


def _tagged(name: str, text: str) -> str:
    return f"<{name}>\n{text.strip()}\n</{name}>"


def _fitting(pieces: tuple[str, ...], *, tokens: int) -> Iterator[str]:
    for piece in pieces:
        size = count_tokens(piece)
        if size <= tokens:
            tokens -= size
            yield piece
