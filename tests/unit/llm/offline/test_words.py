"""Requests in canonical form."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.llm.offline.words import Reading, UnclearError, canonical, format_number

CANONICAL = [
    ("A Plate", "plate"),
    ("120×80×6", "120 x 80 x 6"),
    ("120 x80x 6mm", "120 x 80 x 6mm"),
    ("120 by 80", "120 x 80"),
    ("4x M8", "4 x m8"),
    ("2 x 3 x 1 inch", "50.8mm x 76.2mm x 25.4mm"),
    ("4 x 1/4 inch holes", "4 x 6.35mm hole"),
    ("2, 3 and 4 cm", "20mm , 30mm and 40mm"),
    ("6 holes, 9 mm", "6 hole , 9mm"),
    ("M4, 9 cm", "m4 , 90mm"),
    ("8,4 mm", "8.4mm"),
    ("8.4mm", "8.4mm"),
    (".5 in", "12.7mm"),
    ('1 1/2" pipe', "38.1mm pipe"),
    ("2 m long", "2000mm long"),
    ("Ø20", "diameter 20"),
    ("20mm dia.", "20mm diameter ,"),
    ("L-bracket", "l bracket"),
    ("10-mm-thick", "10mm thick"),
    ("-5 mm", "-5mm"),
    ("four holes in the corners", "4 hole in corner"),
    ("3 in the middle", "3 , in middle"),
    ("length=120", "length = 120"),
    ("length: 120", "length = 120"),
    ("100mmm 3d 1e9 12abc", "100mmm 3d 1e9 12abc"),
    ("thru-hole", "through hole"),
    ("a hole", "sole hole"),
    ("a 1/4 inch hole", "sole 6.35mm hole"),
    ("a 5 mm hole in each corner", "5mm hole in corner"),
    ("a dozen holes", "12 hole"),
    ("half a dozen holes", "6 hole"),
    ("twenty-four teeth", "24 teeth"),
    ("two and a half inches", "63.5mm"),
    ("half an inch", "12.7mm"),
    ("1 1/2 in diameter", "38.1mm diameter"),
    ("three quarter inch", "19.05mm"),
    ("1-1/2 x 3/4 inch", "38.1mm x 19.05mm"),
    ("5'6\"", "1676.4mm"),
    ("2' wide", "609.6mm wide"),
    ("20°", "20 degree"),
    ("3 holes in each leg", "3 hole per leg"),
]


@pytest.mark.parametrize(("text", "expected"), CANONICAL)
def test_a_request_in_canonical_form(text: str, expected: str) -> None:
    assert canonical(text) == f" {expected} "


@pytest.mark.parametrize(
    "text", ["1,000 mm", "1,234,567", "20 in diameter", "1/0 inch", "1/2 thick", "4 1/4 inch holes", "10 in x 4 in x 2"]
)
def test_ambiguous_numbers_are_refused(text: str) -> None:
    with pytest.raises(UnclearError):
        canonical(text)


@pytest.mark.parametrize(("number", "text"), [(3.0, "3"), (0.1 + 0.2, "0.3"), (1e-5, "0.00001"), (100000.0, "100000")])
def test_numbers_are_written_without_exponent_or_needless_digits(number: float, text: str) -> None:
    assert format_number(number) == text


def test_what_is_understood_is_cut_out_at_word_boundaries() -> None:
    rest = Reading(" plates and plate ")
    assert rest.take("plate") is not None
    assert rest.take("plate") is None
    assert rest.left(frozenset(["and"])) == "plates"
