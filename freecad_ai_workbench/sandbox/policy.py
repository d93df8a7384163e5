"""The first wall: what a script says is held against lists before anything of it runs.

This wall is no boundary alone: what a name means is only known when the script runs, so each access is checked again by
the guards, in a process of its own first.
"""

from __future__ import annotations

from ..core.script import Violation
from .compiler import compile_script


def check_script(source: str) -> tuple[Violation, ...]:
    """All that is wrong with the script, by line; empty if it may run. Never raises."""
    result = compile_script(source)
    return result if isinstance(result, tuple) else ()
