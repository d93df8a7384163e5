"""Text in every colour can be read on light and dark."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.theme import contrast, rgb, theme_of

WINDOWS = {
    "plain light": ((239, 239, 239), (0, 0, 0), (48, 140, 198)),
    "FreeCAD Light": ((240, 240, 240), (0, 0, 0), (200, 228, 255)),
    "FreeCAD Dark 1.1": ((26, 26, 26), (255, 255, 255), (30, 60, 90)),
    "FreeCAD Dark 1.0": ((51, 51, 51), (240, 240, 240), (85, 123, 182)),
}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
@pytest.mark.parametrize("role", ["text", "muted", "good", "bad", "notice", "keyword", "string", "number"])
def test_every_colour_of_text_has_contrast(window, role):
    background, text, accent = window
    theme = theme_of(background=background, text=text, accent=accent)
    assert contrast(rgb(getattr(theme, role)), background) >= 4.5


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
def test_text_can_be_read_on_bubbles_and_blocks(window):
    background, text, accent = window
    theme = theme_of(background=background, text=text, accent=accent)
    assert contrast(text, rgb(theme.bubble)) >= 4.5
    assert contrast(rgb(theme.muted), rgb(theme.faint)) >= 3.5


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
def test_the_ring_around_the_focus_is_seen(window):
    background, text, accent = window
    assert contrast(rgb(theme_of(background=background, text=text, accent=accent).ring), background) >= 3.0


def test_dark_is_told_from_light():
    assert theme_of(background=(26, 26, 26), text=(255, 255, 255), accent=(0, 0, 255)).dark
    assert not theme_of(background=(255, 255, 255), text=(0, 0, 0), accent=(0, 0, 255)).dark
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
