"""What was used, as rows of a table that tooltip and page draw."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.caps import DayLimits
from ..core.messages import AgentName, Usage
from ..core.run import RunLimits
from .amounts import count, money
from .qt import tr

Spent = Mapping[tuple[AgentName, str], Usage]
Row = tuple[str, ...]


def agent_word(agent: str) -> str:
    """An agent as the chat calls it."""
    return {"planner": tr("Planner"), "generator": tr("Script"), "validator": tr("Review")}.get(agent, agent)


def price_text(usage: Usage) -> str:
    """What it cost, or that this is not known."""
    return tr("price unknown") if usage.cost_usd is None else money(usage.cost_usd)


def tokens_of(usage: Usage) -> int:
    """All tokens, read and written."""
    return usage.input_tokens + usage.output_tokens


def usage_rows(spent: Spent) -> list[Row]:
    """Agent, model, calls, tokens read and written, money; one row for each agent and model."""
    return [
        (
            agent_word(agent),
            model,
            str(usage.calls),
            count(usage.input_tokens),
            count(usage.output_tokens),
            price_text(usage),
        )
        for (agent, model), usage in spent.items()
    ]


def usage_head() -> Row:
    """What the columns of `usage_rows` are."""
    return (tr("Agent"), tr("Model"), tr("Calls"), tr("Read"), tr("Written"), tr("Cost"))


def cap_rows(*, run: Usage, limits: RunLimits, day: Usage | None, day_limits: DayLimits) -> list[Row]:
    """Each cap that is set: what it is for, how much of it was used, and what is left."""
    rows: list[Row] = []
    for span, usage, caps in ((tr("This run"), run, limits), (tr("Today"), day, day_limits)):
        if usage is None:
            continue
        if caps.tokens is not None:
            left = max(caps.tokens - tokens_of(usage), 0)
            rows.append((span, tr("{} tokens").format(count(caps.tokens)), tr("{} left").format(count(left))))
        if caps.cost_usd is not None:
            left_usd = max(caps.cost_usd - (usage.cost_usd or 0.0), 0.0)
            rows.append((span, money(caps.cost_usd), tr("{} left").format(money(left_usd))))
    return rows
