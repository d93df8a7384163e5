"""Places in a text as Qt counts them."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.text_units import beginning, units


@pytest.mark.parametrize("text", ["", "plain", "größer ø", "a 🔩 and 🪛 b"])
def test_both_ways_agree(text: str) -> None:
    for end in range(len(text) + 1):
        assert beginning(text, units(text[:end])) == text[:end]


def test_a_character_beyond_the_basic_plane_is_two() -> None:
    assert units("🔩") == 2
