"""pip: how it is called, what it says while it works, and why it gave up. Knows pips from 20.3 on."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ..dependencies import numbers, pip_command

_KEPT = (
    *("PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "LANG"),
    *("LD_LIBRARY_PATH", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"),
    *("http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "PIP_CERT", "PIP_CONFIG_FILE", "PIP_CACHE_DIR"),
    *("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_TRUSTED_HOST", "PIP_PROXY"),
)
_RAW_PROGRESS_SINCE = (24, 1)
_PATIENCE = ("--retries", "2", "--timeout", "15")

FailureKind = Literal[
    "network",
    "certificate",
    "hash",
    "disk",
    "permission",
    "no_wheel",
    "no_pip",
    "no_python",
    "conflict",
    "busy",
    "incomplete",
    "other",
]
_REASONS: tuple[tuple[FailureKind, str], ...] = (
    ("no_pip", r"No module named '?pip\b"),
    ("hash", r"DO NOT MATCH THE HASHES|Expected sha256"),
    ("disk", r"No space left on device|\[Errno 28\]|\[WinError 112\]|[Qq]uota exceeded"),
    ("permission", r"Permission denied|Operation not permitted|\[Errno 13\]|\[WinError 5\]|Read-only file system"),
    ("certificate", r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError"),
    (
        "network",
        r"NewConnectionError|NameResolutionError|Failed to establish a new connection|[Nn]ame resolution|ProxyError"
        r"|ConnectTimeout|[Tt]imed out|ReadTimeoutError|Network is unreachable|Connection (refused|reset|aborted)"
        r"|Max retries exceeded|RemoteDisconnected|IncompleteRead",
    ),
    ("no_wheel", r"No matching distribution found for (?P<detail>\S+)|is not a supported wheel"),
)


@dataclass(frozen=True)
class Failure:
    """Why an installation did not come about; `detail` is the name, path or line that it is about."""

    kind: FailureKind
    detail: str = ""


@dataclass(frozen=True)
class Progress:
    """How far it is: `done` of `total` packages in this step, the one that is worked on, and its bytes if pip says."""

    step: Literal["starting", "collecting", "unpacking", "moving"] = "starting"
    done: int = 0
    total: int = 0
    name: str = ""
    bytes_done: int = 0
    bytes_total: int = 0


def staging_command(
    python: Path, folder: Path, *, requirements: Path, wheels: Path | None, pip_version: str
) -> list[str]:
    """The command that puts exactly these packages, and nothing that they ask for, into an empty folder."""
    command = [*pip_command(python, folder, lock=requirements, wheels=wheels), "--no-deps", *_PATIENCE]
    raw = numbers(pip_version) >= _RAW_PROGRESS_SINCE
    return [*command, "--progress-bar", "raw" if raw else "off"]


def pip_environment(temporary: Path, present: Mapping[str, str] = os.environ) -> dict[str, str]:
    """What pip needs of ours to start and to reach its index: no keys, and nothing that turns its options."""
    kept = {name: present[name] for name in _KEPT if name in present}
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return {**kept, **places, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1", "PIP_ROOT_USER_ACTION": "ignore"}


class Reader:
    """Makes progress of pip's lines."""

    def __init__(self, total: int) -> None:
        self.progress = Progress(total=total)
        self._seen = 0

    def feed(self, line: str) -> bool:
        """Take a line; whether it told of progress."""
        if package := re.match(r"\s*(?:Collecting ([\w.-]+)|Processing .*?([\w.]+)-[^-/\\]+-[^/\\]*\.whl)", line):
            self._seen += 1
            done = min(self._seen, self.progress.total) - 1
            self.progress = Progress("collecting", done, self.progress.total, package[1] or package[2])
        elif counted := re.match(r"\s*Progress (\d+) of (\d+)", line):
            self.progress = replace(self.progress, bytes_done=int(counted[1]), bytes_total=int(counted[2]))
        elif line.startswith("Installing collected packages"):
            self.progress = Progress("unpacking", 0, self.progress.total)
        else:
            return False
        return True

    def unpacked(self, count: int) -> bool:
        """Take how many packages lie ready; whether that is news."""
        if self.progress.step != "unpacking" or count <= self.progress.done:
            return False
        self.progress = replace(self.progress, done=min(count, self.progress.total))
        return True


def is_noise(line: str) -> bool:
    """A line that nobody wants to read in a log."""
    return bool(re.match(r"\s*(Progress \d+ of \d+|Ignoring \S+: markers)", line)) or not line.strip()


def find_failure(lines: Sequence[str]) -> Failure:
    """The reason in what pip said; the first that fits, because what follows is often only a consequence."""
    text = "\n".join(lines)
    for kind, pattern in _REASONS:
        if found := re.search(pattern, text):
            detail = found.groupdict().get("detail") or _line_around(text, found.start())
            return Failure(kind, detail)
    errors = [line for line in lines if line.startswith("ERROR")]
    return Failure("other", (errors or list(lines) or [""])[-1].strip())


def _line_around(text: str, position: int) -> str:
    begin = text.rfind("\n", 0, position) + 1
    return text[begin:].partition("\n")[0].strip()
