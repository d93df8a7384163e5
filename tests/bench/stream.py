"""A long answer as it streams into the chat: from a server on loopback through litellm and the run's thread."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rows import Row
from window import BOUND_MS, session_of

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import AgentSettings, Settings

TOKENS = 20_000
PACE = 500
SERVER = Path(__file__).with_name("stream_server.py")


def measure() -> list[Row]:
    with _model() as address:
        model = AgentSettings(model="openai/bench", api_base=address)
        app = build_app(Settings(planner=model), data=Path(tempfile.mkdtemp()))
        app.warm_up()  # what importing litellm costs is another matter
        return list(_streamed(app))


def _streamed(app: Any) -> Iterator[Row]:
    with session_of(app) as (session, watch):
        came: list[float] = []

        def notice(_text: str) -> None:
            if not came:
                watch.enter("streaming")
            came.append(time.perf_counter())

        session.on_text(notice)
        session.ask("refused")
    gap, used = watch.largest["streaming"]
    what = f"{TOKENS} tokens of Markdown, {PACE} a second"
    yield Row(f"{what}: largest gap", gap, "ms", BOUND_MS)
    yield Row("… processor time in it", used, "ms")
    yield Row("… shown", TOKENS / (came[-1] - came[0]), "tokens/s")
    end, _ = watch.largest["refused"]
    yield Row(f"{what}: folding it away at its end", end, "ms", BOUND_MS)


@contextmanager
def _model() -> Iterator[str]:
    """The address of a model that streams, in a process of its own: it shall not want Python when the window does."""
    python = shutil.which("python3") or "python3"
    command = [python, str(SERVER), str(TOKENS), str(PACE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            port = server.stdout.readline().strip() if server.stdout is not None else ""
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.kill()
