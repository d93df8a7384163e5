"""A heading that unfolds what is below it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets


class Fold(QtWidgets.QWidget):
    """Folded at first; `body` is seen while it is unfolded."""

    def __init__(self, title: str, body: QtWidgets.QWidget, *, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.head = QtWidgets.QToolButton(self)
        self.head.setText(title)
        self.head.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.head.setAutoRaise(True)
        self.head.setCheckable(True)
        self.body = body
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.head, 0, Qt.AlignLeft)
        layout.addWidget(body)
        self.head.toggled.connect(self.unfold)
        self.unfold(False)

    def unfold(self, unfolded: bool) -> None:
        """Show or hide the body."""
        self.head.setChecked(unfolded)
        self.head.setArrowType(Qt.DownArrow if unfolded else Qt.RightArrow)
        self.body.setVisible(unfolded)
