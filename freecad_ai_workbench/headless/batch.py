"""Many requests from a file."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import threading
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..config.settings import read_settings
from ..core.errors import DocumentError
from ..core.messages import Usage
from ..core.run import RunLimits
from ..export.files import deliver_text
from .answer import Answer, read_text, settings_error
from .spread.budget import Budget
from .spread.campaign import make_engine, run_all
from .spread.job import DesignJob, Outcome
from .spread.tables import Row, measured, render_csv, render_markdown, short


def batch(chosen: Namespace) -> Answer:
    """Carry out every request; tables and a summary lie in `--out`, a folder for each item beside them."""
    jobs = read_jobs(chosen.prompts, chosen)
    return run_campaign(jobs, chosen, rows_of=lambda outcomes: rows_of(jobs, outcomes))


def read_jobs(path: Path, chosen: Namespace) -> list[DesignJob]:
    """One job a line: `prompt`, and if given `id`, `document` (beside the file) and `select`. DocumentError."""
    lines = read_items(path)
    jobs = [_job(line, number, path=path, chosen=chosen) for number, line in enumerate(lines, 1)]
    names = [job.id for job in jobs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if not jobs or twice:
        told = f"has the same id twice: {', '.join(twice[:5])}" if twice else "has no requests"
        raise DocumentError(f"{path.name} {told}.")
    return jobs


def read_items(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of JSON lines, or of comma-separated values with a first line of names. DocumentError."""
    text = read_text(path)
    if path.suffix.lower() == ".csv":
        rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
        return [{name: value for name, value in row.items() if name and value} for row in rows]
    items = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                item = json.loads(line)
            except ValueError as error:
                raise DocumentError(f"{path.name}, line {number} is no JSON: {error}.") from error
            items.append(item if isinstance(item, dict) else {"prompt": item})
    return items


def _job(item: dict[str, Any], number: int, *, path: Path, chosen: Namespace) -> DesignJob:
    select = item.get("select") or ()
    document = str(item.get("document") or "")
    if document and not (path.parent / document).is_file():
        raise DocumentError(f"{path.name}, item {number}: there is no file {document}.")
    try:
        return DesignJob(
            id=str(item.get("id") or f"{number:05}"),
            prompt=item.get("prompt", ""),
            document=str((path.parent / document).resolve()) if document else "",
            select=tuple(select.split()) if isinstance(select, str) else tuple(select),
            model=chosen.model,
            api_base=chosen.api_base,
            effort=chosen.effort,
            setup=read_setup(chosen),
            limits=read_run_limits(chosen),
        )
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise DocumentError(f"{path.name}, item {number}: {first['loc'][0]}: {first['msg']}.") from error


def read_setup(chosen: Namespace) -> str:
    """A hash of how the agents are set, with `--model` in place: outcomes of other models are not taken for these."""
    settings = read_settings()
    if chosen.model:
        settings = settings.with_model(chosen.model, api_base=chosen.api_base)
    agents = (settings.planner, settings.generator, settings.validator)
    text = "".join(one.model_dump_json() for one in agents) + (chosen.effort or settings.effort)
    return hashlib.sha256(text.encode()).hexdigest()


def read_run_limits(chosen: Namespace) -> RunLimits:
    """The limits of one run: those of the settings, with what `--item-…` says. SettingsError."""
    usual = read_settings().limits
    given = {"seconds": chosen.item_seconds, "tokens": chosen.item_tokens, "cost_usd": chosen.item_usd}
    try:
        return RunLimits.model_validate(
            {**usual.model_dump(), **{key: value for key, value in given.items() if value is not None}}
        )
    except ValidationError as error:
        raise settings_error(error) from error


def run_campaign(
    jobs: Sequence[DesignJob], chosen: Namespace, *, rows_of: Callable[[Sequence[Outcome | None]], list[Row]]
) -> Answer:
    """Carry out the jobs within the budget; `rows_of` makes the table of what came of them."""
    budget = Budget(cost_usd=chosen.budget_usd, tokens=chosen.budget_tokens, slots=chosen.jobs)
    engine = make_engine(chosen.engine, chosen.out)
    outcomes = run_all(jobs, engine, out=chosen.out, slots=chosen.jobs, cancel=threading.Event(), budget=budget)
    return write_tables(rows_of(outcomes), outcomes, out=chosen.out)


def write_tables(rows: Sequence[Row], outcomes: Sequence[Outcome | None], *, out: Path) -> Answer:
    """`table.md`, `table.csv` and `summary.json` in `out`; done when everything passed."""
    usage = sum((one.usage for one in outcomes if one is not None), Usage())
    states = [one.status if one is not None else "not started" for one in outcomes]
    known = [one for one in outcomes if one is not None]
    summary = {
        "items": len(outcomes),
        "statuses": {name: states.count(name) for name in sorted(set(states))},
        "usage": usage.model_dump(),
        "seconds": round(sum(one.seconds for one in known), 3),
        "peak_memory_mb": max((one.peak_memory_mb for one in known), default=0.0),
        "outcomes": [one.model_dump(mode="json") for one in known],
    }
    deliver_text(render_markdown(rows), out / "table.md")
    deliver_text(render_csv(rows), out / "table.csv")
    deliver_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", out / "summary.json")
    body = {name: value for name, value in summary.items() if name != "outcomes"}
    return Answer(done=states.count("pass") == len(states), body={**body, "table": str(out / "table.md")})


def rows_of(jobs: Sequence[DesignJob], outcomes: Sequence[Outcome | None]) -> list[Row]:
    """A row for each request, in their order."""
    return [_row(job, outcome) for job, outcome in zip(jobs, outcomes, strict=True)]


def _row(job: DesignJob, outcome: Outcome | None) -> Row:
    told = outcome.message or " ".join(outcome.failed_checks) if outcome else "the budget was used up"
    usage = outcome.usage if outcome else Usage()
    return {
        "id": job.id,
        "request": short(job.prompt),
        "status": outcome.status if outcome else "not started",
        "score": f"{outcome.score:.2f}" if outcome and outcome.score is not None else "",
        "rounds": str(outcome.rounds) if outcome else "",
        "input tokens": str(usage.input_tokens),
        "output tokens": str(usage.output_tokens),
        "cost USD": "unknown" if usage.cost_usd is None else f"{usage.cost_usd:.4f}",
        **measured(outcome),
        "message": short(told),
    }
