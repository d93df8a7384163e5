"""Esc stops a run wherever it is: a model that never begins, never ends or falls silent, and a script without end."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from child_processes import children
from provider_double import Exchange, answers, dribbles, provider, stalls
from PySide import QtCore

from freecad_ai_workbench.ui.conversation import EntryKind

GENEROUS_S = 4.0
"""For a busy machine; on a quiet one it is a fraction of a second, which `tests/unit/agents/test_cancel.py` bounds."""
LOOP = """{"plan": {"summary": "s", "tasks": [{"id": "t", "title": "Turn round and round"}]}}
```python
import FreeCAD as App
App.ActiveDocument.addObject("Part::Box", "Box")
while True:
    pass
```"""


def never_begins(_exchange: Exchange) -> None:
    """The connection is taken and nothing comes, not even headers."""
    time.sleep(8.0)


def esc(window, user) -> float:
    """Press Esc in the request box; the seconds until the session was free again."""
    box = window.find("Prompt")
    pressed = time.monotonic()
    user.press(box, QtCore.Qt.Key_Escape)
    window.wait_until(lambda: window.panel.session.phase != "working", "a stop")
    return time.monotonic() - pressed


def last(window) -> EntryKind:
    return window.panel.session.talk.entries[-1].kind


def streams(window) -> bool:
    return any(entry.live and entry.text for entry in window.panel.session.talk.entries)


MODELS = {
    "never begins": (never_begins, lambda _window, server: server.requests),
    "falls silent": (stalls(8.0, '{"plan'), lambda window, _server: streams(window)),
    "never ends": (dribbles(20.0, stopped=[]), lambda window, _server: streams(window)),
}


@pytest.mark.parametrize("name", MODELS)
def test_esc_stops_a_model(name, open_window, user, document):
    behave, arrived = MODELS[name]
    document.addObject("Part::Box", "Mine")
    with provider(behave, answers('{"refusal": "I only make plates."}')) as server:
        window = open_window(server.address)
        window.send("a plate")
        user.wait_until(lambda: arrived(window, server))
        took = esc(window, user)
        print(f"stopped after {took:.2f} s")
        assert took < GENEROUS_S
        assert window.panel.session.phase == "idle"
        assert last(window) == "stopped"
        assert window.panel.session.talk.earlier[-1].outcome == "stopped by the user"
        assert [item.Name for item in document.Objects] == ["Mine"]
        assert len(server.requests) == 1
        window.send("a plate")
        window.wait_for("refused")


@pytest.mark.skipif(not Path("/proc").exists(), reason="other systems do not tell a process's parent")
def test_esc_stops_a_script_without_end_and_its_process(open_window, user, document):
    before = set(children())
    with provider(answers(LOOP), answers('{"refusal": "I only make plates."}')) as server:
        window = open_window(server.address, effort="quick")
        window.send("do it")
        user.wait_until(lambda: window.panel.session.talk.activity == "trying")
        user.wait(1.0)
        assert set(children()) - before
        took = esc(window, user)
        print(f"stopped after {took:.2f} s")
        assert took < GENEROUS_S
        assert last(window) == "stopped"
        assert document.Objects == []
        user.wait_until(lambda: not set(children()) - before)
        window.send("a plate")
        window.wait_for("refused")


def test_esc_while_the_document_is_read_begins_nothing(open_window, user, document):
    for _ in range(200):
        document.addObject("Part::Box", "Box")
    document.recompute()
    with provider(answers('{"refusal": "I only make plates."}')) as server:
        window = open_window(server.address)
        window.send("a plate")
        assert window.panel.session.talk.activity == "reading"
        assert esc(window, user) < GENEROUS_S
        assert last(window) == "stopped"
        user.wait(0.3)
        assert server.requests == []
