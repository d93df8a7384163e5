"""What the panel is made of follows the settings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Confirmations, Settings
from freecad_ai_workbench.ui.composition import build_panel


@pytest.mark.parametrize(("content", "kept"), [("all", True), ("none", False)])
def test_requests_are_kept_only_where_texts_are(main_window, content: str, kept: bool) -> None:
    panel = build_panel(app=build_app(Settings(audit_content=content)), parent=main_window)
    try:
        panel.prompt.accepted("a secret plate")
        assert (Path(os.environ["AI_DESIGNER_DATA"]) / "requests.json").is_file() == kept
    finally:
        panel.shut_down(seconds=5)
        panel.deleteLater()


@pytest.mark.parametrize("asks", [True, False])
def test_going_back_asks_as_the_settings_say(main_window, asks: bool) -> None:
    settings = Settings(confirm=Confirmations(going_back=asks))
    panel = build_panel(app=build_app(settings), parent=main_window)
    try:
        assert panel.session.timeline.asks == asks
    finally:
        panel.shut_down(seconds=5)
        panel.deleteLater()
