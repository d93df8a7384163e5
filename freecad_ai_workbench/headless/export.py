"""A document, or objects of it, as a file for other programs."""

from __future__ import annotations

from argparse import Namespace

from pydantic import ValidationError

from ..config.paths import freecadcmd
from ..config.settings import read_settings
from ..core.errors import DocumentError
from ..core.export import ExportOptions, Origin
from ..export.files import ExportTask, export_file, format_of
from ..sandbox.dry_run import ProcessDryRunner
from .answer import Answer, read_limits, settings_error


def export(chosen: Namespace) -> Answer:
    """Write the file and its record; what is there and still true is left as it is."""
    task = ExportTask(
        document=chosen.document,
        out=chosen.to,
        options=read_options(chosen),
        origin=Origin(request=chosen.request),
        limits=read_limits(chosen),
    )
    runner = ProcessDryRunner(freecadcmd(read_settings().freecadcmd))
    if task.out.exists() and not task.out.is_file():
        raise DocumentError(f"{task.out} is no file.", remedy="Give the name of a file with --to.")
    try:
        done = export_file(task, runner, may_overwrite=lambda _path: bool(chosen.overwrite))
    except DocumentError as error:
        if "exists already" in error.problem:
            raise DocumentError(error.problem, remedy="Add --overwrite if it may go.") from error
        raise
    return Answer(done=True, body={"written": done.written, "record": done.sidecar.model_dump(mode="json")})


def read_options(chosen: Namespace) -> ExportOptions:
    """What `--format`, `--object`, `--deviation`, `--angle` and `--schema` say. SettingsError, DocumentError."""
    try:
        return ExportOptions(
            format=format_of(chosen.to, chosen.format),
            objects=tuple(chosen.object),
            deviation=chosen.deviation,
            angle=chosen.angle,
            step_schema=chosen.schema,
        )
    except ValidationError as error:
        raise settings_error(error) from error
