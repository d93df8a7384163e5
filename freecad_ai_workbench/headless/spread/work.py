"""Carrying out one job in this process, with its files in one folder."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from ...app import App, build_app
from ...config.paths import freecadcmd
from ...config.settings import read_settings
from ...core.dry_run import DryRunResult
from ...core.errors import WorkbenchError
from ...core.events import RunEvent
from ...core.export import ExportOptions
from ...core.run import Cancel, RunState
from ...export.files import ExportTask, export_file
from ...sandbox.dry_run import ProcessDryRunner
from ..design import Wish, carry_out, has_passed, keep_result
from ..macro import write_macro
from .job import DesignJob, Outcome, Status, VariantJob, key_of, write_outcome

DESIGN_NAME, MACRO_NAME = "design.FCStd", "design.FCMacro"
_ENDS: dict[str, Status] = {"ask": "asked", "refuse": "refused", "fail": "failed"}


def do_job(job: DesignJob | VariantJob, folder: Path, *, cancel: Cancel) -> Outcome:
    """The outcome, which also lies in the folder when this returns. A job's own failure is an outcome, too."""
    started = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        done = _design(job, folder, cancel) if isinstance(job, DesignJob) else _vary(job, folder, cancel)
    except WorkbenchError as error:
        done = Outcome(id=job.id, key=key_of(job), status="failed", message=str(error))
    outcome = done.model_copy(update={"seconds": round(time.monotonic() - started, 3)})
    write_outcome(outcome, folder)
    return outcome


def _design(job: DesignJob, folder: Path, cancel: Cancel) -> Outcome:
    settings = read_settings()
    app = build_app(settings.with_model(job.model, api_base=job.api_base) if job.model else settings)
    document = Path(job.document) if job.document else None
    wish = Wish(job.prompt, document, job.select, job.effort, accept_defaults=True)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as scratch:
        state = carry_out(wish, app, folder=Path(scratch), emit=_unheard, cancel=cancel, limits=job.limits)
        kept = _keep(state, app, folder=folder, scratch=Path(scratch)) if has_passed(state) else None
    validation = state.last_validation
    trials = [one for one in (state.last_dry_run, kept) if one is not None]
    return Outcome(
        id=job.id,
        key=key_of(job),
        status=_status(state),
        message=state.message,
        score=round(validation.score, 4) if validation else None,
        rounds=state.round,
        usage=state.usage,
        parts=kept.exported.parts if kept and kept.exported else (),
        failed_checks=tuple(finding.message for finding in validation.failed) if validation else (),
        file=DESIGN_NAME if kept else "",
        peak_memory_mb=max((one.peak_memory_mb for one in trials), default=0.0),
    )


def _unheard(_event: RunEvent) -> None:
    """Events are in the audit trail; a batch shows how many items are done."""


def _keep(state: RunState, app: App, *, folder: Path, scratch: Path) -> DryRunResult:
    whole = ExportOptions(format="fcstd")
    result = keep_result(state, app, out=folder / DESIGN_NAME, folder=scratch, export=whole)
    if state.proposal is not None:
        write_macro((state.proposal,), folder / MACRO_NAME)
    return result


def _status(state: RunState) -> Status:
    return "pass" if has_passed(state) else _ENDS.get(state.phase, "not passed")


def _vary(job: VariantJob, folder: Path, cancel: Cancel) -> Outcome:
    task = ExportTask(
        document=Path(job.document) if job.document else None,
        out=folder / job.file,
        options=job.options,
        scripts=job.scripts,
        parameters=job.parameters,
        limits=job.limits,
    )
    runner = ProcessDryRunner(freecadcmd(read_settings().freecadcmd))
    done = export_file(task, runner, may_overwrite=lambda _path: True, cancel=cancel)
    failed = tuple(one.message for one in done.sidecar.checks if one.outcome == "failed" and not one.is_advice)
    return Outcome(
        id=job.id,
        key=key_of(job),
        status="not passed" if failed else "pass",
        parts=done.sidecar.parts,
        parameters=job.parameters,
        failed_checks=failed,
        file=job.file,
        peak_memory_mb=done.trial.peak_memory_mb if done.trial else 0.0,
    )
