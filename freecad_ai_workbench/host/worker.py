"""The dry run's own process: runs inside `freecadcmd`, on a copy, and leaves a result file or nothing.

`freecadcmd -c "…; main(folder)"` is how it is started, because FreeCAD's exit status is true only then. The parent
takes a missing result for a crash, so every way of dying here is safe.
"""

from __future__ import annotations

import faulthandler
import os
import shutil
import signal
import time
import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

import FreeCAD

from ..core.design import DesignState, StateDiff, diff_states
from ..core.dry_run import DryRunRequest, DryRunResult, Step
from ..core.errors import DocumentError, WorkbenchError, WorkerError
from ..core.script import Script, ScriptError
from ..sandbox.limits import apply_limits, peak_memory_mb
from ..sandbox.meter import Meter
from ..sandbox.transfer import (
    CONSOLE_NAME,
    FAULT_NAME,
    PROBLEM_NAME,
    REQUEST_NAME,
    SAVED_NAME,
    STARTED_NAME,
    is_asked,
    write_result,
)
from .checks import Budget, Examined, check_design, effects_of, probe_parameters, read_console
from .elements import find_elements
from .export import exported_design
from .foreign import check_foreign, find_foreign_modules, without
from .mesh import mesh_changes, mesh_marks, read_shapes
from .parameters import read_parameters
from .pending import check_pending, compute_pending
from .preferences import apply_preferences
from .replay import Replay
from .snapshot import Measurements, read_design_state

MOST_OUTPUT = 20_000
"""Characters of a script's printed output that are kept."""
CHECKS_SHARE, PROBES_SHARE, LEAST_SECONDS = 0.05, 0.08, 0.2
"""What the checks that can be left out may take of the processor time that the trial took so far, FreeCAD's start
included; and in any case."""


def main(folder: str) -> None:
    """Wait for the request in `folder`, carry it out, and end the process: 0 with a result file, 1 without."""
    place = Path(folder)
    if not is_asked(place):
        shutil.rmtree(place, ignore_errors=True)  # the parent died, so nobody else will
        os._exit(0)
    with (place / FAULT_NAME).open("w") as fault_file:
        report_crashes(fault_file)
        try:
            request = DryRunRequest.model_validate_json((place / REQUEST_NAME).read_text(encoding="utf-8"))
            needed = [FreeCAD.getHomePath(), *filter(None, [request.document])]
            protections = apply_limits(request.limits, folder=place, readable=map(Path, needed))
            (place / STARTED_NAME).touch()
            faulthandler.dump_traceback_later(max(request.limits.timeout_s - 0.25, 0.1), file=fault_file)
            write_result(place, run_request(request, place, protections=protections))
        except WorkbenchError as error:
            (place / PROBLEM_NAME).write_text(str(error), encoding="utf-8")
            os._exit(1)
        except BaseException:  # noqa: BLE001  # kept for the parent, which reads it when there is no result
            (place / PROBLEM_NAME).write_text(traceback.format_exc(), encoding="utf-8")
            os._exit(1)
    os._exit(0)  # FreeCAD's own shutdown may crash after the work is done, and nothing here needs it


def report_crashes(fault_file: TextIO) -> None:
    """Let a crash end the process by its signal, with the script's line in the file.

    FreeCAD's own handlers print a trace and exit with status 1, which looks like an ordinary failure.
    """
    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGFPE, signal.SIGILL):
        signal.signal(number, signal.SIG_DFL)
    faulthandler.enable(fault_file)


def run_request(request: DryRunRequest, folder: Path, *, protections: tuple[str, ...] = ()) -> DryRunResult:
    """Open, read, run, recompute, read again, check and mesh."""
    started = time.monotonic()
    _check_version(request.freecad_version)
    apply_preferences(request.preferences)
    foreign = find_foreign_modules(Path(request.document)) if request.document else ()
    with without(foreign):
        doc = FreeCAD.openDocument(request.document) if request.document else FreeCAD.newDocument("Design")
    doc.UndoMode = 0
    pending = compute_pending(doc)
    known = Measurements()
    before, shapes = read_design_state(doc, known=known), read_shapes(doc)
    console = folder / CONSOLE_NAME
    silent = console.stat().st_size if console.is_file() else 0
    selection = tuple(one for reference in request.select for one in find_elements(doc, reference))
    steps, after, error = _run_scripts(request, doc, before=before, known=known)
    result = DryRunResult(
        before=before,
        after=after,
        selection=selection,
        steps=steps,
        parameters=read_parameters(doc) if error is None else (),
        error=error,
        freecad_version=_version(),
        protections=protections,
    )
    if error is None:
        taken = time.process_time()
        examined = Examined(doc, before, after, shapes_before=shapes, budget=_budget(CHECKS_SHARE * taken))
        said = read_console(console, start=silent)
        result = _measured(result, examined, request=request, console=said)
        if request.export is not None:
            result = exported_design(result, doc, request.export, to=folder / SAVED_NAME)
        elif request.save_to:
            doc.saveCopy(str(folder / SAVED_NAME))
        result = _probed(result, examined, request=request, budget=_budget(PROBES_SHARE * taken))
        beside = (*check_foreign(foreign), *check_pending(pending))
        result = result.model_copy(update={"findings": (*result.findings, *beside)})
    return result.model_copy(
        update={"seconds": round(time.monotonic() - started, 4), "peak_memory_mb": peak_memory_mb()}
    )


def _version() -> str:
    return ".".join(FreeCAD.Version()[:3])


def _check_version(wanted: str) -> None:
    if wanted and wanted != _version():
        raise WorkerError(
            f"The trial process is FreeCAD {_version()}, but this is FreeCAD {wanted}.",
            remedy="Set the path of this FreeCAD's own freecadcmd in the settings or in AI_DESIGNER_FREECADCMD.",
        )


def _run_scripts(
    request: DryRunRequest, doc: Any, *, before: DesignState, known: Measurements
) -> tuple[tuple[Step, ...], DesignState, ScriptError | None]:
    steps: list[Step] = []
    state = before
    meter = Meter(steps=request.limits.steps, seconds=request.limits.timeout_s)
    replay = Replay(doc, meter=meter, rejected=request.rejected)
    for script in request.scripts:
        step, error = _run_one(script, replay)
        if error is not None:
            return (*steps, step), before, error
        reached = replay.with_looks(read_design_state(doc, known=known))
        touched = tuple(change.present.name for change in diff_states(state, reached).changes)
        steps.append(step.model_copy(update={"touched": touched}))
        state = reached
    if request.parameters or request.rejected:
        try:
            replay.finish(request.parameters)
        except DocumentError as error:
            return tuple(steps), before, ScriptError(kind="exception", message=str(error))
        state = replay.with_looks(read_design_state(doc, known=known))
    return tuple(steps), state, None


def _run_one(script: Script, replay: Replay) -> tuple[Step, ScriptError | None]:
    started = time.monotonic()
    output: list[str] = []
    error = replay.run(script, write=output.append)
    text = "".join(output)
    return Step(task_id=script.task_id, seconds=time.monotonic() - started, output=text[:MOST_OUTPUT]), error


def _budget(seconds: float) -> Budget:
    return Budget(max(seconds, LEAST_SECONDS))


def _measured(result: DryRunResult, examined: Examined, *, request: DryRunRequest, console: str) -> DryRunResult:
    began = time.monotonic()
    findings = check_design(
        examined,
        expectations=request.expectations,
        text=request.text,
        process=request.process,
        console=console,
    )
    seconds = time.monotonic() - began
    shown = examined.difference if request.preview else StateDiff()
    meshes = mesh_changes(shown, shapes_before=examined.shapes_before, after=examined.doc)
    marks = mesh_marks(findings, doc=examined.doc) if request.preview else ()
    found = {"findings": findings, "features": effects_of(examined), "check_seconds": seconds}
    return result.model_copy(update={**found, "meshes": meshes, "marks": marks})


def _probed(result: DryRunResult, examined: Examined, *, request: DryRunRequest, budget: Budget) -> DryRunResult:
    """What follows the parameters, once everything is measured and saved; not while parts are still to come."""
    if not (request.expectations or request.text):
        return result
    began = time.monotonic()
    found = probe_parameters(replace(examined, budget=budget), request.expectations)
    seconds = result.check_seconds + time.monotonic() - began
    return result.model_copy(update={"findings": (*result.findings, *found), "check_seconds": seconds})
