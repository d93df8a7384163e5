"""A design with other numbers: every combination of the values given, without any model."""

from __future__ import annotations

import itertools
import math
import re
import threading
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from ..config.paths import freecadcmd
from ..config.settings import read_settings
from ..core.dry_run import DryRunRequest
from ..core.errors import DocumentError, SettingsError
from ..core.parameters import Parameter, ParameterValue
from ..core.script import Script
from ..sandbox.dry_run import ProcessDryRunner
from .answer import Answer, read_limits, read_text
from .batch import write_tables
from .export import read_options
from .spread.campaign import make_engine, run_all
from .spread.job import Outcome, VariantJob
from .spread.tables import Row, measured, number, short

MOST_VARIANTS = 1_000_000
_FILES = {"step": "part.step", "stl": "part.stl", "3mf": "part.3mf", "gltf": "part.glb", "fcstd": "part.FCStd"}


def sweep(chosen: Namespace) -> Answer:
    """Make every variant; files in a folder for each, and one table."""
    wanted = [parse_values(text) for text in chosen.parameter]
    document, scripts = _read_design(chosen.design)
    parameters = _known_parameters(document, scripts, chosen)
    found = [_find(parameters, name) for name, _ in wanted]
    jobs = _jobs(found, [values for _, values in wanted], document=document, scripts=scripts, chosen=chosen)
    engine = make_engine(chosen.engine, chosen.out)
    outcomes = run_all(jobs, engine, out=chosen.out, slots=chosen.jobs, cancel=threading.Event())
    rows = [_row(job, outcome, found) for job, outcome in zip(jobs, outcomes, strict=True)]
    return write_tables(rows, outcomes, out=chosen.out)


def parse_values(text: str) -> tuple[str, tuple[float, ...]]:
    """`Name=1:2:0.5` or `Name=1,2,5` as the name and its values. SettingsError says what is wrong."""
    name, sign, values = text.partition("=")
    try:
        if not sign or not name.strip():
            raise ValueError("it has no name before a =")
        return name.strip(), _range(values) if ":" in values else tuple(map(_finite, values.split(",")))
    except ValueError as error:
        raise SettingsError(
            f"--parameter {text}: {error}.", remedy="Write Name=from:to:step or Name=a,b,c, as in Length=10:50:10."
        ) from error


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text.strip()} is no number")
    return value


def _range(text: str) -> tuple[float, ...]:
    """From one to the other, the last one included if a step ends there."""
    first, last, step = map(_finite, text.split(":"))
    if step == 0 or (last - first) / step < 0:
        raise ValueError(f"steps of {step:g} don't lead from {first:g} to {last:g}")
    count = math.floor((last - first) / step + 1e-9) + 1
    if count > MOST_VARIANTS:
        raise ValueError(f"{count:,} values are more than {MOST_VARIANTS:,}")
    return tuple(float(f"{first + step * index:.12g}") for index in range(count))


def _read_design(path: Path) -> tuple[Path | None, tuple[Script, ...]]:
    if path.suffix.lower() == ".fcstd":
        return path, ()
    return None, (Script(task_id="design", source=read_text(path)),)


def _known_parameters(document: Path | None, scripts: tuple[Script, ...], chosen: Namespace) -> tuple[Parameter, ...]:
    runner = ProcessDryRunner(freecadcmd(read_settings().freecadcmd))
    request = DryRunRequest(scripts=scripts, document=str(document or ""), limits=read_limits(chosen), preview=False)
    result = runner.run(request, cancel=threading.Event())
    if result.error is not None:
        raise DocumentError(f"The design can't be made as it is: {result.error.message}")
    return tuple(one for one in result.parameters if not one.driven)


def _find(parameters: Sequence[Parameter], name: str) -> Parameter:
    """By its name, or as Object.Name where several have the same. DocumentError names those that there are."""
    fits = [one for one in parameters if name in (one.name, f"{one.object_name}.{one.name}")]
    if len(fits) != 1:
        known = ", ".join(f"{one.object_name}.{one.name}" for one in parameters) or "none"
        what = "is there more than once" if fits else "is not there"
        raise DocumentError(f"The parameter {name} {what}.", remedy=f"The design has: {known}.")
    return fits[0]


def _jobs(
    found: Sequence[Parameter],
    values: Sequence[tuple[float, ...]],
    *,
    document: Path | None,
    scripts: tuple[Script, ...],
    chosen: Namespace,
) -> list[VariantJob]:
    count = math.prod(map(len, values))
    if count > MOST_VARIANTS:
        raise SettingsError(f"{count:,} variants are more than {MOST_VARIANTS:,}.", remedy="Give fewer values.")
    chosen.to = Path(_FILES[chosen.format or "step"])
    options, limits = read_options(chosen), read_limits(chosen)
    digits = len(str(count))
    return [
        VariantJob(
            id=_id(f"{index:0{digits}}", found, combination),
            document=str(document or ""),
            scripts=scripts,
            parameters=tuple(
                ParameterValue(object_name=one.object_name, name=one.name, value=value)
                for one, value in zip(found, combination, strict=True)
            ),
            options=options,
            file=chosen.to.name,
            limits=limits,
        )
        for index, combination in enumerate(itertools.product(*values), 1)
    ]


def _id(index: str, found: Sequence[Parameter], combination: Sequence[float]) -> str:
    told = "_".join(f"{one.name}={value:g}" for one, value in zip(found, combination, strict=True))
    return re.sub(r"[^A-Za-z0-9._=,+-]", "_", f"{index}-{told}")[:120]


def _row(job: VariantJob, outcome: Outcome | None, found: Sequence[Parameter]) -> Row:
    names = [f"{one.object_name}.{one.name} {one.unit}".strip() for one in found]
    told = outcome.message or " ".join(outcome.failed_checks) if outcome else ""
    return {
        "id": job.id,
        **{name: number(value.value) for name, value in zip(names, job.parameters, strict=True)},
        **measured(outcome),
        "status": outcome.status if outcome else "not started",
        "failed checks": str(len(outcome.failed_checks)) if outcome else "",
        "message": short(told),
    }
