"""The panel's work, and over it one page at a time; its title and the way back stand in the panel's head."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import QtWidgets, Signal


class Pages(QtWidgets.QStackedWidget):
    """Shows the work until a page is opened. `turned` comes with the page's name, "" for the work."""

    turned = Signal(str)

    def __init__(self, work: QtWidgets.QWidget, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.title = ""
        self._page: QtWidgets.QWidget | None = None
        self.addWidget(work)

    def open(self, name: str, title: str, content: QtWidgets.QWidget) -> None:
        """Show this content as a page, instead of the one that is open."""
        self._drop()
        self.name, self.title, self._page = name, title, content
        self.addWidget(content)
        self.setCurrentWidget(content)
        (content.focusProxy() or content).setFocus()
        self.turned.emit(name)

    def close_page(self) -> None:
        """Back to the work."""
        if self._page is None:
            return
        self._drop()
        self.setCurrentIndex(0)
        self.turned.emit("")

    def _drop(self) -> None:
        page, self._page, self.name, self.title = self._page, None, "", ""
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
