"""The page of what can be typed and pressed in the panel."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterable

from . import markup
from .actions import actions
from .look import LookWatch, current_theme
from .qt import QtWidgets, tr
from .selection_chips import PICK_KEYS
from .slash import key
from .text_page import TextPage
from .theme import Theme
from .typed_requests import recipes


class HelpPage(TextPage):
    """Commands, recipes with what they take, and keys."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("AIDesignerHelp")
        self.setAccessibleName(tr("Commands and keys"))
        LookWatch(self._render, parent=self)
        self._render()

    def _render(self) -> None:
        theme = current_theme()
        sections = (
            (tr("Commands"), _commands()),
            (tr("Keys"), _keys()),
            (tr("Parts"), ((f"/{name}", _takes(name)) for name in recipes())),
        )
        self.setHtml(markup.page("".join(_section(title, rows, theme) for title, rows in sections), theme=theme))


def _commands() -> Iterable[tuple[str, str]]:
    return ((f"/{action.name}", action.hint) for action in actions() if "slash" in action.doors)


def _keys() -> Iterable[tuple[str, str]]:
    return (
        ("Enter", tr("Send the request")),
        ("Shift+Enter", tr("Start a new line")),
        ("↑ ↓", tr("Earlier requests, while the box is empty")),
        ("/", tr("Commands and built-in parts")),
        ("@", tr("Name an object of the document, so that exactly that is meant")),
        ("Esc", tr("Stop the run, leave a page, or close the list of choices")),
        ("Tab", tr("Take a choice, or go to the next control")),
        (tr("Delete"), tr("Leave a chip out of the request")),
        (PICK_KEYS, tr("Pick something in the 3D view")),
    )


def _takes(name: str) -> str:
    recipe = recipes()[name]
    words = ", ".join((*map(key, recipe.parameters), *(option.name for option in recipe.options)))
    return f"{recipe.title}: {words}"


def _section(title: str, rows: Iterable[tuple[str, str]], theme: Theme) -> str:
    html = "".join(
        f'<p style="margin-left:10px; text-indent:-6px; color:{theme.muted}">'
        f'<span style="font-family:monospace; color:{theme.text}">{markup.plain(left)}</span>'
        f"&nbsp; {markup.plain(right)}</p>"
        for left, right in rows
    )
    return f"{markup.line('', bold=title)}{html}"
