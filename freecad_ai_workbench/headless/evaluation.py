"""A suite of cases: every one is designed, judged by the suite's own checker, and stands in a table."""

from __future__ import annotations

import json
import math
import os
import shlex
import subprocess  # nosec B404  # the suite's own checker and start scripts
import threading
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..config.paths import freecadcmd
from ..config.settings import read_settings
from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import DocumentError
from ..export.files import deliver_text
from ..sandbox.dry_run import ProcessDryRunner
from .answer import Answer
from .batch import read_items, read_run_limits, read_setup, run_campaign
from .spread.campaign import ITEMS
from .spread.job import DesignJob, Outcome
from .spread.tables import Row, render_markdown, short
from .spread.work import DESIGN_NAME

_CHECK_SECONDS = 300
_NEAR = 1e-3  # mm


def evaluate(chosen: Namespace) -> Answer:
    """Design every case and judge it; `table.md` is the table of quality. Done when every case passes."""
    cases = [case for case in _read_cases(chosen.suite) if not chosen.case or case["id"] in chosen.case]
    if not cases:
        raise DocumentError(f"{chosen.suite.name} has no such case.")
    checker = _find_checker(chosen)
    jobs = [_job(case, chosen) for case in cases]
    judged: list[dict[str, Any]] = []

    def rows_of(outcomes: Sequence[Outcome | None]) -> list[Row]:
        judged.extend(
            _judge(case, outcome, checker, chosen=chosen) for case, outcome in zip(cases, outcomes, strict=True)
        )
        return [_row(case, outcome, found) for case, outcome, found in zip(cases, outcomes, judged, strict=True)]

    answer = run_campaign(jobs, chosen, rows_of=rows_of)
    passed = sum(bool(found.get("passed")) for found in judged)
    deliver_text(json.dumps(judged, ensure_ascii=False, indent=1) + "\n", chosen.out / "judged.json")
    deliver_text(_tiers(cases, judged), chosen.out / "tiers.md")
    return Answer(done=passed == len(cases), body={**answer.body, "cases": len(cases), "passed": passed})


def _read_cases(suite: Path) -> list[dict[str, Any]]:
    path = suite / "cases.jsonl"
    if not path.is_file():
        raise DocumentError(f"{suite} has no cases.jsonl.")
    cases = read_items(path)
    for number, case in enumerate(cases, 1):
        if not case.get("id") or not case.get("prompt"):
            raise DocumentError(f"{path}, case {number} has no id or no prompt.")
    return cases


def _find_checker(chosen: Namespace) -> list[str]:
    if chosen.checker:
        return shlex.split(chosen.checker)
    usual = chosen.suite / "check.sh"
    return [str(usual)] if usual.is_file() else []


def _job(case: dict[str, Any], chosen: Namespace) -> DesignJob:
    document = _start_document(case, chosen)
    return DesignJob(
        id=case["id"],
        prompt=case["prompt"],
        document=document,
        select=tuple(_find_element(wanted, document) for wanted in case.get("selection") or ()),
        model=chosen.model,
        api_base=chosen.api_base,
        effort=chosen.effort,
        setup=read_setup(chosen),
        limits=read_run_limits(chosen),
    )


def _start_document(case: dict[str, Any], chosen: Namespace) -> str:
    """The document that the case's start script makes; a file that lies there from before is kept."""
    script = case.get("start")
    if not script:
        return ""
    made = (chosen.out / "start" / f"{case['id']}.FCStd").resolve()
    if not made.is_file():
        made.parent.mkdir(parents=True, exist_ok=True)
        program = str(freecadcmd(read_settings().freecadcmd))
        _run([program, str((chosen.suite / script).resolve())], {"FCEVAL_OUT": str(made)})
    if not made.is_file():
        raise DocumentError(f"{script} made no document for {case['id']}.")
    return str(made)


def _find_element(wanted: Any, document: str) -> str:
    """An element's name as it is given, or that of the edge or face with its centre at a place. DocumentError."""
    if isinstance(wanted, str):
        return wanted
    name = str(wanted.get("object", ""))
    for key, kind in (("edge_midpoint", "Edge"), ("face_center", "Face")):
        if key in wanted:
            elements = _read(document, (f"{name}.{kind}*",)).selection
            near = [one.element for one in elements if one.position and math.dist(one.position, wanted[key]) < _NEAR]
            if near:
                return f"{name}.{near[0]}"
            raise DocumentError(f"{name} has no {kind.lower()} with its centre at {wanted[key]}.")
    return name


def _read(document: str, select: tuple[str, ...]) -> DryRunResult:
    runner = ProcessDryRunner(freecadcmd(read_settings().freecadcmd))
    result = runner.run(
        DryRunRequest(scripts=(), document=document, select=select, preview=False), cancel=threading.Event()
    )
    if result.error is not None:
        raise DocumentError(f"The start document can't be read: {result.error.message}")
    return result


def _judge(case: dict[str, Any], outcome: Outcome | None, checker: list[str], *, chosen: Namespace) -> dict[str, Any]:
    """What the checker says of the design; without a checker, what our own checks said."""
    own = outcome is not None and outcome.status == "pass"
    if not own or not checker:
        return {"case": case["id"], "passed": own, "score": (outcome.score if outcome and own else 0.0) or 0.0}
    file = chosen.out / ITEMS / case["id"] / DESIGN_NAME
    environment = {"FREECADCMD": str(freecadcmd(read_settings().freecadcmd))}
    done = _run([*checker, str(file.resolve()), case["id"]], environment)
    try:
        found = json.loads(done.stdout.strip().splitlines()[-1])
    except (ValueError, IndexError):
        found = {"case": case["id"], "error": "the checker said nothing that can be read"}
    return {"passed": done.returncode == 0, "score": float(done.returncode == 0), **found}


def _run(command: list[str], extra: dict[str, str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603  # nosec B603  # the user's own suite
            command,
            env={**os.environ, **extra},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_CHECK_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DocumentError(f"{command[0]} could not be run to its end: {error}.") from error


def _row(case: dict[str, Any], outcome: Outcome | None, found: dict[str, Any]) -> Row:
    usage = outcome.usage if outcome else None
    told = found.get("error") or (outcome.message or " ".join(outcome.failed_checks) if outcome else "")
    return {
        "case": case["id"],
        "tier": str(case.get("tier", "")),
        "passed": "yes" if found.get("passed") else "no",
        "score": f"{float(found.get('score') or 0):.2f}",
        "rounds": str(outcome.rounds) if outcome else "",
        "calls": str(usage.calls) if usage else "",
        "input tokens": str(usage.input_tokens) if usage else "",
        "output tokens": str(usage.output_tokens) if usage else "",
        "message": short(str(told)),
    }


def _tiers(cases: Sequence[dict[str, Any]], judged: Sequence[dict[str, Any]]) -> str:
    tiers = sorted({str(case.get("tier", "")) for case in cases})
    rows = []
    for tier in tiers:
        marks = [
            bool(found.get("passed"))
            for case, found in zip(cases, judged, strict=True)
            if str(case.get("tier", "")) == tier
        ]
        rows.append({"tier": tier or "all", "cases": str(len(marks)), "passed": str(sum(marks))})
    return render_markdown(rows)
