"""What of an event is written down: no key ever, and of the document and the request only what the user allows."""

from __future__ import annotations

import json
from typing import Any, Literal

from ..core.events import RunEvent
from .redaction import redacted_values

AuditContent = Literal["all", "none"]

_BARE: dict[str, Any] = {
    "run_resumed": {"phase"},
    "phase_entered": {"phase", "round"},
    "model_started": {"agent", "model"},
    "model_called": {"agent", "model", "usage", "seconds", "error"},
    "plan_confirmed": {"edited"},
    "violations_found": {"violations": {"__all__": {"line", "rule"}}},
    "dry_run_finished": {"seconds": True, "protections": True, "error": {"kind", "line"}},
    "check_finished": {"verdict", "score"},
    "run_failed": {"error"},
    "proposal_applied": {"seconds"},
    "exported": {"format", "written"},
}
"""What says nothing about the request or the document; a kind that is not named here leaves its number and its time."""
_FULL: dict[str, Any] = {
    "proposal_ready": {
        "proposal": {
            "id": True,
            "request": True,
            "scripts": True,
            "parameters": True,
            "rejected": True,
            "usage": True,
            "changes": {"__all__": {"id", "task_id"}},
        }
    },
}
"""States, meshes and measurements of a proposal stay out: they are as large as the document."""


def render_fields(event: RunEvent, *, content: AuditContent) -> str:
    """A JSON object of what may be kept of the event."""
    chosen = _BARE.get(event.kind, set()) if content == "none" else _FULL.get(event.kind)
    values = {"kind": event.kind, "run_id": event.run_id}
    values |= event.model_dump(mode="json", include=chosen, exclude={"kind", "run_id"})
    return json.dumps(redacted_values(values), separators=(",", ":"))
