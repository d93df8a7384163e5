"""Sentences of the parts below the panel are recognised by their templates."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.ui.sentences import Sentences

GERMAN = Sentences(
    {
        "Nothing was exported.": "Nichts wurde exportiert.",
        "{} is missing": "{} fehlt",
        "{} should be {}, but is {}.": "{} sollte {} sein, ist aber {}.",
        "Distance between {} and {}": "Abstand zwischen {} und {}",
        "{} of {} holes": "{1} Löcher, davon {0}",
        "Not judged: {}": "Nicht beurteilt: {}",
        "{} {}": "nie {} {}",
        "Choose another place.": "Nimm einen anderen Ort.",
        "{} can't be written: {}.": "{} ist nicht zu schreiben: {}.",
    }
)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Nothing was exported.", "Nichts wurde exportiert."),
        ("Plate is missing", "Plate fehlt"),
        ("3 of 4 holes", "4 Löcher, davon 3"),
        (
            "Distance between Face1 and Face2 should be 8 mm, but is 9 mm.",
            "Abstand zwischen Face1 und Face2 sollte 8 mm sein, ist aber 9 mm.",
        ),
        ("Not judged: Plate is missing", "Nicht beurteilt: Plate fehlt"),
        ("Nothing was exported. Choose another place.", "Nichts wurde exportiert. Nimm einen anderen Ort."),
        ("a can't be written: full. Choose another place.", "a ist nicht zu schreiben: full. Nimm einen anderen Ort."),
        ("Plate is missing; Rib is missing; more", "Plate fehlt; Rib fehlt; more"),
        ("Block: Plate is missing.", "Block: Plate fehlt."),
        ("Plate is missing\n- “12 mm”\n\nRib is missing", "Plate fehlt\n- “12 mm”\n\nRib fehlt"),
        ("Something else altogether.", "Something else altogether."),
        ("two words", "two words"),
        ("", ""),
    ],
)
def test_a_finished_sentence_is_told_in_the_other_language(english: str, german: str) -> None:
    assert GERMAN.say(english) == german


def test_what_was_filled_in_is_never_taken_for_a_gap() -> None:
    assert GERMAN.say("{1} is missing") == "{1} fehlt"


def test_a_long_text_of_a_model_is_left_alone_quickly() -> None:
    text = "word " * 5_000
    assert GERMAN.say(text) == text
