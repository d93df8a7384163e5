"""Caps on what runs may use, and what is missing when one is reached."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .record import Record

Span = Literal["run", "day"]
Unit = Literal["tokens", "usd"]


class DayLimits(Record):
    """What all runs of one day, in all open FreeCADs, may use together; None for no limit."""

    cost_usd: Annotated[float, Field(ge=0)] | None = None
    tokens: Annotated[int, Field(gt=0)] | None = None


class Shortage(Record):
    """A cap that the next model call could pass: what was used of it, and what that call may need at most."""

    span: Span
    unit: Unit
    cap: float
    used: float
    needed: float = Field(0.0, description="0 where the model's price is unknown")

    @property
    def raised_cap(self) -> float:
        """A cap that leaves room for that call and one like it, and is half as high again at least; whole tokens."""
        wanted = max(1.5 * self.cap, self.used + 2 * self.needed)
        return float(-(-wanted // 1000) * 1000) if self.unit == "tokens" else -(-wanted * 100 // 1) / 100

    def raised(self) -> dict[str, float | int]:
        """That cap by the name of the limit."""
        return {"tokens": int(self.raised_cap)} if self.unit == "tokens" else {"cost_usd": self.raised_cap}
