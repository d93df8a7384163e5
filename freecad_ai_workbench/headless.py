"""What the command line can do: each function takes the parsed arguments and gives one JSON answer."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import uuid
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .app import App, build_app
from .config.paths import freecadcmd
from .config.settings import read_settings
from .core.design import diff_states
from .core.dry_run import DryRunLimits, DryRunRequest, DryRunResult
from .core.errors import DocumentError, SettingsError
from .core.events import RunEvent, TextStreamed
from .core.messages import Image
from .core.run import RunRequest, RunState, answered
from .core.script import Script
from .sandbox.dry_run import DryRunner, ProcessDryRunner
from .sandbox.policy import check_script
from .sandbox.surface import render_surface


@dataclass(frozen=True)
class Answer:
    """A command's JSON object, and whether it did what was asked."""

    done: bool
    body: dict[str, Any]


def check(chosen: Namespace) -> Answer:
    """The static policy's word on a script."""
    violations = check_script(_read_source(chosen.script))
    return Answer(done=not violations, body={"violations": [violation.model_dump() for violation in violations]})


def surface() -> str:
    """The page of everything that scripts can use."""
    return render_surface()


def dry_run(chosen: Namespace) -> Answer:
    """Try one script on a copy of a document; the copy is kept as `--out` when the script came to its end."""
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
        request = DryRunRequest(
            scripts=(Script(task_id="script", source=_read_source(chosen.script)),),
            document=_scratch_copy(chosen.document, Path(folder)),
            limits=_limits(chosen),
            preview=False,
        )
        runner = ProcessDryRunner(freecadcmd(read_settings().freecadcmd))
        result = _run_and_keep(runner, request, out=chosen.out, folder=Path(folder))
    body = result.model_dump(mode="json", exclude={"before", "after"})
    body["state"] = result.after.model_dump(mode="json")
    body["difference"] = diff_states(result.before, result.after).model_dump(mode="json")
    return Answer(done=result.error is None, body=body)


def design(chosen: Namespace) -> Answer:
    """Carry out a request; the result is written to `--out` only when the run's verdict is pass."""
    settings, images = read_settings(), tuple(map(_read_image, chosen.image))
    if chosen.model:
        settings = settings.with_model(chosen.model, api_base=chosen.api_base)
    app = build_app(settings)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder, _EventFile(chosen.events) as events:
        document = _scratch_copy(chosen.document, Path(folder))
        request = _request(chosen.prompt, document, select=tuple(chosen.select), app=app)
        request = request.model_copy(update={"effort": chosen.effort, "images": images})
        state = app.run(request, emit=events.write, cancel=threading.Event())
        if chosen.accept_defaults and state.clarification is not None:
            state = app.resume(answered(state, ()), emit=events.write, cancel=threading.Event())
        passed = state.proposal is not None and state.proposal.validation.verdict() == "pass"
        if passed and chosen.out:
            repeated = DryRunRequest(
                scripts=state.scripts, document=document, limits=request.limits.dry_run, preview=False
            )
            result = _run_and_keep(app.dry_runner(), repeated, out=chosen.out, folder=Path(folder))
            if result.error is not None:
                raise DocumentError(f"The design passed, but could not be repeated to save it: {result.error.message}")
    return Answer(done=passed, body=_summary(state))


def _read_source(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path} is not UTF-8 text ({error.reason}).", remedy="Save it as UTF-8.") from error


def _read_image(path: Path) -> Image:
    try:
        return Image.of(path.read_bytes())
    except ValueError as error:
        raise SettingsError(f"{path} can't be sent to a model: {error}.", remedy="Give a PNG or JPEG file.") from error


def _limits(chosen: Namespace) -> DryRunLimits:
    try:
        return DryRunLimits(timeout_s=chosen.timeout, memory_mb=chosen.memory_mb)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise SettingsError(f"{first['loc'][0]}: {first['msg']} (found {first['input']}).") from error


def _scratch_copy(document: Path | None, folder: Path) -> str:
    """A copy to work on, so that the file itself is never opened; empty for no document."""
    return "" if document is None else str(shutil.copyfile(document, folder / "document.FCStd"))


def _run_and_keep(runner: DryRunner, request: DryRunRequest, *, out: Path | None, folder: Path) -> DryRunResult:
    """Run; with `out`, the resulting document appears there whole or not at all."""
    draft = folder / "result.FCStd"
    if out is not None:
        request = request.model_copy(update={"save_to": str(draft)})
    result = runner.run(request, cancel=threading.Event())
    if out is not None and result.error is None:
        _deliver(draft, out)
    return result


def _deliver(draft: Path, out: Path) -> None:
    part = out.with_name(out.name + ".part")
    try:
        shutil.copyfile(draft, part)
        part.replace(out)
    except OSError as error:
        raise DocumentError(f"{out} can't be written: {error.strerror}.", remedy="Choose another place.") from error


def _request(prompt: str, document: str, *, select: tuple[str, ...], app: App) -> RunRequest:
    """The request, with the document's state read by a dry run of no script at all."""
    reading = app.dry_runner().run(
        DryRunRequest(scripts=(), document=document, select=select, preview=False), cancel=threading.Event()
    )
    if reading.error is not None:
        raise DocumentError(f"The document can't be read: {reading.error.message}")
    return RunRequest(
        id=uuid.uuid4().hex,
        text=prompt,
        document=document,
        design=reading.after,
        selection=reading.selection,
        limits=app.limits,
        freecad_version=reading.freecad_version,
    )


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
