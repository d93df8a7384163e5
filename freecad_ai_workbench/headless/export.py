"""A document, or objects of it, as a file for other programs."""

from __future__ import annotations

from argparse import Namespace

from pydantic import ValidationError

from ..app import build_app
from ..config.settings import read_settings
from ..core.errors import DocumentError, FileInTheWayError
from ..core.export import ExportOptions, Origin
from ..export.files import ExportTask, format_of
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
    if task.out.exists() and not task.out.is_file():
        raise DocumentError(f"{task.out} is no file.", remedy="Give the name of a file with --to.")
    try:
        done = build_app(read_settings()).export(task, may_overwrite=lambda _path: bool(chosen.overwrite))
    except FileInTheWayError as error:
        raise DocumentError(error.problem, remedy="Add --overwrite if it may go.") from error
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
