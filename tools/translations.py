"""The files of translators: every text of the code in `Resources/translations/*.ts`, compiled for Qt as `*.qm`."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from pathlib import Path

from freecad_install import REPOSITORY, FreeCAD
from packages import install_translators, run_package
from process import say
from texts import panel_texts, sentences

PACKAGE = REPOSITORY / "freecad_ai_workbench"
FOLDER = REPOSITORY / "Resources" / "translations"
TEMPLATE = FOLDER / "AIDesigner.ts"
PANEL, SENTENCES = "AIDesigner", "AIDesignerSentences"

Catalogue = dict[str, dict[str, str]]
"""Contexts with their texts and translations; "" where one is missing."""


def update_translations(freecad: FreeCAD, *, language: str | None) -> None:
    """Bring all files, and that of a new language, up to date with the code, and compile them."""
    texts = {PANEL: panel_texts(PACKAGE), SENTENCES: sentences(PACKAGE)}
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = {TEMPLATE, *FOLDER.glob("AIDesigner_*.ts")}
    if language:
        files.add(FOLDER / f"AIDesigner_{language}.ts")
    for file in sorted(files):
        known = read_catalogue(file) if file.is_file() else {}
        write_catalogue(file, merged(texts, known))
        missing = sum(not text for context in read_catalogue(file).values() for text in context.values())
        say(f"{file.name}: {missing} texts to be translated" if file != TEMPLATE else f"{file.name}: for new languages")
    lrelease = install_translators(freecad) / "PySide6" / "lrelease"
    for file in sorted(files - {TEMPLATE}):
        compiled = str(file.with_suffix(".qm"))
        run_package(freecad, [str(lrelease), "-silent", str(file), "-qm", compiled], f"Compiling {file.name}")


def merged(texts: Mapping[str, Iterable[str]], known: Catalogue) -> Catalogue:
    """The texts of today with the translations that are known; what the code no longer says is dropped."""
    return {context: {text: known.get(context, {}).get(text, "") for text in found} for context, found in texts.items()}


def read_catalogue(file: Path) -> Catalogue:
    """A file of Qt's translation format."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 - a file of this repository
    return {
        str(context.findtext("name")): {
            str(message.findtext("source")): message.findtext("translation") or ""
            for message in context.iter("message")
        }
        for context in root.iter("context")
    }


def write_catalogue(file: Path, catalogue: Catalogue) -> None:
    """Write Qt's translation format, texts in the order given."""
    language = file.stem.partition("_")[2]
    root = ElementTree.Element("TS", {"version": "2.1", **({"language": language} if language else {})})
    for name, texts in catalogue.items():
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for source, translation in texts.items():
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = source
            unfinished = {} if translation else {"type": "unfinished"}
            ElementTree.SubElement(message, "translation", unfinished).text = translation
    ElementTree.indent(root, "  ")
    text = ElementTree.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
