"""What was edited and not recomputed yet: the user's own doing, so it is computed before scripts run, and told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.validation import Finding


def compute_pending(doc: Any) -> tuple[str, ...]:
    """Recompute what waits for it; the labels of what did.

    Inside a transaction, undo marks it again: FreeCAD restores the old results, and what was restored is to be
    computed.
    """
    if not doc.isTouched():
        return ()
    labels = tuple(item.Label for item in doc.Objects if "Touched" in item.State)
    doc.recompute()
    return labels


def check_pending(labels: Sequence[str]) -> list[Finding]:
    """A finding that says what is computed besides what the scripts do, if anything is."""
    if not labels:
        return []
    names = ", ".join(labels)
    return [
        Finding(
            check="pending",
            category="geometry",
            outcome="skipped",
            message=f"Changed before, and not recomputed until the trial: {names}. Accepting recomputes it, too.",
            measured=names,
        )
    ]
