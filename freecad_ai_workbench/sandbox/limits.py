"""What the worker process denies itself before it opens anything. Each line it returns was really in force."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator

from ..core.dry_run import DryRunLimits

MOST_FILE_BYTES = 1024 * 1024 * 1024
MOST_OPEN_FILES = 256
_CLONE_NEWNET = 0x40000000


def apply_limits(limits: DryRunLimits) -> tuple[str, ...]:
    """Limit this process as far as the system can, for good; returns a sentence fragment for each wall in force."""
    return tuple(_in_force(limits))


def _in_force(limits: DryRunLimits) -> Iterator[str]:
    yield "separate process"
    yield f"{limits.timeout_s:g} s of time"
    if sys.platform != "win32":
        yield from _posix_limits(limits)
    if sys.platform.startswith("linux") and _deny_network():
        yield "no network"


def _posix_limits(limits: DryRunLimits) -> Iterator[str]:
    import resource

    wanted = (
        ("RLIMIT_AS", limits.memory_mb * 1024 * 1024, f"{limits.memory_mb} MiB of memory"),
        ("RLIMIT_CPU", int(limits.timeout_s) * 4 + 5, "processor time"),
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


def _deny_network() -> bool:
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


def end_group(process_id: int) -> None:
    """Kill a whole POSIX process group; nothing happens when it is gone already."""
    import signal

    try:
        os.killpg(process_id, signal.SIGKILL)
    except ProcessLookupError:
        return
