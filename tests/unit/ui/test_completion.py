"""What is offered for the word in front of the cursor."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.completion import MOST, Choice, Sources, offer

COMMANDS = [Choice(name, "", f"/{name} ") for name in ("new", "undo", "plate", "slotted-plate")]
WORDS = {
    "plate": [
        Choice("length", "120 mm", "length="),
        Choice("width", "80 mm", "width="),
        Choice("rounding", "", "rounding "),
    ]
}
OBJECTS = [
    Choice("Base plate", "Body", "Base plate", tag="Body"),
    Choice("Pad", "Pad", "Pad", tag="Pad"),
    Choice("Spacer", "", "Spacer"),
]
SOURCES = Sources(lambda: COMMANDS, lambda name: WORDS.get(name, []), lambda: OBJECTS)


def offered(text: str) -> tuple[int, list[str]] | None:
    found = offer(text, SOURCES)
    return (found.start, [choice.text for choice in found.choices]) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/", (0, ["new", "undo", "plate", "slotted-plate"])),
        ("/pl", (0, ["plate", "slotted-plate"])),
        ("  /UN", (2, ["undo"])),
        ("/xyz", None),
        ("/plate ", (7, ["length", "width", "rounding"])),
        ("/plate le", (7, ["length"])),
        ("/plate length=", None),
        ("/plate length=120 ", (18, ["width", "rounding"])),
        ("/plate length=120\nw", (18, ["width"])),
        ("/new ", None),
        ("a /pl", None),
        ("", None),
        ("@", (0, ["Base plate", "Pad", "Spacer"])),
        ("make @pla", (5, ["Base plate"])),
        ("make @base p", (5, ["Base plate"])),
        ("make @bod", (5, ["Base plate"])),
        ("(@pa", (1, ["Pad"])),
        ("me@pad", None),
        ("@pad @sp", (5, ["Spacer"])),
        ("/plate @sp", (7, ["Spacer"])),
        ("@nothing like it", None),
    ],
)
def test_offers(text: str, expected: tuple[int, list[str]] | None) -> None:
    assert offered(text) == expected


def test_not_all_of_a_thousand_are_offered() -> None:
    many = Sources(list, lambda _: [], lambda: [Choice(f"Box{number}", "", "") for number in range(1000)])
    found = offer("@box", many)
    assert found is not None
    assert len(found.choices) == MOST
