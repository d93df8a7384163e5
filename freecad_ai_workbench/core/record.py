"""The base of every value that crosses a thread, a process or a file."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """An immutable value without unknown fields. Units: mm, degrees, mm², mm³, kg, seconds, USD, UTC."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


Vector = tuple[float, float, float]
