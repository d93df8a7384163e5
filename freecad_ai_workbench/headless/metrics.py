"""What models were asked for and what came of it, as JSON or for Prometheus."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta

from ..storage.audit import utc_now
from ..storage.audit_chain import lines_of
from ..storage.metrics import Metrics, count, render_prometheus
from .answer import Answer
from .audit import read_trail


def metrics(chosen: Namespace) -> Answer:
    """The metrics of the audit trail."""
    return Answer(done=True, body=read_metrics(chosen).model_dump(mode="json"))


def prometheus(chosen: Namespace) -> str:
    """The same as Prometheus reads it."""
    return render_prometheus(read_metrics(chosen))


def read_metrics(chosen: Namespace) -> Metrics:
    """Counted from the lines of the last `--days`, by default from all. DocumentError."""
    lines = lines_of(read_trail(chosen.source))
    if chosen.days is not None:
        since = (utc_now() - timedelta(days=chosen.days)).isoformat()
        lines = [line for line in lines if line["time"] >= since]
    return count(lines)
