"""Scripts on their own: what in one is not available to scripts, and what it does to a copy of a document."""

from __future__ import annotations

import shutil
import tempfile
import threading
from argparse import Namespace
from pathlib import Path

from ..config.paths import freecadcmd
from ..config.settings import read_settings
from ..core.design import diff_states
from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.script import Script
from ..export.files import deliver
from ..sandbox.dry_run import DryRunner, ProcessDryRunner
from ..sandbox.policy import check_script
from ..sandbox.surface import render_surface
from .answer import Answer, read_limits, read_text


def check(chosen: Namespace) -> Answer:
    """The static policy's word on a script."""
    violations = check_script(read_text(chosen.script))
    return Answer(done=not violations, body={"violations": [violation.model_dump() for violation in violations]})


def surface() -> str:
    """The page of everything that scripts can use."""
    return render_surface()


def dry_run(chosen: Namespace) -> Answer:
    """Try one script on a copy of a document; the copy is kept as `--out` when the script came to its end."""
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
        request = DryRunRequest(
            scripts=(Script(task_id="script", source=read_text(chosen.script)),),
            document=scratch_copy(chosen.document, Path(folder)),
            limits=read_limits(chosen),
            preview=False,
        )
        runner = ProcessDryRunner(freecadcmd(read_settings().freecadcmd))
        result = run_and_keep(runner, request, out=chosen.out, folder=Path(folder))
    body = result.model_dump(mode="json", exclude={"before", "after"})
    body["state"] = result.after.model_dump(mode="json")
    body["difference"] = diff_states(result.before, result.after).model_dump(mode="json")
    return Answer(done=result.error is None, body=body)


def scratch_copy(document: Path | None, folder: Path) -> str:
    """A copy to work on, so that the file itself is never opened; empty for no document."""
    return "" if document is None else str(shutil.copyfile(document, folder / "document.FCStd"))


def run_and_keep(runner: DryRunner, request: DryRunRequest, *, out: Path | None, folder: Path) -> DryRunResult:
    """Run; with `out`, the resulting document appears there whole or not at all."""
    draft = folder / "result.FCStd"
    if out is not None:
        request = request.model_copy(update={"save_to": str(draft)})
    result = runner.run(request, cancel=threading.Event())
    if out is not None and result.error is None:
        deliver(draft, out)
    return result
