"""A page of text from elsewhere: nothing in it becomes a link, an image or markup, and nothing is ever loaded."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .qt import Qt, QtGui, QtWidgets


class TextPage(QtWidgets.QTextBrowser):
    """Read-only and wrapped; links do nothing unless a subclass follows them."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.setWordWrapMode(QtGui.QTextOption.WrapAtWordBoundaryOrAnywhere)
        self.setMinimumHeight(60)
        self.document().setDocumentMargin(6)

    def loadResource(self, kind: int, url: Any) -> Any:  # noqa: N802 - Qt's name
        """Nothing, neither from this machine nor from elsewhere."""
        return None
