"""The audit trail is one JSON line an event."""

from __future__ import annotations

import json
import threading
from datetime import datetime, timezone
from pathlib import Path

from freecad_ai_workbench.core.events import RequestReceived, RunCancelled, TextStreamed
from freecad_ai_workbench.storage.audit import AuditTrail


def noon() -> datetime:
    return datetime(2026, 1, 2, 12, 0, tzinfo=timezone.utc)


def test_events_are_numbered_lines_with_utc_time(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path / "audit", clock=noon)
    trail.append(RequestReceived(run_id="r", text="Ø 5\nplate"))
    trail.append(TextStreamed(run_id="r", agent="planner", text="…"))
    trail.append(RunCancelled(run_id="r"))
    lines = [json.loads(line) for line in trail.path.read_text(encoding="utf-8").splitlines()]
    assert [(line["sequence"], line["kind"]) for line in lines] == [(1, "request_received"), (2, "run_cancelled")]
    assert lines[0]["text"] == "Ø 5\nplate"
    assert lines[0]["time"] == "2026-01-02T12:00:00+00:00"


def test_threads_do_not_mix_their_lines(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    writers = [
        threading.Thread(target=lambda: [trail.append(RunCancelled(run_id="r")) for _ in range(50)]) for _ in range(4)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    numbers = [json.loads(line)["sequence"] for line in trail.path.read_text().splitlines()]
    assert numbers == list(range(1, 201))
