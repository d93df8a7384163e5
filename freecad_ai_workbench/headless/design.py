"""One request, carried out from the prompt to a saved document."""

from __future__ import annotations

import sys
import tempfile
import threading
import uuid
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..app import App, build_app
from ..config.paths import freecadcmd
from ..config.settings import read_settings
from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import DocumentError, SettingsError
from ..core.events import RunEvent, TextStreamed
from ..core.export import ExportOptions
from ..core.messages import Image
from ..core.run import Cancel, Effort, RunLimits, RunRequest, RunState, answered
from ..sandbox.dry_run import ProcessDryRunner
from .answer import Answer
from .macro import write_macro
from .trial import run_and_keep, scratch_copy


@dataclass(frozen=True)
class Wish:
    """What is asked for, and of which document (never changed). `select` names elements as Box or Box.Edge3."""

    prompt: str
    document: Path | None = None
    select: tuple[str, ...] = ()
    effort: Effort | None = None
    images: tuple[Image, ...] = ()
    accept_defaults: bool = False


def design(chosen: Namespace) -> Answer:
    """Carry out a request; the result is written to `--out` only when the run's verdict is pass."""
    settings, images = read_settings(), tuple(map(_read_image, chosen.image))
    if chosen.model:
        settings = settings.with_model(chosen.model, api_base=chosen.api_base)
    app = build_app(settings)
    wish = Wish(chosen.prompt, chosen.document, tuple(chosen.select), chosen.effort, images, chosen.accept_defaults)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder, _EventFile(chosen.events) as events:
        state = carry_out(wish, app, folder=Path(folder), emit=events.write)
        passed = has_passed(state)
        if passed and chosen.out:
            keep_result(state, app, out=chosen.out, folder=Path(folder))
        if passed and chosen.macro and state.proposal is not None:
            write_macro((state.proposal,), chosen.macro)
    return Answer(done=passed, body=_summary(state))


def carry_out(
    wish: Wish,
    app: App,
    *,
    folder: Path,
    emit: Callable[[RunEvent], None],
    cancel: Cancel | None = None,
    limits: RunLimits | None = None,
) -> RunState:
    """The run from the request to its end; `folder` holds the copy of the document that it works on."""
    cancel = cancel or threading.Event()
    document = scratch_copy(wish.document, folder)
    request = _request(wish, document, app=app)
    if limits is not None:
        request = request.model_copy(update={"limits": limits})
    state = app.run(request, emit=emit, cancel=cancel)
    if wish.accept_defaults and state.clarification is not None:
        state = app.resume(answered(state, ()), emit=emit, cancel=cancel)
    return state


def has_passed(state: RunState) -> bool:
    """Whether there is a proposal with the verdict pass."""
    return state.proposal is not None and state.proposal.validation.verdict() == "pass"


def keep_result(
    state: RunState, app: App, *, out: Path, folder: Path, export: ExportOptions | None = None
) -> DryRunResult:
    """Repeat the scripts of a run that passed and write the document. DocumentError when they fail this time."""
    request = state.request
    repeated = DryRunRequest(
        scripts=state.scripts,
        document=request.document,
        limits=request.limits.dry_run,
        preview=False,
        export=export,
    )
    result = run_and_keep(app.dry_runner(), repeated, out=out, folder=folder)
    if result.error is not None:
        raise DocumentError(f"The design passed, but could not be repeated to save it: {result.error.message}")
    return result


def _read_image(path: Path) -> Image:
    try:
        return Image.of(path.read_bytes())
    except ValueError as error:
        raise SettingsError(f"{path} can't be sent to a model: {error}.", remedy="Give a PNG or JPEG file.") from error


def _request(wish: Wish, document: str, *, app: App) -> RunRequest:
    """The request, with the document's state read by a dry run of no script at all."""
    request = RunRequest(
        id=uuid.uuid4().hex,
        text=wish.prompt,
        limits=app.limits,
        effort=wish.effort,
        images=wish.images,
        confirm_plan=False,  # there is nobody to ask
    )
    if not document and not wish.select:
        return request.model_copy(update={"freecad_version": _version_of(freecadcmd(app.settings.freecadcmd))})
    reading = app.dry_runner().run(
        DryRunRequest(scripts=(), document=document, select=wish.select, preview=False), cancel=threading.Event()
    )
    if reading.error is not None:
        raise DocumentError(f"The document can't be read: {reading.error.message}")
    return request.model_copy(
        update={
            "document": document,
            "design": reading.after,
            "selection": reading.selection,
            "freecad_version": reading.freecad_version,
        }
    )


@lru_cache
def _version_of(program: Path) -> str:
    """The version of a FreeCAD, asked once: it stands in prompts, and a batch has one FreeCAD."""
    nothing = DryRunRequest(scripts=(), preview=False)
    return ProcessDryRunner(program).run(nothing, cancel=threading.Event()).freecad_version


def _summary(state: RunState) -> dict[str, Any]:
    validation, proposal = state.last_validation, state.proposal
    changes = [item.change for item in proposal.changes] if proposal else []
    return {
        "phase": state.phase,
        "message": state.message,
        "questions": [item.model_dump() for item in state.clarification.questions] if state.clarification else [],
        "plan": state.plan.model_dump(mode="json") if state.plan else None,
        "verdict": validation.verdict() if validation else None,
        "score": round(validation.score, 4) if validation else None,
        "findings": [finding.model_dump(mode="json") for finding in validation.findings] if validation else [],
        "changes": [
            {"kind": change.kind, "name": change.present.name, "label": change.present.label} for change in changes
        ],
        "scripts": [script.model_dump() for script in state.scripts],
        "rounds": state.round,
        "usage": state.usage.model_dump(),
    }


class _EventFile:
    """Where events go: a file of JSON lines when one was asked for, and their kinds on stderr as progress."""

    def __init__(self, path: Path | None) -> None:
        self._file = path.open("w", encoding="utf-8") if path else None

    def __enter__(self) -> _EventFile:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, event: RunEvent) -> None:
        if self._file is not None:
            self._file.write(event.model_dump_json() + "\n")
            self._file.flush()
        if not isinstance(event, TextStreamed):
            print(event.kind, file=sys.stderr)
