"""What the worker process denies itself before it opens anything. Each wall that it names was really put up."""

from __future__ import annotations

import ctypes
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from math import ceil
from pathlib import Path

from ..core.dry_run import DryRunLimits
from .landlock import confine_files
from .seccomp import deny_system_calls

MOST_FILE_BYTES = 512 * 1024 * 1024
MOST_OPEN_FILES = 256
_CLONE_NEWNET = 0x40000000
_TCP_FROM_VERSION = 4


def apply_limits(limits: DryRunLimits, *, folder: Path, readable: Iterable[Path]) -> tuple[str, ...]:
    """Limit this process for good, as far as the system can; returns a phrase for each wall in force.

    It may write in `folder` only, and read FreeCAD, Python and what is in `readable`.
    """
    return tuple(_in_force(limits, folder=folder, readable=readable))


def _in_force(limits: DryRunLimits, *, folder: Path, readable: Iterable[Path]) -> Iterator[str]:
    yield "separate process"
    yield f"{limits.timeout_s:g} s of time"
    if sys.platform == "win32":
        yield f"{limits.memory_mb} MiB of memory"
        yield "no other processes"
        return
    yield from _resource_limits(limits)
    if sys.platform.startswith("linux"):
        yield from _linux_walls(folder, readable)


def _linux_walls(folder: Path, readable: Iterable[Path]) -> Iterator[str]:
    own_network = _leave_network()
    files = confine_files(writable=folder, readable=readable)
    if files:
        yield "files of FreeCAD and its own folder only"
    filtered = deny_system_calls()
    if filtered:
        yield "no other processes"
    if own_network or filtered or files >= _TCP_FROM_VERSION:
        yield "no network"


def _resource_limits(limits: DryRunLimits) -> Iterator[str]:
    import resource  # POSIX only

    wanted = (
        ("RLIMIT_AS", limits.memory_mb * 1024 * 1024, f"{limits.memory_mb} MiB of memory"),
        ("RLIMIT_CPU", ceil(time.process_time()) + int(limits.timeout_s) * 4 + 5, "processor time"),
        ("RLIMIT_FSIZE", MOST_FILE_BYTES, "file size"),
        ("RLIMIT_NOFILE", MOST_OPEN_FILES, "open files"),
        ("RLIMIT_CORE", 0, "no core dumps"),
    )
    for name, value, wall in wanted:
        kind = getattr(resource, name)
        _, hard = resource.getrlimit(kind)
        ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (ceiling, ceiling))
        except (ValueError, OSError):
            continue  # macOS refuses some of them; then this wall is not in the list
        yield wall
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a file that grows too large is an error, not the end


def _leave_network() -> bool:
    """Move to an empty network namespace; needs a permission that not every system gives."""
    unshare: Callable[[int], int] | None = getattr(ctypes.CDLL(None, use_errno=True), "unshare", None)
    return unshare is not None and unshare(_CLONE_NEWNET) == 0


def peak_memory_mb() -> float:
    """The most memory that this process had resident, in MiB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)
