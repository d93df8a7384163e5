"""While no model was ever chosen the panel says what leaves the machine, and offers three ways to start."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.config.settings import Settings, model_was_chosen, read_settings
from freecad_ai_workbench.llm.discovery import KINDS
from freecad_ai_workbench.ui.composition import offer_first_run
from freecad_ai_workbench.ui.first_run import FirstRun

MODELS = {"data": [{"id": "qwen3-8b"}, {"id": "gemma-3-a-model-with-quite-a-long-name-for-a-narrow-panel"}]}


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's settings, which are none yet."""
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    for name in [name for name in os.environ if name.startswith("AI_DESIGNER_") and "MODEL" in name]:
        monkeypatch.delenv(name)
    return tmp_path / "config"


class Models(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tests do not read a log."""

    def do_GET(self) -> None:
        body = json.dumps(MODELS).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server_port():
    """LM Studio, as far as it is asked here."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Models)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def first(bench, config, user) -> Callable[..., FirstRun]:
    """Offers the ways to start in the panel, with one server at this port."""

    def offer(*ports: int) -> FirstRun:
        kinds = [KINDS[1].model_copy(update={"port": port}) for port in ports]
        first_run = FirstRun(kinds, parent=bench.panel)
        offer_first_run(bench.panel, first_run)
        user.wait(0.05)
        return first_run

    return offer


def said(bench) -> str:
    labels = bench.child("FirstRun").findChildren(QtWidgets.QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_it_says_what_leaves_the_machine_and_that_nothing_does_yet(first, bench):
    first()
    assert bench.child("FirstRun").isVisible()
    assert "Nothing leaves this machine until" in said(bench)
    assert bench.panel.prompt.isVisible(), "a request can be typed at once"


def test_built_in_recipes_are_chosen_for_good(first, bench, user, config):
    assert not model_was_chosen(read_settings())
    first()
    user.click(bench.child("UseRecipes"))
    user.wait_until(lambda: bench.panel.findChild(QtWidgets.QWidget, "AIDesignerFirstRun") is None)
    assert bench.panel.empty.isVisible()
    settings = read_settings()
    assert model_was_chosen(settings)
    assert settings.planner.model == "offline/recipes"


def test_a_local_model_is_found_and_used(first, bench, user, config, server_port):
    (config).mkdir()
    (config / "settings.json").write_text('{"effort": "quick", "planner": {"temperature": 0.5}}')
    first_run = first(server_port)
    assert first_run.servers is None, "nobody is asked before the user wants it"
    button = bench.child("LookForModels")
    button.setFocus()
    user.press(button, QtCore.Qt.Key_Space, text=" ")
    user.wait_until(lambda: first_run.servers is not None)
    user.wait_until(lambda: "LM Studio is here" in said(bench))
    offered = bench.panel.findChildren(QtWidgets.QPushButton, "AIDesignerUseLocal")
    assert [item.accessibleName() for item in offered] == [f"Use {row['id']} of LM Studio" for row in MODELS["data"]]
    user.click(offered[0])
    settings = read_settings()
    for agent in (settings.planner, settings.generator, settings.validator):
        assert (agent.model, agent.fallbacks) == ("lm_studio/qwen3-8b", ())
        assert agent.api_base == f"http://127.0.0.1:{server_port}/v1"
    assert (settings.effort, settings.planner.temperature) == ("quick", 0.5), "all else is kept"


def test_no_server_is_told_with_the_ports(first, bench, user):
    first_run = first(9)
    user.click(bench.child("LookForModels"))
    user.wait_until(lambda: first_run.servers is not None)
    user.wait_until(lambda: "No server answered (LM Studio 9)" in said(bench))
    assert bench.child("LookForModels").isEnabled()


def test_settings_that_can_not_be_written_are_told(first, bench, user, config):
    config.write_text("a file where the folder should be")
    first()
    user.click(bench.child("UseRecipes"))
    user.wait_until(lambda: "could not be written" in said(bench))
    assert bench.child("FirstRun").isVisible()


def test_a_model_named_anywhere_was_chosen(config, monkeypatch):
    assert not model_was_chosen(Settings())
    assert not model_was_chosen(read_settings())
    monkeypatch.setenv("AI_DESIGNER_VALIDATOR_MODEL", "ollama/llava")
    assert model_was_chosen(read_settings())


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [260, 340, 700])
def test_pictures(first, bench, user, main_window, server_port, width, dark, tmp_path):
    """Set AI_DESIGNER_SCREENSHOTS to a folder to keep and look at them."""
    folder = Path(os.environ.get("AI_DESIGNER_SCREENSHOTS") or tmp_path)
    style = main_window.styleSheet()
    if dark:
        main_window.setStyleSheet(style + "QWidget { background-color: #222222; color: #eeeeee }")
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    first_run = first(server_port)
    name = f"first-run-{width}-{'dark' if dark else 'light'}"
    try:
        shoot(bench, user, folder / f"{name}-1.png")
        user.click(bench.child("LookForModels"))
        user.wait_until(lambda: first_run.servers is not None)
        shoot(bench, user, folder / f"{name}-2-found.png")
    finally:
        main_window.setStyleSheet(style)


def shoot(bench, user, path: Path) -> None:
    user.wait(0.2)
    picture: QtGui.QPixmap = bench.dock.grab()
    assert picture.save(str(path))
    image = picture.toImage()
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    assert len({image.pixel(x, y) for x, y in points}) > 5
