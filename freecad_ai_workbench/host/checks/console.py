"""What the geometry kernel wrote on the console during a trial."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ...core.validation import Finding
from .examined import Examined
from .finding import unsound

_KERNEL = re.compile(
    r"\b(?:BRep_API|BRepAlgoAPI|BOPAlgo|StdFail_\w+|Standard_(?!Transient)\w+|gp_\w+Error|OSD_\w+|TopoDS_\w*Error|"
    r"BRepCheck_\w+|NCollection_\w+|math_NotSquare)\b"
)
_MOST_BYTES = 200_000
_MOST_LINES = 3


def read_console(path: Path, *, start: int) -> str:
    """What was written to the file since `start`; empty where the console is no file."""
    if not path.is_file() or path.is_symlink():
        return ""
    with path.open("rb") as source:
        source.seek(start)
        return source.read(_MOST_BYTES).decode("utf-8", errors="replace")


def check_console(examined: Examined, text: str) -> Iterator[Finding]:
    """Errors of the kernel outside any feature. A feature's own are told by its state, if it has not got over them."""
    features = {item.Label for item in examined.doc.Objects}
    lines = dict.fromkeys(line.strip() for line in re.split(r"[\r\n]+", text) if _KERNEL.search(line))
    told = [line for line in lines if line.partition(":")[0].strip() not in features]
    if told:
        yield unsound(
            "console",
            f"The geometry kernel complained although every feature recomputes: {'; '.join(told[:_MOST_LINES])}.",
            expected="no error of the kernel",
            measured="; ".join(told[:_MOST_LINES]),
            confidence="likely",
        )
