"""Small packages of our own, as wheels with a lock of their hashes, and a server for them. For tests of all kinds."""

from __future__ import annotations

import base64
import hashlib
import signal
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


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
    threading.Thread(target=_serve, args=(server,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/simple/"
    finally:
        server.shutdown()
        server.server_close()


def _serve(server: ThreadingHTTPServer) -> None:
    """FreeCAD leaves it to SIGPIPE to end the program when the other side is gone."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPIPE})
    server.serve_forever(poll_interval=0.02)
