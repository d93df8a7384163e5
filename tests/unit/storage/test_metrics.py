"""Metrics are counted from the lines of the audit trail."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.core.events import (
    CheckFinished,
    ModelCalled,
    PhaseEntered,
    ProposalAccepted,
    RequestReceived,
    RunEvent,
    RunFailed,
)
from freecad_ai_workbench.core.messages import AgentName, Usage
from freecad_ai_workbench.core.validation import ValidationResult, Verdict
from freecad_ai_workbench.storage.audit import AuditTrail
from freecad_ai_workbench.storage.audit_chain import read_sessions
from freecad_ai_workbench.storage.metrics import Metrics, count, count_days, provider_of, render_prometheus


def call(
    run: str, agent: AgentName, model: str, *, seconds: float, cost: float | None = 0.5, error: str = ""
) -> RunEvent:
    usage = Usage(calls=1, input_tokens=100, output_tokens=10, cost_usd=cost)
    return ModelCalled(run_id=run, agent=agent, model=model, usage=usage, seconds=seconds, error=error)


def judged(run: str, verdict: Verdict) -> RunEvent:
    return CheckFinished(run_id=run, validation=ValidationResult(), verdict=verdict, score=0.5)


EVENTS = (
    RequestReceived(run_id="a", text="x"),
    *(call("a", "generator", "openai/gpt", seconds=second) for second in range(1, 101)),
    call("a", "planner", "anthropic/claude", seconds=2.0, cost=None),
    call("a", "planner", "anthropic/claude", seconds=4.0, error="TransientModelError"),
    PhaseEntered(run_id="a", phase="build", round=2),
    judged("a", "refine"),
    judged("a", "pass"),
    ProposalAccepted(run_id="a", task_ids=("x",)),
    RequestReceived(run_id="b", text="x"),
    call("b", "generator", "ollama/qwen", seconds=1.0, cost=0.0),
    PhaseEntered(run_id="b", phase="build", round=1),
    judged("b", "replan"),
    RunFailed(run_id="b", error="ModelError", message="no"),
)


@pytest.fixture(params=["all", "none"])
def metrics(request: pytest.FixtureRequest, tmp_path: Path) -> Metrics:
    """The same whatever the privacy setting leaves in the trail."""
    trail = AuditTrail(tmp_path, content=request.param)
    for event in EVENTS:
        trail.append(event)
    return count(line.values for session in read_sessions(tmp_path) for line in session.lines)


def of(metrics: Metrics, agent: str, provider: str) -> Any:
    (found,) = [one for one in metrics.models if (one.agent, one.provider) == (agent, provider)]
    return found


def test_runs_are_counted_by_what_came_of_them(metrics: Metrics) -> None:
    assert (metrics.runs, metrics.rounds) == (2, 3)
    assert metrics.outcomes == {"failed": 1}
    assert metrics.verdicts == {"pass": 1, "replan": 1}
    assert metrics.decisions == {"accepted": 1}


def test_each_agent_with_each_provider_is_counted_for_itself(metrics: Metrics) -> None:
    generator = of(metrics, "generator", "openai")
    assert (generator.calls, generator.input_tokens, generator.output_tokens) == (100, 10_000, 1000)
    assert (generator.cost_usd, generator.errors, generator.runs) == (50.0, 0, 1)
    assert (generator.rounds, generator.verdicts) == (2, {"pass": 1})
    planner = of(metrics, "planner", "anthropic")
    assert (planner.calls, planner.errors, planner.cost_usd, planner.known_usd) == (2, 1, None, 0.5)
    assert of(metrics, "generator", "ollama").verdicts == {"replan": 1}


def test_percentiles_are_of_the_nearest_rank(metrics: Metrics) -> None:
    taken = of(metrics, "generator", "openai").seconds
    assert (taken.p50, taken.p90, taken.p99, taken.longest, taken.total) == (50, 90, 99, 100, 5050)
    assert of(metrics, "generator", "ollama").seconds.p50 == 1.0


def test_without_lines_there_is_nothing() -> None:
    assert count(()) == Metrics()
    assert "nan" not in render_prometheus(Metrics()).lower()


def test_a_model_without_a_prefix_has_no_named_provider() -> None:
    assert [provider_of(name) for name in ("openai/gpt", "work/a/b", "gpt")] == ["openai", "work", "unnamed"]


def test_prometheus_gets_families_of_well_formed_lines(metrics: Metrics) -> None:
    text = render_prometheus(metrics)
    sample = re.compile(r'^ai_designer_[a-z_]+\{([a-z_]+="[^"]*",?)+\} [0-9.e+-]+$')
    lines = text.splitlines()
    assert not [line for line in lines if not line.startswith("# ") and not sample.match(line)]
    assert 'ai_designer_model_calls_total{agent="generator",provider="openai"} 100' in lines
    assert 'ai_designer_model_seconds{agent="generator",provider="openai",quantile="0.9"} 90' in lines
    assert 'ai_designer_model_tokens_total{agent="planner",provider="anthropic",direction="input"} 200' in lines
    assert 'ai_designer_model_verdicts_total{agent="generator",provider="ollama",verdict="replan"} 1' in lines
    families = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert len(families) == len(set(families)) == 9


def test_labels_are_escaped() -> None:
    event = call("r", "planner", 'a"\\b/x', seconds=1.0).model_dump(mode="json")
    assert r'provider="a\"\\b"' in render_prometheus(count([event]))


def test_calls_are_counted_by_day() -> None:
    def call(day: str, tokens: int, cost: float | None) -> dict[str, object]:
        usage = {"input_tokens": tokens, "output_tokens": 1, "cost_usd": cost}
        return {"kind": "model_called", "time": f"{day}T23:59:59+00:00", "usage": usage}

    lines = [call("2026-02-27", 9, 0.5), call("2026-02-28", 10, None), call("2026-03-01", 20, 0.25)]
    days = count_days([*lines, {"kind": "run_failed", "time": "2026-03-01"}], last=date(2026, 3, 1), days=2)
    assert [(one.day, one.calls, one.tokens, one.known_usd) for one in days] == [
        ("2026-02-28", 1, 11, 0.0),
        ("2026-03-01", 1, 21, 0.25),
    ]
