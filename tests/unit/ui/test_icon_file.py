"""The add-on's icon."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

ICON = Path(__file__).parents[3] / "Resources" / "icons" / "ai_designer.svg"


def test_icon_is_a_small_square_drawing_of_its_own():
    root = ElementTree.parse(ICON).getroot()
    assert ICON.stat().st_size <= 10_000
    assert root.get("viewBox") == "0 0 64 64"
    assert not any("href" in name for element in root.iter() for name in element.attrib)
