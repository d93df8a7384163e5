"""Numbers as a person reads them."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.amounts import count, file_size, mass, measure, money, placement, relative, seconds


@pytest.mark.parametrize(
    ("usd", "text"),
    [(0, "$0"), (0.00001, "<$0.0001"), (0.0042, "$0.0042"), (0.049, "$0.049"), (0.314, "$0.31"), (12.4, "$12.40")],
)
def test_money(usd, text):
    assert money(usd) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (12_400, "12.4k"), (999_960, "1.0M")])
def test_count(number, text):
    assert count(number) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 kB"), (15_038, "15 kB"), (1_888_041, "1.9 MB"), (66_812_800, "67 MB"), (10**9, "1.0 GB")],
)
def test_file_size(size, text):
    assert file_size(size) == text


@pytest.mark.parametrize(("value", "text"), [(0.44, "0.4 s"), (12.3, "12 s"), (185, "3 min 5 s")])
def test_seconds(value, text):
    assert seconds(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(57600, "57\u202f600"), (12.5, "12.5"), (0.00001, "0"), (-0.00001, "0"), (1 / 3, "0.3333")]
)
def test_measure(value, text):
    assert measure(value) == text


@pytest.mark.parametrize(
    ("kg", "text"),
    [
        (0.4493, "449 g"),
        (0.0125, "12.5 g"),
        (0.0000314, "0.031 g"),
        (12.345, "12.3 kg"),
        (1250, "1\u202f250 kg"),
        (0, "0 g"),
    ],
)
def test_mass(kg, text):
    assert mass(kg) == text


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (800, 1000, "+25\u00a0%"),
        (100, 91.7, "−8.3\u00a0%"),
        (1, 1, ""),
        (0, 5, ""),
        (None, 5, ""),
        (1, 50, ""),
        (1e6, 1e6 + 1, "+0.0001\u00a0%"),
    ],
)
def test_relative(before, after, text):
    assert relative(before, after) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(10, 0, 0)", "(10, 0, 0) mm"),
        ("(10, 0, 0) mm", "(10, 0, 0) mm"),
        ("(0, 0, 5) rotation (0, 0, 0.3826834324, 0.9238795325)", "(0, 0, 5) mm, 45° about Z"),
        ("(0, 0, 0) rotation (-0.7071067812, 0, 0, 0.7071067812)", "(0, 0, 0) mm, −90° about X"),
        ("(0, 0, 0) rotation (0.5, 0.5, 0.5, 0.5)", "(0, 0, 0) mm, 120° about (0.5774, 0.5774, 0.5774)"),
    ],
)
def test_placement(text, said):
    assert placement(text) == said
