"""What the page about missing packages says: what for, how far, why not and what to do. No Qt but for the words."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from ..dependencies import Missing
from ..installation.lock import normal_name
from ..installation.pip import Failure, Progress
from ..installation.plan import Plan
from .amounts import file_size
from .install_failures import failure_text
from .qt import tr

INDEX_HOST = "pypi.org"


def purpose(name: str) -> str:
    """What we need a package for."""
    words = {
        "litellm": tr("talks to language models, local and hosted"),
        "pydantic": tr("checks what models answer and what settings say"),
        "platformdirs": tr("knows where this system keeps settings and logs"),
        "RestrictedPython": tr("keeps generated scripts to what they may do"),
        "typing_extensions": tr("is needed by pydantic"),
    }
    return words.get(name, tr("is needed by the others"))


def gap_text(gap: Missing, plan: Plan) -> tuple[str, str]:
    """A missing package as it would be installed, and what it is for, with what is there instead."""
    locked = next((item.locked for item in plan.items if item.locked.name == normal_name(gap.name)), None)
    name = f"{gap.name} {locked.version}" if locked else gap.name
    if gap.harmful:
        return name, tr("{} is there, a malicious release").format(gap.found)
    if gap.found:
        return name, tr("{purpose} ({found} is there, which is too old)").format(
            purpose=purpose(gap.name), found=gap.found
        )
    return name, purpose(gap.name)


def source_text(plan: Plan) -> str:
    """Where the packages come from."""
    if plan.wheels is not None:
        return tr("the folder {}; no network").format(plan.wheels)
    named = os.environ.get("PIP_INDEX_URL", "")
    host = re.sub(r"^\w+://([^/@]*@)?([^/:]+).*", r"\2", named)
    if named:
        return tr("the package index {}").format(host)
    return tr("the Python package index ({}), unless pip is set up otherwise here").format(INDEX_HOST)


def size_text(plan: Plan) -> str:
    """How much there is to download, and what it takes on the disk."""
    download = tr("{} to download") if plan.wheels is None else tr("{} of wheels")
    return ", ".join(filter(None, (_about(plan.download, download), _about(plan.on_disk, tr("{} on disk")))))


def _about(size: int, text: str) -> str:
    return text.format(tr("about {}").format(file_size(size))) if size else ""


def others_text(plan: Plan) -> str:
    """What happens to packages that are in the folder already."""
    lines = []
    if plan.replaced:
        named = ", ".join(f"{item.locked.name} {item.replaces} → {item.locked.version}" for item in plan.replaced)
        lines.append(tr("Replaced because they are older: {}.").format(named))
    if plan.kept:
        lines.append(tr("There already and left as they are: {}.").format(", ".join(plan.kept)))
    lines.append(tr("Nothing else in the folder is changed."))
    return " ".join(lines)


def warnings(gaps: Sequence[Missing], plan: Plan) -> list[str]:
    """What the user must know before installing, or why that would not help."""
    said = [_harmful_text(gap, plan) if gap.harmful else _hopeless_text(gap) for gap in _notable(gaps, plan)]
    if plan.python is None:
        said.append(" ".join(failure_text(Failure("no_python"), plan)))
    if plan.lacking:
        text = tr("This folder has no wheels in the right version of: {}. Choose another one, or add them.")
        said.append(text.format(", ".join(plan.lacking)))
    return said


def _notable(gaps: Sequence[Missing], plan: Plan) -> list[Missing]:
    return [gap for gap in gaps if gap.harmful or gap in plan.hopeless]


def _harmful_text(gap: Missing, plan: Plan) -> str:
    text = tr("{name} {version} in {folder} is a malicious release: change the keys that you have used.")
    then = tr("Delete it, then try again.") if gap in plan.hopeless else tr("Installing replaces it.")
    return text.format(name=gap.name, version=gap.found, folder=gap.folder) + " " + then


def _hopeless_text(gap: Missing) -> str:
    text = tr(
        "Installing would not help: {name} {version} in {folder} comes before the folder for packages, and it is "
        "too old. Use a newer FreeCAD, or have that copy updated to {wanted} or newer; then try again."
    )
    return text.format(name=gap.name, version=gap.found, folder=gap.folder, wanted=gap.wanted)


def progress_text(progress: Progress) -> str:
    """How far it is."""
    counted = tr("{done} of {total}").format(done=progress.done, total=progress.total)
    if progress.step == "collecting":
        text = tr("Getting {name} ({counted} done)").format(name=progress.name, counted=counted)
        if progress.bytes_total:
            text += f"  {file_size(progress.bytes_done)} / {file_size(progress.bytes_total)}"
        return text
    if progress.step == "unpacking":
        return tr("Unpacking and compiling ({counted} done)").format(counted=counted)
    return tr("Moving the packages in…") if progress.step == "moving" else tr("Starting pip…")


def breakable(path: Path | str) -> str:
    """A path that a narrow label may break after its separators; for looking at, not for copying."""
    return re.sub(r"([/\\._-])", "\\1\u200b", str(path))
