"""The state of a run as JSON, made in small pieces so that no other thread waits long for Python.

It is written after every step and is as large as the document, several times over. What `model_dump_json` makes of it
in one go, in which a window would stand still, is put together here from its objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from ..core.design import DesignState
from ..core.dry_run import DryRunResult
from ..core.proposal import Proposal
from ..core.record import Record
from ..core.run import RunRequest, RunState

_LARGE = (RunState, RunRequest, DryRunResult, Proposal)
"""What holds designs, or something that does."""


class RunText:
    """Renders one state of a run after the other; a design that is the same as last time is not rendered again."""

    def __init__(self) -> None:
        self._designs: dict[int, tuple[DesignState, str]] = {}

    def render(self, state: RunState) -> str:
        """The same text as `state.model_dump_json()`."""
        before, self._designs = self._designs, {}
        return "".join(self._pieces(state, before))

    def _pieces(self, value: Any, before: dict[int, tuple[DesignState, str]]) -> Iterator[str]:
        if isinstance(value, DesignState):
            yield self._design(value, before)
        elif isinstance(value, _LARGE):
            yield from self._fields(value, before)
        elif isinstance(value, Record):
            yield value.model_dump_json()
        elif isinstance(value, tuple):
            yield from self._items(value, before)
        else:
            yield to_json(value).decode()

    def _fields(self, value: Record, before: dict[int, tuple[DesignState, str]]) -> Iterator[str]:
        mark = "{"
        for name, field in type(value).model_fields.items():
            if not field.exclude:
                yield f'{mark}"{name}":'
                yield from self._pieces(getattr(value, name), before)
                mark = ","
        yield "}"

    def _items(self, values: tuple[Any, ...], before: dict[int, tuple[DesignState, str]]) -> Iterator[str]:
        for at, one in enumerate(values):
            yield "," if at else "["
            yield from self._pieces(one, before)
        yield "]" if values else "[]"

    def _design(self, design: DesignState, before: dict[int, tuple[DesignState, str]]) -> str:
        """Designs never change, so the one that is at the same place in memory is still the same."""
        known = self._designs.get(id(design)) or before.get(id(design))
        if known is None:
            items = ",".join(item.model_dump_json() for item in design.objects)
            known = design, f'{{"document":{to_json(design.document).decode()},"objects":[{items}]}}'
        self._designs[id(design)] = known
        return known[1]
