"""Objects named in a request with an @."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.mentions import Named, find_mentions

OBJECTS = (
    Named("Body", "Base plate"),
    Named("Body001", "Base plate lid"),
    Named("Pad", "Pad"),
    Named("Box", "Größe 2"),
)


@pytest.mark.parametrize(
    ("text", "plain", "names"),
    [
        ("make @Pad thicker", "make Pad thicker", ("Pad",)),
        ("make @base plate thicker", "make base plate thicker", ("Body",)),
        ("@Base plate lid and @Body", "Base plate lid and Body", ("Body001", "Body")),
        ("@Pad, @pad.", "Pad, pad.", ("Pad",)),
        ("@größe 2!", "größe 2!", ("Box",)),
        ("@Padding", "@Padding", ()),
        ("me@pad and @@pad", "me@pad and @@pad", ()),
        ("@ @", "@ @", ()),
        ("nothing", "nothing", ()),
    ],
)
def test_mentions(text: str, plain: str, names: tuple[str, ...]) -> None:
    assert find_mentions(text, OBJECTS) == (plain, names)
