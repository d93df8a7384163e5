"""litellm is imported ahead, on a thread of its own, when a model will be asked that needs it."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from PySide import QtCore

from freecad_ai_workbench.config.settings import AgentSettings, Settings
from freecad_ai_workbench.core.errors import ModelError
from freecad_ai_workbench.ui import warm_up
from freecad_ai_workbench.ui.warm_up import asks_models, warm_up_later

OTHER = AgentSettings(model="ollama/llama3")


@pytest.fixture
def warmed(monkeypatch):
    monkeypatch.setattr(warm_up, "REST_MS", 1)
    return []


def app_of(warmed, *, settings: Settings, error: Exception | None = None):
    def load() -> None:
        warmed.append(threading.current_thread())
        if error is not None:
            raise error

    return SimpleNamespace(settings=settings, warm_up=load)


def test_any_other_model_is_a_reason_and_the_built_in_one_is_none():
    assert not asks_models(Settings())
    assert asks_models(Settings(validator=OTHER))
    assert asks_models(Settings(planner=AgentSettings(fallbacks=("ollama/llama3",))))


@pytest.mark.parametrize("error", [None, ModelError("It is not installed.")])
def test_it_is_done_later_and_not_on_the_window_s_thread(user, warmed, error):
    owner = QtCore.QObject()
    warm_up_later(app_of(warmed, settings=Settings(generator=OTHER), error=error), parent=owner)
    assert warmed == []
    user.wait_until(lambda: warmed)
    assert warmed[0] is not threading.main_thread()


def test_nothing_is_imported_for_the_built_in_model(user, warmed):
    owner = QtCore.QObject()
    warm_up_later(app_of(warmed, settings=Settings()), parent=owner)
    user.wait(0.05)
    assert warmed == []


def test_a_panel_that_is_gone_imports_nothing(user, warmed):
    owner = QtCore.QObject()
    warm_up_later(app_of(warmed, settings=Settings(generator=OTHER)), parent=owner)
    del owner
    user.wait(0.05)
    assert warmed == []
