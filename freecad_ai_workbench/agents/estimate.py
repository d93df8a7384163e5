"""What the first call of a request will read, told before it is sent where that is much."""

from __future__ import annotations

from ..core.messages import LLMRequest, Usage, count_tokens
from ..core.record import Record
from ..core.run import RunRequest
from ..llm.prices import estimated_inputs
from .context import render_earlier, render_situation

LARGE_TOKENS = 2000
"""An ordinary request reads a thousand; from twice that on the user is told."""


class Estimate(Record):
    """Roughly, in tokens: all of it, and what of that is the document, what was said earlier, and pictures.

    `cost_usd` is for reading alone, the answer comes on top; None where the model's price is unknown.
    """

    model: str
    tokens: int
    cost_usd: float | None = None
    document: int = 0
    earlier: int = 0
    pictures: int = 0


def estimate(call: LLMRequest, *, request: RunRequest, reading: Usage) -> Estimate:
    """The call for a request by what it is made of; `reading` is what it will use, without the answer."""
    situation = render_situation(request, request.design)
    told = () if request.shown == "nothing" else ("document", "selection")
    return Estimate(
        model=call.model,
        tokens=reading.input_tokens,
        cost_usd=reading.cost_usd,
        document=sum(count_tokens(situation[part]) for part in told),
        earlier=count_tokens(render_earlier(request.earlier, request=request.text)) if request.earlier else 0,
        pictures=reading.input_tokens - estimated_inputs(call.without_images()),
    )
