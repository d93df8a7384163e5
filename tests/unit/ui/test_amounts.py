"""Numbers as a person reads them."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.amounts import count, measure, money, seconds


@pytest.mark.parametrize(
    ("usd", "text"),
    [(0, "$0"), (0.00001, "<$0.0001"), (0.0042, "$0.0042"), (0.049, "$0.049"), (0.314, "$0.31"), (12.4, "$12.40")],
)
def test_money(usd, text):
    assert money(usd) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (12_400, "12.4k"), (999_960, "1.0M")])
def test_count(number, text):
    assert count(number) == text


@pytest.mark.parametrize(("value", "text"), [(0.44, "0.4 s"), (12.3, "12 s"), (185, "3 min 5 s")])
def test_seconds(value, text):
    assert seconds(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(57600, "57\u202f600"), (12.5, "12.5"), (0.00001, "0"), (-0.00001, "0"), (1 / 3, "0.3333")]
)
def test_measure(value, text):
    assert measure(value) == text
