"""One piece of work, which can be sent to another process or machine, and what came of it."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from ... import __version__
from ...core.dry_run import DryRunLimits
from ...core.errors import DocumentError
from ...core.export import ExportedPart, ExportOptions
from ...core.messages import Usage
from ...core.parameters import ParameterValue
from ...core.record import Record
from ...core.run import Effort, RunLimits
from ...core.script import Script
from ...export.files import hash_document

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._=,+-]{0,119}$")]


class DesignJob(Record):
    """A request to carry out; `document` is a file to start from. Questions are answered with what they suggest."""

    kind: Literal["design"] = "design"
    id: Id
    prompt: str
    document: str = ""
    select: tuple[str, ...] = ()
    model: str = ""
    api_base: str = ""
    effort: Effort | None = None
    setup: str = Field("", description="a hash of the agents' settings: with others the job is another one")
    limits: RunLimits = RunLimits()


class VariantJob(Record):
    """A design with other numbers: a document, or a script on a new one. No model is called."""

    kind: Literal["variant"] = "variant"
    id: Id
    document: str = ""
    scripts: tuple[Script, ...] = ()
    parameters: tuple[ParameterValue, ...] = ()
    options: ExportOptions
    file: str
    limits: DryRunLimits = DryRunLimits()


Job = Annotated[DesignJob | VariantJob, Field(discriminator="kind")]
Status = Literal["pass", "not passed", "asked", "refused", "failed", "timeout", "crashed"]


class Outcome(Record):
    """What came of a job. `key` is that of the job; only seconds and memory differ when it is repeated."""

    id: str
    key: str
    status: Status
    message: str = ""
    score: float | None = None
    rounds: int = 0
    usage: Usage = Usage()
    parts: tuple[ExportedPart, ...] = ()
    parameters: tuple[ParameterValue, ...] = ()
    failed_checks: tuple[str, ...] = ()
    file: str = ""
    seconds: float = 0.0
    peak_memory_mb: float = 0.0

    @property
    def volume(self) -> float | None:
        """Of all parts, in mm³; None where nothing was measured."""
        volumes = [part.volume for part in self.parts if part.volume is not None]
        return sum(volumes) if volumes else None

    @property
    def mass(self) -> float | None:
        """Of all parts, in kg; None where one has no material."""
        masses = [part.mass for part in self.parts]
        known = [mass for mass in masses if mass is not None]
        return sum(known) if known and len(known) == len(masses) else None


class Order(Record):
    """A job and the folder that receives its files."""

    job: Job
    folder: str


OUTCOME_NAME = "outcome.json"
_ORDER = TypeAdapter(Order)


def parse_order(text: str) -> Order:
    """An order from its JSON."""
    return _ORDER.validate_json(text)


def key_of(job: DesignJob | VariantJob) -> str:
    """A hash of everything that the outcome depends on, but for what was left of a common budget."""
    bare = job.model_copy(update={"document": ""})
    if isinstance(bare, DesignJob):
        bare = bare.model_copy(update={"limits": bare.limits.model_copy(update={"cost_usd": None, "tokens": None})})
    digest = hashlib.sha256(bare.model_dump_json().encode())
    digest.update(__version__.encode())
    if job.document:
        digest.update(hash_document(Path(job.document)).encode())
    return digest.hexdigest()


def find_outcome(folder: Path, key: str) -> Outcome | None:
    """The outcome that lies in the folder, if it is that of this very job."""
    try:
        found = Outcome.model_validate_json((folder / OUTCOME_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if found.key == key else None


def write_outcome(outcome: Outcome, folder: Path) -> None:
    """Put it into the folder, whole or not at all. DocumentError where it can't be written."""
    put(folder / OUTCOME_NAME, f"{outcome.model_dump_json(indent=1)}\n".encode())


def put(path: Path, content: bytes) -> None:
    """Write a file of a job, whole or not at all; its folder is made. DocumentError where it can't be written."""
    draft = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise DocumentError(
            f"{path} can't be written: {error.strerror}.",
            remedy="Make room and call the same command again: what is finished is not repeated.",
        ) from error
