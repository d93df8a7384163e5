"""Small packages of our own: as wheels with a lock of their hashes, or as pip leaves them in a folder."""

from __future__ import annotations

import base64
import hashlib
import shutil
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from freecad_ai_workbench.dependencies import Missing
from freecad_ai_workbench.installation.job import Installation
from freecad_ai_workbench.installation.pip import Progress
from freecad_ai_workbench.installation.plan import Plan, make_plan


def make_wheel(folder: Path, name: str, version: str = "1.0", *, files: dict[str, bytes] | None = None) -> Path:
    """A wheel with one module that knows its version."""
    module = name.replace("-", "_")
    information = f"{module}-{version}.dist-info"
    content = {f"{module}/__init__.py": f"version = {version!r}\n".encode(), **(files or {})}
    content[f"{information}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode()
    content[f"{information}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = "".join(f"{path},sha256={_digest(data)},{len(data)}\n" for path, data in content.items())
    content[f"{information}/RECORD"] = f"{record}{information}/RECORD,,\n".encode()
    folder.mkdir(exist_ok=True)
    wheel = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in content.items():
            archive.writestr(path, data)
    return wheel


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def lock_of(folder: Path, *wheels: Path, digest: str = "") -> Path:
    """A lock file of these wheels, with their hashes or with a wrong one."""
    lines = []
    for wheel in wheels:
        name, version = wheel.name.split("-")[:2]
        right = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lines.append(f"{name.replace('_', '-')}=={version} \\\n    --hash=sha256:{digest or right}\n")
    lock = folder / "test.lock"
    lock.write_text("".join(lines))
    return lock


def unpack(wheel: Path, folder: Path) -> None:
    """What pip leaves of a wheel, less its caches."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)


@contextmanager
def serving(answer: Callable[[str], bytes | None]) -> Iterator[str]:
    """A server on loopback that gives these answers, 404 for None; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Tests do not read a log."""

        def do_GET(self) -> None:
            body = answer(self.path)
            self.send_response(404 if body is None else 200)
            kind = "text/html" if self.path.endswith("/") else "application/octet-stream"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body or b"")))
            with suppress(OSError):  # the other side may be gone
                self.end_headers()
                self.wfile.write(body or b"")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/simple/"
    finally:
        server.shutdown()
        server.server_close()


class Site:
    """A user's folders, and installations into them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder / "wheels"
        self.target = folder / "data" / "AdditionalPythonPackages" / "py3"
        self.said: list[str] = []
        self.progress: list[Progress] = []

    def wheel(self, name: str, version: str = "1.0", **more: object) -> Path:
        return make_wheel(self.wheels, name, version, **more)

    def lock(self, *wheels: Path, digest: str = "") -> Path:
        return lock_of(self.folder, *wheels, digest=digest)

    def has(self, name: str, version: str = "1.0") -> None:
        """The package is in the target already."""
        self.target.mkdir(parents=True, exist_ok=True)
        unpack(make_wheel(self.folder / "earlier", name, version), self.target)

    def plan(self, lock: Path, *names: str, online: bool = False) -> Plan:
        gaps = [Missing(name, "1.0") for name in names]
        wheels = None if online else self.wheels
        return make_plan(gaps, self.target, python=Path(sys.executable), lock=lock, wheels=wheels)

    def installation(self, plan: Plan) -> Installation:
        return Installation(plan, self.progress.append, self.said.append)

    def everything(self) -> dict[str, bytes]:
        """All files in the user's data folder."""
        root = self.folder / "data"
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    yield Site(tmp_path)


@pytest.fixture
def make() -> SimpleNamespace:
    """The builders, for tests that can't import from each other."""
    return SimpleNamespace(wheel=make_wheel, lock=lock_of, unpack=unpack, serving=serving, copy=shutil.copy)
