"""What models were asked for and what came of it, counted from the lines of the audit trail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ..core.record import Record

OUTCOMES = {
    "proposal_ready": "proposed",
    "questions_asked": "asked",
    "run_refused": "refused",
    "run_failed": "failed",
    "run_cancelled": "cancelled",
}
DECISIONS = {
    "proposal_accepted": "accepted",
    "proposal_rejected": "rejected",
    "proposal_applied": "applied",
    "apply_failed": "apply_failed",
    "proposal_undone": "undone",
}


class Latency(Record):
    """Seconds that calls took; percentiles are those of the nearest rank."""

    p50: float = 0.0
    p90: float = 0.0
    p99: float = 0.0
    longest: float = 0.0
    total: float = 0.0


class ModelMetrics(Record):
    """One agent with one provider. `rounds` and `verdicts` (the last of each run) are those of the runs it served.

    `cost_usd` is None when the price of any call is unknown; `known_usd` is what had a price.
    """

    agent: str
    provider: str
    calls: int
    errors: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    known_usd: float
    seconds: Latency
    runs: int
    rounds: int
    verdicts: dict[str, int]


class Metrics(Record):
    """All runs together. `rounds` are the repairs of scripts."""

    runs: int = 0
    rounds: int = 0
    outcomes: dict[str, int] = {}
    verdicts: dict[str, int] = {}
    decisions: dict[str, int] = {}
    models: tuple[ModelMetrics, ...] = ()


class DayMetrics(Record):
    """What models were asked for on one day (UTC, YYYY-MM-DD). `known_usd` is what had a price."""

    day: str
    calls: int = 0
    tokens: int = 0
    known_usd: float = 0.0


@dataclass
class _Run:
    rounds: int = 0
    verdict: str = ""
    outcome: str = ""


@dataclass
class _Model:
    calls: list[Mapping[str, Any]] = field(default_factory=list)
    runs: set[str] = field(default_factory=set)


def count(lines: Iterable[Mapping[str, Any]]) -> Metrics:
    """The metrics of lines as the audit trail holds them, in the order of time."""
    runs: dict[str, _Run] = {}
    models: dict[tuple[str, str], _Model] = {}
    decisions: Counter[str] = Counter()
    for line in lines:
        kind, run_id = str(line.get("kind", "")), str(line.get("run_id", ""))
        if kind in DECISIONS:
            decisions[DECISIONS[kind]] += 1
            continue
        _note(runs.setdefault(run_id, _Run()), kind, line)
        if kind == "model_called":
            model = models.setdefault((str(line["agent"]), provider_of(str(line["model"]))), _Model())
            model.calls.append(line)
            model.runs.add(run_id)
    return Metrics(
        runs=len(runs),
        rounds=sum(run.rounds for run in runs.values()),
        outcomes=_tally(run.outcome for run in runs.values()),
        verdicts=_tally(run.verdict for run in runs.values()),
        decisions=_tally(decisions.elements()),
        models=tuple(_of_model(key, models[key], runs=runs) for key in sorted(models)),
    )


def count_days(lines: Iterable[Mapping[str, Any]], *, last: date, days: int) -> tuple[DayMetrics, ...]:
    """The same by day, the oldest first; a day without calls is there, too."""
    wanted = [(last - timedelta(days=back)).isoformat() for back in reversed(range(days))]
    found = {day: DayMetrics(day=day) for day in wanted}
    for line in lines:
        day = found.get(str(line.get("time", ""))[:10])
        if day is not None and line.get("kind") == "model_called":
            usage = line["usage"]
            found[day.day] = DayMetrics(
                day=day.day,
                calls=day.calls + 1,
                tokens=day.tokens + usage.get("input_tokens", 0) + usage.get("output_tokens", 0),
                known_usd=day.known_usd + (usage.get("cost_usd") or 0.0),
            )
    return tuple(found.values())


def provider_of(model: str) -> str:
    """What stands before the first slash of a model's name: litellm's provider, or a connection of the user's."""
    provider, slash, _ = model.partition("/")
    return provider if slash else "unnamed"


def _note(run: _Run, kind: str, line: Mapping[str, Any]) -> None:
    if kind == "phase_entered":
        run.rounds = max(run.rounds, int(line.get("round", 0)))
    elif kind == "check_finished":
        run.verdict = str(line.get("verdict", ""))
    elif kind in OUTCOMES:
        run.outcome = OUTCOMES[kind]


def _of_model(key: tuple[str, str], model: _Model, *, runs: Mapping[str, _Run]) -> ModelMetrics:
    usages = [call["usage"] for call in model.calls]
    costs = [usage.get("cost_usd") for usage in usages]
    known = sum(cost for cost in costs if cost is not None)
    served = [runs[run_id] for run_id in model.runs]
    return ModelMetrics(
        agent=key[0],
        provider=key[1],
        calls=len(model.calls),
        errors=sum(bool(call.get("error")) for call in model.calls),
        input_tokens=sum(usage.get("input_tokens", 0) for usage in usages),
        output_tokens=sum(usage.get("output_tokens", 0) for usage in usages),
        cost_usd=None if None in costs else known,
        known_usd=known,
        seconds=_latency([float(call["seconds"]) for call in model.calls]),
        runs=len(served),
        rounds=sum(run.rounds for run in served),
        verdicts=_tally(run.verdict for run in served),
    )


def _latency(seconds: list[float]) -> Latency:
    ordered = sorted(seconds)

    def rank(percent: int) -> float:
        return ordered[max(-(-len(ordered) * percent // 100), 1) - 1]

    return Latency(p50=rank(50), p90=rank(90), p99=rank(99), longest=ordered[-1], total=sum(ordered))


def _tally(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(name for name in names if name).items()))


def render_prometheus(metrics: Metrics) -> str:
    """The text that Prometheus reads: version 0.0.4 of its exposition formats."""
    rows: list[str] = []
    _family(rows, "runs_total", [({"outcome": name}, many) for name, many in metrics.outcomes.items()])
    _family(rows, "decisions_total", [({"decision": name}, many) for name, many in metrics.decisions.items()])
    of = {(one.agent, one.provider): one for one in metrics.models}
    labels = {key: {"agent": key[0], "provider": key[1]} for key in of}
    _family(rows, "model_calls_total", [(labels[key], one.calls) for key, one in of.items()])
    _family(rows, "model_errors_total", [(labels[key], one.errors) for key, one in of.items()])
    tokens = [(key, name, many) for key, one in of.items() for name, many in _tokens(one)]
    _family(rows, "model_tokens_total", [({**labels[key], "direction": name}, many) for key, name, many in tokens])
    _family(rows, "model_cost_usd_total", [(labels[key], one.known_usd) for key, one in of.items()])
    _seconds(rows, metrics.models)
    _family(rows, "model_rounds_total", [(labels[key], one.rounds) for key, one in of.items()])
    verdicts = [(key, name, many) for key, one in of.items() for name, many in one.verdicts.items()]
    _family(rows, "model_verdicts_total", [({**labels[key], "verdict": name}, many) for key, name, many in verdicts])
    return "".join(f"{row}\n" for row in rows)


_HELP = {
    "runs_total": "Runs by how they ended.",
    "decisions_total": "What users decided on proposals and what came of it.",
    "model_calls_total": "Calls of models, failed ones included.",
    "model_errors_total": "Calls of models that failed.",
    "model_tokens_total": "Tokens sent and received.",
    "model_cost_usd_total": "US dollars, of the calls whose price is known.",
    "model_seconds": "Seconds that calls of models took.",
    "model_rounds_total": "Repairs of scripts in the runs that were served.",
    "model_verdicts_total": "Last verdicts of the runs that were served.",
}


def _tokens(model: ModelMetrics) -> tuple[tuple[str, int], ...]:
    return ("input", model.input_tokens), ("output", model.output_tokens)


def _family(rows: list[str], name: str, samples: list[tuple[dict[str, str], float]]) -> None:
    _head(rows, name, "counter")
    rows.extend(_sample(name, labels, value) for labels, value in samples)


def _seconds(rows: list[str], models: Iterable[ModelMetrics]) -> None:
    _head(rows, "model_seconds", "summary")
    for one in models:
        labels, taken = {"agent": one.agent, "provider": one.provider}, one.seconds
        for quantile, value in (("0.5", taken.p50), ("0.9", taken.p90), ("0.99", taken.p99)):
            rows.append(_sample("model_seconds", {**labels, "quantile": quantile}, value))
        rows += [_sample("model_seconds_sum", labels, taken.total), _sample("model_seconds_count", labels, one.calls)]


def _head(rows: list[str], name: str, kind: str) -> None:
    rows += [f"# HELP ai_designer_{name} {_HELP[name]}", f"# TYPE ai_designer_{name} {kind}"]


def _sample(name: str, labels: Mapping[str, str], value: float) -> str:
    inside = ",".join(f'{key}="{_escaped(text)}"' for key, text in labels.items())
    return f"ai_designer_{name}{{{inside}}} {value:.10g}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
