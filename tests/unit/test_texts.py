"""Texts for translators: found in the code, kept in their files, and kept there."""

from __future__ import annotations

import ast
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
