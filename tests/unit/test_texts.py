"""Texts for translators: found in the code, kept in their files, and kept there."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "freecad_ai_workbench"


@pytest.fixture
def texts(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import texts

    return texts


@pytest.fixture
def translations(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import translations

    return translations


def test_every_text_of_the_panel_is_a_literal_that_can_be_found(texts) -> None:
    assert "&Send" in texts.panel_texts(PACKAGE)


def test_sentences_have_gaps_for_what_is_filled_in(texts) -> None:
    found = texts.sentences(PACKAGE)
    assert "{} is missing" in found
    assert not [text for text in found if "Base of all our errors" in text]  # a docstring


@pytest.mark.parametrize(
    ("code", "expected"), [("f'{a} of {b:.2f} mm'", "{} of {} mm"), ("'text'", "text"), ("1", None), ("b'x'", None)]
)
def test_a_template_is_the_text_without_its_values(texts, code: str, expected: str | None) -> None:
    assert texts.template(ast.parse(code, mode="eval").body) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("raise Wrong(f'{a} was not found')", ["{} was not found"]),
        ("claim(subject='Volume', expected='12 mm')", ["Volume"]),
        ("measured = 'none' if a else b", ["none"]),
        ("noun = 'Volume'\nname = 'Volume'", ["Volume"]),
        ("taken = text == 'said by FreeCAD' or text.startswith('also by FreeCAD')", []),
        ("verbs = words('make and so on')", []),
        ("_VERBS = re.compile('one thing|another')", []),
        ("source = f'{name}.Base = (base, {edges})'", []),
        ("log.warning('something happened')", []),
        ("def one():\n    'A docstring of words.'", []),
    ],
)
def test_what_a_user_can_be_told_is_found_and_what_is_looked_for_is_not(texts, tmp_path, code, expected) -> None:
    (tmp_path / "part.py").write_text(code)
    assert list(texts.sentences(tmp_path)) == expected


def test_a_call_without_a_literal_is_named(texts, tmp_path) -> None:
    (tmp_path / "view.py").write_text("tr('one' if x else 'two')\ntr(name)\n")
    with pytest.raises(ValueError, match=r"view\.py:2"):
        texts.panel_texts(tmp_path)


def test_files_keep_translations_and_drop_what_is_no_longer_said(translations, tmp_path) -> None:
    file = tmp_path / "AIDesigner_de.ts"
    known = {"AIDesigner": {"&Send": "&Senden", "gone": "weg"}}
    catalogue = translations.merged({"AIDesigner": ("&Send", "new <b>\n“text”")}, known)
    translations.write_catalogue(file, catalogue)
    assert translations.read_catalogue(file) == {"AIDesigner": {"&Send": "&Senden", "new <b>\n“text”": ""}}
    assert 'language="de"' in file.read_text(encoding="utf-8")


def test_every_text_of_the_code_is_there_in_german_and_nothing_else(texts, translations) -> None:
    said = {translations.PANEL: texts.panel_texts(PACKAGE), translations.SENTENCES: texts.sentences(PACKAGE)}
    catalogue = translations.read_catalogue(translations.FOLDER / "AIDesigner_de.ts")
    missing = [text for name, found in said.items() for text in found if not catalogue[name].get(text)]
    gone = [text for name, known in catalogue.items() for text in known if text not in set(said[name])]
    assert (missing, gone) == ([], []), "run: python3 tools/dev.py translate, then translate what is unfinished"


@pytest.fixture
def german(translations) -> dict[str, dict[str, str]]:
    """What has been translated, by context."""
    catalogue = translations.read_catalogue(translations.FOLDER / "AIDesigner_de.ts")
    return {name: {text: told for text, told in texts.items() if told} for name, texts in catalogue.items()}


def _gaps(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}", text))


def test_german_texts_of_the_panel_are_filled_as_the_english_ones(german, translations) -> None:
    texts = german[translations.PANEL]
    assert len(texts) > 250
    assert [(text, told) for text, told in texts.items() if _gaps(text) != _gaps(told)] == []


def test_german_sentences_have_a_value_for_each_gap(german, translations) -> None:
    def fits(text: str, told: str) -> bool:
        numbers = [int(gap[1:-1]) for gap in _gaps(told) if gap[1:-1].isdigit()]
        if numbers:
            return len(numbers) == len(_gaps(told)) and max(numbers) < sum(_gaps(text).values())
        return _gaps(text) == _gaps(told)

    texts = german[translations.SENTENCES]
    assert len(texts) > 500
    assert [(text, told) for text, told in texts.items() if not fits(text, told)] == []


def test_german_texts_begin_and_end_with_the_same_space(german) -> None:
    def space(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    pairs = [pair for texts in german.values() for pair in texts.items()]
    assert [pair for pair in pairs if space(pair[0]) != space(pair[1])] == []


def test_a_german_text_has_a_letter_for_the_keyboard_where_the_english_one_has(german, translations) -> None:
    def letters(text: str) -> int:
        return len(re.findall(r"&\w", text))

    pairs = german[translations.PANEL].items()
    assert [pair for pair in pairs if letters(pair[0]) != letters(pair[1]) or letters(pair[1]) > 1] == []


def test_short_texts_stay_short_in_german(german, translations) -> None:
    """Buttons and labels have to fit into a dock 260 px wide."""
    short = [pair for pair in german[translations.PANEL].items() if len(pair[0]) < 25]
    assert [pair for pair in short if len(pair[1]) > 2.2 * len(pair[0]) + 15] == []
