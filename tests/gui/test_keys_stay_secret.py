"""Keys are planted wherever a user may keep them; then everything that is written or handed on is searched for them."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import FreeCAD
import pytest
from child_processes import children
from memory_keyring import memory_keyring
from provider_double import Exchange, provider

from freecad_ai_workbench.app import build_app, keep_log
from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.keys import forget_session, keep_for_session, keep_in_keyring
from freecad_ai_workbench.config.settings import read_settings
from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.core.run import RunRequest
from freecad_ai_workbench.installation.pip import pip_environment
from freecad_ai_workbench.storage.logs import LogFile

RING, VARIABLE, SESSION, TYPED = "ring-planted-7c1", "variable-planted-5e2", "session-planted-9a3", "typed-planted-4d4"
PLANTED = (RING, VARIABLE, SESSION, TYPED)


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Folders of the test's own, a keyring in memory, and a variable with a key."""
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"AI_DESIGNER_{name}", str(tmp_path / name.lower()))
    monkeypatch.setenv("PLANTED_API_KEY", VARIABLE)
    with memory_keyring():
        yield tmp_path
    forget_session("sessions")


def environments_of_children() -> dict[str, bytes]:
    """The environments of all processes that this one started."""
    found = {}
    for path in children():
        with contextlib.suppress(OSError):  # it has ended
            found[path.name] = (path / "environ").read_bytes()
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell a process's environment")
def test_no_key_is_found_in_anything_that_is_written_or_handed_on(places, warning_log):
    seen: list[str] = []
    environments: dict[str, bytes] = {}

    def tell_the_key(exchange: Exchange) -> None:
        """Refuse as some servers do: with the key in the message; meanwhile the trial's process has been started."""
        until = time.monotonic() + 10
        while not environments and time.monotonic() < until:
            environments.update(environments_of_children())
            time.sleep(0.01)
        sent = exchange.handler.headers["Authorization"]
        seen.append(sent.removeprefix("Bearer "))
        exchange.error(401, f"the key {sent} of {exchange.request['model']} is no good")

    with provider(tell_the_key) as server:
        keep_in_keyring("rings", RING)
        keep_for_session("sessions", SESSION)
        common = {"provider": "openai", "api_base": server.address}
        settings = change_settings(
            {
                ("connections", "rings"): {**common, "key_in_keyring": True},
                ("connections", "variables"): {**common, "key_variable": "PLANTED_API_KEY"},
                ("connections", "sessions"): common,
                ("log_level",): "debug",
            }
        )
        keep_log(settings)
        told: list[str] = []
        for name in ("rings", "variables", "sessions"):
            app = build_app(read_settings().with_model(f"{name}/double"))
            request = RunRequest(id=f"run-{name}", text="a plate")
            state = app.run(request, emit=lambda event: told.append(repr(event)), cancel=threading.Event())
            assert state.phase == "fail"
            told.append(state.model_dump_json())
        check = app.check_connection(
            "typed", Connection.model_validate(common), model="double", key=TYPED, cancel=threading.Event()
        )
        told.append(check.model_dump_json())
    assert seen == [RING, VARIABLE, SESSION, TYPED], "the keys did go where they belong"

    log = logging.getLogger("freecad_ai_workbench.test")
    try:
        raise RuntimeError(f"crashed with {RING}, {VARIABLE}, {SESSION} and {TYPED}")
    except RuntimeError:
        log.exception("%s and %s", SESSION, RING)
    warning_log.take()
    package = logging.getLogger("freecad_ai_workbench")
    for handler in [one for one in package.handlers if isinstance(one, LogFile)]:
        handler.close()
        package.removeHandler(handler)
    FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Mod/AIDesigner").SetString("Probe", "x")
    FreeCAD.saveParameter()

    assert environments, "a process was started for the trial"
    handed_on = [*environments.values(), repr(pip_environment(places)).encode(), "\n".join(told).encode()]
    files = [path for path in places.rglob("*") if path.is_file()]
    files.append(Path(FreeCAD.ConfigGet("UserParameter")))
    files += [path for path in Path(tempfile.gettempdir()).rglob("ai-designer-*/*") if path.is_file()]
    assert any("audit" in path.parts for path in files)
    assert any(path.suffix == ".log" and "crashed with" in path.read_text() for path in files)
    texts = {str(path): path.read_bytes() for path in files} | {f"told {at}": text for at, text in enumerate(handed_on)}
    found = [(place, key) for place, text in texts.items() for key in PLANTED if key.encode() in text]
    assert found == []
    assert not [name for name, value in os.environ.items() if value in (RING, SESSION, TYPED)]
