"""A page that is scrolled up and down where there is not enough room for it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets


class Scrolled(QtWidgets.QScrollArea):
    """As wide as there is room, without a frame. Tab stops at what is on it, and that is then scrolled into sight."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.NoFocus)

    def hold(self, page: QtWidgets.QWidget) -> None:
        """Show this page instead of the one before, which is deleted, on what is behind both."""
        self.setWidget(page)
        for surface in (page, self.viewport()):  # else they are filled from the application's light palette
            surface.setAutoFillBackground(False)
