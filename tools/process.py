"""Running other programs: progress in short lines, true failures with a remedy, nothing left running."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

PROGRESS_EVERY_S = 10.0
KEPT = ("PATH", "LANG", "TERM", "TZ", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "COMSPEC", "PATHEXT")
PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
PACKAGE_INDEX = ("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL")


class SetupError(Exception):
    """Something that the user has to know and can mend: the message says what and how."""


class TimeOutError(SetupError):
    """A program was killed because it took too long."""


def say(text: str) -> None:
    """One line of progress for the user, on stderr."""
    print(f"[ai-designer] {text}", file=sys.stderr, flush=True)


def kept_environment() -> dict[str, str]:
    """The few variables that a program needs from ours; no keys, and nothing that changes how Python starts."""
    kept = {name: os.environ[name] for name in (*KEPT, *PROXIES, *PACKAGE_INDEX) if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8"}


def run(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout_s: float | None = None,
    log: Path | None = None,
) -> int:
    """Run to the end, with the output in `log` or where ours goes; the exit status. Raises TimeOutError."""
    with contextlib.ExitStack() as stack:
        output = stack.enter_context(log.open("wb")) if log else None
        process = stack.enter_context(_started(command, env=env, cwd=cwd, output=output))
        try:
            return process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            raise TimeOutError(f"It did not end within {timeout_s:.0f} s and was stopped.") from None


def run_logged(
    command: Sequence[str], log: Path, *, what: str, remedy: str, env: Mapping[str, str] | None = None
) -> None:
    """Run with the output in a file and the latest line of it shown now and then. Raises SetupError."""
    shown = time.monotonic()
    with log.open("ab") as output, _started(command, env=env, output=output) as process:
        while process.poll() is None:
            time.sleep(0.2)
            if time.monotonic() - shown > PROGRESS_EVERY_S:
                shown = time.monotonic()
                say(f"  … {_last_lines(log, 1)[:100]}")
    if process.returncode != 0:
        raise SetupError(f"{what} failed:\n{_last_lines(log, 8)}\nThe whole log is {log}. {remedy}")


def ask(command: Sequence[str], *, env: Mapping[str, str] | None = None, timeout_s: float = 60.0) -> str | None:
    """What a program prints, or None if it can't be started, fails or takes too long."""
    try:
        answer = subprocess.run(
            command, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=timeout_s, check=True
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    return answer.stdout


@contextlib.contextmanager
def _started(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    output: IO[bytes] | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """A program in a process group of its own, which is gone afterwards whatever happens."""
    try:
        process = subprocess.Popen(
            command,
            env=env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
            start_new_session=True,
        )
    except OSError as error:
        raise SetupError(f"{command[0]} can't be started: {error}") from error
    try:
        yield process
    finally:
        _kill(process)


@contextlib.contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Two of us must not install into the same folder at the same time: the second waits."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _kill(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _last_lines(log: Path, count: int) -> str:
    lines = log.read_text(errors="replace").strip().splitlines()
    return "\n".join(lines[-count:])
