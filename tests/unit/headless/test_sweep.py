"""What `--parameter` says, and which jobs come of it."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.errors import SettingsError
from freecad_ai_workbench.headless.sweep import parse_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("L=1,2.5,-3", (1, 2.5, -3)),
        ("L=7", (7,)),
        ("Params.L=10:50:10", (10, 20, 30, 40, 50)),
        ("L=0:1:0.1", (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)),
        ("L=5:1:-2", (5, 3, 1)),
        ("L=1:2:3", (1,)),
    ],
)
def test_values_are_told_one_by_one_or_as_a_range(text: str, values: tuple[float, ...]) -> None:
    assert parse_values(text) == (text.split("=")[0], values)


@pytest.mark.parametrize(
    "text", ["L", "=1", "L=", "L=a", "L=1:2", "L=1:2:0", "L=1:2:-1", "L=1:1e9:1e-9", "L=nan", "L=inf,1", "L=0:inf:1"]
)
def test_what_is_wrong_is_said_with_an_example(text: str) -> None:
    with pytest.raises(SettingsError, match="Length=10:50:10"):
        parse_values(text)
