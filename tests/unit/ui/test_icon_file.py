"""The add-on's icons."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

ICONS = sorted((Path(__file__).parents[3] / "Resources" / "icons").glob("*.svg"))


def test_there_are_icons():
    assert {"ai_designer", "explain", "ghost"} <= {icon.stem for icon in ICONS}


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_a_small_square_drawing_of_its_own(icon: Path):
    root = ElementTree.parse(icon).getroot()
    assert icon.stat().st_size <= 10_000
    assert root.get("viewBox") == "0 0 64 64"
    assert not any("href" in name for element in root.iter() for name in element.attrib)
