"""What the panel's actions on sessions do: pages are opened, files are written, and what came of it is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..core.errors import WorkbenchError
from .conversation import Conversation
from .export_page import ExportPage
from .qt import tr
from .session_files import save_chat, save_macro
from .sessions_page import SessionsPage
from .statistics_page import StatisticsPage

_NUMBERS = re.compile(r"(?:\d+(?:[\s,]+|$))+")


def begin_session(panel: Any) -> None:
    """Begin another session on whatever document comes."""
    if panel.shelf is not None:
        panel.shelf.put_by()
    panel.session.change_to(Conversation())


def open_sessions(panel: Any, words: str) -> None:
    """Show the page of all sessions, searched for the words."""
    page = SessionsPage(panel.shelf, panel.pages.close_page, parent=panel)
    page.search.setText(words)
    panel.pages.open("sessions", tr("Sessions"), page)


def open_export(panel: Any, words: str) -> None:
    """Show the page that exports, with this format."""
    panel.exporter.session_id = panel.shelf.keeper.id if panel.shelf is not None else ""
    panel.pages.open("export", tr("Export"), ExportPage(panel.exporter, wanted=words, parent=panel))


def open_statistics(panel: Any) -> None:
    """Show what models were asked for and what came of it."""
    panel.pages.open("statistics", tr("Statistics"), StatisticsPage(panel.trail, parent=panel))


def save_chat_of(panel: Any, path: str) -> None:
    """Write the session that is shown as Markdown, to this file or to one that is asked for."""
    _tell(panel, lambda: save_chat(panel.shelf.keeper.session, parent=panel, to=path))


def save_macro_of(panel: Any, words: str) -> None:
    """Write what was accepted in it as a macro: all, or the steps whose numbers stand before the file's name."""
    numbers = _NUMBERS.match(words)
    told, path = (numbers[0], words[numbers.end() :]) if numbers else ("", words)
    steps = [int(number) for number in re.findall(r"\d+", told)]
    _tell(panel, lambda: save_macro(panel.shelf.keeper.session, steps, parent=panel, to=path))


def _tell(panel: Any, act: Callable[[], str]) -> None:
    try:
        told, good = act(), True
    except WorkbenchError as error:
        told, good = str(error), False
    if told:
        panel.session.say_of_history(told, good)
