"""The user's language: FreeCAD loads our translations as it loads its own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import FreeCADGui as Gui

from .sentences import Sentences, read_sentences

FOLDER = Path(__file__).parents[2] / "Resources" / "translations"


def add_translations() -> None:
    """Make our texts known to FreeCAD, at its start and before any of them is shown."""
    Gui.addLanguagePath(str(FOLDER))
    Gui.updateLocale()


def reading_language() -> str:
    """FreeCAD's language by its English name; "" for English."""
    language = str(Gui.getLocale())
    return "" if language in ("C", "English") else language


def retold(text: str) -> str:
    """A sentence of the parts below the panel in the user's language; see `sentences`."""
    return sentences_of(str(Gui.getLocale())).say(text)


@lru_cache(maxsize=2)
def sentences_of(language: str) -> Sentences:
    """The sentences of a language by FreeCAD's name for it, e.g. German."""
    code = Gui.supportedLocales().get(language, "en")
    return read_sentences(FOLDER / f"AIDesigner_{code}.ts")
