"""A common budget for many runs: what each may use at most, so that all of them together stay within it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...core.messages import Usage
from ...core.run import RunLimits
from .job import DesignJob


@dataclass
class Budget:
    """`cost_usd` and `tokens` for all; None: no limit. What runs is reserved until its usage is known."""

    cost_usd: float | None = None
    tokens: int | None = None
    slots: int = 1
    _spent: Usage = field(default_factory=Usage)
    _reserved: dict[str, tuple[float, int]] = field(default_factory=dict)

    def reserve(self, job: DesignJob) -> DesignJob | None:
        """The job with limits that fit into what is left; None when there is nothing left for it now."""
        limits = job.limits
        free = max(self.slots - len(self._reserved), 1)
        cost = _share(self.cost_usd, self._used_usd, cap=limits.cost_usd, free=free)
        tokens = _share(self.tokens, self._used_tokens, cap=limits.tokens, free=free)
        if (cost is not None and cost <= 0 < (self.cost_usd or 0)) or (tokens is not None and tokens < 1):
            return None
        whole = None if tokens is None else int(tokens)
        self._reserved[job.id] = (cost or 0.0, whole or 0)
        limits = RunLimits.model_validate({**limits.model_dump(), "cost_usd": cost, "tokens": whole})
        return job.model_copy(update={"limits": limits})

    def settle(self, job_id: str, usage: Usage) -> None:
        """What a run used in place of what was reserved for it."""
        self._reserved.pop(job_id, None)
        self._spent += usage

    @property
    def _used_usd(self) -> float:
        return (self._spent.cost_usd or 0.0) + sum(cost for cost, _ in self._reserved.values())

    @property
    def _used_tokens(self) -> float:
        own = self._spent.input_tokens + self._spent.output_tokens
        return own + sum(tokens for _, tokens in self._reserved.values())


def _share(limit: float | None, used: float, *, cap: float | None, free: int) -> float | None:
    """What one of `free` runs may use of what is left: its own cap if that fits, else an equal part."""
    if limit is None:
        return cap
    left = limit - used
    return min(cap, left) if cap is not None else left / free
